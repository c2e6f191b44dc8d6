import { describe, expect, test } from 'vitest';
import type { ListFacts } from '../../../renderer/state/dependencies-selectors.ts';
import { rowIdsFound, rowsOf, shownRows, teamsText } from '../../../renderer/state/dependencies-selectors.ts';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { type DependencyRow, NO_DEPENDENCY_FILTER } from '../../../shared/dependencies/dependency-rows.ts';
import { aPlan } from '../../support/plan-builder.ts';

const TODAY = toPlainDate('2026-11-23');
const plan = aPlan()
  .withInitiative('A-1', { start: '2027-01-04', end: '2027-01-08', effort: { SRE: 1 } })
  .withInitiative('A-2', { start: '2027-01-06', end: '2027-01-12', effort: { Identity: 1, Compute: 1 } })
  .withInitiative('A-3', { start: '2027-02-01', end: '2027-02-05' })
  .withInitiative('A-4', { start: '2027-03-01', end: '2027-03-05' })
  .withDependency('A-1', 'A-2', 'FS', { note: 'b' })
  .withDependency('A-2', 'A-3', 'SS', { status: 'at-risk', note: 'a' })
  .withDependency('A-3', 'A-4', 'FF', { hard: false })
  .withExternalDependency('A-4', { party: 'Network vendor', neededBy: toPlainDate('2027-01-29') })
  .build();

const ALL: ListFacts = { filter: NO_DEPENDENCY_FILTER, finding: null, sort: { by: 'slack', isReversed: false } };
const nameOf = (row: DependencyRow) =>
  row.kind === 'internal' ? `${row.predecessor.key} ${row.successor.key}` : row.external.party;
const shown = (facts: Partial<ListFacts>) => shownRows(plan, TODAY, { ...ALL, ...facts }).map(nameOf);

describe('the rows of the list', () => {
  test('have conflicts first', () => {
    expect(shown({})[0]).toBe('A-1 A-2');
    expect(shown({})).toHaveLength(4);
  });

  test('are the same list until something of it changes', () => {
    const before = shownRows(plan, TODAY, ALL);
    expect(shownRows(plan, TODAY, { ...ALL })).toBe(before);
    expect(shownRows(plan, TODAY, { ...ALL, finding: 'at-risk' })).not.toBe(before);
  });

  test('are narrowed to what the strip counts', () => {
    expect(shown({ finding: 'conflicts' })).toEqual(['A-1 A-2']);
    expect(shown({ finding: 'cross-team' })).toEqual(['A-1 A-2']);
    expect(shown({ finding: 'at-risk' })).toEqual(['A-2 A-3']);
    expect(shown({ finding: 'cycles' })).toEqual([]);
  });

  test('are sorted by any column, what is empty last whichever way', () => {
    expect(shown({ sort: { by: 'note', isReversed: false } }).slice(0, 2)).toEqual(['A-2 A-3', 'A-1 A-2']);
    expect(shown({ sort: { by: 'note', isReversed: true } }).slice(0, 2)).toEqual(['A-1 A-2', 'A-2 A-3']);
    expect(shown({ sort: { by: 'hard', isReversed: true } })[0]).toBe('A-3 A-4');
  });

  test('name the teams on both sides', () => {
    const [first] = rowsOf(plan, TODAY);
    expect(first && teamsText(plan, first)).toBe('SRE → Identity, Compute');
  });
});

describe('a ring', () => {
  test('is found with all of its dependencies', () => {
    const ring = aPlan()
      .withInitiative('A-1')
      .withInitiative('A-2')
      .withInitiative('A-3')
      .withDependency('A-1', 'A-2')
      .withDependency('A-2', 'A-1')
      .withDependency('A-2', 'A-3')
      .build();
    expect(rowIdsFound(ring, TODAY, 'cycles').size).toBe(2);
  });
});
