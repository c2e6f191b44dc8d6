// Reads an ASAR archive by its layout alone, so that what wrote it is not what checks it.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

export interface Asar {
  /** By path, with forward slashes. */
  readonly fileByPath: ReadonlyMap<string, AsarFile>;
  /** What Electron compares with the hash that the program carries. */
  readonly headerHash: string;
  readonly bytes: number;
}

export interface AsarFile {
  readonly content: Buffer;
  /** What Electron compares the content with as it reads it. */
  readonly hash: string;
}

interface Folder {
  readonly files: Readonly<Record<string, Folder | Entry>>;
}

type Entry = z.infer<typeof entrySchema>;

const entrySchema = z.object({
  size: z.number(),
  offset: z.string(),
  integrity: z.object({ algorithm: z.literal('SHA256'), hash: z.string() }),
});
const folderSchema: z.ZodType<Folder> = z.object({
  files: z.record(
    z.string(),
    z.lazy(() => z.union([folderSchema, entrySchema])),
  ),
});

/** Throws when a file lies outside the archive, is a link, or has no hash. */
export async function readAsar(path: string): Promise<Asar> {
  const bytes = await readFile(path);
  // Two of Chromium's pickles: the size of the header, then the header with its own length before it.
  const headerEnd = 8 + bytes.readUInt32LE(4);
  const header = bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12));
  const entries = entriesOf(folderSchema.parse(JSON.parse(header)), '');
  return {
    fileByPath: new Map(
      entries.map(([name, entry]) => {
        const start = headerEnd + Number(entry.offset);
        return [name, { content: bytes.subarray(start, start + entry.size), hash: entry.integrity.hash }];
      }),
    ),
    headerHash: sha256Of(header),
    bytes: bytes.length,
  };
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function entriesOf(folder: Folder, prefix: string): readonly (readonly [string, Entry])[] {
  return Object.entries(folder.files).flatMap(([name, part]) =>
    'files' in part ? entriesOf(part, `${prefix}${name}/`) : [[`${prefix}${name}`, part] as const],
  );
}
