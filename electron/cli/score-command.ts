import { type Command, Option } from 'commander';
import { delimitedText } from '../../shared/formats/write-delimited-text.ts';
import { findModel, modelsOf, requireModel } from '../../shared/plan/built-in-models.ts';
import { type InitiativeId, isId, type ModelId } from '../../shared/plan/ids.ts';
import type { Model } from '../../shared/plan/model.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import { decidedOrder } from '../../shared/prioritization/decided-order.ts';
import { type RankedInitiative, rankPlan } from '../../shared/prioritization/ranking.ts';
import { CliError } from './cli-error.ts';
import { readPlan } from './files.ts';
import { todayOption } from './options.ts';
import { type HowSure, type SensitivityOptions, sensitivityOf, sensitivityOptions } from './score-sensitivity.ts';
import { textTable } from './text-table.ts';

interface ScoreOptions extends SensitivityOptions {
  readonly model?: string;
  readonly format: 'table' | 'csv' | 'json';
}

export function addScoreCommand(program: Command): void {
  const command = program
    .command('score')
    .description('score and rank the initiatives from intake to in progress')
    .argument('<file>', 'a plan file')
    .option('--model <id>', 'the model to score by (default: the one that decides in the plan)')
    .addOption(new Option('--format <name>', 'how to print it').choices(['table', 'csv', 'json']).default('table'));
  for (const option of sensitivityOptions()) command.addOption(option);
  command.addOption(todayOption()).action(async (path: string, options: ScoreOptions) => {
    const plan = await readPlan(path);
    const rows = scoreRows(plan, findScoringModel(plan, options.model), options);
    process.stdout.write(printRows(rows, options.format));
  });
}

/** One row of what `score` prints as JSON. */
interface ScoreRow {
  readonly key: string;
  readonly title: string;
  readonly rank: number | null;
  /** Its place in the decided order, from 1. */
  readonly decided: number;
  readonly score: number | null;
  readonly class: string | null;
  readonly state: 'complete' | 'incomplete' | 'error';
  readonly inputs: Readonly<Record<string, number | string | null>>;
  readonly problem: string | null;
  /** The 5th and the 95th percentile rank; left out unless asked for, null unless complete. */
  readonly band?: readonly [p5: number, p95: number] | null;
  /** The share of draws in which it ranks among the top, or is in by the capacity of the cut's period, 0-1. */
  readonly above?: number | null;
}

function findScoringModel(plan: Plan, name: string | undefined): Model {
  if (name === undefined) return requireModel(plan, settingsOf(plan).decidingModelId);
  const model = isId<ModelId>(name) ? findModel(plan, name) : null;
  if (model !== null) return model;
  const ids = modelsOf(plan).map(({ id }) => id);
  throw new CliError(`The plan has no model “${name}”; it has ${ids.join(', ')}.`);
}

/** In the order of the model's ranking. */
function scoreRows(plan: Plan, model: Model, options: SensitivityOptions): readonly ScoreRow[] {
  const ranking = rankPlan(plan, model.id);
  const decided = new Map(decidedOrder(ranking, plan).rows.map((row) => [row.initiative.id, row.decided] as const));
  const howSure = sensitivityOf({ plan, model, ranking }, options);
  return ranking.map((row) => toScoreRow(row, decided, howSure));
}

function toScoreRow(
  { initiative, rank, scored }: RankedInitiative,
  decided: ReadonlyMap<InitiativeId, number>,
  howSure: ReadonlyMap<string, HowSure> | null,
): ScoreRow {
  const isComplete = scored.state === 'complete';
  return {
    key: initiative.key,
    title: initiative.title,
    rank,
    decided: decided.get(initiative.id) ?? 0,
    score: isComplete ? scored.score : null,
    class: isComplete ? scored.class : null,
    state: scored.state,
    inputs: scored.inputs,
    problem: isComplete ? null : scored.problem,
    ...(howSure !== null && (howSure.get(initiative.id) ?? { band: null, above: null })),
  };
}

function printRows(rows: readonly ScoreRow[], format: ScoreOptions['format']): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(rows, null, 2)}\n`;
    case 'csv':
      return delimitedText([csvColumns(rows), ...rows.map(csvCells)]);
    case 'table':
      return rows.length === 0
        ? 'Nothing to rank: the plan has no initiative from intake to in progress.\n'
        : scoreTable(rows);
  }
}

interface TableColumn {
  readonly header: string;
  readonly text: (row: ScoreRow) => string;
}

/** What says nothing of any row has no column: classes of a model that scores, a decided order that is the ranking. */
function scoreTable(rows: readonly ScoreRow[]): string {
  const isClassed = rows.some((row) => row.class !== null);
  const isDecided = rows.some((row, index) => row.decided !== index + 1);
  const isDrawn = rows.some((row) => row.band !== undefined);
  const columns: readonly TableColumn[] = [
    { header: 'Rank', text: ({ rank }) => (rank === null ? NONE : String(rank)) },
    ...(isDecided ? [{ header: 'Decided', text: (row: ScoreRow) => String(row.decided) }] : []),
    { header: 'Key', text: ({ key }) => key },
    { header: 'Title', text: ({ title }) => title },
    isClassed
      ? { header: 'Class', text: (row) => row.class ?? NONE }
      : { header: 'Score', text: ({ score }) => (score === null ? NONE : figure(score)) },
    ...(isDrawn ? DRAWN_COLUMNS : []),
    { header: '', text: ({ problem }) => problem ?? '' },
  ];
  return textTable(
    columns.map(({ header }) => header),
    rows.map((row) => columns.map(({ text }) => text(row))),
  );
}

const NONE = '–';

const DRAWN_COLUMNS: readonly TableColumn[] = [
  { header: 'Ranks', text: ({ band }) => (band ? `${band[0]} to ${band[1]}` : NONE) },
  { header: 'Above', text: ({ above }) => (typeof above === 'number' ? `${figure(above * 100)} %` : NONE) },
];

function figure(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}

function csvColumns(rows: readonly ScoreRow[]): readonly string[] {
  const isDrawn = rows.some((row) => row.band !== undefined);
  const columns = ['rank', 'key', 'title', 'score', 'class', 'state', 'inputs', 'problem', 'decided'];
  return isDrawn ? [...columns, 'p5', 'p95', 'above'] : columns;
}

function csvCells(row: ScoreRow): readonly (string | number | null)[] {
  const inputs = Object.entries(row.inputs).map(([criterion, value]) => `${criterion} ${value ?? NONE}`);
  const { rank, key, title, score, state, problem, decided, band, above } = row;
  return [
    ...[rank, key, title, score, row.class, state, inputs.join(', '), problem, decided],
    ...(band === undefined ? [] : [band?.[0] ?? null, band?.[1] ?? null, above ?? null]),
  ];
}
