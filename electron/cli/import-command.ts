import { basename } from 'node:path';
import type { Command } from 'commander';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { applyChangeSet } from '../../shared/changes/change-set.ts';
import type { CommandContext } from '../../shared/commands/command.ts';
import { readSpreadsheet } from '../../shared/formats/read-spreadsheet.ts';
import { SPREADSHEET_LIMITS } from '../../shared/formats/spreadsheet-limits.ts';
import { IMPORT_FIELD_SYNTAX, importFieldLabel } from '../../shared/import/import-field.ts';
import {
  type Explained,
  type ImportReport,
  reportWithRemedies,
  withRemedy,
} from '../../shared/import/import-problem.ts';
import { type ImportRequest, importTable } from '../../shared/import/import-table.ts';
import { overrideMapping, parseMapOption, parseMapValueOption } from '../../shared/import/mapping-options.ts';
import { previewColumns } from '../../shared/import/preview-columns.ts';
import { type ColumnProposal, mappingOfProposals, proposeMapping } from '../../shared/import/propose-mapping.ts';
import type { SourceTable } from '../../shared/import/source-table.ts';
import { keyPrefixFrom } from '../../shared/plan/initiative-key.ts';
import { newPlan, type Plan } from '../../shared/plan/plan.ts';
import { serializePlanFile } from '../../shared/plan-file/plan-file.ts';
import type { IdSource } from '../../shared/ports/id-source.ts';
import type { Result } from '../../shared/result.ts';
import { CliError } from './cli-error.ts';
import { randomIds, repeatableIds } from './command-ids.ts';
import { isSameFile, readBytes, readPlanFile, writeAllWhole } from './files.ts';
import { journalAfter } from './journal-after.ts';
import { planNameFromPath } from './new-command.ts';
import { collect, todayOption } from './options.ts';

interface ImportOptions {
  readonly output: string;
  readonly into?: string;
  readonly map: readonly string[];
  readonly mapValue: readonly string[];
  readonly keepUnmapped?: boolean;
  readonly sheet?: string;
  readonly literalQuotes?: boolean;
  readonly report?: string;
  readonly today: PlainDate;
}

export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('bring a spreadsheet or text file into a plan; importing it again updates by key')
    .argument('<source>', 'an .xlsx, .xls, .ods, .csv or .tsv file')
    .requiredOption('-o, --output <file>', 'the plan file to write')
    .option('--into <file>', 'the plan file to import into (default: a new plan named after the source)')
    .option('--map <column=field>', "map a column, or leave it out with 'Column='; may be repeated", collect, [])
    .option('--map-value <column:from=to>', 'read a value as another one; may be repeated', collect, [])
    .option('--keep-unmapped', 'keep the other columns as custom fields')
    .option('--sheet <name>', 'the sheet of a workbook (default: the first that is not hidden)')
    .option('--literal-quotes', 'take the quotes of a text file for ordinary signs')
    .option('--report <file>', 'write what became of every row as JSON')
    .addOption(todayOption())
    .addHelpText('after', `\nFields: ${IMPORT_FIELD_SYNTAX}.\nA blank cell leaves its field as it was.`)
    .action(runImport);
}

async function runImport(source: string, options: ImportOptions): Promise<void> {
  await refuseSameFile(source, options);
  const { table, bytes } = await readTable(source, options);
  // Into a plan the ids are drawn anew: repeated, they would meet those of the import before.
  const { output, today } = options;
  const ids = options.into === undefined ? repeatableIds({ output, today, content: bytes }) : randomIds();
  const into = options.into === undefined ? null : await readPlanFile(options.into);
  const plan = into?.plan ?? planFor(source, ids);
  const valueMaps = options.mapValue.map((text) => accept(parseMapValueOption(text, table.header)));
  const proposals = proposeMapping(plan, table, { today: options.today, valueMaps });
  const request: ImportRequest = {
    table,
    sourceName: basename(source),
    mapping: overrideMapping(
      table.header,
      mappingOfProposals(proposals),
      options.map.map((text) => accept(parseMapOption(text, table.header))),
    ),
    valueMaps,
    keepUnmapped: options.keepUnmapped ?? false,
  };
  const context: CommandContext = { today: options.today, who: '', ids };
  const { changes, report: explained } = accept(importTable(plan, request, context));
  const report = reportWithRemedies(explained);
  const journal = into === null ? null : journalAfter(into, changes);
  await writeAllWhole([
    { path: options.output, content: serializePlanFile(applyChangeSet(plan, changes), { journal }) },
    ...(options.report === undefined
      ? []
      : [{ path: options.report, content: `${JSON.stringify(report, null, 2)}\n` }]),
  ]);
  process.stdout.write(describe(plan, request, { proposals, report, output: options.output }));
}

/** What is read must not be written over by what is made of it, nor the plan by the report. */
async function refuseSameFile(source: string, { output, report }: ImportOptions): Promise<void> {
  if (await isSameFile(source, output)) throw new CliError(`${source} would be overwritten: give -o another file.`);
  if (report === undefined) return;
  if (await isSameFile(source, report))
    throw new CliError(`${source} would be overwritten: give --report another file.`);
  if (await isSameFile(output, report))
    throw new CliError('The plan and the report need two files: -o and --report name one.');
}

async function readTable(
  source: string,
  options: ImportOptions,
): Promise<{ readonly table: SourceTable; readonly bytes: Uint8Array }> {
  const bytes = await readBytes(source, SPREADSHEET_LIMITS.fileSize);
  const file = await readSpreadsheet(bytes, basename(source), options.literalQuotes ? { quotes: 'literal' } : {});
  if (!file.ok) {
    const wayOut = file.problem.kind === 'unclosed-quote' ? ' (--literal-quotes)' : '';
    throw new CliError(`${file.problem.message.replace(/\.$/, `${wayOut}.`)}`);
  }
  const { tables, firstVisible } = file.value;
  const table = options.sheet === undefined ? tables[firstVisible] : tables.find((one) => one.name === options.sheet);
  if (table === undefined) {
    const names = tables.map((one) => `“${one.name}”`).join(', ');
    throw new CliError(`There is no sheet “${options.sheet}”; the sheets are ${names}.`);
  }
  for (const note of table.notes) process.stderr.write(`${note.message}\n`);
  return { table, bytes };
}

function planFor(source: string, ids: IdSource): Plan {
  const name = planNameFromPath(source);
  return newPlan({ id: ids.next(), name, keyPrefix: keyPrefixFrom(name) });
}

function accept<Value>(result: Result<Value, Explained>): Value {
  if (!result.ok) throw new CliError(withRemedy(result.problem));
  return result.value;
}

interface Outcome {
  readonly proposals: readonly ColumnProposal[];
  readonly report: ImportReport;
  readonly output: string;
}

/** Says how every column was read, so that nothing is guessed silently, then what became of the rows. */
function describe(plan: Plan, request: ImportRequest, { proposals, report, output }: Outcome): string {
  const lines: string[] = [];
  for (const { name, field, values } of previewColumns(request, proposals)) {
    const kept = request.keepUnmapped ? 'kept as a custom field' : 'left out';
    lines.push(`${name} → ${field === null ? kept : importFieldLabel(field, plan)}`);
    for (const value of values ?? []) {
      lines.push(`    ${value.text} (${value.count}) → ${value.to === null ? 'not mapped' : value.to.label}`);
    }
  }
  const { rows, created, updated, unchanged, skipped, problems } = report;
  lines.push(
    '',
    `${rows} ${rows === 1 ? 'row' : 'rows'}: ${created} created, ${updated} updated, ${unchanged} unchanged, ${skipped} skipped. Wrote ${output}.`,
    ...request.table.notes.filter(({ kind }) => kind === 'left-out').map(({ message }) => message),
  );
  for (const problem of problems.slice(0, PROBLEMS_SHOWN)) {
    const where = problem.line === null ? `row ${problem.row}` : `line ${problem.line}`;
    lines.push(`${where}, ${problem.column}: ${problem.message}`);
  }
  if (problems.length > PROBLEMS_SHOWN) {
    lines.push(`… and ${problems.length - PROBLEMS_SHOWN} more problems; --report writes them all.`);
  }
  return `${lines.join('\n')}\n`;
}

const PROBLEMS_SHOWN = 20;
