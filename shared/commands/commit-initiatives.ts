import { type Period, periodLabel } from '../calendar/fiscal-period.ts';
import { changesTo } from '../changes/change-set-builder.ts';
import type { Commitment, CommitmentKind } from '../plan/commitment.ts';
import type { CommitmentId, InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { settingsOf } from '../plan/plan.ts';
import { needsReason, STAGE_LABELS } from '../plan/stage.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { initiativesNamed, nameInitiatives } from './initiatives-named.ts';
import { periodProblem } from './set-team-figure.ts';

export interface CommitInitiativesIntent {
  readonly ids: readonly InitiativeId[];
  readonly period: Period;
  /** null: nothing is promised of them for the period any more. */
  readonly kind: CommitmentKind | null;
}

/**
 * Promises initiatives for a period, as committed or as stretch, or takes the promise back, and notes who did and when. What
 * is promised in that way already stays as it is; what is promised for other periods does, too.
 */
export const commitInitiatives: Command<CommitInitiativesIntent> = (plan, { ids, period, kind }, context) => {
  const found = initiativesNamed(plan, [...new Set(ids)]);
  if (!found.ok) return fail(found.problem);
  const problem = periodProblem(plan, period);
  if (problem !== null) return fail(problem);
  const when = periodLabel(period, settingsOf(plan).fiscalYearStartMonth);
  const idle = found.value.find(({ stage }) => needsReason(stage));
  if (kind !== null && idle !== undefined) return fail({ kind: 'not-allowed', message: refusalOf(idle, when) });
  const thereById = new Map<InitiativeId, Commitment>();
  for (const one of plan.commitments.values()) {
    const isOfPeriod = one.period.fiscalYear === period.fiscalYear && one.period.quarter === period.quarter;
    if (isOfPeriod) thereById.set(one.initiativeId, one);
  }
  const changes = changesTo(plan);
  for (const { id } of found.value) {
    const there = thereById.get(id);
    if (there?.kind === kind) continue;
    if (kind !== null) {
      const made = { kind, madeBy: context.who, madeOn: context.today };
      changes.put('commitments', {
        id: there?.id ?? context.ids.next<CommitmentId>(),
        initiativeId: id,
        period,
        ...made,
      });
    } else if (there !== undefined) changes.remove('commitments', there.id);
  }
  return succeed(changes.build(labelOf(kind, nameInitiatives(found.value), when)));
};

function refusalOf({ key, stage }: Initiative, when: string): string {
  const as = STAGE_LABELS[stage].toLowerCase();
  return `${key} is ${as}: it goes back to candidate before it can be promised for ${when}.`;
}

function labelOf(kind: CommitmentKind | null, of: string, when: string): string {
  if (kind === null) return `Take back the promise of ${of} for ${when}`;
  return kind === 'committed' ? `Commit ${of} for ${when}` : `Take ${of} as stretch for ${when}`;
}
