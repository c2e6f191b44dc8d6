import { expect, test } from 'vitest';
import { checkLink } from '../../../../../renderer/features/timeline/gestures/link-check.ts';
import { toPlainDate } from '../../../../../shared/calendar/plain-date.ts';
import { createCountingIds } from '../../../../support/counting-ids.ts';
import { aPlan, initiativeId } from '../../../../support/plan-builder.ts';

const context = { today: toPlainDate('2026-01-05'), who: '', ids: createCountingIds() };
const plan = aPlan()
  .withInitiative('A', { start: '2026-01-05', end: '2026-01-09' })
  .withInitiative('B', { start: '2026-01-12', end: '2026-01-16' })
  .withInitiative('C', { start: '2026-01-08', end: '2026-01-16' })
  .withDependency('A', 'B')
  .build();

const check = (from: string, to: string) =>
  checkLink(plan, { fromId: initiativeId(from), toId: initiativeId(to) }, context);

test('a link is said with what the dates make of it', () => {
  expect(check('B', 'C')).toEqual({ words: 'C waits for B · 7 d too early', isRefused: false, missedBy: 7 });
  expect(check('C', 'A').words).toBe('A waits for C · 10 d too early');
});

test('a link that closes a ring, and one that is there already, is refused in words', () => {
  expect(check('B', 'A')).toMatchObject({ isRefused: true, missedBy: 0 });
  expect(check('B', 'A').words).toContain('B → A → B');
  expect(check('A', 'B').isRefused).toBe(true);
});
