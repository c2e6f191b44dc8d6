import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setPredecessors } from '../../../shared/commands/set-predecessors.ts';
import { findClosingPath } from '../../../shared/dependencies/find-closing-path.ts';
import { findCycles } from '../../../shared/dependencies/find-cycles.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';
import { afterCommand } from './after-command.ts';

const SEED = 20_261_121;
const KEYS = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

function begun(): Plan {
  const builder = aPlan();
  for (const key of KEYS) {
    builder.withInitiative(key, key === 'F' ? { stage: 'parked', stageReason: 'Later' } : {});
  }
  return builder.build();
}

/** Each step: whose predecessors are set, which they are, and which of them are hard. */
const arbitrarySteps = fc.array(
  fc.record({
    successor: fc.constantFrom(...KEYS),
    predecessors: fc.uniqueArray(fc.constantFrom(...KEYS), { maxLength: 3 }),
    hard: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 25 },
);

describe(`what initiatives are said to wait for, step by step, seed ${SEED}`, () => {
  test('closes no ring, and is refused only where one would be', () => {
    let refused = 0;
    fc.assert(
      fc.property(arbitrarySteps, (steps) => {
        const ids = createCountingIds('new');
        let plan = begun();
        for (const { successor, predecessors, hard } of steps) {
          const id = initiativeId(successor);
          const links = predecessors
            .filter((key) => key !== successor)
            .map((key, index) => ({
              predecessorId: initiativeId(key),
              kind: 'FS' as const,
              lag: 0,
              hard: hard[index] ?? true,
            }));
          const done = afterCommand(plan, setPredecessors, { id, predecessors: links }, ids);
          const rings = links.flatMap(({ predecessorId, hard: isHard }) =>
            isHard && findClosingPath(plan, { predecessorId, successorId: id }) !== null ? [predecessorId] : [],
          );
          expect(done.refusal === null, `${successor} waits for ${predecessors}`).toBe(rings.length === 0);
          if (done.refusal !== null) refused += 1;
          plan = done.plan;
          expect(findCycles(plan)).toEqual([]);
        }
      }),
      { seed: SEED, numRuns: 400 },
    );
    expect(refused).toBeGreaterThan(40);
  });
});
