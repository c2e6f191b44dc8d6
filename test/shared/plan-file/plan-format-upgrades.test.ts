import { describe, expect, test } from 'vitest';
import {
  PLAN_FORMAT_UPGRADES,
  PLAN_FORMAT_VERSION,
  type PlanFormatUpgrade,
  upgradePlanFile,
} from '../../../shared/plan-file/plan-format-upgrades.ts';

const UPGRADES: readonly PlanFormatUpgrade[] = [
  { name: 'one to two', upgrade: (file) => ({ ...file, path: `${String(file.path)} 2` }) },
  { name: 'two to three', upgrade: (file) => ({ ...file, path: `${String(file.path)} 3` }) },
];

describe('upgrading a plan file', () => {
  test('goes through every version after its own', () => {
    expect(upgradePlanFile({ path: '1' }, 1, UPGRADES)).toEqual({ path: '1 2 3' });
    expect(upgradePlanFile({ path: '2' }, 2, UPGRADES)).toEqual({ path: '2 3' });
    expect(upgradePlanFile({ path: '3' }, 3, UPGRADES)).toEqual({ path: '3' });
  });

  test('leads to the version that is written, each step with a test of its own', () => {
    expect(PLAN_FORMAT_VERSION).toBe(PLAN_FORMAT_UPGRADES.length + 1);
    const tested: readonly string[] = [];
    expect(PLAN_FORMAT_UPGRADES.map(({ name }) => name)).toEqual(tested);
  });
});
