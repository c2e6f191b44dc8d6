import { addDependency } from '../../../../shared/commands/add-dependency.ts';
import { addExternalDependency } from '../../../../shared/commands/add-external-dependency.ts';
import type { DependencyId, ExternalDependencyId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { readDependencyLine } from '../../../parts/dependency-field/read-dependency-line.ts';
import type { LinkId } from '../../../state/dependencies-state.ts';
import { useAppState, usePorts } from '../../../state/use-app-state.tsx';

/** Adds what a line says, as one change; answers why it is refused, or null. `onAdded` is told the new one. */
export function useAddLine(plan: Plan, onAdded: (id: LinkId) => void): (line: string) => string | null {
  const { session } = useAppState();
  const { clock, ids } = usePorts();
  return (line) => {
    const read = readDependencyLine(line, { plan, today: clock.today() });
    if (!read.ok) return read.problem;
    const { run, mark, bailTo, squashTo } = session.getState();
    if (read.value.kind === 'external') {
      const { kind: _, ...external } = read.value;
      const id = ids.next<ExternalDependencyId>();
      const done = run(addExternalDependency, { ...external, id });
      if (!done.ok) return done.problem.message;
      onAdded(id);
      return null;
    }
    const { successorId, predecessors } = read.value;
    const before = mark();
    let latest: { readonly id: DependencyId; readonly label: string } | null = null;
    for (const predecessor of predecessors) {
      const id = ids.next<DependencyId>();
      const done = run(addDependency, { ...predecessor, successorId, id });
      if (!done.ok) {
        bailTo(before);
        return done.problem.message;
      }
      latest = { id, label: done.value.label };
    }
    const key = plan.initiatives.get(successorId)?.key ?? '';
    squashTo(before, predecessors.length === 1 ? (latest?.label ?? '') : `Add to what ${key} waits for`);
    if (latest !== null) onAdded(latest.id);
    return null;
  };
}
