// Electron's fuses as they stand in a program: switches in the binary that decide what it may do before any code runs.

import { readFile } from 'node:fs/promises';

/** What Electron's loader looks for; version, count and one sign a fuse follow it. */
export const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

// In the order of the wire, as Electron's documentation lists them.
const FUSES = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'inspectArguments',
  'asarIntegrity',
  'onlyLoadAppFromAsar',
  'browserSnapshot',
  'fileProtocolPrivileges',
  'wasmTrapHandlers',
] as const;

export type FuseState = 'on' | 'off' | 'removed';

/** Throws when the program has no fuses, or a wire of another make. */
export async function readFuses(program: string): Promise<Readonly<Record<string, FuseState>>> {
  const bytes = await readFile(program);
  const start = bytes.indexOf(FUSE_SENTINEL);
  if (start === -1) throw new Error(`${program} has no fuses.`);
  const wire = bytes.subarray(start + FUSE_SENTINEL.length);
  if (wire[0] !== 1 || wire[1] !== FUSES.length) throw new Error(`${program} has fuses of version ${wire[0]}.`);
  return Object.fromEntries(
    FUSES.map((fuse, index) => [fuse, fuseState(wire.toString('latin1', 2 + index, 3 + index))]),
  );
}

function fuseState(sign: string): FuseState {
  if (sign === '1') return 'on';
  if (sign === '0') return 'off';
  if (sign === 'r') return 'removed';
  throw new Error(`A fuse has the state "${sign}".`);
}
