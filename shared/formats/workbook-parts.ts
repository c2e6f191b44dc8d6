// The parts of a packed workbook that hold its values, unpacked and checked, everything else left behind.

import type { SourceProblem } from '../import/source-table.ts';
import { fail, type Result, succeed } from '../result.ts';
import { megabytes, SPREADSHEET_LIMITS } from './spreadsheet-limits.ts';
import { listZipEntries, unpackZipEntry, type ZipEntry } from './zip-archive.ts';

export type WorkbookParts = ReadonlyMap<string, Uint8Array>;

/** A part that grows more than this, and to more than the size below, was made to do harm. */
const LARGEST_RATIO = 1_000;
const HARMLESS_SIZE = 1024 * 1024;

/** Parts that hold no cell: pictures, charts, comments, links to elsewhere, macros, properties, what was computed. */
const WITHOUT_CELLS =
  /^(customXml|docProps|Thumbnails|Pictures|Object \d+|ObjectReplacements|Configurations2)\/|\/(drawings|charts|media|embeddings|externalLinks|pivotTables|pivotCache|theme|printerSettings|ctrlProps|activeX|tables|queryTables|threadedComments|slicers|slicerCaches|timelines|timelineCaches|richData|webextensions)\/|\/worksheets\/_rels\/|\/(comments\d*|calcChain|vbaProject)\.\w+$/;

const LESS_THAN = 0x3c;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const HYPHEN = 0x2d;

/** The entries of the archive by name, or why it isn't one that holds a workbook which can be read. */
export function listWorkbookParts(
  bytes: Uint8Array,
  fileName: string,
): Result<ReadonlyMap<string, ZipEntry>, SourceProblem> {
  const listed = listZipEntries(bytes);
  if (!listed.ok) return fail(damagedFile(fileName, listed.problem.reason));
  const entries = new Map<string, ZipEntry>();
  for (const entry of listed.value) {
    if (entries.has(entry.name)) return fail(damagedFile(fileName, `it holds the part ${entry.name} twice`));
    entries.set(entry.name, entry);
  }
  if (listed.value.some((entry) => entry.encrypted)) return fail(encryptedFile(fileName));
  return succeed(entries);
}

/** Unpacks the parts that hold cells, names and formats. Refuses what unpacks to too much and any DOCTYPE. */
export async function unpackWorkbookParts(
  bytes: Uint8Array,
  fileName: string,
  entries: ReadonlyMap<string, ZipEntry>,
): Promise<Result<WorkbookParts, SourceProblem>> {
  const kept = [...entries.values()].filter(({ name }) => /\.(xml|rels)$/i.test(name) && !WITHOUT_CELLS.test(name));
  const size = kept.reduce((sum, entry) => sum + entry.size, 0);
  const limit = SPREADSHEET_LIMITS.unpackedSize;
  if (size > limit) {
    const message = `“${fileName}” unpacks to ${megabytes(size)}: workbooks up to ${megabytes(limit)} are read. Delete sheets that aren’t needed, or save the one that is as .csv.`;
    return fail({ kind: 'too-large', message, bytes: size, limit });
  }
  const bomb = kept.find((entry) => entry.size > HARMLESS_SIZE && entry.size > entry.packedSize * LARGEST_RATIO);
  if (bomb !== undefined) {
    return fail({
      kind: 'unsafe',
      message: `“${fileName}” was refused: its part ${bomb.name} unpacks to over ${LARGEST_RATIO.toLocaleString('en')} times its size, as only a file made to do harm does.`,
    });
  }
  const parts = new Map<string, Uint8Array>();
  for (const entry of kept) {
    const part = await unpackZipEntry(bytes, entry);
    if (!part.ok) return fail(damagedFile(fileName, part.problem.reason));
    if (declaresDocumentType(part.value)) {
      const message = `“${fileName}” was refused: its part ${entry.name} has a document type declaration, which no spreadsheet program writes. Open it in one and save it anew.`;
      return fail({ kind: 'unsafe', message });
    }
    parts.set(entry.name, part.value);
  }
  return succeed(parts);
}

export function damagedFile(fileName: string, reason: string): SourceProblem {
  return {
    kind: 'damaged',
    message: `“${fileName}” can’t be read: ${reason}. Get the file again, or open it in a spreadsheet program and save it anew.`,
  };
}

export function encryptedFile(fileName: string): SourceProblem {
  return {
    kind: 'encrypted',
    message: `“${fileName}” is protected by a password. Open it in its program, save it without the password and import that.`,
  };
}

/** Whether a DOCTYPE stands before the first element, the only place where one can. */
export function declaresDocumentType(xml: Uint8Array): boolean {
  let at = xml.indexOf(LESS_THAN);
  while (at !== -1) {
    const next = xml[at + 1];
    if (next !== QUESTION && next !== EXCLAMATION) return false;
    const comment = next === EXCLAMATION && xml[at + 2] === HYPHEN && xml[at + 3] === HYPHEN;
    if (next === EXCLAMATION && !comment) return true;
    at = xml.indexOf(LESS_THAN, endOf(xml, at + 2, comment ? '-->' : '?>'));
  }
  return false;
}

function endOf(xml: Uint8Array, from: number, mark: string): number {
  const codes = Array.from(mark, (sign) => sign.charCodeAt(0));
  for (let at = xml.indexOf(codes[0] ?? 0, from); at !== -1; at = xml.indexOf(codes[0] ?? 0, at + 1)) {
    if (codes.every((code, index) => xml[at + index] === code)) return at + codes.length;
  }
  return xml.length;
}
