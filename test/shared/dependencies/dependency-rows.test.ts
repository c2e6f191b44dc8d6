import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import {
  type DependencyRow,
  dependencyRows,
  filterDependencyRows,
  NO_DEPENDENCY_FILTER,
  sortDependencyRows,
} from '../../../shared/dependencies/dependency-rows.ts';
import { aPlan, personId, teamId } from '../../support/plan-builder.ts';

/** A Monday. */
const TODAY = toPlainDate('2026-01-12');
const builder = aPlan().withPerson('Lead, Identity').withPerson('Émigré lead');
builder.withInitiative('A-2', { start: '2026-01-05', end: '2026-01-09', effort: { Pay: 1 }, title: 'Café till' });
builder.withInitiative('A-10', { start: '2026-01-08', end: '2026-01-20', effort: { Web: 1 } });
builder.withInitiative('B', { start: '2026-01-19', end: '2026-01-20', effort: { Pay: 1 } }).withInitiative('C');
builder.withInitiative('P', { stage: 'parked', stageReason: 'No', start: '2026-01-05', end: '2026-01-06' });
builder.withDependency('A-2', 'A-10', 'FS', { status: 'at-risk', raisedOn: toPlainDate('2026-01-02') });
builder.withDependency('A-2', 'B', 'FS', { ownerId: personId('Émigré lead') }).withDependency('B', 'C');
builder.withDependency('A-2', 'P').withDependency('C', 'B');
builder.withExternalDependency('B', { party: 'Network vendor', neededBy: toPlainDate('2026-01-11'), status: 'agreed' });
builder.withExternalDependency('C', {
  party: 'Auditor',
  neededBy: toPlainDate('2026-01-14'),
  raisedOn: toPlainDate('2026-01-01'),
  resolvedOn: toPlainDate('2026-01-03'),
  status: 'resolved',
  ownerId: personId('Lead, Identity'),
});
const plan = builder.build();
const rows = dependencyRows(plan, TODAY);

describe('the rows of dependencies', () => {
  test('say how much each has to spare, negative where it is in conflict or overdue', () => {
    expect(rows.map((row) => `${name(row)} ${row.slack}`)).toEqual([
      'A-2 A-10 -2',
      'A-2 B 5',
      'B C null',
      'A-2 P null',
      'C B null',
      'Network vendor B -1',
      'Auditor C null',
    ]);
  });

  test('say teams, age, idleness and what closes a cycle', () => {
    expect(rows[0]).toMatchObject({ isCrossTeam: true, predecessorTeamIds: [teamId('Pay')], ageDays: 10 });
    expect(rows.map(({ ageDays }) => ageDays)).toEqual([10, null, null, null, null, null, 2]);
    expect(rows.filter(({ isIdle }) => isIdle).map(name)).toEqual(['A-2 P']);
    expect(rows.filter((row) => row.kind === 'internal' && row.closesCycle).map(name)).toEqual(['C B']);
  });

  test('are filtered by status, kind, teams, conflict and words', () => {
    const filtered = (filter: object) => filterDependencyRows(rows, { ...NO_DEPENDENCY_FILTER, ...filter }).map(name);
    expect(filtered({})).toHaveLength(7);
    expect(filtered({ statuses: new Set(['at-risk', 'agreed']) })).toEqual(['A-2 A-10', 'Network vendor B']);
    expect(filtered({ kind: 'external' })).toEqual(['Network vendor B', 'Auditor C']);
    expect(filtered({ fromTeam: { teamId: teamId('Pay') }, toTeam: { teamId: teamId('Web') } })).toEqual(['A-2 A-10']);
    expect(filtered({ toTeam: { teamId: null } })).toEqual(['B C', 'A-2 P', 'Auditor C']);
    expect(filtered({ isConflict: true })).toEqual(['A-2 A-10', 'Network vendor B']);
    expect(filtered({ isConflict: false, kind: 'external' })).toEqual(['Auditor C']);
    expect(filtered({ text: ' cafe  emigre' })).toEqual(['A-2 B']);
    expect(filtered({ text: 'VENDOR' })).toEqual(['Network vendor B']);
  });

  test('are sorted with conflicts first and what has no value last', () => {
    const sorted = (...how: [Parameters<typeof sortDependencyRows>[1], boolean?]) =>
      sortDependencyRows(rows, ...how).map(name);
    const none = ['C B', 'Auditor C', 'B C', 'A-2 P'];
    expect(sorted('slack')).toEqual(['A-2 A-10', 'Network vendor B', 'A-2 B', ...none]);
    expect(sorted('slack', true)).toEqual(['A-2 B', 'Network vendor B', 'A-2 A-10', ...none]);
    expect(sorted('predecessor').slice(0, 3)).toEqual(['A-2 A-10', 'A-2 B', 'A-2 P']);
    expect(sorted('predecessor').slice(-2)).toEqual(['Network vendor B', 'Auditor C']);
    expect(sorted('successor')[0]).toBe('A-2 A-10');
    expect(sorted('status').at(0)).toBe('A-2 A-10');
    expect(sorted('status').at(-1)).toBe('Auditor C');
    expect(sorted('owner').slice(0, 2)).toEqual(['A-2 B', 'Auditor C']);
    expect(sorted('age').slice(0, 2)).toEqual(['A-2 A-10', 'Auditor C']);
    expect(sorted('age', true).slice(0, 2)).toEqual(['Auditor C', 'A-2 A-10']);
  });
});

function name(row: DependencyRow): string {
  return row.kind === 'internal'
    ? `${row.predecessor.key} ${row.successor.key}`
    : `${row.external.party} ${row.initiative.key}`;
}
