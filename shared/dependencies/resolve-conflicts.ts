import type { DependencyId, InitiativeId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import { moveSuccessors } from './move-successors.ts';
import type { Resolution } from './resolution.ts';

/** Which conflicts are to be resolved: all, those of some dependencies, or those in which some initiatives are the successor. */
export type ResolutionScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'dependencies'; readonly ids: ReadonlySet<DependencyId> }
  | { readonly kind: 'successors'; readonly ids: ReadonlySet<InitiativeId> };

/**
 * The fewest and least moves that resolve conflicts: successors go later, never earlier, each by the least that obeys its
 * predecessors, and what waits for them goes on from there. Nothing else moves. Bars to the day keep their workdays (one
 * that holds none becomes a day); months and quarters stay whole ones and go to the first that obeys, as many as before.
 * Pinned, in-progress and shipped ones stay; what can't be resolved is left, with a sentence. Without the scope `all`, other
 * conflicts that are there already stay, but those that the moves make or worsen are resolved too.
 */
export function resolveConflicts(plan: Plan, scope: ResolutionScope = { kind: 'all' }): Resolution {
  return moveSuccessors(plan, {
    isAsked: (dependency) => {
      switch (scope.kind) {
        case 'all':
          return true;
        case 'dependencies':
          return scope.ids.has(dependency.id);
        case 'successors':
          return scope.ids.has(dependency.successorId);
      }
    },
  });
}
