import { expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { applyChangeSet, invertChangeSet } from '../../../shared/changes/change-set.ts';
import { changePlanSettings, type PlanSettingsPatch } from '../../../shared/commands/change-plan-settings.ts';
import { toId } from '../../../shared/plan/ids.ts';
import type { RICE_MODEL_ID } from '../../../shared/plan/model.ts';
import { settingsOf } from '../../../shared/plan/plan.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { aPlan } from '../../support/plan-builder.ts';

const context = { today: toPlainDate('2026-11-21'), who: '', ids: createCountingIds() };
const MINE = toId<typeof RICE_MODEL_ID>('mine');
const plan = aPlan()
  .withModel({ id: MINE, kind: 'rice', name: 'Ours', builtIn: false, reachUnit: 'teams', reachPeriod: 'year' })
  .build();

const PATCHES: readonly (readonly [string, PlanSettingsPatch])[] = [
  ['Begin new keys with ATL', { keyPrefix: 'ATL' }],
  ['Start the fiscal year in February', { fiscalYearStartMonth: 2 }],
  ['Change the working week', { workingWeek: [1, 2, 3, 4] }],
  ['Change holidays', { holidays: [toPlainDate('2026-12-25')] }],
  ['Show effort in person-days', { effortUnit: 'person-days' }],
  ['Let Ours decide', { decidingModelId: MINE }],
  ['Change sizes', { sizes: [{ name: 'S', effort: 2 }] }],
  ['Hold to the mix', { holdToMix: true }],
  ['Hold to no mix', { holdToMix: false }],
  ['Ask before what waits moves along', { cascade: 'ask' }],
  ['Always move along what waits', { cascade: 'always' }],
  ['Never move along what waits', { cascade: 'never' }],
  ['Let error budgets propose reserves', { errorBudgetRule: { addedReserve: 0.1, mostReserve: 0.5 } }],
  ['Let error budgets propose nothing', { errorBudgetRule: null }],
  ['Change plan settings', { fiscalYearStartMonth: 4, effortUnit: 'person-months' }],
];

test.each(PATCHES)('“%s” says what it does, and is taken back', (label, patch) => {
  const done = changePlanSettings(plan, patch, context);
  if (!done.ok) throw new Error(done.problem.message);
  expect(done.value.label).toBe(label);
  const after = applyChangeSet(plan, done.value);
  expect(settingsOf(after)).toEqual({ ...settingsOf(plan), ...patch });
  expect(applyChangeSet(after, invertChangeSet(done.value))).toEqual(plan);
});

test.each([
  { addedReserve: 1.1, mostReserve: 0.5 },
  { addedReserve: -0.1, mostReserve: 0.5 },
  { addedReserve: 0.1, mostReserve: 50 },
  { addedReserve: Number.NaN, mostReserve: 0.5 },
])('an error budget adds a share to a reserve, up to a share: %j is refused', (errorBudgetRule) => {
  const done = changePlanSettings(plan, { errorBudgetRule }, context);
  expect(done.ok ? '' : done.problem.message).toBe(
    'What an error budget adds to a reserve, and the most, are from 0 to 100 %.',
  );
});
