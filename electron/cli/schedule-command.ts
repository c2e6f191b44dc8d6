import { type Command, Option } from 'commander';
import { formatDateText } from '../../shared/calendar/date-text.ts';
import { isPlainDate, type PlainDate } from '../../shared/calendar/plain-date.ts';
import { applyChangeSet, type ChangeSet } from '../../shared/changes/change-set.ts';
import { moveInitiatives } from '../../shared/commands/move-initiatives.ts';
import type { Schedule } from '../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import { type PlanFile, serializePlanFile } from '../../shared/plan-file/plan-file.ts';
import { decidedOrder } from '../../shared/prioritization/decided-order.ts';
import { rankPlan } from '../../shared/prioritization/ranking.ts';
import type { DateProposal } from '../../shared/proposal/date-proposal.ts';
import { proposalMoves } from '../../shared/proposal/proposal-moves.ts';
import { outcomeInWords, type ProposalWriting } from '../../shared/proposal/proposal-words.ts';
import { proposeDates } from '../../shared/proposal/propose-dates.ts';
import { CliError } from './cli-error.ts';
import { randomIds } from './command-ids.ts';
import { readPlanFile, writeWhole } from './files.ts';
import { journalAfter } from './journal-after.ts';
import { todayOption } from './options.ts';
import { textTable } from './text-table.ts';

interface ScheduleOptions {
  readonly output: string;
  readonly from?: PlainDate;
  readonly moveSet?: boolean;
  readonly json?: boolean;
  readonly today: PlainDate;
}

export function addScheduleCommand(program: Command): void {
  program
    .command('schedule')
    .description('propose dates in the decided order, as teams and dependencies allow, and write the plan with them')
    .argument('<file>', 'a plan file')
    .requiredOption('-o, --output <file>', 'the plan file to write')
    .addOption(new Option('--from <YYYY-MM-DD>', 'the first day to use (default: today)').argParser(readFrom))
    .option('--move-set', 'also move what was dated by hand')
    .option('--json', 'print the proposal as JSON')
    .addOption(todayOption())
    .action(async (path: string, options: ScheduleOptions) => {
      const file = await readPlanFile(path);
      const proposal = proposalFor(file.plan, options);
      const rows = printedRows(file.plan, proposal);
      const printed = options.json ? `${JSON.stringify(rows, null, 2)}\n` : asText(rows, options.output);
      await writeProposal(file, proposal, options);
      process.stdout.write(printed);
    });
}

function readFrom(text: string): PlainDate {
  if (!isPlainDate(text)) throw new CliError(`--from takes a day such as 2026-11-21, not “${text}”.`);
  return text;
}

function proposalFor(plan: Plan, { from, moveSet = false, today }: ScheduleOptions): DateProposal {
  if (from !== undefined && from < today) {
    throw new CliError(`--from can’t lie before today, ${today}: nothing is planned into the past.`);
  }
  const order = decidedOrder(rankPlan(plan), plan).rows.map(({ initiative }) => initiative);
  const proposal = proposeDates(plan, { order, from: from ?? today, today, moveSet });
  if (!proposal.ok) throw new Error('Nobody cancels on the command line');
  return proposal.value;
}

async function writeProposal(file: PlanFile, proposal: DateProposal, facts: ScheduleOptions): Promise<void> {
  const changes = changesOf(file.plan, proposal, facts.today);
  const journal = journalAfter(file, changes);
  await writeWhole(facts.output, serializePlanFile(applyChangeSet(file.plan, changes), { journal }));
}

function changesOf(plan: Plan, proposal: DateProposal, today: PlainDate): ChangeSet {
  const moves = proposalMoves(proposal);
  if (moves.length === 0) return { label: 'Propose dates', tables: {} };
  const intent = { kind: 'proposal', setBy: 'proposal', moves } as const;
  const changes = moveInitiatives(plan, intent, { today, who: '', ids: randomIds() });
  if (!changes.ok) throw new CliError(changes.problem.message);
  return changes.value;
}

interface PrintedRow {
  readonly key: string;
  readonly start: PlainDate | null;
  readonly end: PlainDate | null;
  readonly reasons: readonly string[];
}

function printedRows(plan: Plan, { rows }: DateProposal): readonly PrintedRow[] {
  const { fiscalYearStartMonth } = settingsOf(plan);
  const writing: ProposalWriting = {
    day: (day) => formatDateText({ first: day, last: day, precision: 'day' }, { fiscalYearStartMonth }),
    figure: (figure) => figure.toLocaleString('en', { maximumFractionDigits: 1 }),
  };
  return rows.map(({ initiative: { key, schedule }, outcome }) => ({
    key,
    start: outcome.kind === 'unplaced' ? null : outcome.start,
    end: outcome.kind === 'unplaced' ? null : outcome.end,
    reasons: outcomeInWords(outcome, plan, { ...writing, isDated: keepsDates(schedule) }),
  }));
}

/** What is not placed keeps what was dated by hand; what was proposed before is given up. */
function keepsDates({ start, end, setBy }: Schedule): boolean {
  return (start !== null || end !== null) && setBy !== 'proposal';
}

function asText(rows: readonly PrintedRow[], output: string): string {
  const cells = rows.map(({ key, start, end, reasons }) => [key, start ?? '–', end ?? '–', reasons.join('; ')]);
  const table = rows.length === 0 ? '' : textTable(['Key', 'Start', 'End', ''], cells);
  const unplaced = rows.filter(({ start }) => start === null).length;
  const left = unplaced === 0 ? '' : `, ${unplaced} not`;
  return `${table}${rows.length - unplaced} placed${left}. Wrote ${output}.\n`;
}
