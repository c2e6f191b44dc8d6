import { type Command, Option } from 'commander';
import { delimitedText } from '../../shared/formats/write-delimited-text.ts';
import { isId, type ModelId } from '../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import { type RankedInitiative, rankPlan } from '../../shared/prioritization/ranking.ts';
import { CliError } from './cli-error.ts';
import { readPlan } from './files.ts';
import { todayOption } from './options.ts';
import { textTable } from './text-table.ts';

interface ScoreOptions {
  readonly model?: string;
  readonly format: 'table' | 'csv' | 'json';
}

export function addScoreCommand(program: Command): void {
  program
    .command('score')
    .description('score and rank the initiatives from intake to in progress')
    .argument('<file>', 'a plan file')
    .option('--model <id>', 'the model to score by (default: the one that decides in the plan)')
    .addOption(new Option('--format <name>', 'how to print it').choices(['table', 'csv', 'json']).default('table'))
    .addOption(todayOption())
    .action(async (path: string, options: ScoreOptions) => {
      const plan = await readPlan(path);
      const rows = rankPlan(plan, findModel(plan, options.model)).map(toScoreRow);
      process.stdout.write(await printRows(rows, options.format));
    });
}

/** One row of what `score` prints as JSON. */
interface ScoreRow {
  readonly key: string;
  readonly title: string;
  readonly rank: number | null;
  readonly score: number | null;
  readonly class: string | null;
  readonly state: 'complete' | 'incomplete' | 'error';
  readonly inputs: Readonly<Record<string, number | string | null>>;
  readonly problem: string | null;
}

function findModel(plan: Plan, name: string | undefined): ModelId {
  if (name === undefined) return settingsOf(plan).decidingModelId;
  if (isId<ModelId>(name) && plan.models.has(name)) return name;
  throw new CliError(`The plan has no model “${name}”; it has ${[...plan.models.keys()].join(', ')}.`);
}

function toScoreRow({ initiative, rank, scored }: RankedInitiative): ScoreRow {
  const isComplete = scored.state === 'complete';
  return {
    key: initiative.key,
    title: initiative.title,
    rank,
    score: isComplete ? scored.score : null,
    class: isComplete ? scored.class : null,
    state: scored.state,
    inputs: scored.inputs,
    problem: isComplete ? null : scored.problem,
  };
}

async function printRows(rows: readonly ScoreRow[], format: ScoreOptions['format']): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(rows, null, 2)}\n`;
    case 'csv':
      return delimitedText([SCORE_COLUMNS, ...rows.map(scoreCells)]);
    case 'table':
      return rows.length === 0
        ? 'Nothing to rank: the plan has no initiative from intake to in progress.\n'
        : textTable(
            ['Rank', 'Key', 'Title', 'Score', ''],
            rows.map((row) => [
              row.rank === null ? '–' : String(row.rank),
              row.key,
              row.title,
              row.score === null ? '–' : row.score.toLocaleString('en', { maximumFractionDigits: 2 }),
              row.problem ?? '',
            ]),
          );
  }
}

const SCORE_COLUMNS = ['rank', 'key', 'title', 'score', 'class', 'state', 'inputs', 'problem'];

function scoreCells(row: ScoreRow): readonly (string | number | null)[] {
  const inputs = Object.entries(row.inputs).map(([criterion, value]) => `${criterion} ${value ?? '–'}`);
  return [row.rank, row.key, row.title, row.score, row.class, row.state, inputs.join(', '), row.problem];
}
