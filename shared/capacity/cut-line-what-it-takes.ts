// What would bring in an item that the cut line leaves out.

import type { InitiativeId, TeamId, ThemeId } from '../plan/ids.ts';
import type { PersonWeeks } from '../plan/initiative.ts';
import { createCutClimb, needsAtLeast, type StockAmounts, walkPlacedBelow } from './cut-line-replay.ts';
import type { CutLine, CutRow } from './cut-line-state.ts';
import { CUT_TOLERANCE } from './cut-line-walk.ts';

export interface WhatItTakes {
  /** So much more of each at once, and it is in; see `whatItTakes`. Never empty; the largest first. */
  readonly extra: readonly ExtraRoom[];
  /** Each of these alone, placed directly below it in the order, would let it in; the lowest need first. */
  readonly instead: readonly InsteadOf[];
}

export type ExtraRoom =
  | { readonly kind: 'team'; readonly teamId: TeamId; readonly personWeeks: PersonWeeks }
  /** More than the theme's target allows: only while the mix is held to. */
  | { readonly kind: 'theme'; readonly themeId: ThemeId; readonly personWeeks: PersonWeeks };

export interface InsteadOf {
  readonly initiativeId: InitiativeId;
  /** What it needs in the period in all. */
  readonly need: PersonWeeks;
  /** Whether it would be in all the same, from its place below. */
  readonly staysIn: boolean;
}

/** So many alternatives are named. */
const MOST_INSTEAD = 3;

/**
 * How much more room an item that is out needs to be in; null when it is not out. Items before it that are out take added room
 * first, so that it is found by walking again and again: each time every team (or theme) that it still lacks gets what is
 * missing. Of one team alone that is the least that helps, since what earlier items take of a team never falls as its room
 * grows; of several, no one of them could be less while the others stay. Rooms of other teams stay as they are. `instead` looks
 * among the items before it that are in because they fit and take enough of everything that it lacks.
 */
export function whatItTakes(cut: CutLine, id: InitiativeId): WhatItTakes | null {
  if (cut.stateById.get(id)?.kind !== 'out') return null;
  const item = cut.rows.findIndex(({ initiative }) => initiative.id === id);
  const owners = stockOwnersOf(cut);
  const extra = [...leastExtra(cut, item)]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([stock, personWeeks]): ExtraRoom[] => {
      const owner = owners[stock];
      return owner === undefined ? [] : [{ ...owner, personWeeks }];
    });
  return { extra, instead: insteadOf(cut, item) };
}

type StockOwner =
  | { readonly kind: 'team'; readonly teamId: TeamId }
  | { readonly kind: 'theme'; readonly themeId: ThemeId };

/** Whose stock each is, in the order that `cutRoomOf` numbers them. */
function stockOwnersOf({ teams, mix, facts }: CutLine): readonly StockOwner[] {
  const ofTeams = teams.filter(({ room }) => room !== null);
  const ofThemes = facts.holdToMix ? mix.filter(({ limit }) => limit !== null) : [];
  return [
    ...ofTeams.map(({ teamId }) => ({ kind: 'team', teamId }) as const),
    ...ofThemes.map(({ themeId }) => ({ kind: 'theme', themeId }) as const),
  ];
}

function leastExtra({ problem }: CutLine, item: number): StockAmounts {
  const extra = new Map<number, PersonWeeks>();
  const growing = new Set<number>();
  let climb = createCutClimb(problem, { item, growing: new Set(), fixed: NOTHING });
  for (let lacks = climb.lacksWith(extra); lacks.size > 0; lacks = climb.lacksWith(extra)) {
    const isNew = [...lacks.keys()].some((stock) => !growing.has(stock));
    for (const [stock, by] of lacks) {
      growing.add(stock);
      extra.set(stock, (extra.get(stock) ?? 0) + by);
    }
    if (isNew) climb = createCutClimb(problem, { item, growing: new Set(growing), fixed: NOTHING });
  }
  if (extra.size > 1) lowerEach();
  return extra;

  /** Room that one got may have let in what makes room of another: each is brought down to the least beside the others. */
  function lowerEach(): void {
    for (let isLower = true; isLower; ) {
      isLower = false;
      for (const [stock, most] of [...extra]) {
        const least = leastOf(stock, most);
        if (least >= most - CUT_TOLERANCE) continue;
        if (least > CUT_TOLERANCE) extra.set(stock, least);
        else extra.delete(stock);
        isLower = true;
      }
    }
  }

  /** The least of one stock with which it is in, the others staying as they are; `most` is known to be enough. */
  function leastOf(stock: number, most: PersonWeeks): PersonWeeks {
    const fixed = new Map(extra);
    fixed.delete(stock);
    const alone = createCutClimb(problem, { item, growing: new Set([stock]), fixed });
    for (let least = 0; least < most; ) {
      const lacks = alone.lacksWith(new Map([[stock, least]]));
      if (lacks.size === 0) return least;
      // Where others lack, more of this one helps only once it changes who is in before.
      const step = lacks.get(stock) ?? alone.nextChange();
      if (step === null) return most;
      least += step;
    }
    return most;
  }
}

const NOTHING: StockAmounts = new Map();

function insteadOf({ rows, problem }: CutLine, item: number): readonly InsteadOf[] {
  const lacks = createCutClimb(problem, { item, growing: new Set(), fixed: NOTHING }).lacksWith(NOTHING);
  const candidates = rows
    .slice(0, item)
    .flatMap((row, index) => (isFitting(row) && needsAtLeast(problem, index, lacks) ? [{ row, index }] : []))
    .map(({ row, index }) => ({ row, index, need: row.needs.reduce((sum, { need }) => sum + need, 0) }))
    .sort((a, b) => a.need - b.need || a.index - b.index);
  const found: InsteadOf[] = [];
  for (const { row, index, need } of candidates) {
    const { isIn, staysIn } = walkPlacedBelow(problem, { item, other: index });
    if (isIn) found.push({ initiativeId: row.initiative.id, need, staysIn });
    if (found.length === MOST_INSTEAD) break;
  }
  return found;
}

function isFitting({ state }: CutRow): boolean {
  return state.kind === 'in' && state.why === 'fits';
}
