import { expect, test } from 'vitest';
import {
  fieldOfOption,
  LEAVE_OUT,
  moreTargets,
  optionOf,
  targetGroups,
} from '../../../../renderer/features/import/target-options.ts';
import { aPlan } from '../../../support/plan-builder.ts';

const plan = aPlan().withTeam('Payments: core').withCustomField('Region').build();
const groups = targetGroups(plan, 'Cost centre');

test('every option stands for a field, and no two for the same', () => {
  const options = groups.flatMap((group) => group.options);
  expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
  for (const { value } of options) {
    const field = fieldOfOption(value);
    if (value === LEAVE_OUT) expect(field).toBeNull();
    else expect(field && optionOf(field).value).toBe(value);
  }
});

test('the plan’s teams, scores and own fields are offered, and a field named like the column', () => {
  const labels = groups.flatMap((group) => group.options.map(({ label, hint }) => [label, hint].join(' ').trim()));
  expect(labels).toEqual(
    expect.arrayContaining([
      'Effort of Payments: core',
      'RICE: reach',
      'Own field: Region',
      'Own field: Cost centre',
      'Own field: Cost centre as date',
    ]),
  );
});

test('a column named like an own field is offered once', () => {
  const own = targetGroups(plan, 'Region').find(({ label }) => label === 'Own fields');
  expect(own?.options.filter(({ value }) => value === 'custom:Region')).toHaveLength(1);
});

test('a typed name can be a new team or a new own field', () => {
  expect(moreTargets('Search').map(({ value }) => fieldOfOption(value))).toEqual([
    { kind: 'team-effort', team: 'Search' },
    { kind: 'custom', name: 'Search', valueKind: null },
  ]);
});
