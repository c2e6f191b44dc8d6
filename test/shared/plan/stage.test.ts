import { describe, expect, test } from 'vitest';
import { canChangeStage, needsReason, RANKED_STAGES, STAGE_PATH, STAGES } from '../../../shared/plan/stage.ts';

describe('stages', () => {
  test('run from intake to shipped, in either direction', () => {
    for (const from of STAGE_PATH) {
      for (const to of STAGE_PATH) expect(canChangeStage(from, to)).toBe(from !== to);
    }
  });

  test('declined and parked are reached from the first four, and lead back to candidate', () => {
    for (const end of ['declined', 'parked'] as const) {
      for (const from of ['intake', 'candidate', 'planned', 'in-progress'] as const) {
        expect(canChangeStage(from, end)).toBe(true);
      }
      expect(canChangeStage('shipped', end)).toBe(false);
      expect(STAGES.filter((to) => !needsReason(to) && canChangeStage(end, to))).toEqual(['candidate']);
    }
  });

  test('are ranked from intake to in progress', () => {
    expect([...RANKED_STAGES]).toEqual(['intake', 'candidate', 'planned', 'in-progress']);
  });
});
