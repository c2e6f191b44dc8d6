import { expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { duplicateInitiatives } from '../../../shared/commands/duplicate-initiatives.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';

const plan = aPlan()
  .withInitiative('PLAN-1', {
    title: 'First',
    stage: 'planned',
    rice: { reach: 5 },
    links: [{ kind: 'external-id', system: 'jira', externalId: 'X-1' }],
  })
  .withInitiative('PLAN-7')
  .build();
const context = { today: toPlainDate('2026-11-21'), who: '', ids: createCountingIds() };

test('a duplicate says the same under keys of its own, but for ids in other tools', () => {
  const ids = [initiativeId('PLAN-1'), initiativeId('PLAN-7')];
  const result = duplicateInitiatives(plan, { ids }, context);
  if (!result.ok) throw new Error(result.problem.message);
  const added = result.value.tables.initiatives?.added ?? [];
  expect(added.map(({ key, title }) => [key, title])).toEqual([
    ['PLAN-8', 'First (copy)'],
    ['PLAN-9', 'Initiative PLAN-7 (copy)'],
  ]);
  const original = plan.initiatives.get(initiativeId('PLAN-1'));
  expect(added[0]).toMatchObject({ stage: 'planned', scores: original?.scores ?? {}, links: [] });
  expect(new Set([...ids, ...added.map(({ id }) => id)]).size).toBe(4);
  expect(result.value.label).toBe('Duplicate 2 initiatives');
});

test('a duplicate of nothing is refused', () => {
  expect(duplicateInitiatives(plan, { ids: [] }, context)).toMatchObject({ ok: false });
});
