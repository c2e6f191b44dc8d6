import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Stage } from '../../../shared/plan/stage.ts';
import { aPlan, initiativeId, teamId, themeId } from '../../support/plan-builder.ts';
import { cutOf, planWithRoom, Q1, Q2, Q3, stateIn, statesOf } from './cut-of.ts';

const candidate: { readonly stage: Stage } = { stage: 'candidate' };
const mustDo = { reason: 'compliance', note: '' } as const;

describe('the cut line', () => {
  test('lets in by the decided order what fits, says what others lack, and goes on', () => {
    const plan = planWithRoom({ SRE: 10 })
      .withInitiative('A', { effort: { SRE: 6 } })
      .withInitiative('B', { effort: { SRE: 5 } })
      .withInitiative('C', { effort: { SRE: 4 } })
      .withInitiative('D', { effort: { SRE: 1 } })
      .build();
    const cut = cutOf(plan);
    expect(statesOf(cut)).toBe('A in, B out, C in, D out');
    expect(stateIn(cut, 'B')).toEqual({
      kind: 'out',
      lacks: [{ teamId: teamId('SRE'), need: 5, room: 4, by: 1 }],
      overMix: null,
    });
    expect(stateIn(cut, 'D')).toMatchObject({ lacks: [{ need: 1, room: 0, by: 1 }] });
    expect(cut.lineAbove).toBe(1);
    expect(cut.teams).toEqual([
      { teamId: teamId('SRE'), room: 10, alwaysIn: 0, taken: 10, left: 0, overBy: 0, unestimated: 0 },
    ]);
    expect(statesOf(cutOf(plan, { order: ['B', 'A', 'C', 'D'] }))).toBe('B in, A out, C in, D in');
  });

  test('needs room of every team, and names all that had too little', () => {
    const plan = planWithRoom({ SRE: 3, Web: 2, Data: 9 })
      .withInitiative('A', { effort: { SRE: 4, Web: 3, Data: 9 } })
      .withInitiative('B', { effort: { SRE: 3, Data: 9 } })
      .build();
    const cut = cutOf(plan);
    expect(stateIn(cut, 'A')).toMatchObject({
      lacks: [
        { teamId: teamId('SRE'), by: 1 },
        { teamId: teamId('Web'), by: 1 },
      ],
    });
    expect(stateIn(cut, 'B')).toMatchObject({ kind: 'in', why: 'fits' });
  });

  test('has always in what is in progress, a must-do or committed, and says by how much that overfills a team', () => {
    const plan = planWithRoom({ SRE: 10 })
      .withInitiative('First', { effort: { SRE: 1 } })
      .withInitiative('Going', { stage: 'in-progress', effort: { SRE: 4 }, progress: 0.5 })
      .withInitiative('Must', { mustDo, effort: { SRE: 5 } })
      .withInitiative('Promised', { stage: 'planned', effort: { SRE: 6 } })
      .withInitiative('Hoped', { stage: 'planned', effort: { SRE: 1 } })
      .withCommitment('Promised', Q1)
      .withCommitment('Hoped', Q1, 'stretch')
      .build();
    const cut = cutOf(plan);
    expect(statesOf(cut)).toBe('First out, Going in, Must in, Promised in, Hoped out');
    expect(['Going', 'Must', 'Promised'].map((key) => stateIn(cut, key))).toMatchObject([
      { why: 'in-progress' },
      { why: 'must-do' },
      { why: 'committed' },
    ]);
    expect(cut.teams[0]).toMatchObject({ alwaysIn: 13, taken: 13, left: 0, overBy: 3 });
    expect(stateIn(cut, 'First')).toMatchObject({ lacks: [{ need: 1, room: 0, by: 1 }] });
  });

  test('counts of a dated item what lies in the period, and of an undated one all that remains', () => {
    const plan = planWithRoom({ SRE: 100 })
      // 20 of its 40 workdays lie in January, the others in February.
      .withInitiative('Both', { start: '2025-12-04', end: '2026-01-28', effort: { SRE: 8 } })
      .withInitiative('Half', { effort: { SRE: 8 }, progress: 0.25 })
      .build();
    const cut = cutOf(plan, { today: toPlainDate('2025-12-01') });
    expect(cut.rows.map(({ needs }) => needs)).toEqual([
      [{ teamId: teamId('SRE'), need: 4 }],
      [{ teamId: teamId('SRE'), need: 6 }],
    ]);
  });

  test('counts need and room from today on in a period that has begun', () => {
    const plan = aPlan()
      .withTeam('SRE', { headCount: 5, reserve: 0 })
      .withInitiative('A', { stage: 'planned', start: '2026-01-05', end: '2026-03-27', effort: { SRE: 6 } })
      .build();
    // 22 workdays of March are left of 64; all of A lies on the 20 from today to its end.
    const cut = cutOf(plan, { today: toPlainDate('2026-03-02') });
    expect(cut.from).toBe('2026-03-02');
    expect(cut.teams[0]).toMatchObject({ room: 22, taken: 6, left: 16 });
  });

  test('leaves elsewhere what is dated wholly outside the period, and its room to others', () => {
    const plan = planWithRoom({ SRE: 5 })
      .withInitiative('Before', { start: '2025-10-01', end: '2025-12-31', effort: { SRE: 5 } })
      .withInitiative('After', { start: '2026-04-01', end: '2026-05-01', effort: { SRE: 5 } })
      .withInitiative('From', { start: '2026-04-01', effort: { SRE: 5 } })
      .withInitiative('NotBefore', { schedule: { notBefore: toPlainDate('2026-04-01') }, effort: { SRE: 5 } })
      .withInitiative('Here', { effort: { SRE: 5 } })
      .build();
    const cut = cutOf(plan, { today: toPlainDate('2025-10-01') });
    expect(stateIn(cut, 'Before')).toEqual({ kind: 'elsewhere', way: 'earlier', because: 'dated' });
    expect(stateIn(cut, 'After')).toEqual({ kind: 'elsewhere', way: 'later', because: 'dated' });
    expect(stateIn(cut, 'From')).toEqual({ kind: 'elsewhere', way: 'later', because: 'dated' });
    expect(stateIn(cut, 'NotBefore')).toEqual({ kind: 'elsewhere', way: 'later', because: 'not-before' });
    expect(stateIn(cut, 'Here')).toMatchObject({ kind: 'in' });
    expect(cut.lineAbove).toBeNull();
  });

  test('takes overdue work where it runs now, whatever its dates say', () => {
    const plan = planWithRoom({ SRE: 3 })
      .withInitiative('Late', { stage: 'planned', start: '2025-10-01', end: '2025-11-28', effort: { SRE: 2 } })
      .withInitiative('Next', { effort: { SRE: 2 } })
      .build();
    const cut = cutOf(plan, { today: toPlainDate('2026-01-01') });
    expect(statesOf(cut)).toBe('Late in, Next out');
    expect(statesOf(cutOf(plan, { today: toPlainDate('2026-01-01'), period: Q2 }))).toBe('Late elsewhere, Next in');
  });

  test('lets what names no effort lie where its dates do, whatever it is promised for', () => {
    const dates = { start: '2026-02-02', end: '2026-02-06' };
    const plan = planWithRoom({ SRE: 10 })
      .withInitiative('Here', { stage: 'planned', ...dates })
      .withInitiative('Undated', candidate)
      .withCommitment('Here', Q2)
      .build();
    expect(stateIn(cutOf(plan), 'Here')).toEqual({ kind: 'unknown', unestimated: { teamIds: [] } });
    const later = cutOf(plan, { today: toPlainDate('2026-02-16'), period: Q2 });
    expect(statesOf(later)).toBe('Here in, Undated unknown');
    expect(stateIn(cutOf(plan, { today: toPlainDate('2026-01-01'), period: Q3 }), 'Here')).toEqual({
      kind: 'elsewhere',
      way: 'earlier',
      because: 'dated',
    });
  });

  test('leaves elsewhere what has no dates and is committed for a later period alone', () => {
    const plan = planWithRoom({ SRE: 5 })
      .withInitiative('Later', { effort: { SRE: 5 } })
      .withInitiative('Slipped', { effort: { SRE: 5 } })
      .withCommitment('Later', Q2)
      .withCommitment('Slipped', { fiscalYear: 2025, quarter: 4 })
      .build();
    const cut = cutOf(plan);
    expect(stateIn(cut, 'Later')).toEqual({ kind: 'elsewhere', way: 'later', because: 'committed' });
    expect(stateIn(cut, 'Slipped')).toMatchObject({ kind: 'in', why: 'fits' });
  });

  test('says unknown of what lacks an estimate, and which teams owe one', () => {
    const plan = planWithRoom({ SRE: 5, Web: 5 })
      .withInitiative('Partly', { effort: { SRE: 3, Web: null } })
      .withInitiative('Nothing', {})
      .withInitiative('Must', { mustDo, effort: { SRE: 4, Web: null } })
      .withInitiative('Full', { effort: { SRE: 1, Web: 5 } })
      .build();
    const cut = cutOf(plan);
    expect(stateIn(cut, 'Partly')).toEqual({ kind: 'unknown', unestimated: { teamIds: [teamId('Web')] } });
    expect(stateIn(cut, 'Nothing')).toEqual({ kind: 'unknown', unestimated: { teamIds: [] } });
    expect(stateIn(cut, 'Must')).toMatchObject({ kind: 'in', unestimated: { teamIds: [teamId('Web')] } });
    expect(stateIn(cut, 'Full')).toMatchObject({ kind: 'in' });
    expect(cut.teams.map(({ taken, unestimated }) => [taken, unestimated])).toEqual([
      [5, 0],
      [5, 2],
    ]);
  });

  test('is limited neither by a team of unknown capacity nor by effort under no team', () => {
    const plan = planWithRoom({ Unknown: null, SRE: 1 })
      .withInitiative('A', { effort: { Unknown: 500, '': 90, SRE: 1 } })
      .build();
    const cut = cutOf(plan);
    expect(statesOf(cut)).toBe('A in');
    expect(cut.teams[0]).toMatchObject({ room: null, taken: 500, left: null, overBy: 0 });
  });

  test('takes sums of tenths for what they are', () => {
    const builder = planWithRoom({ SRE: 0.3 });
    for (const key of ['A', 'B', 'C']) builder.withInitiative(key, { effort: { SRE: 0.1 } });
    expect(statesOf(cutOf(builder.build()))).toBe('A in, B in, C in');
  });

  test('flags what is in and waits for a hard predecessor that is out, or elsewhere later', () => {
    const plan = planWithRoom({ SRE: 1, Web: 9 })
      .withInitiative('Out', { effort: { SRE: 2 } })
      .withInitiative('Later', { start: '2026-04-01', end: '2026-05-01', effort: { SRE: 1 } })
      .withInitiative('Earlier', { start: '2025-10-01', end: '2025-11-03', effort: { Web: 1 } })
      .withInitiative('In', { effort: { Web: 1 } })
      .withDependency('Out', 'In')
      .withDependency('Later', 'In', 'SS')
      .withDependency('Earlier', 'In', 'FF')
      .withInitiative('Soft', { effort: { Web: 1 } })
      .withDependency('Out', 'Soft', 'FS', { hard: false })
      .build();
    const cut = cutOf(plan, { today: toPlainDate('2025-10-01') });
    expect(stateIn(cut, 'In')).toMatchObject({ waitsFor: [initiativeId('Out'), initiativeId('Later')] });
    expect(stateIn(cut, 'Soft')).toMatchObject({ waitsFor: [] });
  });

  test('of a period that is over has no room, and all that is left of it lies later', () => {
    const plan = planWithRoom({ SRE: 9 })
      .withInitiative('Dated', { stage: 'planned', start: '2026-01-05', end: '2026-01-09', effort: { SRE: 1 } })
      .withInitiative('Undated', { effort: { SRE: 1 } })
      .withInitiative('Going', { stage: 'in-progress', start: '2026-01-05', end: '2026-06-30', effort: { SRE: 1 } })
      .build();
    const cut = cutOf(plan, { today: toPlainDate('2026-04-01') });
    expect(cut.from).toBeNull();
    expect(cut.teams[0]).toMatchObject({ room: 0, taken: 0, overBy: 0 });
    expect(stateIn(cut, 'Dated')).toEqual({ kind: 'elsewhere', way: 'later', because: 'period-over' });
    expect(statesOf(cut)).toBe('Dated elsewhere, Undated elsewhere, Going in');
  });

  test('lists what is ranked alone', () => {
    const stages: readonly Stage[] = ['intake', 'planned', 'shipped', 'declined', 'parked'];
    const builder = planWithRoom({ SRE: 9 });
    for (const stage of stages) builder.withInitiative(stage, { stage, effort: { SRE: 1 } });
    expect(statesOf(cutOf(builder.build()))).toBe('intake in, planned in');
  });

  test('knows its period’s commitments from those of another', () => {
    const plan = planWithRoom({ SRE: 1 })
      .withInitiative('A', { start: '2026-04-01', end: '2026-08-01', effort: { SRE: 9 } })
      .withCommitment('A', Q3)
      .build();
    expect(statesOf(cutOf(plan, { period: Q2 }))).toBe('A out');
  });
});

describe('held to the mix', () => {
  const plan = planWithRoom({ SRE: 60, Web: 40, Unknown: null })
    .withTheme('Reliability', { targetShare: 0.35 })
    .withTheme('Free')
    .withInitiative('A', { ...candidate, theme: 'Reliability', effort: { SRE: 20, Unknown: 50 } })
    .withInitiative('B', { ...candidate, theme: 'Reliability', effort: { SRE: 10, Web: 6 } })
    .withInitiative('C', { ...candidate, theme: 'Reliability', effort: { Web: 15 } })
    .withInitiative('D', { ...candidate, theme: 'Free', effort: { SRE: 40 } })
    .withInitiative('E', { ...candidate, effort: { Web: 25 } })
    .build();

  test('an item that would take its theme over its target is out; themes without one are free', () => {
    const cut = cutOf(plan, { holdToMix: true });
    expect(statesOf(cut)).toBe('A in, B out, C in, D in, E in');
    expect(stateIn(cut, 'B')).toEqual({
      kind: 'out',
      lacks: [],
      overMix: { themeId: themeId('Reliability'), targetShare: 0.35, limit: 35, taken: 20, need: 16, by: 1 },
    });
    expect(cut.mix[0]).toEqual({ themeId: themeId('Reliability'), targetShare: 0.35, limit: 35, taken: 35, overBy: 0 });
    expect(cut.mix[1]).toMatchObject({ limit: null, taken: 40, overBy: 0 });
  });

  test('not held to, the same item is in and the theme says by how much it is over', () => {
    const cut = cutOf(plan);
    expect(stateIn(cut, 'B')).toMatchObject({ kind: 'in' });
    expect(cut.mix[0]).toMatchObject({ limit: 35, taken: 51, overBy: 16 });
  });

  test('what is always in counts, is never out, and leaves the less to others', () => {
    const builder = planWithRoom({ SRE: 100 })
      .withTheme('Reliability', { targetShare: 0.3 })
      .withInitiative('Going', { stage: 'in-progress', theme: 'Reliability', effort: { SRE: 40 } })
      .withInitiative('More', { theme: 'Reliability', effort: { SRE: 1 } });
    const cut = cutOf(builder.build(), { holdToMix: true });
    expect(statesOf(cut)).toBe('Going in, More out');
    expect(stateIn(cut, 'More')).toMatchObject({ lacks: [], overMix: { limit: 30, taken: 40, need: 1, by: 11 } });
    expect(cut.mix[0]).toMatchObject({ overBy: 10 });
  });
});
