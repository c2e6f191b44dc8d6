// What one chose when something was exported last, remembered on this machine.

import { PAPER_SIZES, type PaperSize, type PrintablePage } from '../../../../shared/ports/printer.ts';
import { MOST_ACROSS } from '../../../../shared/timeline/pages/plan-sheets.ts';
import { PICTURE_SCALES, type PictureScale } from '../../../../shared/timeline/picture-size.ts';
import { ALL_PARTS, type PictureParts } from '../../../../shared/timeline/svg-head.ts';

export const EXPORT_KINDS = ['svg', 'png', 'pdf', 'copy', 'print'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export const EXPORT_RANGES = ['whole', 'in-sight', 'periods'] as const;
export type ExportRange = (typeof EXPORT_RANGES)[number];

export const FITS = ['split', 'one-sheet'] as const;
export type ExportFit = (typeof FITS)[number];

/** Of the smallest type on paper. */
export const POINT_SIZES = [9, 10, 11, 12, 14] as const;
export type PointSize = (typeof POINT_SIZES)[number];

const ORIENTATIONS = ['landscape', 'portrait'] as const;

export interface ExportChoices {
  readonly kind: ExportKind;
  readonly scale: PictureScale;
  readonly paper: PaperSize;
  readonly orientation: PrintablePage['orientation'];
  readonly points: PointSize;
  readonly fit: ExportFit;
  /** How many sheets side by side; null: as many as the days need. */
  readonly across: number | null;
  readonly range: ExportRange;
  readonly parts: PictureParts;
}

export const EXPORT_PREFERENCE = 'timeline-export';

/** What was remembered, as far as it can be made sense of. */
export function readExportChoices(text: string | null, usualPaper: PaperSize): ExportChoices {
  const read = recordOf(parsed(text));
  const parts = recordOf(read.parts);
  const { across } = read;
  return {
    kind: oneOf(EXPORT_KINDS, read.kind) ?? 'pdf',
    scale: oneOf(PICTURE_SCALES, read.scale) ?? 2,
    paper: oneOf(PAPER_SIZES, read.paper) ?? usualPaper,
    orientation: oneOf(ORIENTATIONS, read.orientation) ?? 'landscape',
    points: oneOf(POINT_SIZES, read.points) ?? 9,
    fit: oneOf(FITS, read.fit) ?? 'split',
    across: typeof across === 'number' && across >= 1 && across <= MOST_ACROSS ? Math.floor(across) : null,
    range: oneOf(EXPORT_RANGES, read.range) ?? 'whole',
    parts: {
      title: partOf(parts, 'title'),
      planName: partOf(parts, 'planName'),
      date: partOf(parts, 'date'),
      legend: partOf(parts, 'legend'),
    },
  };
}

function partOf(parts: Readonly<Record<string, unknown>>, part: keyof PictureParts): boolean {
  const chosen = parts[part];
  return typeof chosen === 'boolean' ? chosen : ALL_PARTS[part];
}

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function oneOf<Value>(values: readonly Value[], read: unknown): Value | null {
  return values.find((value) => value === read) ?? null;
}
