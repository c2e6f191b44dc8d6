import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { whatBreaks } from '../../../shared/capacity/cut-line-without.ts';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import { applyChangeSet } from '../../../shared/changes/change-set.ts';
import { changesTo } from '../../../shared/changes/change-set-builder.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { aPlan, teamId } from '../../support/plan-builder.ts';
import { EVE, factsOf, Q1, Q2, stateIn } from './cut-of.ts';

/** Q2 2026 has 65 workdays: 13 person-weeks a person without a reserve. */
const PLAN = aPlan()
  .withTeam('SRE', { headCount: 4, reserve: 0 })
  .withTeam('Web', { headCount: 1, reserve: 0 })
  .withInitiative('Going', { stage: 'in-progress', start: '2026-04-01', end: '2026-06-30', effort: { SRE: 30 } })
  .withInitiative('Fits', { effort: { SRE: 20 } })
  .withInitiative('Small', { effort: { Web: 4 } })
  .withInitiative('Large', { effort: { SRE: 3 } })
  .build();

function withHeads(plan: Plan, headCount: number): Plan {
  const changes = changesTo(plan);
  for (const team of plan.teams.values()) if (team.name === 'SRE') changes.put('teams', { ...team, headCount });
  return applyChangeSet(plan, changes.build('What if'));
}

function breaks(before: Plan, after: Plan) {
  const { rows } = factsOf(before);
  return whatBreaks({
    before: { plan: before, rows },
    after: { plan: after, rows: factsOf(after).rows },
    span: periodSpan(before, Q2),
    spans: [periodSpan(before, Q1), periodSpan(before, Q2)],
    today: EVE,
    holdToMix: false,
  });
}

describe('what breaks if SRE loses two people', () => {
  const broken = breaks(PLAN, withHeads(PLAN, 2));

  test('names who falls out, why, and what comes in instead', () => {
    expect(broken.fallOut.map(({ initiative }) => initiative.key)).toEqual(['Fits']);
    expect(broken.fallOut[0]).toMatchObject({ from: { kind: 'in' }, to: { kind: 'out', lacks: [{ by: 20 }] } });
    expect(broken.comeIn).toEqual([]);
    expect(broken.overfilled).toEqual([{ teamId: teamId('SRE'), before: 0, after: 4 }]);
    expect(stateIn(broken.cuts.after, 'Small')).toMatchObject({ kind: 'in' });
  });

  test('names the cells that become over, and by how much', () => {
    expect(broken.worse).toMatchObject([
      { teamId: teamId('SRE'), span: { label: '2026 Q2' }, overBefore: 0, overAfter: 4 },
    ]);
    expect(broken.better).toEqual([]);
  });

  test('says the reverse of the way back', () => {
    const mended = breaks(withHeads(PLAN, 2), PLAN);
    expect(mended.comeIn.map(({ initiative }) => initiative.key)).toEqual(['Fits']);
    expect(mended.better).toMatchObject([{ overBefore: 4, overAfter: 0 }]);
    expect(mended.worse).toEqual([]);
  });

  test('is nothing of a plan that stays', () => {
    expect(breaks(PLAN, PLAN)).toMatchObject({ fallOut: [], comeIn: [], overfilled: [], worse: [], better: [] });
  });

  test('counts an initiative that is in one plan alone', () => {
    const changes = changesTo(PLAN);
    for (const one of PLAN.initiatives.values()) if (one.key === 'Fits') changes.remove('initiatives', one.id);
    const without = breaks(PLAN, applyChangeSet(PLAN, changes.build('What if')));
    expect(without.fallOut).toMatchObject([{ initiative: { key: 'Fits' }, from: { kind: 'in' }, to: null }]);
    expect(without.comeIn).toMatchObject([{ initiative: { key: 'Large' }, from: { kind: 'out' } }]);
    expect(without.cuts.after.from).toBe(toPlainDate('2026-04-01'));
  });
});
