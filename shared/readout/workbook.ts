// A workbook to hand out, as data: what stands in it and how it looks, whatever library writes it.

import type { PlainDate } from '../calendar/plain-date.ts';

export interface Workbook {
  readonly properties: WorkbookProperties;
  /** At least one. */
  readonly sheets: readonly WorkbookSheet[];
  readonly definedNames: readonly DefinedName[];
}

export interface WorkbookProperties {
  readonly title: string;
  readonly creator: string;
  /** An ISO instant in UTC, such as `2026-01-12T09:30:00Z`. */
  readonly created: string;
}

/** A name for a place in the book; `refersTo` is without `=`, such as `Ranking!$C$5:$C$40`. */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
}

export interface WorkbookSheet {
  /** 1 to 31 characters without `[ ] : * ? / \`, not in apostrophes, unlike every other sheet's in any case. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Titles, header and body alike, from the first row on. */
  readonly rows: readonly SheetRow[];
  readonly merges: readonly CellRange[];
  /** Rows and columns at the top and left that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  /** The header row and the rows under it. */
  readonly autoFilter: CellRange | null;
  readonly validations: readonly SheetValidation[];
  readonly print: PrintSetup | null;
  readonly gridLines: boolean;
}

export interface SheetColumn {
  /** In widths of a digit of the default font. */
  readonly width: number;
}

export interface SheetRow {
  /** In points; null: as high as the text needs. */
  readonly height: number | null;
  /** From the first column on; null where there is nothing, not even a style. */
  readonly cells: readonly (SheetCell | null)[];
}

export interface SheetCell {
  readonly value: SheetValue;
  /** Shared between cells where they look alike: the writer keeps one copy of each object. */
  readonly style?: SheetStyle;
  /** An address with http, https or mailto; the cell of any other stays without a link. */
  readonly link?: string;
}

/** Text is always text: what begins like a formula is not one. Only a `FormulaValue` is computed. */
export type SheetValue = string | number | boolean | null | DateValue | FormulaValue;

export interface DateValue {
  readonly date: PlainDate;
}

export interface FormulaValue {
  /** In Excel's English notation, without the leading `=`. Text in it goes through `formulaText`. */
  readonly formula: string;
  /** What it yields, for readers that do not compute. */
  readonly result: string | number | boolean;
}

/** A colour as six hexadecimal digits, red, green, blue: `1F2A44`. */
export type SheetColour = string;

export interface SheetStyle {
  /** Excel's number format, such as `#,##0.0` or `yyyy-mm-dd`; dates without one are written as `yyyy-mm-dd`. */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** In points; 10 when not given. */
  readonly size?: number;
  readonly colour?: SheetColour;
  readonly fill?: SheetColour;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'center' | 'bottom';
  /** In widths of about three spaces. */
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly border?: {
    readonly top?: BorderLine;
    readonly right?: BorderLine;
    readonly bottom?: BorderLine;
    readonly left?: BorderLine;
  };
}

export interface BorderLine {
  readonly weight: 'hair' | 'thin' | 'medium' | 'thick';
  readonly colour: SheetColour;
}

/** Rows and columns from 0, both ends included. */
export interface CellRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

interface ValidationRange {
  readonly range: CellRange;
  readonly errorTitle: string;
  readonly errorMessage: string;
}

export type SheetValidation =
  /** One of a few fixed words: without commas, 255 characters together. */
  | (ValidationRange & { readonly kind: 'list'; readonly values: readonly string[] })
  /** One of the values that stand in a range, such as `Lists!$A$2:$A$9`. */
  | (ValidationRange & { readonly kind: 'list-range'; readonly source: string })
  | (ValidationRange & { readonly kind: 'decimal'; readonly least: number; readonly most: number });

/** A4, as wide as one page, as many pages long as it takes; at the foot the text and "Page N of M". */
export interface PrintSetup {
  readonly landscape: boolean;
  /** Rows from 0 that stand again at the top of every page. */
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
  readonly footer: string;
}

/** The letters of a column from 0: A, B, ... Z, AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26));
}

/** The address of a cell, row and column from 0: `B3`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The address of a range: `A1:C9`. */
export function rangeAddress(range: CellRange): string {
  return `${cellAddress(range.firstRow, range.firstColumn)}:${cellAddress(range.lastRow, range.lastColumn)}`;
}

/** The address of a range that stays when a formula is copied, on a named sheet: `'Q1 plan'!$A$1:$C$9`. */
export function absoluteRange(sheetName: string, range: CellRange): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const corners = `${corner(range.firstRow, range.firstColumn)}:${corner(range.lastRow, range.lastColumn)}`;
  return `${quotedSheetName(sheetName)}!${corners}`;
}

/** A sheet's name as formulas write it, always in apostrophes. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A text as formulas write it: in quotes, with quotes inside doubled. */
export function formulaText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
