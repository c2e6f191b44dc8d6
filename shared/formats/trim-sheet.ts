// A worksheet part before it is parsed: its cells counted, and only the rows kept that will be read.

export interface TrimmedSheet {
  /** Cells and rows together, since empty rows cost time too; not counted on above the limit. */
  readonly size: number;
  /** Cells in rows beyond the last that is kept. */
  readonly cellsBeyond: number;
  /** Whether its rows come to their end; false for a part that was cut off. */
  readonly whole: boolean;
  /** The part up to the last row kept, with its end tags. Without hyperlinks, merges and the rest that follows. */
  readonly xml: Uint8Array;
}

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/**
 * Walks the tags of a worksheet (ECMA-376-1:2016, 18.3.1.99) without building anything, and stops when the size exceeds
 * `largest`. Rows after `lastRow` are cut off when all rows that follow are beyond it too.
 */
export function trimSheet(xml: Uint8Array, lastRow: number, largest: number): TrimmedSheet {
  const prefix = rootPrefix(xml);
  let size = 0;
  let cellsBeyond = 0;
  let row = 0;
  let end = xml.length;
  let whole = false;
  let cutAt: number | null = null;
  for (let at = xml.indexOf(LESS_THAN); at !== -1 && size <= largest; at = xml.indexOf(LESS_THAN, at + 1)) {
    const closing = xml[at + 1] === SLASH;
    const name = at + (closing ? 2 : 1) + prefix.length;
    if (closing) {
      if (!isTag(xml, name, 'sheetData')) continue;
      end = at;
      whole = true;
      break;
    }
    if (isTag(xml, name, 'sheetData')) whole = isSelfClosed(xml, name);
    if (isTag(xml, name, 'c')) {
      size += 1;
      if (row > lastRow) cellsBeyond += 1;
    } else if (isTag(xml, name, 'row')) {
      row = rowNumber(xml, name + 3) ?? row + 1;
      if (row <= lastRow) cutAt = null;
      else cutAt ??= at;
      size += 1;
    }
  }
  const kept = xml.subarray(0, cutAt ?? end);
  const tail = new TextEncoder().encode(`</${prefix}sheetData></${prefix}worksheet>`);
  return { size, cellsBeyond, whole, xml: end === xml.length && cutAt === null ? xml : joined(kept, tail) };
}

/** `x:` where the first element is `<x:worksheet>`, else nothing. */
function rootPrefix(xml: Uint8Array): string {
  const start = new TextDecoder().decode(xml.subarray(0, 4096));
  return /<([A-Za-z_][\w.-]*:)worksheet[\s>]/.exec(start)?.[1] ?? '';
}

function isTag(xml: Uint8Array, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index += 1) {
    if (xml[at + index] !== name.charCodeAt(index)) return false;
  }
  const next = xml[at + name.length];
  return next === GREATER_THAN || next === SLASH || isSpace(next);
}

/** Whether the tag whose name starts here has no content. */
function isSelfClosed(xml: Uint8Array, from: number): boolean {
  const end = xml.indexOf(GREATER_THAN, from);
  return end !== -1 && xml[end - 1] === SLASH;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** The value of the attribute `r` of the tag whose attributes start here. */
function rowNumber(xml: Uint8Array, from: number): number | null {
  for (let at = from; at < xml.length && xml[at] !== GREATER_THAN; at += 1) {
    const quote = xml[at + 3];
    if (!isSpace(xml[at]) || xml[at + 1] !== 0x72 || xml[at + 2] !== 0x3d) continue;
    if (quote !== QUOTE && quote !== APOSTROPHE) continue;
    const digits = new TextDecoder().decode(xml.subarray(at + 4, at + 12));
    const number = Number.parseInt(digits, 10);
    return Number.isFinite(number) ? number : null;
  }
  return null;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
