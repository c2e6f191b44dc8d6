import type { PlanSlack } from '../../../../shared/dependencies/slack.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { initiativesInWords, listInWords } from '../../../parts/in-words.ts';

/** The critical initiatives: with arrows where each waits for the one before, else by name: `3 initiatives: SRE-9 → NS-2 → NS-10`. */
export function criticalInWords(
  { criticalPath, criticalDependencyIds }: Pick<PlanSlack, 'criticalPath' | 'criticalDependencyIds'>,
  plan: Plan,
): string {
  if (criticalPath.length === 0) return 'Nothing is critical: nothing has dates or a duration';
  const links = new Set(
    [...criticalDependencyIds].flatMap((id) => {
      const dependency = plan.dependencies.get(id);
      return dependency === undefined ? [] : `${dependency.predecessorId} ${dependency.successorId}`;
    }),
  );
  const isChain = criticalPath.every(({ id }, index) => {
    const before = criticalPath[index - 1];
    return before === undefined || links.has(`${before.id} ${id}`);
  });
  const keys = criticalPath.map(({ key }) => key);
  return `Critical: ${initiativesInWords(keys.length)}: ${isChain ? keys.join(' → ') : listInWords(keys)}`;
}
