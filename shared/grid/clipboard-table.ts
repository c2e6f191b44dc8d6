// Tables as spreadsheets put them on the clipboard: tab-separated text, and HTML.

export type ClipboardRows = readonly (readonly string[])[];

/**
 * Reads tab-separated text. A cell in double quotes may hold tabs and line breaks, its quotes doubled, as Excel and
 * LibreOffice write it; a quote elsewhere is a quote. The line end behind the last row makes no row of its own.
 */
export function readTabbedText(text: string): ClipboardRows {
  const source = text.replace(/\r\n?/g, '\n');
  if (source === '') return [];
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= source.length) {
    const quoted = source.charAt(at) === '"' ? readQuotedCell(source, at) : null;
    const end = quoted?.end ?? endOfCell(source, at);
    rows.at(-1)?.push(quoted?.text ?? source.slice(at, end));
    if (source.charAt(end) === '\n') {
      if (end === source.length - 1) break;
      rows.push([]);
    }
    at = end + 1;
  }
  return rows;
}

/** Writes cells so that `readTabbedText` and spreadsheets read them back. */
export function writeTabbedText(rows: ClipboardRows): string {
  return rows.map((row) => row.map(quotedWhereNeeded).join('\t')).join('\n');
}

/** Writes cells as an HTML table in which every value is text. */
export function writeHtmlTable(rows: ClipboardRows): string {
  const lines = rows.map((row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`);
  return `<table>${lines.join('')}</table>`;
}

/**
 * The first table of an HTML text; null when it has none. Only text is taken: no tag, script or style comes through, and
 * nothing is ever run. A cell that spans columns or rows leaves the others blank.
 */
export function readHtmlTable(html: string): ClipboardRows | null {
  const table = firstTable(withoutUnseen(html));
  if (table === null) return null;
  const rows: string[][] = [];
  /** For each column, in how many rows more a cell from above covers it. */
  const covered: number[] = [];
  for (const [, inner = ''] of table.matchAll(/<tr\b[^<>]*>([\s\S]*?)(?=<tr\b|<\/tr\s*>|$)/gi)) {
    const row: string[] = [];
    const skipCovered = (): void => {
      while ((covered[row.length] ?? 0) > 0) {
        covered[row.length] = (covered[row.length] ?? 0) - 1;
        row.push('');
      }
    };
    for (const [, attributes = '', content = ''] of inner.matchAll(
      /<t[dh]\b([^<>]*)>([\s\S]*?)(?=<t[dh]\b|<\/t[dh]\s*>|$)/gi,
    )) {
      skipCovered();
      if (row.length >= MOST_COLUMNS) break;
      const height = spanOf(attributes, 'rowspan');
      const width = Math.min(spanOf(attributes, 'colspan'), MOST_COLUMNS - row.length);
      for (let index = 0; index < width; index += 1) {
        covered[row.length] = height - 1;
        row.push(index === 0 ? textOfHtml(content) : '');
      }
    }
    skipCovered();
    if (row.length > 0) rows.push(row);
  }
  return rows.length > 0 ? rows : null;
}

function endOfCell(source: string, from: number): number {
  let at = from;
  while (at < source.length && source.charAt(at) !== '\t' && source.charAt(at) !== '\n') at += 1;
  return at;
}

/** Null when the quote that opens at `from` does not close a whole cell. */
function readQuotedCell(source: string, from: number): { readonly text: string; readonly end: number } | null {
  let close = source.indexOf('"', from + 1);
  while (close >= 0 && source.charAt(close + 1) === '"') close = source.indexOf('"', close + 2);
  if (close < 0) return null;
  const behind = source.charAt(close + 1);
  if (behind !== '' && behind !== '\t' && behind !== '\n') return null;
  return { text: source.slice(from + 1, close).replaceAll('""', '"'), end: close + 1 };
}

function quotedWhereNeeded(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
}

const MOST_SPANNED = 1_000;
/** Of a row: a few cells that span thousands would fill the memory. */
const MOST_COLUMNS = 1_000;

/**
 * The HTML without comments, scripts, styles and templates; what is not closed goes on to the end. Looked through once from
 * its beginning, so that no text, however made, takes longer than its length.
 */
function withoutUnseen(html: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const { 0: opening, 1: name, index } of html.matchAll(/<!--|<(script|style|template)\b/gi)) {
    if (index < from) continue;
    kept.push(html.slice(from, index));
    const rest = index + opening.length;
    from = name === undefined ? endBehind(html, rest, '-->') : endBehind(html, closingTag(html, rest, name), '>');
    if (from === html.length) break;
  }
  kept.push(html.slice(from));
  return kept.join('');
}

/** What stands in the first table that is closed; null when none is. */
function firstTable(html: string): string | null {
  const opening = /<table\b[^<>]*>/i.exec(html);
  if (opening === null) return null;
  const start = opening.index + opening[0].length;
  const end = closingTag(html, start, 'table');
  return end === html.length ? null : html.slice(start, end);
}

function closingTag(html: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}\\b`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

function endBehind(html: string, from: number, mark: string): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

function spanOf(attributes: string, name: 'rowspan' | 'colspan'): number {
  const digits = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes)?.[1];
  return Math.max(1, Math.min(MOST_SPANNED, Number(digits ?? 1)));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function textOfHtml(html: string): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(/ ?<br\b[^<>]*> ?/gi, '\n')
    .replace(/<\/(p|div|li)\s*>\s*(?=<(p|div|li)\b)/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, name: string) => entity(name) ?? whole)
    .trim();
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
