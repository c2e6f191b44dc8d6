// Packing and unpacking by fflate, which is loaded when it is first wanted.

/** Level 0 stores, 9 packs hardest. Every part has the same time, so that equal parts make equal bytes. */
export async function packParts(parts: Record<string, Uint8Array>, level: 0 | 5): Promise<Uint8Array<ArrayBuffer>> {
  const { zipSync } = await import('fflate');
  // Local midnight, because zip times are local: the same in every time zone.
  return zipSync(parts, { level, mtime: new Date(1980, 0, 1) });
}

/** The parts of an archive that we know to be sound: unpacked without limits. */
export async function unpackParts(packed: Uint8Array): Promise<Record<string, Uint8Array>> {
  const { unzipSync } = await import('fflate');
  return unzipSync(packed);
}

export interface Inflating {
  push(packed: Uint8Array, isLast: boolean): void;
}

/** Unpacks a deflated stream piece by piece, so that one that says too little of its size can be left off midway. */
export async function startInflating(take: (unpacked: Uint8Array) => void): Promise<Inflating> {
  const { Inflate } = await import('fflate');
  return new Inflate(take);
}
