import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { plainLabel } from '../../../../shared/timeline/plain-label.ts';
import { initiativesInWords } from '../../../parts/in-words.ts';

/** `PAY-3 Card payments`, or `7 initiatives`. */
export function namesInWords({ initiatives }: Plan, ids: readonly InitiativeId[]): string {
  const [id] = ids;
  const only = id === undefined ? undefined : initiatives.get(id);
  return ids.length === 1 && only !== undefined
    ? `${only.key} ${plainLabel(only.title)}`
    : initiativesInWords(ids.length);
}

/** `PAY-3`, or `7 initiatives`. */
export function keysInWords({ initiatives }: Plan, ids: readonly InitiativeId[]): string {
  const [id] = ids;
  const only = id === undefined ? undefined : initiatives.get(id);
  return ids.length === 1 && only !== undefined ? only.key : initiativesInWords(ids.length);
}
