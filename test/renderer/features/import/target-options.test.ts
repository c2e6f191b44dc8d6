import { expect, test } from 'vitest';
import {
  fieldOfOption,
  LEAVE_OUT,
  moreTargets,
  optionOf,
  targetGroups,
} from '../../../../renderer/features/import/target-options.ts';
import { toId } from '../../../../shared/plan/ids.ts';
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

test('scores are offered model by model, those of the deciding one first, then RICE, each with the name of its model', () => {
  const decided = aPlan()
    .withSettings({ decidingModelId: toId('wsjf') })
    .build();
  const scores = targetGroups(decided, 'Size').filter(({ label }) => label?.startsWith('Scores by '));
  expect(scores.map(({ label }) => label)).toEqual([
    'Scores by WSJF',
    'Scores by RICE',
    'Scores by ICE',
    'Scores by Weighted scoring',
    'Scores by Value vs effort',
    'Scores by Opportunity score',
    'Scores by MoSCoW',
    'Scores by Kano',
  ]);
  expect(scores[0]?.options.at(-1)).toEqual({ value: 'score:wsjf.job-size', label: 'WSJF: job size' });
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
