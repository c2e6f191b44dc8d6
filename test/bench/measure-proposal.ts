import { decidedOrder } from '../../shared/prioritization/decided-order.ts';
import { rankPlan } from '../../shared/prioritization/ranking.ts';
import { proposalMoves } from '../../shared/proposal/proposal-moves.ts';
import { proposalProblemOf } from '../../shared/proposal/proposal-problem.ts';
import { dateProposalOf } from '../../shared/proposal/propose-dates.ts';
import { scheduleSerially } from '../../shared/scheduling/schedule-serially.ts';
import { BENCH_TODAY, bigPlan } from './big-plan.ts';
import { type Figure, milliseconds, timeRuns } from './figure.ts';

/** Dates for every ranked initiative of the plan, those that were set by hand included. */
export async function measureProposal(): Promise<readonly Figure[]> {
  const plan = bigPlan();
  const order = decidedOrder(rankPlan(plan), plan).rows.map(({ initiative }) => initiative);
  const facts = { order, from: BENCH_TODAY, today: BENCH_TODAY, moveSet: true };
  const make = () => proposalProblemOf(plan, facts);
  const problem = make();
  const place = () => scheduleSerially(problem.scheduling, problem.order);
  const schedule = place();
  if (!schedule.ok) throw new Error(schedule.problem.kind);
  const runs = { runs: 5, warmUp: 1 };
  const making = await timeRuns(make, runs);
  const placing = await timeRuns(place, runs);
  const telling = await timeRuns(() => proposalMoves(dateProposalOf(problem, schedule.value)), runs);
  const { rows } = dateProposalOf(problem, schedule.value);
  const placed = rows.filter(({ outcome }) => outcome.kind === 'placed').length;
  return [
    { what: `Propose dates: the problem of ${rows.length} initiatives`, value: milliseconds(making) },
    { what: `  placing ${placed} of them`, value: milliseconds(placing), aim: '< 3 s in all' },
    { what: '  dates and reasons', value: milliseconds(telling) },
  ];
}
