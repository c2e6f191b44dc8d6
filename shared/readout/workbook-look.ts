// How our workbooks look: white ground, thin lines, one tint for the header; everything prints in grey.

import type { SheetColour, SheetStyle } from './workbook.ts';

const TEXT = '1C1B19';
const MUTED = '5D5A54';
const ACCENT = '0D4F74';
const HEADER_GROUND = 'F1EFEA';

const ROW_LINE = { bottom: { weight: 'hair', colour: 'CBC7BF' } } as const;
const HEADER_LINE = { bottom: { weight: 'thin', colour: '85817A' } } as const;

export const TITLE: SheetStyle = { size: 16, bold: true, colour: TEXT, verticalAlign: 'center' };
export const SUBTITLE: SheetStyle = { size: 11, bold: true, colour: TEXT };
export const WRAPPED: SheetStyle = { colour: TEXT, wrap: true };
export const REMARK: SheetStyle = { colour: MUTED };

/** Set in a little, so that words do not touch the numbers before them. */
const LEFT = { align: 'left', indent: 1 } as const;

const HEADER: SheetStyle = {
  bold: true,
  colour: TEXT,
  fill: HEADER_GROUND,
  wrap: true,
  border: HEADER_LINE,
};
export const HEADER_LEFT: SheetStyle = { ...HEADER, ...LEFT };
export const HEADER_RIGHT: SheetStyle = { ...HEADER, align: 'right' };

const BODY: SheetStyle = { colour: TEXT, border: ROW_LINE };
export const BODY_TEXT: SheetStyle = { ...BODY, ...LEFT };
export const BODY_WRAPPED: SheetStyle = { ...BODY, ...LEFT, wrap: true };
export const BODY_STRONG: SheetStyle = { ...BODY, ...LEFT, wrap: true, bold: true };
export const BODY_MUTED: SheetStyle = { ...BODY, ...LEFT, wrap: true, colour: MUTED };
export const BODY_LINK: SheetStyle = { ...BODY, ...LEFT, underline: true, colour: ACCENT };

const NUMBER: SheetStyle = { ...BODY, align: 'right' };
export const RANK: SheetStyle = { ...NUMBER, numberFormat: '0' };
export const WHOLE: SheetStyle = { ...NUMBER, numberFormat: '#,##0' };
/** As many decimals as there are. */
export const AS_GIVEN: SheetStyle = NUMBER;
export const PERCENT: SheetStyle = { ...NUMBER, numberFormat: '0%' };
export const FINE_PERCENT: SheetStyle = { ...NUMBER, numberFormat: '0.0%' };
export const EFFORT: SheetStyle = { ...NUMBER, numberFormat: '[>=1]#,##0.0;0.00' };
export const SCORE: SheetStyle = { ...NUMBER, bold: true, numberFormat: '[>=100]#,##0;[>=10]0.0;0.00' };
/** A score that may be below 0: formats with conditions of their own lose the sign in some spreadsheets. */
export const SIGNED_SCORE: SheetStyle = { ...NUMBER, bold: true, numberFormat: '#,##0.00' };
/** A share of satisfaction, −1 to 1. */
export const COEFFICIENT: SheetStyle = { ...NUMBER, numberFormat: '0.00' };
/** The place that people decided on, which no score moves. */
export const DECIDED: SheetStyle = { ...NUMBER, bold: true, numberFormat: '0' };
/** What may be changed above the header. */
export const SETTING: SheetStyle = { colour: ACCENT, align: 'right' };
export const SETTING_LABEL: SheetStyle = { colour: MUTED, align: 'right' };

const DATE_FORMAT = 'd mmm yyyy';
export const DATE: SheetStyle = { ...BODY, align: 'right', numberFormat: DATE_FORMAT };
/** A date that only bounds a window. */
export const WINDOW_DATE: SheetStyle = { ...DATE, italic: true, colour: MUTED };
export const TITLE_DATE: SheetStyle = { colour: TEXT, align: 'left', numberFormat: '"As of "d mmmm yyyy' };

/** The one place of a theme's colour: a narrow first column. */
export function themeEdge(colour: SheetColour): SheetStyle {
  const known = EDGES.get(colour);
  if (known !== undefined) return known;
  const style: SheetStyle = { ...BODY, fill: colour };
  EDGES.set(colour, style);
  return style;
}

// The writer keeps one copy of each style object, so that equal ones should be the same.
const EDGES = new Map<SheetColour, SheetStyle>();
