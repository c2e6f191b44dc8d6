import { readSpreadsheet } from '../../shared/formats/read-spreadsheet.ts';
import { delimitedText } from '../../shared/formats/write-delimited-text.ts';
import { importTable } from '../../shared/import/import-table.ts';
import { mappingOfProposals, proposeMapping } from '../../shared/import/propose-mapping.ts';
import type { SourceTable } from '../../shared/import/source-table.ts';
import { type PlanId, toId } from '../../shared/plan/ids.ts';
import { newPlan, type Plan } from '../../shared/plan/plan.ts';
import { STAGE_LABELS } from '../../shared/plan/stage.ts';
import { seededIds } from '../../shared/sample/seeded-random.ts';
import { BENCH_TODAY, bigPlan } from './big-plan.ts';
import { type Figure, milliseconds, peakMemory, timeRuns } from './figure.ts';

export async function measureImport(): Promise<readonly Figure[]> {
  const plan = bigPlan();
  const bytes = new TextEncoder().encode(delimitedText(backlogOf(plan)));
  const empty = newPlan({ id: toId<PlanId>('bench'), name: 'Bench', keyPrefix: 'B' });
  const reading = await timeRuns(() => readTable(bytes), { runs: 5, warmUp: 1 });
  const table = await readTable(bytes);
  const intoEmpty = await timeRuns(() => importInto(empty, table), { runs: 5, warmUp: 1 });
  const intoItself = await timeRuns(() => importInto(plan, table), { runs: 5, warmUp: 1 });
  return [
    { what: 'Read a text file of 5,000 rows', value: milliseconds(reading) },
    { what: 'Propose a mapping and import it into an empty plan', value: milliseconds(intoEmpty) },
    { what: 'Import it over the plan that it came from', value: milliseconds(intoItself) },
    { what: '  peak memory of the process', value: peakMemory() },
  ];
}

async function readTable(bytes: Uint8Array): Promise<SourceTable> {
  const file = await readSpreadsheet(bytes, 'backlog.csv');
  const table = file.ok ? file.value.tables[0] : undefined;
  if (!table) throw new Error('The text file was not read');
  return table;
}

function importInto(plan: Plan, table: SourceTable): void {
  const mapping = mappingOfProposals(proposeMapping(plan, table, { today: BENCH_TODAY }));
  const request = { table, mapping, valueMaps: [], keepUnmapped: true, sourceName: 'backlog.csv' };
  const imported = importTable(plan, request, { today: BENCH_TODAY, who: '', ids: seededIds('bench') });
  if (!imported.ok) throw new Error(imported.problem.message);
}

function backlogOf(plan: Plan): readonly (readonly (string | number | null)[])[] {
  const header = ['Key', 'Title', 'Status', 'Theme', 'Owner', 'Start date', 'End date', 'Reach', 'Tags', 'Region'];
  const rows = [...plan.initiatives.values()].map((initiative) => [
    initiative.key,
    initiative.title,
    STAGE_LABELS[initiative.stage],
    initiative.themeId === null ? '' : (plan.themes.get(initiative.themeId)?.name ?? ''),
    initiative.ownerId === null ? '' : (plan.people.get(initiative.ownerId)?.name ?? ''),
    initiative.schedule.start,
    initiative.schedule.end,
    reachOf(initiative.scores['rice.reach']?.value),
    initiative.tags.join(', '),
    'EMEA',
  ]);
  return [header, ...rows];
}

function reachOf(value: unknown): number | null {
  return typeof value === 'object' && value !== null && 'likely' in value ? Number(value.likely) : null;
}
