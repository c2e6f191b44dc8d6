import { addFormulaGuard } from './formula-guard.ts';

/**
 * Rows as comma-separated text (RFC 4180 with `\n`). Numbers are written as they are; text that a spreadsheet would run as
 * a formula gets an apostrophe before it, which our own import takes off again; null is an empty field.
 */
export function delimitedText(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\n`).join('');
}

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = addFormulaGuard(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
