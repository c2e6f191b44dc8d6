// What a gesture would do to others: dependencies, loads of teams and deadlines.

import type { LoadChange } from '../../../../shared/capacity/load-change.ts';
import { type LinkChange, linkChanges } from '../../../../shared/dependencies/link-changes.ts';
import { placingOf, workdayAfter } from '../../../../shared/dependencies/placing.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { planAxisOf } from '../../../../shared/plan/plan-axis.ts';
import { effortAfter, type LaneChange } from '../../../../shared/timeline/lane-change.ts';
import type { GesturePreview } from './gesture-preview.ts';

export interface GestureEffects {
  /** What is moved, as it would be. */
  readonly changed: ReadonlyMap<InitiativeId, Initiative>;
  readonly links: readonly LinkChange[];
  readonly loads: readonly LoadChange[];
  /** Those that would end after their own deadline, or further after it. */
  readonly lateBars: readonly { readonly initiative: Initiative; readonly byWorkdays: number }[];
}

export const NO_EFFECTS: GestureEffects = { changed: new Map(), links: [], loads: [], lateBars: [] };

/** The initiatives of a gesture as they would be; where another team is asked for something already, the sum. */
export function initiativesAfter(plan: Plan, { moves, lanes }: GesturePreview): ReadonlyMap<InitiativeId, Initiative> {
  const after = new Map<InitiativeId, Initiative>();
  for (const { id, schedule } of moves) {
    const initiative = plan.initiatives.get(id);
    if (initiative === undefined) continue;
    after.set(id, { ...initiative, schedule: { ...initiative.schedule, ...schedule, setBy: 'hand' } });
  }
  for (const { id, changes } of lanes) {
    const initiative = after.get(id) ?? plan.initiatives.get(id);
    if (initiative !== undefined) after.set(id, changes.reduce(withChange, initiative));
  }
  return after;
}

function withChange(initiative: Initiative, change: LaneChange): Initiative {
  switch (change.kind) {
    case 'theme':
      return { ...initiative, themeId: change.themeId };
    case 'owner':
      return { ...initiative, ownerId: change.ownerId };
    case 'stage':
      return { ...initiative, stage: change.stage };
    case 'team':
      return { ...initiative, effort: effortAfter(initiative, change, 'add') };
  }
}

/** What a gesture would do, with the loads of the plan prepared. What is refused does nothing. */
export function effectsOf(
  plan: Plan,
  preview: GesturePreview,
  loadChanges: (changed: Iterable<Initiative>) => readonly LoadChange[],
): GestureEffects {
  if (preview.isRefused) return NO_EFFECTS;
  const changed = initiativesAfter(plan, preview);
  return {
    changed,
    links: linkChanges(plan, changed),
    loads: loadChanges(changed.values()),
    lateBars: [...changed.values()].flatMap((initiative) => {
      const before = plan.initiatives.get(initiative.id);
      const byWorkdays = lateBy(plan, initiative);
      const more = byWorkdays - Math.max(0, before === undefined ? 0 : lateBy(plan, before));
      return byWorkdays > 0 && more > 0 ? [{ initiative, byWorkdays }] : [];
    }),
  };
}

/** Workdays by which it ends after its own deadline at the least; 0 or below: it does not. */
function lateBy(plan: Plan, initiative: Initiative): number {
  const { deadline } = initiative.schedule;
  const axis = planAxisOf(plan);
  const placing = placingOf(initiative, axis);
  if (deadline === null || placing === null || !Number.isFinite(placing.earliestFinish)) return 0;
  return placing.earliestFinish - workdayAfter(deadline, axis);
}
