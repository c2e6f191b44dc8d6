import { expect, test } from 'vitest';
import { sameTables } from '../../../../renderer/parts/inspector/same-tables.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { aPlan } from '../../../support/plan-builder.ts';

interface Props {
  readonly plan: Plan;
  readonly initiatives: readonly Initiative[];
}

const plan = aPlan().withTheme('Reliability').withInitiative('PAY-1').withInitiative('PAY-2').build();
const [one, two] = [...plan.initiatives.values()];
if (!one || !two) throw new Error('The plan has two initiatives');
const isSame = sameTables<Props>(['themes']);

test('a section is drawn again only for its records and the tables that it reads', () => {
  const before: Props = { plan, initiatives: [one] };
  const elsewhere: Plan = { ...plan, initiatives: new Map(plan.initiatives) };
  expect(isSame(before, { plan: elsewhere, initiatives: [one] })).toBe(true);
  expect(isSame(before, { plan: { ...plan, themes: new Map(plan.themes) }, initiatives: [one] })).toBe(false);
  expect(isSame(before, { plan, initiatives: [two] })).toBe(false);
  expect(isSame(before, { plan, initiatives: [one, two] })).toBe(false);
});
