// Which objectives an initiative works for, and how these stand below each other.

import type { InitiativeId, ObjectiveId } from '../plan/ids.ts';
import type { Objective } from '../plan/okr.ts';
import type { Plan } from '../plan/plan.ts';

export interface MixObjectives {
  /** The objectives whose key results it contributes to, each once; `[null]`: none. */
  servedBy(id: InitiativeId): readonly (ObjectiveId | null)[];
  /** Every objective, parents before their children, by position. One that stands below itself counts as a top one. */
  readonly tree: readonly { readonly objective: Objective; readonly depth: number }[];
}

const NO_OBJECTIVE: readonly null[] = [null];

export function objectivesOf({ contributions, keyResults, objectives }: Plan): MixObjectives {
  const served = new Map<InitiativeId, ObjectiveId[]>();
  for (const { initiativeId, keyResultId } of contributions.values()) {
    const objectiveId = keyResults.get(keyResultId)?.objectiveId;
    if (objectiveId === undefined || !objectives.has(objectiveId)) continue;
    const known = served.get(initiativeId);
    if (known === undefined) served.set(initiativeId, [objectiveId]);
    else if (!known.includes(objectiveId)) known.push(objectiveId);
  }
  return { servedBy: (id) => served.get(id) ?? NO_OBJECTIVE, tree: treeOf(objectives) };
}

function treeOf(objectives: Plan['objectives']): MixObjectives['tree'] {
  const sorted = [...objectives.values()].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const childrenOf = new Map<ObjectiveId | null, Objective[]>();
  for (const objective of sorted) {
    const parentId = objective.parentId !== null && objectives.has(objective.parentId) ? objective.parentId : null;
    const siblings = childrenOf.get(parentId);
    if (siblings === undefined) childrenOf.set(parentId, [objective]);
    else siblings.push(objective);
  }
  const tree: { readonly objective: Objective; readonly depth: number }[] = [];
  const seen = new Set<ObjectiveId>();
  const visit = (objective: Objective, depth: number): void => {
    if (seen.has(objective.id)) return;
    seen.add(objective.id);
    tree.push({ objective, depth });
    for (const child of childrenOf.get(objective.id) ?? []) visit(child, depth + 1);
  };
  for (const objective of childrenOf.get(null) ?? []) visit(objective, 0);
  // What is left stands in a ring.
  for (const objective of sorted) visit(objective, 0);
  return tree;
}
