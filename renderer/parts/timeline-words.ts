// What the ways to draw a timeline are called.

import type { TimelinePart } from '../../shared/plan/saved-view.ts';
import type { ColourField, LabelPart, Packing, RowOrder } from '../../shared/plan/timeline-view.ts';

export const TIMELINE_PART_LABELS: Readonly<Record<TimelinePart, string>> = {
  bars: 'Timeline',
  horizons: 'Now / Next / Later',
  periods: 'Quarters',
};

export const COLOUR_FIELD_LABELS: Readonly<Record<ColourField, string>> = {
  theme: 'Theme',
  health: 'Health',
  stage: 'Stage',
  confidence: 'Confidence',
};

export const LABEL_PART_LABELS: Readonly<Record<LabelPart, string>> = {
  key: 'Key',
  title: 'Title',
  owner: 'Owner',
  team: 'Team',
  dates: 'Dates',
  effort: 'Effort',
  progress: 'Progress',
};

/** The order says something only where each bar has its own row. */
export const ROW_ARRANGEMENTS: readonly {
  readonly id: string;
  readonly label: string;
  readonly rows: { readonly packing: Packing; readonly order: RowOrder };
}[] = [
  { id: 'packed', label: 'Packed', rows: { packing: 'packed', order: 'start' } },
  { id: 'by-start', label: 'One each, by start', rows: { packing: 'one-row-each', order: 'start' } },
  { id: 'by-key', label: 'One each, by key', rows: { packing: 'one-row-each', order: 'key' } },
  { id: 'as-decided', label: 'One each, as decided', rows: { packing: 'one-row-each', order: 'decided' } },
];
