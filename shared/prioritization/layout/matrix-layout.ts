// Initiatives as bubbles between two axes: one layout for the screen and for files.

import type { InitiativeId } from '../../plan/ids.ts';
import type { Initiative } from '../../plan/initiative.ts';
import type { RankedInitiative } from '../ranking.ts';
import { VALUE_EFFORT_CLASSES, VALUE_EFFORT_MIDDLE, type ValueEffortClass, valueEffortClass } from '../value-effort.ts';
import { type AxisScale, placeOf } from './axis-scale.ts';
import { type AxisDomain, type AxisTick, axisDomain, axisTicks } from './matrix-axis.ts';
import type { Measure } from './matrix-measures.ts';
import { MOST_DISTANCE, spreadCoincident } from './spread-coincident.ts';

export interface MatrixFacts {
  /** Best first. */
  readonly rows: readonly RankedInitiative[];
  readonly x: AxisWish;
  readonly y: AxisWish;
  /** What the areas stand for; null: all are alike. */
  readonly area: Measure | null;
  /** Whether the model is value against effort: its quadrants have names where its two criteria are the axes. */
  readonly hasQuadrants: boolean;
  /** In pixels, with the margins for the marks. */
  readonly width: number;
  readonly height: number;
}

export interface AxisWish {
  readonly measure: Measure;
  readonly isLog: boolean;
  /** Held, such as while a bubble is dragged; left out: as the scale or the values have it. */
  readonly domain?: AxisDomain | undefined;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Bubble {
  readonly id: InitiativeId;
  readonly initiative: Initiative;
  readonly rank: number | null;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Without a figure for its area: drawn hollow. */
  readonly isUnsized: boolean;
}

export interface MatrixAxis {
  readonly measure: Measure;
  readonly domain: AxisDomain;
  readonly scale: AxisScale;
  readonly ticks: readonly AxisTick[];
}

/** How large bubbles are drawn. */
export interface BubbleSizes {
  /** What the areas stand for; null: all are alike. */
  readonly area: Measure | null;
  /** The figure that has the largest radius; 0: none has any. */
  readonly most: number;
  readonly largest: number;
  /** The radius of what has no figure, or where all are alike. */
  readonly alike: number;
}

export interface MatrixLayout {
  readonly plot: Box;
  readonly x: MatrixAxis;
  readonly y: MatrixAxis;
  readonly sizes: BubbleSizes;
  /** In the order of the rows. */
  readonly bubbles: readonly Bubble[];
  /** Without a place: no value for an axis, or none above 0 where the axis is logarithmic. */
  readonly notShown: readonly InitiativeId[];
  /** Of value against effort, best first; empty for other axes. */
  readonly quadrants: readonly Quadrant[];
}

export interface Quadrant {
  readonly id: ValueEffortClass;
  readonly label: string;
  readonly box: Box;
}

const MARGIN = { left: 56, right: 12, top: 8, bottom: 26 };
const TICK_GAP = { x: 88, y: 56 };

/** Lays out what has a value for both axes. What is a cost runs backwards, so that the better corner is always the top right one. */
export function layoutMatrix(facts: MatrixFacts): MatrixLayout {
  const { area, width, height } = facts;
  const rows = placedRows(facts.rows, facts.x.measure, facts.y.measure);
  const plot: Box = {
    x: MARGIN.left,
    y: MARGIN.top,
    width: Math.max(1, width - MARGIN.left - MARGIN.right),
    height: Math.max(1, height - MARGIN.top - MARGIN.bottom),
  };
  const largest = largestRadius(plot, rows.length);
  const inset = Math.max(largest, MOST_DISTANCE) + 4;
  const x = axisOf(facts.x, rows, { from: plot.x + inset, to: plot.x + plot.width - inset, gap: TICK_GAP.x });
  const y = axisOf(facts.y, rows, { from: plot.y + plot.height - inset, to: plot.y + inset, gap: TICK_GAP.y });
  const sizes = sizesOf(area, rows, largest);
  const bubbles = rows.flatMap((row) => bubbleIn({ x, y, sizes }, row) ?? []);
  const shownIds = new Set(bubbles.map(({ id }) => id));
  return {
    plot,
    x,
    y,
    sizes,
    bubbles: spreadCoincident(bubbles),
    notShown: facts.rows.flatMap(({ initiative: { id } }) => (shownIds.has(id) ? [] : [id])),
    quadrants: facts.hasQuadrants ? quadrantsOf(x, y, plot) : [],
  };
}

/**
 * Where a row stands in a layout whose axes and sizes stay as they are, and how large: for one that is on its way while the
 * others keep their places. null: it has no value for an axis, or none above 0 where the axis is logarithmic.
 */
export function bubbleIn(
  { x, y, sizes }: Pick<MatrixLayout, 'x' | 'y' | 'sizes'>,
  row: RankedInitiative,
): Bubble | null {
  const { initiative, rank } = row;
  const across = placeable(x, row);
  const up = placeable(y, row);
  if (across === null || up === null) return null;
  return { id: initiative.id, initiative, rank, x: across, y: up, ...sizeIn(sizes, row) };
}

/** Those that have a value for both. */
export function placedRows(rows: readonly RankedInitiative[], x: Measure, y: Measure): readonly RankedInitiative[] {
  return rows.filter((row) => x.read(row) !== null && y.read(row) !== null);
}

function axisOf(
  { measure, isLog, domain: held }: AxisWish,
  rows: readonly RankedInitiative[],
  { from, to, gap }: { readonly from: number; readonly to: number; readonly gap: number },
): MatrixAxis {
  const domain = held ?? axisDomain(measure, valuesOf(measure, rows), isLog);
  const scale: AxisScale = measure.isCost ? { ...domain, from: to, to: from } : { ...domain, from, to };
  return { measure, domain, scale, ticks: axisTicks(measure, scale, gap) };
}

/** What the rows have of a measure. */
export function valuesOf(measure: Measure, rows: readonly RankedInitiative[]): readonly number[] {
  return rows.flatMap((row) => measure.read(row) ?? []);
}

function placeable({ measure, scale }: MatrixAxis, row: RankedInitiative): number | null {
  const value = measure.read(row);
  if (value === null || (scale.kind === 'log' && !(value > 0))) return null;
  const place = placeOf(scale, value);
  // Beyond a held domain it stands at the end.
  return Math.min(Math.max(scale.from, scale.to), Math.max(Math.min(scale.from, scale.to), place));
}

/** As large as leaves a plot that is a quarter full when all are. */
function largestRadius({ width, height }: Box, count: number): number {
  const share = (width * height) / Math.max(1, count) / 4;
  return Math.round(Math.min(22, Math.max(6, Math.sqrt(share / Math.PI) * 1.6)));
}

const LEAST_RADIUS = 3;

function sizesOf(area: Measure | null, rows: readonly RankedInitiative[], largest: number): BubbleSizes {
  const alike = Math.max(LEAST_RADIUS, Math.min(7, largest * 0.5));
  if (area === null) return { area, most: 0, largest, alike };
  const sizes = area.bounds === null ? valuesOf(area, rows) : [area.bounds.least, area.bounds.most];
  const most = sizes.reduce((top, value) => Math.max(top, Math.abs(value)), 0);
  return { area, most, largest, alike };
}

function sizeIn(
  { area, most, largest, alike }: BubbleSizes,
  row: RankedInitiative,
): Pick<Bubble, 'radius' | 'isUnsized'> {
  if (area === null) return { radius: alike, isUnsized: false };
  const value = area.read(row);
  if (value === null) return { radius: alike, isUnsized: true };
  // No larger than the largest, which one that is on its way may outgrow.
  const radius = most > 0 ? largest * Math.sqrt(Math.min(1, Math.abs(value) / most)) : alike;
  return { radius: Math.max(LEAST_RADIUS, radius), isUnsized: false };
}

function quadrantsOf(x: MatrixAxis, y: MatrixAxis, plot: Box): readonly Quadrant[] {
  const value = [x, y].find(({ measure }) => isCriterion(measure, 'value'));
  const effort = [x, y].find(({ measure }) => isCriterion(measure, 'effort'));
  if (value === undefined || effort === undefined) return [];
  const middle = { x: placeOf(x.scale, VALUE_EFFORT_MIDDLE), y: placeOf(y.scale, VALUE_EFFORT_MIDDLE) };
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  const boxes = [
    { x: plot.x, y: plot.y, width: middle.x - plot.x, height: middle.y - plot.y },
    { x: middle.x, y: plot.y, width: right - middle.x, height: middle.y - plot.y },
    { x: plot.x, y: middle.y, width: middle.x - plot.x, height: bottom - middle.y },
    { x: middle.x, y: middle.y, width: right - middle.x, height: bottom - middle.y },
  ];
  const endAt = ({ scale }: MatrixAxis, isNearEnd: boolean) => (isNearEnd ? scale.most : scale.least);
  const quadrants = boxes.map((box): Quadrant => {
    const isTop = box.y === plot.y;
    const isRight = box.x !== plot.x;
    const along = (axis: MatrixAxis) =>
      endAt(axis, axis === x ? isRight === axis.scale.to > axis.scale.from : isTop === axis.scale.to < axis.scale.from);
    const id = valueEffortClass(along(value), along(effort));
    return { id, label: VALUE_EFFORT_CLASSES.find((one) => one.id === id)?.label ?? id, box };
  });
  return VALUE_EFFORT_CLASSES.flatMap(({ id }) => quadrants.filter((quadrant) => quadrant.id === id));
}

function isCriterion(measure: Measure, id: string): boolean {
  return measure.kind === 'criterion' && measure.criterion.id === id;
}
