// Where the cards of a board stand, and where an arrow leads from one of them.

import type { Board } from '../../../../shared/boards/board.ts';
import { type BoardLayout, cellName } from '../../../../shared/boards/board-layout.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';

export interface CardPlace {
  readonly id: InitiativeId;
  readonly lane: number;
  readonly column: number;
  /** In its cell, from 0. */
  readonly index: number;
}

export interface BoardPlaces {
  /** One for each column: its cards from the top. An initiative of several lanes is there several times. */
  readonly byColumn: readonly (readonly CardPlace[])[];
  /** All places of an initiative, from the top. */
  readonly byId: ReadonlyMap<InitiativeId, readonly CardPlace[]>;
}

export function placesOf({ columns, lanes }: Board): BoardPlaces {
  const byColumn: CardPlace[][] = columns.map(() => []);
  const byId = new Map<InitiativeId, CardPlace[]>();
  for (const [lane, { cells }] of lanes.entries()) {
    for (const [column, cards] of cells.entries()) {
      for (const [index, { id }] of cards.entries()) {
        const place = { id, lane, column, index };
        byColumn[column]?.push(place);
        const others = byId.get(id);
        if (others === undefined) byId.set(id, [place]);
        else others.push(place);
      }
    }
  }
  return { byColumn, byId };
}

/** From where to where down the board a card is; one that is not shown is where the last shown one of its cell is. */
export function cardReach(
  { lanes, cardGap }: BoardLayout,
  { lane, column, index }: CardPlace,
): { readonly top: number; readonly bottom: number } {
  const box = lanes[lane];
  const tops = box?.tops[column] ?? [];
  const at = Math.max(0, Math.min(index, tops.length - 2));
  const top = (box?.cardsY ?? 0) + (tops[at] ?? 0);
  return { top, bottom: Math.max(top, (box?.cardsY ?? 0) + (tops[at + 1] ?? 0) - cardGap) };
}

/** The card that an arrow to the side leads to: the one at the nearest height in the next column that has any; null at the edge. */
export function placeBeside(
  { byColumn }: BoardPlaces,
  layout: BoardLayout,
  { from, step }: { readonly from: CardPlace; readonly step: 1 | -1 },
): CardPlace | null {
  const { top: y } = cardReach(layout, from);
  for (let column = from.column + step; column >= 0 && column < byColumn.length; column += step) {
    let nearest: CardPlace | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const place of byColumn[column] ?? []) {
      if (place.index >= (layout.lanes[place.lane]?.shown[column] ?? 0)) continue;
      const distance = Math.abs(cardReach(layout, place).top - y);
      if (distance >= least) continue;
      nearest = place;
      least = distance;
    }
    if (nearest !== null) return nearest;
  }
  return null;
}

/** The first place of the first of some initiatives that have one; null: none has. */
export function firstPlaceOf(ids: ReadonlySet<InitiativeId>, { byId }: BoardPlaces): CardPlace | null {
  for (const id of ids) {
    const [place] = byId.get(id) ?? [];
    if (place !== undefined) return place;
  }
  return null;
}

/** The name of the cell that hides a card; null: it is shown, or there is none. */
export function hiddenCellOf({ lanes }: BoardLayout, place: CardPlace | null): string | null {
  const box = place === null ? undefined : lanes[place.lane];
  if (place === null || box === undefined) return null;
  return place.index >= (box.shown[place.column] ?? 0) ? cellName(box.lane, place.column) : null;
}
