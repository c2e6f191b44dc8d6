import { dayToPlainDate, type PlainDate, plainDateToDay } from '../calendar/plain-date.ts';
import type { Dependency } from '../plan/dependency.ts';
import type { Initiative } from '../plan/initiative.ts';
import type { GeneratorContext } from './generate-plan.ts';

/** How far back in the order of work a predecessor usually lies. */
const REACH = 200;

/** Calendar days since the oldest was raised. */
const OLDEST = 120;

/** So many different dependencies, each from an earlier initiative of the list to a later one, mostly a near one. */
export function generateDependencies(
  { ids, dice, today }: GeneratorContext,
  initiatives: readonly Initiative[],
  count: number,
): readonly Dependency[] {
  const pairs = (initiatives.length * (initiatives.length - 1)) / 2;
  const taken = new Set<number>();
  return Array.from({ length: count }, () => {
    let pair = drawPair();
    while (taken.has(pair)) pair = (pair + 1) % pairs;
    taken.add(pair);
    const [predecessor, successor] = initiativesOf(pair);
    const status = dice.weighted([
      ['open', 4],
      ['agreed', 4],
      ['at-risk', 1],
      ['resolved', 1],
    ] as const);
    const age = dice.whole(0, OLDEST);
    return {
      id: ids.next(),
      predecessorId: predecessor.id,
      successorId: successor.id,
      kind: dice.weighted([
        ['FS', 80],
        ['SS', 10],
        ['FF', 8],
        ['SF', 2],
      ] as const),
      lag: dice.chance(0.8) ? 0 : dice.whole(-5, 15),
      hard: dice.chance(0.8),
      status,
      ownerId: successor.ownerId,
      note: '',
      raisedOn: daysBefore(today, age),
      resolvedOn: status === 'resolved' ? daysBefore(today, dice.whole(0, age)) : null,
    };
  });

  // The pairs are numbered row by row: (1, 0), (2, 0), (2, 1), (3, 0), ...
  function drawPair(): number {
    const later = dice.whole(1, initiatives.length - 1);
    const back = Math.min(dice.whole(1, REACH), dice.whole(1, REACH));
    return (later * (later - 1)) / 2 + Math.max(0, later - back);
  }

  function initiativesOf(pair: number): readonly [Initiative, Initiative] {
    const later = Math.floor((1 + Math.sqrt(1 + 8 * pair)) / 2);
    const predecessor = initiatives[pair - (later * (later - 1)) / 2];
    const successor = initiatives[later];
    if (!predecessor || !successor) throw new Error(`There is no pair ${pair} of ${initiatives.length} initiatives`);
    return [predecessor, successor];
  }
}

function daysBefore(today: PlainDate, days: number): PlainDate {
  return dayToPlainDate(plainDateToDay(today) - days);
}
