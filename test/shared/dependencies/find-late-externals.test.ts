import { expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { findLateExternals } from '../../../shared/dependencies/find-late-externals.ts';
import { aPlan } from '../../support/plan-builder.ts';

/** A Monday. */
const TODAY = toPlainDate('2026-01-12');
const BAR = { start: '2026-01-19', end: '2026-01-30' };

function findingsOf(neededBy: string | null, facts: object = BAR, status: 'open' | 'resolved' = 'open') {
  const builder = aPlan().withInitiative('A', facts);
  builder.withExternalDependency('A', {
    party: 'Network vendor',
    neededBy: neededBy === null ? null : toPlainDate(neededBy),
    status,
  });
  return findLateExternals(builder.build(), TODAY).map(({ kind, byWorkdays }) => [kind, byWorkdays]);
}

test('an external dependency is overdue from the day after it is needed', () => {
  expect(findingsOf('2026-01-07')).toEqual([['overdue', 3]]);
  expect(findingsOf('2026-01-11')).toEqual([['overdue', 1]]);
  expect(findingsOf('2026-01-12')).toEqual([]);
  expect(findingsOf('2026-01-07', BAR, 'resolved')).toEqual([]);
});

test('an external dependency that is needed after the start for certain contradicts it', () => {
  expect(findingsOf('2026-01-19')).toEqual([]);
  expect(findingsOf('2026-01-21')).toEqual([['needed-after-start', 2]]);
  expect(findingsOf('2026-01-21', { ...BAR, stage: 'in-progress' })).toEqual([]);
  expect(findingsOf('2026-01-21', { start: '2026-01-01', end: '2026-01-31', precision: 'month' })).toEqual([]);
  expect(findingsOf('2026-01-21', {})).toEqual([]);
  expect(findingsOf(null)).toEqual([]);
});

test('external dependencies of what is declined, parked or shipped are not late', () => {
  for (const stage of ['declined', 'parked', 'shipped']) {
    expect(findingsOf('2026-01-07', { ...BAR, stage, stageReason: 'No' })).toEqual([]);
  }
});

test('overdue external dependencies come first, those by most workdays before others', () => {
  const builder = aPlan().withInitiative('A', BAR);
  for (const [party, day] of [
    ['Later', '2026-01-22'],
    ['Old', '2026-01-05'],
    ['Recent', '2026-01-09'],
  ] as const) {
    builder.withExternalDependency('A', { party, neededBy: toPlainDate(day) });
  }
  expect(findLateExternals(builder.build(), TODAY).map(({ external }) => external.party)).toEqual([
    'Old',
    'Recent',
    'Later',
  ]);
});
