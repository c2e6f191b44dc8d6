// Which initiatives stand in which lanes, and which wait for dates.

import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { needsReason } from '../plan/stage.ts';
import { type BarItem, barItemOf } from './bar-items.ts';
import { byRankThenKey } from './pack-lane.ts';
import type { RowsFacts } from './timeline-rows.ts';

export interface Gathered {
  /** By the lane's id. */
  readonly members: ReadonlyMap<string, readonly BarItem[]>;
  readonly tray: readonly Initiative[];
  /** All items in the order of the plan, so that the next time only what changed is worked out. */
  readonly items: readonly BarItem[];
}

/**
 * Gathers the items of all initiatives that are wanted, and of those of the earlier plan that are no longer. `before` must
 * come from the same view and tables; an initiative that is the same object has the same item.
 */
export function gatherItems(facts: RowsFacts, before: Gathered | null): Gathered {
  const { plan, compareWith } = facts;
  const only = facts.only ?? null;
  const known = before?.items ?? [];
  let knownById: ReadonlyMap<InitiativeId, BarItem> | null = null;
  const items: BarItem[] = [];
  const members = new Map<string, BarItem[]>();
  const tray: Initiative[] = [];

  const itemFor = (initiative: Initiative, isInPlan: boolean): BarItem => {
    const inPlace = known[items.length];
    if (inPlace?.initiative === initiative && inPlace.isInPlan === isInPlan) return inPlace;
    if (inPlace?.initiative.id === initiative.id) return barItemOf(initiative, isInPlan, facts);
    knownById ??= new Map(known.map((item) => [item.initiative.id, item]));
    const elsewhere = knownById.get(initiative.id);
    const isSame = elsewhere?.initiative === initiative && elsewhere.isInPlan === isInPlan;
    return isSame ? elsewhere : barItemOf(initiative, isInPlan, facts);
  };
  const add = (initiative: Initiative, isInPlan: boolean): void => {
    const item = itemFor(initiative, isInPlan);
    items.push(item);
    if (isInPlan && item.span === null && initiative.stage !== 'shipped') tray.push(initiative);
    for (const id of item.laneIds) {
      const lane = members.get(id);
      if (lane === undefined) members.set(id, [item]);
      else lane.push(item);
    }
  };
  for (const initiative of plan.initiatives.values()) {
    const { id, stage } = initiative;
    const isWanted = only === null || only.has(id);
    // Compared with when it was there, what was declined or parked since is one that was dropped.
    const wasThere = compareWith?.initiatives.has(id) === true;
    if (needsReason(stage) ? isWanted && only !== null && !wasThere : isWanted) add(initiative, true);
    else if (isWanted && wasThere) add(initiative, false);
  }
  for (const initiative of compareWith?.initiatives.values() ?? []) {
    if (plan.initiatives.has(initiative.id)) continue;
    if (only === null ? !needsReason(initiative.stage) : only.has(initiative.id)) add(initiative, false);
  }
  return { members, tray: tray.sort(byRankThenKey(facts.decided)), items };
}
