import { addDependency } from '../../../shared/commands/add-dependency.ts';
import { editDependencies } from '../../../shared/commands/edit-dependencies.ts';
import { removeDependencies } from '../../../shared/commands/remove-dependencies.ts';
import { readDependencies } from '../../../shared/dependencies/dependency-text.ts';
import type { Dependency } from '../../../shared/plan/dependency.ts';
import type { DependencyId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { useAppState } from '../../state/use-app-state.tsx';

export type LinkEnd = 'predecessor' | 'successor';

/** Takes a link as it was typed anew: another kind, lag or hardness, or another initiative. Nothing takes it away. */
export function useEditLink(plan: Plan): (dependency: Dependency, otherIs: LinkEnd, text: string) => string | null {
  const { session, ports } = useAppState();
  return (dependency, otherIs, text) => {
    const { run, mark, squashTo, bailTo } = session.getState();
    if (text.trim() === '') {
      const done = run(removeDependencies, { ids: [dependency.id] });
      return done.ok ? null : done.problem.message;
    }
    const self = otherIs === 'predecessor' ? dependency.successorId : dependency.predecessorId;
    const { dependencies, problems } = readDependencies(text, { plan, successorId: self });
    const [problem] = problems;
    if (problem !== undefined) return problem.message;
    const [written] = dependencies;
    if (written === undefined || dependencies.length > 1) return 'Write one key here; add the others below.';
    const { predecessorId: otherId, ...rule } = written;
    const wasId = otherIs === 'predecessor' ? dependency.predecessorId : dependency.successorId;
    if (otherId === wasId) {
      const done = run(editDependencies, { ids: [dependency.id], patch: rule });
      return done.ok ? null : done.problem.message;
    }
    const ends =
      otherIs === 'predecessor'
        ? { predecessorId: otherId, successorId: self }
        : { predecessorId: self, successorId: otherId };
    const before = mark();
    run(removeDependencies, { ids: [dependency.id] });
    const id = ports.ids.next<DependencyId>();
    const added = run(addDependency, { ...ends, ...rule, id });
    if (!added.ok) {
      bailTo(before);
      return added.problem.message;
    }
    const { status, ownerId, note } = dependency;
    run(editDependencies, { ids: [id], patch: { status, ownerId, note } });
    squashTo(before, added.value.label);
    return null;
  };
}
