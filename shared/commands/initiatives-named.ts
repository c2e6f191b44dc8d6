import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { CommandProblem } from './command.ts';

/** The initiatives with the given ids; refused when there is none, or one is no longer in the plan. */
export function initiativesNamed(
  plan: Plan,
  ids: readonly InitiativeId[],
): Result<readonly Initiative[], CommandProblem> {
  const found: Initiative[] = [];
  for (const id of ids) {
    const initiative = plan.initiatives.get(id);
    if (!initiative) return fail({ kind: 'not-found', message: 'This initiative is no longer in the plan.' });
    found.push(initiative);
  }
  return found.length > 0 ? succeed(found) : fail({ kind: 'not-found', message: 'No initiative is selected.' });
}

/** `PAY-12`, or how many they are. */
export function nameInitiatives(initiatives: readonly Initiative[]): string {
  const [first] = initiatives;
  return initiatives.length === 1 && first ? first.key : `${initiatives.length} initiatives`;
}
