import type { CompiledProblem } from './compiled-problem.ts';
import { NOWHERE, type Placing } from './placing.ts';
import type { UnplacedReason } from './schedule.ts';
import { searchStarts } from './start-search.ts';

/** Why the latest search in `placing`, which was for this activity, found no place for it. */
export function unplacedReason(compiled: CompiledProblem, placing: Placing, activity: number): UnplacedReason {
  if (compiled.activities[activity]?.duration == null) return { kind: 'no-duration' };
  const missing = compiled.graph.incoming[activity]?.find(({ predecessor }) => placing.starts[predecessor] === NOWHERE);
  if (missing) return { kind: 'predecessor-not-placed', predecessor: missing.predecessor };
  const inTheWay = placing.search.blockedBy;
  const alone = searchStarts(compiled, compiled.capacity.perWorkday);
  const fits = alone.find(activity, { earliest: 0, finishFrom: 0 }) !== null;
  if (!fits && alone.blockedBy !== null) return { kind: 'never-fits', resource: alone.blockedBy };
  return { kind: 'beyond-horizon', resource: inTheWay };
}
