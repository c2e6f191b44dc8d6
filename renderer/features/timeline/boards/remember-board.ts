import type { Board, BoardColumn, BoardFacts } from '../../../../shared/boards/board.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';

/** Remembers the last board of each plan, so that to come back to it from another part or screen costs nothing. */
export function rememberBoard<Column extends BoardColumn>(
  make: (facts: BoardFacts) => Board<Column>,
): (facts: BoardFacts) => Board<Column> {
  const knownByPlan = new WeakMap<Plan, { readonly facts: BoardFacts; readonly board: Board<Column> }>();
  return (facts) => {
    const known = knownByPlan.get(facts.plan);
    if (known !== undefined && areSame(known.facts, facts)) return known.board;
    const board = make(facts);
    knownByPlan.set(facts.plan, { facts, board });
    return board;
  };
}

function areSame(a: BoardFacts, b: BoardFacts): boolean {
  return a.today === b.today && a.lanes === b.lanes && a.only === b.only && a.decided === b.decided;
}
