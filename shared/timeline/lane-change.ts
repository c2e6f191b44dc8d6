// What dropping a bar into another lane means.

import { unestimated } from '../commands/estimate-effort.ts';
import type { PersonId, TeamId, ThemeId } from '../plan/ids.ts';
import type { Initiative, TeamEffort } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import { canChangeStage, needsReason, STAGE_LABELS, STAGES, type Stage } from '../plan/stage.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { LaneHead, TimelineLane } from './timeline-rows.ts';

export type LaneChange =
  | { readonly kind: 'theme'; readonly themeId: ThemeId | null }
  | { readonly kind: 'owner'; readonly ownerId: PersonId | null }
  | { readonly kind: 'stage'; readonly stage: Stage }
  | TeamChange;

/** The effort of one team goes to another. null: unassigned. */
export interface TeamChange {
  readonly kind: 'team';
  readonly from: TeamId | null;
  readonly to: TeamId | null;
  /** What the first is asked for; null: it was not named, so the other is named without a figure. */
  readonly moved: TeamEffort | null;
  /** What the other is asked for already: ask whether to add to it or to replace it. null: nothing, just move. */
  readonly existing: TeamEffort | null;
}

export interface LaneRefusal {
  readonly kind: 'reason-needed' | 'not-allowed' | 'not-found';
  readonly message: string;
}

type Lane = Pick<TimelineLane, 'field' | 'value' | 'group'>;

/**
 * What the drop of a bar from one lane into another changes, the outer level first; nothing between the same lanes. Dates
 * are no part of it. A stage that needs a reason, or can't be reached, is refused, and so are lanes of objectives, where an
 * initiative stands through key results.
 */
export function laneChange(
  plan: Plan,
  initiative: Initiative,
  from: Lane,
  to: Lane,
): Result<readonly LaneChange[], LaneRefusal> {
  const changes: LaneChange[] = [];
  const levels = [
    [from.group, to.group],
    [from, to],
  ] as const;
  for (const [before, after] of levels) {
    if (before === null || after === null || before.value === after.value) continue;
    const change = levelChange(plan, initiative, before, after);
    if (!change.ok) return change;
    if (change.value !== null) changes.push(change.value);
  }
  return succeed(changes);
}

/** The initiative's effort after a team change. Adding keeps the other team's FTE; a sum with an unknown figure is unknown. */
export function effortAfter(initiative: Initiative, change: TeamChange, how: 'add' | 'replace'): readonly TeamEffort[] {
  const moved: TeamEffort = { ...(change.moved ?? unestimated(change.from)), teamId: change.to };
  const existing = how === 'add' ? change.existing : null;
  const part = existing === null ? moved : added(existing, moved);
  let isPlaced = false;
  const effort = initiative.effort.flatMap((other) => {
    if (other.teamId !== change.from && other.teamId !== change.to) return [other];
    if (isPlaced) return [];
    isPlaced = true;
    return [part];
  });
  return isPlaced ? effort : [...effort, part];
}

function added(existing: TeamEffort, moved: TeamEffort): TeamEffort {
  const likely = existing.likely === null || moved.likely === null ? null : existing.likely + moved.likely;
  const hasRange = likely !== null && [existing, moved].some(({ low, high }) => low !== null || high !== null);
  const bound = (which: 'low' | 'high'): number | null =>
    hasRange ? (existing[which] ?? existing.likely ?? 0) + (moved[which] ?? moved.likely ?? 0) : null;
  const evidence = [existing.evidence, moved.evidence].filter((words) => words !== '').join('; ');
  return { ...existing, low: bound('low'), likely, high: bound('high'), evidence };
}

type Level = Pick<LaneHead, 'field' | 'value'>;

function levelChange(
  plan: Plan,
  initiative: Initiative,
  from: Level,
  to: Level,
): Result<LaneChange | null, LaneRefusal> {
  switch (to.field) {
    case 'theme': {
      const theme = find(plan.themes, to.value);
      return theme === undefined ? gone('theme') : succeed({ kind: 'theme', themeId: theme?.id ?? null });
    }
    case 'owner': {
      const owner = find(plan.people, to.value);
      return owner === undefined ? gone('owner') : succeed({ kind: 'owner', ownerId: owner?.id ?? null });
    }
    case 'team': {
      const before = find(plan.teams, from.value);
      const after = find(plan.teams, to.value);
      if (before === undefined || after === undefined) return gone('team');
      const partOf = (teamId: TeamId | null): TeamEffort | null =>
        initiative.effort.find((part) => part.teamId === teamId) ?? null;
      const [fromId, toId] = [before?.id ?? null, after?.id ?? null];
      return succeed({ kind: 'team', from: fromId, to: toId, moved: partOf(fromId), existing: partOf(toId) });
    }
    case 'stage':
      return stageChange(
        initiative,
        STAGES.find((stage) => stage === to.value),
      );
    case 'objective':
      return fail({
        kind: 'not-allowed',
        message: `${initiative.key} serves an objective through its key results: link it to one of them instead.`,
      });
    case 'none':
      return succeed(null);
  }
}

function stageChange({ key, stage: from }: Initiative, to: Stage | undefined): Result<LaneChange | null, LaneRefusal> {
  if (to === undefined) return gone('stage');
  const label = STAGE_LABELS[to].toLowerCase();
  if (!canChangeStage(from, to)) {
    const message = needsReason(from)
      ? `${key} is ${STAGE_LABELS[from].toLowerCase()}: it goes back to candidate before it can be ${label}.`
      : `${key} has shipped: it can’t be ${label}.`;
    return fail({ kind: 'not-allowed', message });
  }
  if (needsReason(to)) {
    const message = `${key} can’t be ${label} by a drop, since that needs a reason: set its stage in the inspector.`;
    return fail({ kind: 'reason-needed', message });
  }
  return succeed({ kind: 'stage', stage: to });
}

/** The record of a lane; null: the lane of those without one; undefined: it is gone. */
function find<Row>(rows: ReadonlyMap<string, Row>, value: string | null): Row | null | undefined {
  return value === null ? null : rows.get(value);
}

function gone(what: string): Result<never, LaneRefusal> {
  return fail({ kind: 'not-found', message: `The ${what} of this lane is no longer in the plan.` });
}
