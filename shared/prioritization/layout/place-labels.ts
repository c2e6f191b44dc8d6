// Names beside marks so that no name lies over another name or over a mark.

import { textWidth } from '../../text/text-width.ts';

export interface LabelledMark<Id> {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface WantedLabel<Id> {
  readonly id: Id;
  /** The first that finds room is taken: a title, then a key. */
  readonly texts: readonly string[];
}

export interface PlacedLabel<Id> {
  readonly id: Id;
  readonly text: string;
  /** Of the box, which holds the text with a pixel around it. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelFacts<Id> {
  /** Every mark in sight. */
  readonly marks: readonly LabelledMark<Id>[];
  /** Most wanted first. */
  readonly wanted: readonly WantedLabel<Id>[];
  /** Where something else is written. */
  readonly avoid?: readonly Rectangle[];
  /** No label leaves it. */
  readonly within: Rectangle;
  readonly size: number;
  readonly lineHeight: number;
}

const GAP = 2;
/** To the right first, as one reads; then left, below, above, and the corners. */
const SIDES: readonly (readonly [across: -1 | 0 | 1, down: -1 | 0 | 1])[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];

/** One after the other each takes the first of eight places around its mark that is free; what finds none is left out. */
export function placeLabels<Id>(facts: LabelFacts<Id>): readonly PlacedLabel<Id>[] {
  const { marks, wanted, avoid = [], within, size, lineHeight } = facts;
  const markById = new Map(marks.map((mark) => [mark.id, mark]));
  const taken = createCells();
  for (const { x, y, radius } of marks) {
    taken.add({ x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 }, { x, y, radius });
  }
  for (const box of avoid) taken.add(box, null);
  const placed: PlacedLabel<Id>[] = [];
  for (const { id, texts } of wanted) {
    const mark = markById.get(id);
    if (mark === undefined) continue;
    const label = firstOf(texts, (text) => {
      const width = Math.ceil(textWidth(text, size)) + 2;
      const box = SIDES.map(([across, down]) => boxBeside(mark, { across, down, width, height: lineHeight })).find(
        (one) => liesWithin(one, within) && taken.isFree(one),
      );
      return box === undefined ? null : { id, text, ...box };
    });
    if (label === null) continue;
    taken.add(label, null);
    placed.push(label);
  }
  return placed;
}

function firstOf<Value, Found>(values: readonly Value[], find: (value: Value) => Found | null): Found | null {
  for (const value of values) {
    const found = find(value);
    if (found !== null) return found;
  }
  return null;
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function boxBeside(
  { x, y, radius }: Disc,
  facts: { readonly across: number; readonly down: number; readonly width: number; readonly height: number },
): Rectangle {
  const { across, down, width, height } = facts;
  // At a corner the round mark leaves room.
  const reach = (across !== 0 && down !== 0 ? radius * Math.SQRT1_2 : radius) + GAP;
  return {
    x: x + across * reach + (across === 0 ? -width / 2 : across < 0 ? -width : 0),
    y: y + down * reach + (down === 0 ? -height / 2 : down < 0 ? -height : 0),
    width,
    height,
  };
}

function liesWithin(box: Rectangle, within: Rectangle): boolean {
  return (
    box.x >= within.x &&
    box.y >= within.y &&
    box.x + box.width <= within.x + within.width &&
    box.y + box.height <= within.y + within.height
  );
}

const CELL = 32;

/** What stands in a plane, found by the squares that it touches. */
function createCells() {
  const cells = new Map<string, { readonly box: Rectangle; readonly disc: Disc | null }[]>();

  return {
    /** A box, or the disc that fills it. */
    add(box: Rectangle, disc: Disc | null): void {
      for (const cell of cellsOf(box)) {
        const there = cells.get(cell);
        if (there === undefined) cells.set(cell, [{ box, disc }]);
        else there.push({ box, disc });
      }
    },
    isFree(box: Rectangle): boolean {
      return cellsOf(box).every((cell) =>
        (cells.get(cell) ?? []).every((other) =>
          other.disc === null ? !overlaps(box, other.box) : !touches(box, other.disc),
        ),
      );
    },
  };
}

function cellsOf({ x, y, width, height }: Rectangle): readonly string[] {
  const names: string[] = [];
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column += 1) {
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row += 1)
      names.push(`${column} ${row}`);
  }
  return names;
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function touches(box: Rectangle, { x, y, radius }: Disc): boolean {
  const across = x - Math.min(box.x + box.width, Math.max(box.x, x));
  const down = y - Math.min(box.y + box.height, Math.max(box.y, y));
  return across * across + down * down < radius * radius;
}
