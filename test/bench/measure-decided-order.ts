import { type PlacementId, toId } from '../../shared/plan/ids.ts';
import type { Placement } from '../../shared/plan/placement.ts';
import { decidedOrder } from '../../shared/prioritization/decided-order.ts';
import { rankPlan } from '../../shared/prioritization/ranking.ts';
import { BENCH_TODAY, bigPlan } from './big-plan.ts';
import { type Figure, milliseconds, timeRuns } from './figure.ts';

const PLACEMENTS = 200;

/** The decided order of all, with placements spread over the whole of it. */
export async function measureDecidedOrder(): Promise<readonly Figure[]> {
  const plan = bigPlan();
  const ranking = rankPlan(plan);
  const at = (index: number) => {
    const row = ranking[index % ranking.length];
    if (row === undefined) throw new Error('The plan ranks nothing');
    return row.initiative.id;
  };
  const placements = Array.from({ length: PLACEMENTS }, (_, index): Placement => {
    const id = toId<PlacementId>(`placement-${index}`);
    const place = { kind: 'above', initiativeId: at(index * 7) } as const;
    const facts = { reason: '', decidedBy: '', decidedOn: BENCH_TODAY, sequence: index + 1 };
    return { id, initiativeId: at(index * 13 + 100), place, ...facts };
  });
  const placed = { ...plan, placements: new Map(placements.map((placement) => [placement.id, placement])) };
  const order = await timeRuns(() => decidedOrder(ranking, placed), { runs: 101, warmUp: 100 });
  return [{ what: `The decided order with ${PLACEMENTS} placements`, value: milliseconds(order), aim: '< 5 ms' }];
}
