// The capacity cut of a period as the draws walk it: above it is what is in.

import type { CutLine } from '../../capacity/cut-line-state.ts';
import { CUT_ROLES, type CutProblem, walkCut } from '../../capacity/cut-line-walk.ts';
import type { Cut } from './draw-problem.ts';

/**
 * A cut line's walk over the initiatives that are drawn: `ids` are those of the draw problem, in its order. What is always in has
 * its room in every draw, also where it is none of them; what has no score takes its turn after all that are drawn, and so takes
 * no room from them. What the cut line does not list is outside.
 */
export function capacityWalkOf({ rows, problem }: CutLine, ids: readonly string[]): CutProblem {
  const itemById = new Map<string, number>(rows.map(({ initiative }, item) => [initiative.id, item]));
  const roles = new Uint8Array(ids.length);
  const starts = new Uint32Array(ids.length + 1);
  const stocks: number[] = [];
  const needs: number[] = [];
  for (const [drawn, id] of ids.entries()) {
    const item = itemById.get(id);
    roles[drawn] = item === undefined ? CUT_ROLES.outside : (problem.roles[item] ?? CUT_ROLES.outside);
    if (item !== undefined) {
      for (let at = problem.starts[item] ?? 0; at < (problem.starts[item + 1] ?? 0); at += 1) {
        stocks.push(problem.stocks[at] ?? 0);
        needs.push(problem.needs[at] ?? 0);
      }
    }
    starts[drawn + 1] = needs.length;
  }
  return { roles, starts, stocks: Uint32Array.from(stocks), needs: Float64Array.from(needs), room: problem.room };
}

/**
 * The cut that such a walk makes of each draw: the initiatives take their turns in the order that was drawn. Placements by
 * people are not kept: the draws ask what the model's order is worth, and a placement stands whatever is drawn.
 */
export function capacityCut(walk: CutProblem): Cut {
  const left = new Float64Array(walk.room.length);
  return { kind: 'placed', markAbove: (order, above) => walkCut(walk, { order, left, inside: above }) };
}

/** Whether two walks make the same cut of every order. */
export function isSameWalk(a: CutProblem, b: CutProblem): boolean {
  if (a === b) return true;
  const pairs = [
    [a.roles, b.roles],
    [a.starts, b.starts],
    [a.stocks, b.stocks],
    [a.needs, b.needs],
    [a.room, b.room],
  ] as const;
  return pairs.every(([one, other]) => one.length === other.length && one.every((value, at) => value === other[at]));
}
