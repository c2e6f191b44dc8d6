import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { horizonBoard, horizonOf } from '../../../shared/boards/horizon-board.ts';
import { applyChangeSet } from '../../../shared/changes/change-set.ts';
import { editInitiatives } from '../../../shared/commands/edit-initiatives.ts';
import { HORIZONS } from '../../../shared/plan/initiative.ts';
import { settingsOf } from '../../../shared/plan/plan.ts';
import { LANE_FIELDS } from '../../../shared/plan/timeline-view.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';
import { arbitraryBoardPlan, columnsById, keysByColumn, MARCH } from './board-plans.ts';

const context = { today: MARCH, who: '', ids: createCountingIds() };

describe('the board of horizons', () => {
  test('has what was set by hand where it was set, and the rest where its dates put it', () => {
    const plan = aPlan()
      .withSettings({ fiscalYearStartMonth: 2 })
      .withInitiative('P-1', { stage: 'planned', start: '2026-04-30', end: '2026-05-29' })
      .withInitiative('P-2', { stage: 'planned', start: '2026-05-01', end: '2026-05-29' })
      .withInitiative('P-3', { stage: 'candidate' })
      .withInitiative('P-4', { stage: 'planned', start: '2026-02-02', end: '2026-02-20', horizon: 'later' })
      .withInitiative('P-5', { stage: 'in-progress', start: '2025-11-03', end: '2025-12-19' })
      .build();
    const board = horizonBoard({ plan, today: MARCH, lanes: 'none' });
    expect(keysByColumn(board)).toEqual({ Now: ['P-1', 'P-5'], Next: ['P-2'], Later: ['P-3', 'P-4'] });
    expect(board.columns.map(({ count }) => count)).toEqual([2, 1, 2]);
  });

  test('leaves out what is past or does not come, and what is in the intake until somebody places it', () => {
    const plan = aPlan()
      .withInitiative('P-1', { stage: 'shipped', horizon: 'now' })
      .withInitiative('P-2', { stage: 'declined', stageReason: 'Too dear', horizon: 'now' })
      .withInitiative('P-3', { stage: 'parked', stageReason: 'Waits', horizon: 'now' })
      .withInitiative('P-4', { stage: 'intake' })
      .withInitiative('P-5', { stage: 'intake', horizon: 'next' })
      .withInitiative('P-6', { stage: 'intake', start: '2026-03-02', end: '2026-03-06' })
      .build();
    const keys = keysByColumn(horizonBoard({ plan, today: MARCH, lanes: 'none' }));
    expect(keys).toEqual({ Now: ['P-6'], Next: ['P-5'], Later: [] });
  });

  test('has lanes in the order of the plan, only those with cards, and in a cell the decided order, then keys', () => {
    const plan = aPlan()
      .withTheme('Empty')
      .withInitiative('P-10', { stage: 'candidate', theme: 'B' })
      .withInitiative('P-2', { stage: 'candidate', theme: 'B' })
      .withInitiative('P-3', { stage: 'candidate' })
      .withInitiative('P-4', { stage: 'candidate', theme: 'B' })
      .build();
    const decided = new Map([[initiativeId('P-4'), 0]]);
    const board = horizonBoard({ plan, today: MARCH, lanes: 'theme', decided });
    expect(board.lanes.map(({ head }) => head.name)).toEqual(['B', 'No theme']);
    expect(keysByColumn(board).Later).toEqual(['P-4', 'P-2', 'P-10', 'P-3']);
  });

  test('has an initiative of two teams in both lanes, and counts it once', () => {
    const plan = aPlan()
      .withInitiative('P-1', { stage: 'planned', effort: { SRE: 2, Data: 3 } })
      .build();
    const board = horizonBoard({ plan, today: MARCH, lanes: 'team' });
    expect(board.lanes.map(({ head, count }) => [head.name, count])).toEqual([
      ['SRE', 1],
      ['Data', 1],
    ]);
    expect(board.columns.map(({ count }) => count)).toEqual([0, 0, 1]);
  });

  test('shows only what is asked for', () => {
    const plan = aPlan()
      .withInitiative('P-1', { stage: 'planned' })
      .withInitiative('P-2', { stage: 'planned' })
      .build();
    const board = horizonBoard({ plan, today: MARCH, lanes: 'none', only: new Set([initiativeId('P-2')]) });
    expect(keysByColumn(board).Later).toEqual(['P-2']);
  });

  test('law: each shown initiative stands in exactly one column, that of its horizon (seed 801)', () => {
    fc.assert(
      fc.property(arbitraryBoardPlan, fc.constantFrom(...LANE_FIELDS), (plan, lanes) => {
        const board = horizonBoard({ plan, today: MARCH, lanes });
        const { fiscalYearStartMonth } = settingsOf(plan);
        const found = columnsById(board);
        for (const [id, columns] of found) {
          const initiative = plan.initiatives.get(id);
          if (initiative === undefined) throw new Error(`${id} is not in the plan`);
          expect([...columns]).toEqual([HORIZONS.indexOf(horizonOf(initiative, MARCH, fiscalYearStartMonth))]);
        }
        expect(board.columns.reduce((sum, { count }) => sum + count, 0)).toBe(found.size);
      }),
      { seed: 801, numRuns: 150 },
    );
  });

  test('law: a drop puts cards into its column and changes nothing but their horizon (seed 802)', () => {
    fc.assert(
      fc.property(arbitraryBoardPlan, fc.constantFrom(...HORIZONS, null), (plan, horizon) => {
        const ids = [...columnsById(horizonBoard({ plan, today: MARCH, lanes: 'none' })).keys()];
        if (ids.length === 0) return;
        const changes = editInitiatives(plan, { ids, patch: { horizon } }, context);
        if (!changes.ok) throw new Error(changes.problem.message);
        const after = applyChangeSet(plan, changes.value);
        for (const id of ids) {
          expect(after.initiatives.get(id)).toEqual({ ...plan.initiatives.get(id), horizon });
        }
        if (horizon === null) return;
        const columns = columnsById(horizonBoard({ plan: after, today: MARCH, lanes: 'none' }));
        for (const id of ids) expect([...(columns.get(id) ?? [])]).toEqual([HORIZONS.indexOf(horizon)]);
      }),
      { seed: 802, numRuns: 100 },
    );
  });
});
