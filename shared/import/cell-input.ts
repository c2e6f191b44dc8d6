// What a cell says once the user's value maps have been applied.

import type { PlainDate } from '../calendar/plain-date.ts';
import { cleanLine, cleanLines } from '../text/read-text.ts';
import type { BoundColumn } from './import-mapping.ts';
import type { ScoreTarget } from './score-criteria.ts';
import { cellAt, cellText, type SourceCell, type SourceTable } from './source-table.ts';
import type { ValueReplacer } from './value-mapping.ts';

export interface CellInput {
  /** To be read: without control characters, never empty. */
  readonly text: string;
  /** As the cell has it, for messages and reasons. */
  readonly written: string;
  /** How `text` came: typed, or by the format of the cell. */
  readonly kind: 'text' | 'number' | 'percent' | 'date' | 'error';
  readonly date: PlainDate | null;
}

export interface CellShape {
  /** Keep line breaks, which otherwise become spaces. */
  readonly lines: boolean;
  /** The cell is a list: value maps also apply to its parts. */
  readonly list: boolean;
}

export const ONE_LINE: CellShape = { lines: false, list: false };

/** Null for a cell that is blank or made so by a value map. */
export function cellInput(cell: SourceCell, values: ValueReplacer, shape: CellShape): CellInput | null {
  const source = cellText(cell);
  const written = cleanLine(source);
  const replaced = shape.list ? values.replaceParts(source) : values.replace(written);
  if (replaced === null && cell.kind === 'error') return { text: written, written, kind: 'error', date: null };
  const text = shape.lines || shape.list ? cleanLines(replaced ?? source) : cleanLine(replaced ?? written);
  if (text === '') return null;
  if (replaced !== null || cell.kind === 'text') return { text, written, kind: 'text', date: null };
  if (cell.kind === 'date') return { text, written, kind: 'date', date: cell.date };
  if (cell.kind !== 'number') return { text, written, kind: 'text', date: null };
  return { text, written, kind: cell.format ?? 'number', date: null };
}

/** Whether the cell holds a number that nobody typed as text: it is written with a decimal point. */
export function isNumberCell({ kind }: CellInput): boolean {
  return kind === 'number' || kind === 'percent';
}

/** What to read a plain figure from: `0.5` where the sheet shows 50 %. */
export function figureText({ kind, text }: CellInput): string {
  return kind === 'percent' ? String(Number(text.replace('%', '')) / 100) : text;
}

/** What to read a score from: `50 %` where the criterion is a percentage, a plain figure elsewhere. */
export function scoreText({ criterion }: Pick<ScoreTarget, 'criterion'>, input: CellInput): string {
  return criterion.scale.kind === 'percentage' ? input.text : figureText(input);
}

export interface CountedInput {
  readonly input: CellInput;
  readonly count: number;
}

/** The different inputs of a column with how many cells hold each, in the order in which they first stand there. */
export function countInputs(
  table: SourceTable,
  column: number,
  values: ValueReplacer,
  shape: CellShape = ONE_LINE,
): readonly CountedInput[] {
  const counts = new Map<CellInput['kind'], Map<string, { input: CellInput; count: number }>>();
  const all: CountedInput[] = [];
  for (const row of table.rows) {
    const input = cellInput(cellAt(row, column), values, shape);
    if (input === null) continue;
    const ofKind = counts.get(input.kind) ?? new Map<string, { input: CellInput; count: number }>();
    counts.set(input.kind, ofKind);
    const known = ofKind.get(input.text);
    if (known !== undefined) {
      known.count += 1;
      continue;
    }
    const counted = { input, count: 1 };
    ofKind.set(input.text, counted);
    all.push(counted);
  }
  return all;
}

/** The different typed texts of a column: what its cells prove about how they are written. */
export function typedTexts(column: BoundColumn, table: SourceTable): readonly string[] {
  return textsOfKind(countInputs(table, column.index, column.values), 'text');
}

export function textsOfKind(inputs: readonly CountedInput[], kind: CellInput['kind']): readonly string[] {
  return inputs.filter(({ input }) => input.kind === kind).map(({ input }) => input.text);
}
