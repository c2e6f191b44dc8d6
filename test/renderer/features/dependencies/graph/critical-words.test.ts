import { describe, expect, test } from 'vitest';
import { criticalInWords } from '../../../../../renderer/features/dependencies/graph/critical-words.ts';
import { aPlan } from '../../../../support/plan-builder.ts';

const plan = aPlan()
  .withInitiative('A-1')
  .withInitiative('A-2')
  .withInitiative('A-3')
  .withDependency('A-1', 'A-2')
  .withDependency('A-2', 'A-3')
  .build();
const criticalPath = [...plan.initiatives.values()];
const links = [...plan.dependencies.keys()];

describe('what is critical', () => {
  test('is a chain where each waits for the one before', () => {
    const words = criticalInWords({ criticalPath, criticalDependencyIds: new Set(links) }, plan);
    expect(words).toBe('Critical: 3 initiatives: A-1 → A-2 → A-3');
  });

  test('is listed where it is no chain', () => {
    const words = criticalInWords({ criticalPath, criticalDependencyIds: new Set(links.slice(0, 1)) }, plan);
    expect(words).toBe('Critical: 3 initiatives: A-1, A-2 and A-3');
  });

  test('is said to be nothing where nothing is known', () => {
    const words = criticalInWords({ criticalPath: [], criticalDependencyIds: new Set() }, plan);
    expect(words).toContain('Nothing is critical');
  });
});
