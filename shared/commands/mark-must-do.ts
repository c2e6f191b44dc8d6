import { changesTo } from '../changes/change-set-builder.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { MustDoReason } from '../plan/initiative.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { initiativesNamed, nameInitiatives } from './initiatives-named.ts';

export interface MarkMustDoIntent {
  readonly ids: readonly InitiativeId[];
  /** null: none of them must be done. */
  readonly reason: MustDoReason | null;
}

/** Says why initiatives must be done, or that they need not. Each keeps its own words on it. */
export const markMustDo: Command<MarkMustDoIntent> = (plan, { ids, reason }) => {
  const found = initiativesNamed(plan, ids);
  if (!found.ok) return fail(found.problem);
  const changes = changesTo(plan);
  for (const initiative of found.value) {
    const mustDo = reason === null ? null : { reason, note: initiative.mustDo?.note ?? '' };
    changes.put('initiatives', { ...initiative, mustDo });
  }
  return succeed(changes.build(`Set must-do of ${nameInitiatives(found.value)}`));
};
