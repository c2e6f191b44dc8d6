import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { dependencyHealth } from '../../../shared/dependencies/dependency-health.ts';
import { findBlocked } from '../../../shared/dependencies/find-blocked.ts';
import { isCrossTeam, leadTeamOf, teamsOf } from '../../../shared/dependencies/initiative-teams.ts';
import type { DependencyKind, DependencyStatus } from '../../../shared/plan/dependency.ts';
import type { Stage } from '../../../shared/plan/stage.ts';
import { aPlan, type InitiativeFacts, initiativeId, teamId } from '../../support/plan-builder.ts';

/** A Monday. */
const TODAY = toPlainDate('2026-01-12');
const DUE = { start: '2026-01-12', end: '2026-01-16' };

describe('a dependency crosses teams', () => {
  test('when the teams that do most of either end differ', () => {
    const builder = aPlan().withInitiative('A', { effort: { Pay: 3, Web: 2, Ops: null } });
    builder
      .withInitiative('B', { effort: { Web: 1, Pay: 2 } })
      .withInitiative('C', { effort: { Pay: 1, Ops: 2, '': 9 } });
    const { initiatives } = builder.withInitiative('D', { effort: { '': 1 } }).build();
    const [a, b, c, d] = [...initiatives.values()];
    if (!a || !b || !c || !d) throw new Error('There are four');
    expect([isCrossTeam(a, b), isCrossTeam(a, c), isCrossTeam(c, d)]).toEqual([false, true, false]);
    expect([a, b, c, d].map(leadTeamOf)).toEqual([teamId('Pay'), teamId('Pay'), teamId('Ops'), null]);
    expect([teamsOf(b), teamsOf(c), teamsOf(d)]).toEqual([
      [teamId('Web'), teamId('Pay')],
      [teamId('Pay'), teamId('Ops')],
      [],
    ]);
  });

  test('when nobody has estimated, by the team that is named first', () => {
    const { initiatives } = aPlan()
      .withInitiative('A', { effort: { Pay: null, Web: null } })
      .build();
    expect([...initiatives.values()].map(leadTeamOf)).toEqual([teamId('Pay')]);
  });
});

describe('an initiative is blocked', () => {
  test('once it should have started, until what it waits for has shipped', () => {
    expect(isBlocked({ stage: 'planned' }, DUE)).toBe(true);
    expect(isBlocked({ stage: 'in-progress' }, DUE)).toBe(true);
    expect(isBlocked({ stage: 'shipped' }, DUE)).toBe(false);
    expect(isBlocked({ stage: 'planned' }, { ...DUE, start: '2026-01-13' })).toBe(false);
    expect(isBlocked({ stage: 'planned' }, { stage: 'in-progress' })).toBe(true);
    expect(isBlocked({ stage: 'planned' }, {})).toBe(false);
    expect(isBlocked({ stage: 'planned' }, { ...DUE, stage: 'shipped' })).toBe(false);
  });

  test('by a start-to-start dependency only until the other has started', () => {
    expect(isBlocked({ stage: 'planned' }, DUE, { kind: 'SS' })).toBe(true);
    expect(isBlocked({ stage: 'in-progress' }, DUE, { kind: 'SS' })).toBe(false);
  });

  test('by a dependency on its end only once it should have ended', () => {
    expect(isBlocked({ stage: 'in-progress' }, { ...DUE, stage: 'in-progress' }, { kind: 'FF' })).toBe(false);
    const over = { start: '2026-01-05', end: '2026-01-09' };
    expect(isBlocked({ stage: 'in-progress' }, over, { kind: 'FF' })).toBe(true);
    expect(isBlocked({ stage: 'in-progress' }, over, { kind: 'SF' })).toBe(false);
    expect(isBlocked({ stage: 'planned' }, over, { kind: 'SF' })).toBe(true);
    expect(isBlocked({ stage: 'planned' }, { ...over, end: '2026-01-12' }, { kind: 'SF' })).toBe(false);
  });

  test('by nothing resolved, soft, declined or parked', () => {
    expect(isBlocked({ stage: 'planned' }, DUE, { status: 'resolved' })).toBe(false);
    expect(isBlocked({ stage: 'planned' }, DUE, { hard: false })).toBe(false);
    expect(isBlocked({ stage: 'parked' }, DUE)).toBe(false);
    expect(isBlocked({ stage: 'declined' }, DUE)).toBe(false);
  });

  test('by what an outside party owes it since yesterday', () => {
    const blocked = (neededBy: string) => {
      const builder = aPlan().withInitiative('A');
      builder.withExternalDependency('A', { party: 'Vendor', neededBy: toPlainDate(neededBy) });
      return findBlocked(builder.build(), TODAY).map(({ externals }) => externals.length);
    };
    expect([blocked('2026-01-11'), blocked('2026-01-12')]).toEqual([[1], []]);
  });
});

describe('the health of dependencies', () => {
  test('counts, ages and takes the median of what there is', () => {
    const builder = aPlan();
    for (const [key, team] of [
      ['A', 'Pay'],
      ['B', 'Web'],
      ['C', ''],
      ['D', 'Pay'],
    ] as const) {
      builder.withInitiative(key, { effort: { [team]: 1 } });
    }
    const days = (raised: string | null, resolved: string | null = null) => ({
      raisedOn: raised === null ? null : toPlainDate(raised),
      resolvedOn: resolved === null ? null : toPlainDate(resolved),
    });
    builder.withDependency('A', 'B', 'FS', { ...days('2026-01-02'), status: 'at-risk' });
    builder.withDependency('A', 'C', 'FS', days(null)).withDependency('A', 'D', 'FS', days('2026-01-20'));
    builder.withDependency('B', 'D', 'FS', { ...days('2026-01-01', '2026-01-05'), status: 'resolved' });
    builder.withDependency('B', 'C', 'FS', { ...days('2026-01-05', '2026-01-01'), status: 'resolved' });
    builder.withExternalDependency('A', { party: 'Vendor', ...days('2025-12-31', '2026-01-11'), status: 'resolved' });
    builder.withExternalDependency('A', { party: 'Auditor', ...days('2025-12-12'), status: 'agreed' });
    builder.withInitiative('P', { stage: 'parked', stageReason: 'No', effort: { Web: 1 } });
    builder.withDependency('A', 'P', 'FS', { ...days('2020-01-01'), status: 'at-risk' });
    const health = dependencyHealth(builder.build(), TODAY);
    expect(health.openCrossTeam.map(({ successorId }) => successorId)).toEqual([initiativeId('B')]);
    expect(health.openUnassigned.map(({ successorId }) => successorId)).toEqual([initiativeId('C')]);
    expect(health.oldestUnresolved.map(({ ageDays }) => ageDays)).toEqual([31, 10, 0]);
    expect(health.oldestUnresolved[0]?.dependency.kind).toBe('external');
    expect(health.atRisk).toHaveLength(1);
    expect([health.medianCycleDays, health.cycleCount]).toEqual([4, 3]);
  });

  test('of an empty plan has no median', () => {
    expect(dependencyHealth(aPlan().build(), TODAY)).toMatchObject({
      medianCycleDays: null,
      cycleCount: 0,
      blocked: [],
    });
  });
});

interface Link {
  readonly kind?: DependencyKind;
  readonly status?: DependencyStatus;
  readonly hard?: boolean;
}

function isBlocked(predecessor: { stage: Stage }, successor: InitiativeFacts, { kind = 'FS', ...facts }: Link = {}) {
  const builder = aPlan()
    .withInitiative('A', { ...predecessor, stageReason: 'No' })
    .withInitiative('B', successor);
  const plan = builder.withDependency('A', 'B', kind, { lag: 30, ...facts }).build();
  return findBlocked(plan, TODAY).some(({ initiative }) => initiative.key === 'B');
}
