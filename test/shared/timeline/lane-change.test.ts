import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { LaneField } from '../../../shared/plan/timeline-view.ts';
import { effortAfter, laneChange } from '../../../shared/timeline/lane-change.ts';
import { aPlan, initiativeId, personId, teamId, themeId } from '../../support/plan-builder.ts';

const plan = aPlan()
  .withTheme('Reliability')
  .withPerson('Lead, SRE')
  .withTeam('Data')
  .withTeam('Web')
  .withInitiative('P-1', { stage: 'planned', effort: { SRE: { low: 2, likely: 3, high: 5 }, Data: 2 } })
  .withInitiative('P-2', { stage: 'shipped' })
  .build();

const lane = (field: LaneField, value: string | null) => ({ field, value, group: null });

function drop(field: LaneField, from: string | null, to: string | null, key = 'P-1') {
  const result = laneChange(plan, initiativeOf(plan, key), lane(field, from), lane(field, to));
  return result.ok ? result.value : result.problem.message;
}

function initiativeOf(of: Plan, key: string) {
  const initiative = of.initiatives.get(initiativeId(key));
  if (initiative === undefined) throw new Error(`The plan has no ${key}`);
  return initiative;
}

describe('a bar that is dropped into another lane', () => {
  test('takes the theme, owner or stage of that lane, or none', () => {
    expect(drop('theme', null, themeId('Reliability'))).toEqual([{ kind: 'theme', themeId: themeId('Reliability') }]);
    expect(drop('theme', themeId('Reliability'), null)).toEqual([{ kind: 'theme', themeId: null }]);
    expect(drop('owner', null, personId('Lead, SRE'))).toEqual([{ kind: 'owner', ownerId: personId('Lead, SRE') }]);
    expect(drop('stage', 'planned', 'in-progress')).toEqual([{ kind: 'stage', stage: 'in-progress' }]);
  });

  test('changes nothing in its own lane', () => {
    expect(drop('team', teamId('SRE'), teamId('SRE'))).toEqual([]);
  });

  test('is refused, in words, where a stage needs a reason or can’t be reached, or an objective is meant', () => {
    expect(drop('stage', 'planned', 'parked')).toMatch(/^P-1 can’t be parked by a drop, since that needs a reason/);
    expect(drop('stage', 'shipped', 'declined', 'P-2')).toBe('P-2 has shipped: it can’t be declined.');
    expect(drop('objective', null, 'o1')).toMatch(/key results: link it/);
    expect(drop('theme', null, 'gone')).toBe('The theme of this lane is no longer in the plan.');
  });

  test('changes both levels, the outer first', () => {
    const theme = lane('theme', themeId('Reliability'));
    const from = {
      ...lane('stage', 'planned'),
      group: { ...lane('theme', null), id: 'theme:', name: '', colour: null },
    };
    const to = { ...lane('stage', 'in-progress'), group: { ...theme, id: 'theme:1', name: '', colour: null } };
    const result = laneChange(plan, initiativeOf(plan, 'P-1'), from, to);
    expect(result.ok && result.value.map(({ kind }) => kind)).toEqual(['theme', 'stage']);
  });
});

describe('effort that goes from team to team', () => {
  const teamChange = (to: string) => {
    const [change] = drop('team', teamId('SRE'), teamId(to));
    if (typeof change !== 'object' || change.kind !== 'team') throw new Error('Not a team change');
    return change;
  };
  const partsAfter = (to: string, how: 'add' | 'replace') =>
    effortAfter(initiativeOf(plan, 'P-1'), teamChange(to), how).map(({ teamId: id, low, likely, high }) => [
      id,
      low,
      likely,
      high,
    ]);

  test('moves whole to a team without any', () => {
    expect(teamChange('Web').existing).toBeNull();
    expect(partsAfter('Web', 'add')).toEqual([
      [teamId('Web'), 2, 3, 5],
      [teamId('Data'), null, 2, null],
    ]);
  });

  test('is added to what the other has, or replaces it, as one says', () => {
    expect(teamChange('Data').existing?.likely).toBe(2);
    expect(partsAfter('Data', 'add')).toEqual([[teamId('Data'), 4, 5, 7]]);
    expect(partsAfter('Data', 'replace')).toEqual([[teamId('Data'), 2, 3, 5]]);
  });
});
