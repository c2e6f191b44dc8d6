// A new initiative with dates, where it was drawn.

import { dayToPlainDate } from '../../../../shared/calendar/plain-date.ts';
import { applyChangeSet, type ChangeSet, squashChangeSets } from '../../../../shared/changes/change-set.ts';
import { addInitiative } from '../../../../shared/commands/add-initiative.ts';
import type { Command } from '../../../../shared/commands/command.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { planAxisOf } from '../../../../shared/plan/plan-axis.ts';
import { fail, succeed } from '../../../../shared/result.ts';
import { type LaneChange, laneChange } from '../../../../shared/timeline/lane-change.ts';
import type { LaneHead, TimelineLane } from '../../../../shared/timeline/timeline-rows.ts';
import { heldDay } from '../../../../shared/timeline/timeline-scale.ts';
import { dropBars } from './drop-bars.ts';
import type { Dates } from './gesture-preview.ts';

export interface AddBarIntent {
  readonly id: InitiativeId;
  readonly dates: Dates;
  /** Whose theme, team, owner or stage it takes, as far as it can; null: none. */
  readonly lane: TimelineLane | null;
}

/** What it is called until it has a name. */
export const NEW_TITLE = 'New initiative';

/** Adds an initiative with dates and with what its lane stands for, as one change. */
export const addBar: Command<AddBarIntent> = (plan, { id, dates, lane }, context) => {
  const added = addInitiative(plan, { id, title: NEW_TITLE, themeId: null }, context);
  if (!added.ok) return added;
  const after = applyChangeSet(plan, added.value);
  const initiative = after.initiatives.get(id);
  if (initiative === undefined) return fail({ kind: 'not-found', message: 'The initiative could not be added.' });
  const changes = lane === null ? [] : changesInto(after, initiative, lane);
  const intent = { moves: [{ id, schedule: dates }], lanes: [{ id, changes }], how: 'add' } as const;
  const dropped = dropBars(after, intent, context);
  if (!dropped.ok) return dropped;
  const made: readonly ChangeSet[] = [added.value, dropped.value];
  return succeed(squashChangeSets(`Add ${initiative.key}`, made));
};

/** What it takes to stand in a lane; nothing where it can't, such as in one of an objective. */
function changesInto(plan: Plan, initiative: Initiative, lane: TimelineLane): readonly LaneChange[] {
  const outside = <Head extends LaneHead>(head: Head): Head => ({
    ...head,
    value: head.field === 'stage' ? initiative.stage : null,
  });
  const from = { ...outside(lane), group: lane.group === null ? null : outside(lane.group) };
  const changes = laneChange(plan, initiative, from, lane);
  return changes.ok ? changes.value : [];
}

/** So many workdays from the first one on or after a day. */
export function datesFrom(plan: Plan, day: number, workdays: number): Dates {
  const axis = planAxisOf(plan);
  const first = axis.firstWorkdayOnOrAfter(heldDay(Math.floor(day)));
  const last = axis.addWorkdays(first, Math.max(1, Math.min(workdays, 2_600)) - 1);
  return { start: dayToPlainDate(first), end: dayToPlainDate(last), precision: 'day' };
}
