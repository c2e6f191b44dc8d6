import { editInitiatives, type InitiativePatch } from '../../../shared/commands/edit-initiatives.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import { useRun } from '../use-run.ts';

/** Sets fields of all the initiatives given, as one undo; answers why it is refused, or null. */
export function useEdit(initiatives: readonly Initiative[]): (patch: InitiativePatch) => string | null {
  const run = useRun();
  return (patch) => run(editInitiatives, { ids: idsOf(initiatives), patch });
}

export function idsOf(initiatives: readonly Initiative[]): readonly InitiativeId[] {
  return initiatives.map(({ id }) => id);
}
