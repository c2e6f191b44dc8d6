// Plans that the tests of boards share.

import * as fc from 'fast-check';
import type { Board, BoardColumn } from '../../../shared/boards/board.ts';
import { dayToPlainDate, toPlainDate } from '../../../shared/calendar/plain-date.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import { HORIZONS, PRECISIONS } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { needsReason, STAGES } from '../../../shared/plan/stage.ts';
import { aPlan, themeId } from '../../support/plan-builder.ts';

/** In FY27 Q1, February to April 2026, of a fiscal year that begins in February. */
export const MARCH = toPlainDate('2026-03-18');
/** 2025-01-01. */
const FIRST_DAY = 20_089;

const arbitraryDate = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 2_400 }).map(dayToPlainDate);

/** Plans of up to 40 initiatives in every stage, dated in any way or not, with and without themes, teams and horizons. */
export const arbitraryBoardPlan: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.integer({ min: 1, max: 12 }),
    fc.array(
      fc.record({
        stage: fc.constantFrom(...STAGES),
        horizon: fc.option(fc.constantFrom(...HORIZONS), { freq: 2, nil: null }),
        theme: fc.constantFrom('A', 'B', null),
        teams: fc.uniqueArray(fc.constantFrom('SRE', 'Data'), { maxLength: 2 }),
        progress: fc.constantFrom(0, 0.4, 1),
        schedule: fc.record({
          start: fc.option(arbitraryDate, { freq: 4, nil: null }),
          end: fc.option(arbitraryDate, { freq: 4, nil: null }),
          precision: fc.constantFrom(...PRECISIONS),
          pinned: fc.boolean(),
        }),
      }),
      { minLength: 1, maxLength: 40 },
    ),
  )
  .map(([fiscalYearStartMonth, all]) => {
    const builder = aPlan().withSettings({ fiscalYearStartMonth }).withTheme('A').withTheme('B');
    builder.withTeam('SRE', { headCount: 2 }).withTeam('Data');
    for (const [index, { theme, teams, stage, ...rest }] of all.entries()) {
      builder.withInitiative(`P-${index + 1}`, {
        ...rest,
        stage,
        stageReason: needsReason(stage) ? 'Not now' : '',
        ...(theme !== null && { themeId: themeId(theme) }),
        effort: Object.fromEntries(teams.map((team, at) => [team, at === 0 ? 4 : null])),
      });
    }
    return builder.build();
  });

/** The keys in each column, by its label. */
export function keysByColumn({ columns, lanes }: Board): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    columns.map(({ label }, index) => [
      label,
      lanes.flatMap(({ cells }) => (cells[index] ?? []).map(({ key }) => key)),
    ]),
  );
}

/** The columns in which each initiative stands, by their places. */
export function columnsById({ lanes }: Board<BoardColumn>): ReadonlyMap<InitiativeId, ReadonlySet<number>> {
  const found = new Map<InitiativeId, Set<number>>();
  for (const { cells } of lanes) {
    for (const [column, cards] of cells.entries()) {
      for (const { id } of cards) found.set(id, (found.get(id) ?? new Set()).add(column));
    }
  }
  return found;
}
