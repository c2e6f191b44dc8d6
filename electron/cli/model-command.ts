import { type Command, Option } from 'commander';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import { applyChangeSet, isEmptyChangeSet } from '../../shared/changes/change-set.ts';
import { sameContent } from '../../shared/changes/same-content.ts';
import { defineModel } from '../../shared/commands/define-model.ts';
import { builtInModel, findModel, modelsOf } from '../../shared/plan/built-in-models.ts';
import type { Model } from '../../shared/plan/model.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import { type PlanFile, serializePlanFile } from '../../shared/plan-file/plan-file.ts';
import { criteriaOf } from '../../shared/prioritization/criteria-of.ts';
import { readModel } from '../../shared/prioritization/model-file.ts';
import { CliError } from './cli-error.ts';
import { randomIds } from './command-ids.ts';
import { isSameFile, readPlanFile, writeWhole } from './files.ts';
import { journalAfter } from './journal-after.ts';
import { todayOption } from './options.ts';
import { readJsonFile } from './read-json-file.ts';
import { textTable } from './text-table.ts';

interface ModelOptions {
  readonly list?: boolean;
  readonly format?: 'table' | 'json';
  readonly set?: string;
  readonly output?: string;
  readonly decide?: boolean;
  readonly today: PlainDate;
}

const LARGEST_MODEL_FILE = 1_000_000;

export function addModelCommand(program: Command): void {
  program
    .command('model')
    .description('list the models of a plan, or define or change one from a JSON file')
    .argument('<file>', 'a plan file')
    .option('--list', 'list the models, the built-in ones first')
    .addOption(new Option('--format <name>', 'how to print the list (default: table)').choices(['table', 'json']))
    .option('--set <model.json>', 'define or change the model that this file says; what it leaves out stays')
    .option('-o, --output <file>', 'the plan file to write')
    .option('--decide', 'let this model decide in the plan')
    .addOption(todayOption())
    .addHelpText('after', MODEL_HELP)
    .action(async (path: string, options: ModelOptions) => {
      const set = checkOptions(options);
      const file = await readPlanFile(path);
      if (set === null) process.stdout.write(listModels(file.plan, options.format ?? 'table'));
      else await setModel(path, file, { ...set, decides: options.decide ?? false, today: options.today });
    });
}

const MODEL_HELP = `
A model file, for example:
  {"id": "fit", "criteria": [{"id": "value", "weight": 3}, {"id": "risk", "weight": 1, "cost": true, "scale": [0, 10]}]}
  {"id": "rate", "formula": "value / effort", "criteria": ["value", {"id": "effort", "scale": "effort", "cost": true}]}
  {"id": "ice", "combine": "mean"}
A scale is [least, most], "percentage", "stars", "effort", "number" or {"choices": [1, {"value": 2, "label": "two"}]}.`;

interface SetOptions {
  readonly source: string;
  readonly output: string;
}

/** null: to list. */
function checkOptions({ list, format, set, output, decide }: ModelOptions): SetOptions | null {
  if (set === undefined) {
    if (output !== undefined) throw new CliError('-o goes with --set.');
    if (decide) throw new CliError('--decide goes with --set.');
    if (!list) throw new CliError('Give --list, or --set with a model file.');
    return null;
  }
  if (list) throw new CliError('Give --list or --set, not both.');
  if (format !== undefined) throw new CliError('--format goes with --list.');
  if (output === undefined) throw new CliError('--set needs -o with the plan file to write.');
  return { source: set, output };
}

async function setModel(
  path: string,
  file: PlanFile,
  facts: SetOptions & { readonly decides: boolean; readonly today: PlainDate },
): Promise<void> {
  const { source, output, decides, today } = facts;
  if (await isSameFile(source, output)) throw new CliError(`${source} would be overwritten: give -o another file.`);
  if (await isSameFile(source, path)) throw new CliError(`${source} is the plan itself, not a model file.`);
  const json = await readJsonFile(source, LARGEST_MODEL_FILE);
  const { plan } = file;
  const model = readModel(json, (id) => findModel(plan, id));
  if (!model.ok) throw new CliError(`${source}: ${model.problem.message}`);
  const changes = defineModel(plan, { model: model.value, decides }, { today, who: '', ids: randomIds() });
  if (!changes.ok) throw new CliError(`${source}: ${changes.problem.message}`);
  const journal = journalAfter(file, changes.value);
  await writeWhole(output, serializePlanFile(applyChangeSet(plan, changes.value), { journal }));
  const done = isEmptyChangeSet(changes.value) ? 'Nothing to change' : changes.value.label;
  process.stdout.write(`${done}. Wrote ${output}.\n`);
}

function listModels(plan: Plan, format: 'table' | 'json'): string {
  const decidingId = settingsOf(plan).decidingModelId;
  const models = modelsOf(plan);
  if (format === 'json') {
    const records = models.map((model) => ({
      ...model,
      criteria: criteriaOf(model),
      changed: isChanged(plan, model),
      decides: model.id === decidingId,
    }));
    return `${JSON.stringify(records, null, 2)}\n`;
  }
  const rows = models.map((model) => [
    model.id,
    model.name,
    model.kind,
    model.builtIn ? (isChanged(plan, model) ? 'built in, changed' : 'built in') : 'own',
    criteriaOf(model)
      .map(({ id }) => id)
      .join(', '),
    model.id === decidingId ? 'decides' : '',
  ]);
  return textTable(['Id', 'Name', 'Kind', 'From', 'Criteria', ''], rows);
}

function isChanged(plan: Plan, { id }: Model): boolean {
  const original = builtInModel(id);
  return original !== null && !sameContent(original, plan.models.get(id) ?? original);
}
