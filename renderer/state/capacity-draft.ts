// What is tried out on the Capacity screen, as the changes that it would make. Nothing is written here.

import { addPeriods, comparePeriods, type Period, periodLabel } from '../../shared/calendar/fiscal-period.ts';
import { type PlainDate, plainDateToDay } from '../../shared/calendar/plain-date.ts';
import { availabilitiesOf } from '../../shared/capacity/availability.ts';
import { type PeriodSpan, periodSpan } from '../../shared/capacity/period-span.ts';
import { movedToPeriod } from '../../shared/capacity/relief-move.ts';
import { applyChangeSet, type ChangeSet, isEmptyChangeSet, squashChangeSets } from '../../shared/changes/change-set.ts';
import type { CommandContext, CommandProblem } from '../../shared/commands/command.ts';
import { type MoveInitiativesIntent, moveInitiatives } from '../../shared/commands/move-initiatives.ts';
import { setTeamFigure } from '../../shared/commands/set-team-figure.ts';
import type { InitiativeId } from '../../shared/plan/ids.ts';
import type { PersonWeeks } from '../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import { fail, type Result, succeed } from '../../shared/result.ts';
import type { CapacityDraft, TeamChange, WhatIf } from './capacity-state.ts';

/** So many periods may be changed at once. */
export const MOST_PERIODS = 40;

export interface DraftOutcome {
  readonly changes: ChangeSet;
  /** The plan as it would be. */
  readonly plan: Plan;
}

const outcomes = new WeakMap<
  CapacityDraft,
  { readonly plan: Plan; readonly today: PlainDate; readonly outcome: Result<DraftOutcome, CommandProblem> }
>();

/** What a draft would make of the plan, worked out once a draft and plan; a draft over no period changes nothing. */
export function draftOutcome(
  plan: Plan,
  draft: CapacityDraft,
  context: CommandContext,
): Result<DraftOutcome, CommandProblem> {
  const known = outcomes.get(draft);
  if (known !== undefined && known.plan === plan && known.today === context.today) return known.outcome;
  const changes = draft.kind === 'what-if' ? whatIfChanges(plan, draft, context) : moveChanges(plan, draft, context);
  const outcome = changes.ok
    ? succeed({
        changes: changes.value,
        plan: isEmptyChangeSet(changes.value) ? plan : applyChangeSet(plan, changes.value),
      })
    : fail(changes.problem);
  outcomes.set(draft, { plan, today: context.today, outcome });
  return outcome;
}

/**
 * The figures that a team would have with more or fewer people, set by hand. In the current period only the workdays that are
 * left count; people keep back the reserve that the team keeps.
 */
export function whatIfChanges(plan: Plan, draft: WhatIf, context: CommandContext): Result<ChangeSet, CommandProblem> {
  const { teamId, change, from, to } = draft;
  const team = plan.teams.get(teamId);
  if (team === undefined) return fail({ kind: 'not-found', message: 'This team is no longer in the plan.' });
  const periods = periodsBetween(from, to);
  if (periods.length === 0) {
    return fail({ kind: 'invalid-value', message: 'The last period comes before the first: choose a later one.' });
  }
  if (periods.length > MOST_PERIODS) {
    return fail({ kind: 'invalid-value', message: `That is more than ${MOST_PERIODS} periods: choose fewer.` });
  }
  const startMonth = settingsOf(plan).fiscalYearStartMonth;
  const note = `What if: ${changeInWords(change)}`;
  const all: ChangeSet[] = [];
  let base = plan;
  for (const period of periods) {
    const span = periodSpan(plan, period);
    const { available, byHand } = availabilitiesOf(plan).of(teamId, span);
    if (available === null) {
      return fail({
        kind: 'not-allowed',
        message: `The capacity of ${team.name} is unknown: give it a head count or members first.`,
      });
    }
    const after = available + personWeeksOf(plan, draft, span, context);
    if (after < -1e-9) {
      const when = periodLabel(period, startMonth);
      return fail({ kind: 'invalid-value', message: `${team.name} has less than that in ${when}: take away less.` });
    }
    // What was said of the figure that it changes is still true of it.
    const said = byHand === null || byHand.note === '' ? note : `${byHand.note}; ${note}`;
    const set = setTeamFigure(base, { teamId, period, available: rounded(Math.max(0, after)), note: said }, context);
    if (!set.ok) return set;
    all.push(set.value);
    base = applyChangeSet(base, set.value);
  }
  return succeed(squashChangeSets(`${team.name}: ${changeInWords(change)}`, all));
}

/**
 * `2 people × 48 workdays ÷ 5 × 75 %`: how many person-weeks of a period a change takes or adds, with the sum behind it; null
 * where person-weeks were named themselves, and where the plan has no such team.
 */
export function changeBecause(
  plan: Plan,
  draft: WhatIf,
  facts: { readonly span: PeriodSpan; readonly today: PlainDate },
): {
  readonly people: number;
  readonly workdays: number;
  readonly kept: number;
  readonly personWeeks: PersonWeeks;
} | null {
  if (draft.change.of === 'person-weeks' || !plan.teams.has(draft.teamId)) return null;
  const from = Math.max(facts.span.first, plainDateToDay(facts.today));
  const { workdays, reserve } = availabilitiesOf(plan).of(draft.teamId, facts.span, from);
  const people = draft.change.amount;
  return { people, workdays, kept: reserve, personWeeks: ((people * workdays) / 5) * (1 - reserve) };
}

/** `2 people fewer`, `1 person more`, `6 person-weeks fewer` */
export function changeInWords({ of, amount }: TeamChange): string {
  const size = Math.abs(amount);
  const one = of === 'people' ? 'person' : 'person-week';
  const many = of === 'people' ? 'people' : 'person-weeks';
  return `${Number(size.toPrecision(6))} ${size === 1 ? one : many} ${amount < 0 ? 'fewer' : 'more'}`;
}

function personWeeksOf(plan: Plan, draft: WhatIf, span: PeriodSpan, { today }: CommandContext): PersonWeeks {
  return changeBecause(plan, draft, { span, today })?.personWeeks ?? draft.change.amount;
}

/** A figure that is kept reads as one that was typed. */
function rounded(personWeeks: PersonWeeks): PersonWeeks {
  return Number(personWeeks.toFixed(4));
}

export function periodsBetween(from: Period, to: Period): readonly Period[] {
  const periods: Period[] = [];
  for (let period = from; comparePeriods(period, to) <= 0; period = addPeriods(period, 1)) {
    periods.push(period);
    if (periods.length > MOST_PERIODS) break;
  }
  return periods;
}

function moveChanges(
  plan: Plan,
  draft: Extract<CapacityDraft, { kind: 'move' }>,
  context: CommandContext,
): Result<ChangeSet, CommandProblem> {
  if (draft.to === null) return succeed(squashChangeSets('', []));
  const shipped = plan.initiatives.get(draft.initiativeId);
  if (shipped?.stage === 'shipped') {
    return fail({ kind: 'not-allowed', message: `${shipped.key} is shipped: what was done stays where it was.` });
  }
  const intent = moveIntent(plan, draft.initiativeId, draft.to);
  return intent === null
    ? fail({ kind: 'not-found', message: 'This initiative is no longer in the plan.' })
    : moveInitiatives(plan, intent, context);
}

/** Moves an initiative into a period by hand; null when it is not in the plan. */
export function moveIntent(plan: Plan, id: InitiativeId, period: Period): MoveInitiativesIntent | null {
  const initiative = plan.initiatives.get(id);
  if (initiative === undefined) return null;
  const schedule = movedToPeriod(plan, initiative, periodSpan(plan, period));
  return { kind: 'move', moves: [{ id, schedule }], setBy: 'hand' };
}
