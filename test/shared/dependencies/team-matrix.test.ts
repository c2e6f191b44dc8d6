import { expect, test } from 'vitest';
import { teamMatrix } from '../../../shared/dependencies/team-matrix.ts';
import { aPlan, teamId } from '../../support/plan-builder.ts';

test('the matrix of teams counts dependencies by predecessor’s and successor’s team, unassigned last', () => {
  const builder = aPlan().withTeam('Pay').withTeam('Web').withTeam('Idle');
  builder.withInitiative('A', { effort: { Web: 1, Pay: 1 } }).withInitiative('B', { effort: { Web: 1 } });
  builder.withInitiative('C').withInitiative('P', { stage: 'parked', stageReason: 'No', effort: { Idle: 1 } });
  builder.withDependency('A', 'B').withDependency('A', 'B', 'SS', { status: 'resolved', hard: false });
  builder.withDependency('B', 'C').withDependency('A', 'P');
  const { teamIds, cells, rowTotals, columnTotals, total } = teamMatrix(builder.build());
  expect(teamIds).toEqual([teamId('Pay'), teamId('Web'), null]);
  expect(cells.map((row) => row.map(({ open, all }) => `${open}/${all}`))).toEqual([
    ['0/0', '1/2', '0/0'],
    ['0/0', '1/2', '1/1'],
    ['0/0', '0/0', '0/0'],
  ]);
  expect(cells[1]?.[1]?.dependencyIds).toEqual(['dependency-A-B-FS', 'dependency-A-B-SS']);
  expect(rowTotals.map(({ all }) => all)).toEqual([2, 3, 0]);
  expect(columnTotals.map(({ all }) => all)).toEqual([0, 2, 1]);
  expect(total).toMatchObject({ open: 2, all: 3 });
});

test('the matrix of a plan without dependencies is empty', () => {
  expect(teamMatrix(aPlan().withTeam('Pay').build())).toMatchObject({ teamIds: [], cells: [], total: { all: 0 } });
});
