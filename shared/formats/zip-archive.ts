// Zip archives from strangers: what one lists, and its parts unpacked without trusting what it says of itself.
// Source: PKWARE .ZIP File Format Specification 6.3.10, 4.3.

import { fail, type Result, succeed } from '../result.ts';
import { crc32 } from './crc32.ts';
import { startInflating } from './zip-packing.ts';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  readonly size: number;
  readonly checksum: number;
  /** Where its local header starts. */
  readonly offset: number;
}

/** `reason` completes a sentence: “the file is damaged: …”. */
export interface ZipFault {
  readonly reason: string;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
const MOST_ENTRIES = 20_000;
const PUSHED_AT_ONCE = 16_384;

/** The entries of the central directory, with folders left out and `\` in names as `/`. */
export function listZipEntries(bytes: Uint8Array): Result<readonly ZipEntry[], ZipFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory === null) return fail({ reason: 'its end is missing, as if it had been cut off' });
  if (directory.count > MOST_ENTRIES) return fail({ reason: 'it lists more parts than any spreadsheet has' });
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL_HEADER) {
      return fail({ reason: 'its list of parts is broken' });
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) return fail({ reason: 'its list of parts is broken' });
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
    if (!name.endsWith('/')) {
      entries.push({
        name,
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        checksum: view.getUint32(at + 16, true),
        ...sizes,
      });
    }
    at = next;
  }
  return succeed(entries);
}

/**
 * The bytes of one entry. Stops as soon as it unpacks to more than it says, and checks length and checksum, so that
 * nothing changed on the way passes for data.
 */
export async function unpackZipEntry(bytes: Uint8Array, entry: ZipEntry): Promise<Result<Uint8Array, ZipFault>> {
  const packed = packedBytes(bytes, entry);
  if (packed === null) return fail({ reason: `its part ${entry.name} is missing or cut off` });
  const unpacked = await unpack(packed, entry);
  if (unpacked === null || unpacked.length !== entry.size || crc32(unpacked) !== entry.checksum) {
    return fail({ reason: `its part ${entry.name} does not unpack to what it should` });
  }
  return succeed(unpacked);
}

function findDirectory(view: DataView): { readonly count: number; readonly offset: number } | null {
  const earliest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return count === 0xffff || offset === 0xffffffff ? findDirectory64(view, at) : { count, offset };
  }
  return null;
}

function findDirectory64(view: DataView, end: number): { readonly count: number; readonly offset: number } | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END_64_LOCATOR) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) return null;
  return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)) };
}

/** Sizes and place, from the extra field where the header's own say that they are there (4.5.3). */
function readSizes(view: DataView, header: number, extra: number, extraLength: number) {
  let size = view.getUint32(header + 24, true);
  let packedSize = view.getUint32(header + 20, true);
  let offset = view.getUint32(header + 42, true);
  let at = extra;
  while (at + 4 <= extra + extraLength) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let field = at + 4;
      const wide = (value: number) => {
        if (value !== 0xffffffff || field + 8 > Math.min(end, view.byteLength)) return value;
        field += 8;
        return Number(view.getBigUint64(field - 8, true));
      };
      size = wide(size);
      packedSize = wide(packedSize);
      offset = wide(offset);
    }
    at = end;
  }
  return { size, packedSize, offset };
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  if (entry.offset + 30 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + entry.offset, 30);
  if (view.getUint32(0, true) !== LOCAL_HEADER) return null;
  const start = entry.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  return start + entry.packedSize > bytes.length ? null : bytes.subarray(start, start + entry.packedSize);
}

async function unpack(packed: Uint8Array, entry: ZipEntry): Promise<Uint8Array | null> {
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) return null;
  const unpacked = new Uint8Array(entry.size);
  let length = 0;
  const inflate = await startInflating((chunk) => {
    if (length + chunk.length <= unpacked.length) unpacked.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= entry.size; at += PUSHED_AT_ONCE) {
      inflate.push(packed.subarray(at, at + PUSHED_AT_ONCE), at + PUSHED_AT_ONCE >= packed.length);
    }
  } catch {
    return null;
  }
  return length === entry.size ? unpacked : null;
}
