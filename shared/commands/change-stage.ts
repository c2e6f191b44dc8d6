import { applyChangeSet } from '../changes/change-set.ts';
import { changesTo } from '../changes/change-set-builder.ts';
import { cycleInWords, findCycles } from '../dependencies/find-cycles.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import { canChangeStage, needsReason, STAGE_LABELS, type Stage } from '../plan/stage.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { initiativesNamed, nameInitiatives } from './initiatives-named.ts';

export interface ChangeStageIntent {
  readonly ids: readonly InitiativeId[];
  readonly stage: Stage;
  /** Why; needed for declined and parked. */
  readonly reason: string;
}

/**
 * Moves initiatives to another stage. Scores and everything else stay. Those that stand in the stage already are left
 * alone; when one can't go there, none goes. What comes back from declined or parked must close no ring of hard
 * dependencies, which did not count as long as it was away.
 */
export const changeStage: Command<ChangeStageIntent> = (plan, intent) => {
  const found = initiativesNamed(plan, intent.ids);
  if (!found.ok) return fail(found.problem);
  const label = STAGE_LABELS[intent.stage].toLowerCase();
  const reason = intent.reason.trim();
  if (needsReason(intent.stage) && reason === '') {
    return fail({
      kind: 'reason-needed',
      message: `Say why ${nameInitiatives(found.value)} ${found.value.length === 1 ? 'is' : 'are'} ${label}.`,
    });
  }
  const changes = changesTo(plan);
  for (const initiative of found.value) {
    if (initiative.stage === intent.stage) {
      if (needsReason(intent.stage)) changes.put('initiatives', { ...initiative, stageReason: reason });
      continue;
    }
    if (!canChangeStage(initiative.stage, intent.stage)) {
      return fail({ kind: 'not-allowed', message: refusal(initiative.key, initiative.stage, label) });
    }
    changes.put('initiatives', { ...initiative, stage: intent.stage, stageReason: reason });
  }
  const changed = changes.build(`Move ${nameInitiatives(found.value)} to ${label}`);
  const back = found.value.filter(({ stage }) => needsReason(stage) && !needsReason(intent.stage));
  const ring = back.length === 0 ? null : ringThrough(applyChangeSet(plan, changed), back);
  if (ring !== null) return fail({ kind: 'not-allowed', message: ring });
  return succeed(changed);
};

/** Why some can't come back, with the ring spelled out; null when they close none. */
function ringThrough(plan: Plan, back: readonly Initiative[]): string | null {
  const keys = new Set(back.map(({ key }) => key));
  const cycle = findCycles(plan).find((one) => one.keys.some((key) => keys.has(key)));
  if (cycle === undefined) return null;
  const key = cycle.keys.find((one) => keys.has(one)) ?? '';
  return `${key} can’t come back: it would wait for itself, ${cycleInWords(cycle)}. Remove one of the dependencies or make it soft first.`;
}

function refusal(key: string, from: Stage, to: string): string {
  return needsReason(from)
    ? `${key} is ${STAGE_LABELS[from].toLowerCase()}: it goes back to candidate before it can be ${to}.`
    : `${key} has shipped: it can’t be ${to}.`;
}
