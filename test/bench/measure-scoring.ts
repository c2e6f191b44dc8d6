import { rankPlan } from '../../shared/prioritization/ranking.ts';
import { bigPlan } from './big-plan.ts';
import { type Figure, milliseconds, timeRuns, times } from './figure.ts';

export async function measureScoring(): Promise<readonly Figure[]> {
  const plan = bigPlan();
  const ranking = await timeRuns(() => rankPlan(plan), { runs: 101, warmUp: 100 });
  const cold = await timeRuns(() => rankPlan(bigPlan()), { runs: 1, warmUp: 0 });
  const scores = rankPlan(plan).map(({ scored }) => (scored.state === 'complete' ? (scored.score ?? 0) : 0));
  const sorting = await timeRuns(() => [...scores].reverse().sort((a, b) => b - a), { runs: 101, warmUp: 100 });
  return [
    { what: 'Score and rank all', value: milliseconds(ranking), aim: '< 5 ms' },
    { what: '  against sorting as many bare numbers', value: times(ranking.median / sorting.median) },
    { what: '  generate the plan and rank it once', value: milliseconds(cold) },
  ];
}
