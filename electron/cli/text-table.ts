import { printable } from './printable.ts';

/** Columns of text in a terminal: numbers to the right, words to the left, long words cut but in the last one. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [header, ...rows].map((row) =>
    row.map((text, column) => (column === row.length - 1 ? printable(text) : shorten(printable(text)))),
  );
  const widths = header.map((_, column) =>
    cells.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0),
  );
  const isNumeric = header.map((_, column) => rows.every((row) => /^([\d.,]+|–)$/.test(row[column] ?? '')));
  const lines = cells.map((row) =>
    row
      .map((text, column) =>
        isNumeric[column] ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

const WIDEST = 60;

function shorten(text: string): string {
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text;
}
