import { describe, expect, test } from 'vitest';
import { linkStateOf, overdueBy } from '../../../../renderer/parts/dependency-section/link-state.ts';
import { toPlainDate } from '../../../../shared/calendar/plain-date.ts';
import { dependencyRows } from '../../../../shared/dependencies/dependency-rows.ts';
import { generatePlan } from '../../../../shared/sample/generate-plan.ts';
import { aPlan } from '../../../support/plan-builder.ts';

const TODAY = toPlainDate('2026-11-23');

describe('the slack of a link', () => {
  test('is that of its row in the list (seed 7)', () => {
    const plan = generatePlan({ size: 120, seed: '7', today: TODAY, dependencies: 300 });
    const rows = dependencyRows(plan, TODAY).filter((row) => row.kind === 'internal');
    expect(rows.length).toBe(300);
    for (const { dependency, slack, closesCycle } of rows) {
      expect(linkStateOf(plan, dependency)).toEqual({ slack, closesCycle });
    }
  });

  test('is not known of one that closes a ring, which is said', () => {
    const ring = aPlan()
      .withInitiative('A-1', { start: '2027-01-04', end: '2027-01-08' })
      .withInitiative('A-2', { start: '2027-01-11', end: '2027-01-15' })
      .withDependency('A-1', 'A-2')
      .withDependency('A-2', 'A-1')
      .build();
    const states = [...ring.dependencies.values()].map((dependency) => linkStateOf(ring, dependency));
    expect(states.filter(({ closesCycle }) => closesCycle)).toEqual([{ slack: null, closesCycle: true }]);
  });
});

describe('what is needed of a party outside', () => {
  const plan = aPlan()
    .withInitiative('A-1')
    .withExternalDependency('A-1', { party: 'Vendor', neededBy: toPlainDate('2026-11-19') })
    .withExternalDependency('A-1', { party: 'Auditors', neededBy: toPlainDate('2026-11-19'), status: 'resolved' })
    .withExternalDependency('A-1', { party: 'Legal', neededBy: toPlainDate('2026-11-23') })
    .build();

  test('is overdue by the workdays since, from the day after', () => {
    // Thursday to Monday, with a weekend between.
    expect([...plan.externalDependencies.values()].map((one) => overdueBy(plan, one, TODAY))).toEqual([2, 0, 0]);
  });
});
