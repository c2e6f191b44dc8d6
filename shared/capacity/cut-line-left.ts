import type { TeamId } from '../plan/ids.ts';
import type { PersonWeeks } from '../plan/initiative.ts';
import type { CutLine, CutRow } from './cut-line-state.ts';
import { CUT_ROLES, CUT_TOLERANCE, takeTurn } from './cut-line-walk.ts';

export interface LeftAtTurn {
  readonly teamId: TeamId;
  /** What the row needs of the team. */
  readonly need: PersonWeeks;
  /** What the team had left before the row, ≥ 0; null: its capacity is unknown. */
  readonly left: PersonWeeks | null;
  /** By how much the team is over with an always-in row; 0: it is not, or the row is in only where there is room. */
  readonly overBy: PersonWeeks;
}

/**
 * What was left of every team that a row of the cut needs when its turn came. What walks finds what those before it have left;
 * what is always in finds what everything else that is always in leaves. Empty for a row that needs nothing. O(rows).
 */
export function leftAtTurn(cut: CutLine, row: CutRow): readonly LeftAtTurn[] {
  if (row.needs.length === 0) return [];
  const { problem } = cut;
  const item = cut.rows.indexOf(row);
  const left = problem.room.slice();
  const walks = problem.roles[item] === CUT_ROLES.walks;
  for (let other = 0; walks && other < item; other += 1) {
    if (problem.roles[other] === CUT_ROLES.walks) takeTurn(problem, other, left);
  }
  const stocks = new Map(cut.teams.filter(({ room }) => room !== null).map(({ teamId }, stock) => [teamId, stock]));
  return row.needs.map(({ teamId, need }) => {
    const stock = stocks.get(teamId);
    if (stock === undefined) return { teamId, need, left: null, overBy: 0 };
    const has = left[stock] ?? 0;
    if (walks) return { teamId, need, left: Math.max(0, has), overBy: 0 };
    return { teamId, need, left: Math.max(0, has + need), overBy: has < -CUT_TOLERANCE ? -has : 0 };
  });
}
