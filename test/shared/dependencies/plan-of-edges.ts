import type { Plan } from '../../../shared/plan/plan.ts';
import { aPlan } from '../../support/plan-builder.ts';

/** `A B`: B waits for A. The initiatives are those that are named, without dates. */
export function planOfEdges(edges: readonly string[]): Plan {
  const builder = aPlan();
  const pairs = edges.map((edge) => edge.split(' '));
  for (const key of new Set(pairs.flat())) builder.withInitiative(key);
  for (const [from = '', to = ''] of pairs) builder.withDependency(from, to);
  return builder.build();
}
