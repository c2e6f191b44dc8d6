// One axis of a matrix: from where to where it goes, and what is marked on it.

import { type AxisScale, placeOf } from './axis-scale.ts';
import type { Measure } from './matrix-measures.ts';
import { niceLogTicks, niceStep, niceTicks } from './nice-ticks.ts';

/** From where to where an axis goes, in the values of its measure. */
export interface AxisDomain {
  readonly kind: 'linear' | 'log';
  readonly least: number;
  readonly most: number;
}

export interface AxisTick {
  readonly value: number;
  /** In pixels. */
  readonly at: number;
}

/** From this ratio of the largest to the least value on, a logarithmic axis is offered. */
const LEAST_LOG_SPAN = 100;

/** Whether a logarithmic axis shows more: on an open scale whose values, those above 0, span more than a hundredfold. */
export function canBeLog({ bounds }: Measure, values: readonly number[]): boolean {
  if (bounds !== null) return false;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const value of values) {
    if (value > 0) least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return most > least * LEAST_LOG_SPAN;
}

/** The bounds of the scale where it has them, so that adding an initiative moves no other; else round numbers around the values. */
export function axisDomain(measure: Measure, values: readonly number[], isLog: boolean): AxisDomain {
  if (measure.bounds !== null) return { kind: 'linear', ...measure.bounds };
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (isLog && !(value > 0)) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  if (!(least <= most)) return { kind: 'linear', least: 0, most: 1 };
  if (isLog) return { kind: 'log', least: floorPower(least), most: niceStep(most * 1.0001) };
  const from = Math.min(0, least);
  const to = Math.max(0, most);
  if (from === to) return { kind: 'linear', least: 0, most: 1 };
  const step = niceStep((to - from) / 10);
  return { kind: 'linear', least: Math.floor(from / step) * step, most: Math.ceil((to / step) * (1 + 1e-9)) * step };
}

function floorPower(value: number): number {
  return 10 ** Math.floor(Math.log10(value));
}

/** What is marked on an axis, no two marks nearer than the gap in pixels: its choices or stars, else round numbers. */
export function axisTicks(measure: Measure, scale: AxisScale, gap: number): readonly AxisTick[] {
  const count = Math.max(2, Math.floor(Math.abs(scale.to - scale.from) / gap));
  const ticks = tickValues(measure, scale, count).map((value) => ({ value, at: placeOf(scale, value) }));
  const kept: AxisTick[] = [];
  for (const tick of ticks) {
    const before = kept.at(-1);
    if (before === undefined || Math.abs(tick.at - before.at) >= gap * 0.6) kept.push(tick);
  }
  return kept;
}

function tickValues(measure: Measure, { kind, least, most }: AxisScale, count: number): readonly number[] {
  if (kind === 'log') return niceLogTicks(least, most, count);
  if (measure.kind === 'criterion') {
    const { scale } = measure.criterion;
    if (scale.kind === 'choice') return scale.choices.map(({ value }) => value).toSorted((a, b) => a - b);
    if (scale.kind === 'stars') return [1, 2, 3, 4, 5];
  }
  return niceTicks(least, most, count);
}
