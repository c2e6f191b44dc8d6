import { expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { changeStage } from '../../../shared/commands/change-stage.ts';
import type { Stage } from '../../../shared/plan/stage.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';

const context = { today: toPlainDate('2026-11-21'), who: '', ids: createCountingIds() };

function bringBack(hard: boolean, stage: Stage = 'candidate') {
  const plan = aPlan()
    .withInitiative('PAY-3')
    .withInitiative('PAY-7', { stage: 'parked', stageReason: 'Not now' })
    .withDependency('PAY-3', 'PAY-7')
    .withDependency('PAY-7', 'PAY-3', 'FS', { hard })
    .build();
  return changeStage(plan, { ids: [initiativeId('PAY-7')], stage, reason: 'Never' }, context);
}

test('what comes back from parked must close no ring of hard dependencies, which is spelled out', () => {
  expect(bringBack(true)).toMatchObject({
    ok: false,
    problem: {
      message:
        'PAY-7 can’t come back: it would wait for itself, PAY-3 → PAY-7 → PAY-3. Remove one of the dependencies or make it soft first.',
    },
  });
  expect(bringBack(false).ok).toBe(true);
  expect(bringBack(true, 'declined').ok).toBe(true);
});
