import type { ChildEnd } from './child-processes.ts';

/** Why Electron would not run, in a few plain words, from what it wrote before it ended. */
export function failureReason(end: ChildEnd): string {
  for (const [pattern, reason] of KNOWN_REASONS) {
    const match = pattern.exec(end.complaints);
    if (match !== null) return reason(match[1] ?? '');
  }
  const lastLine = end.complaints.trim().split('\n').at(-1)?.trim() ?? '';
  const how = end.code === null ? 'Electron was ended' : `Electron ended with code ${end.code}`;
  return lastLine === '' ? how : `${how}: ${lastLine.slice(0, 200)}`;
}

const KNOWN_REASONS: readonly (readonly [pattern: RegExp, reason: (detail: string) => string])[] = [
  [
    /fetch failed|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|Response code \d+/,
    () => "Electron's program is not here and could not be fetched",
  ],
  [/Cannot find module '([^']*electron[^']*)'/, () => 'the electron package is not installed'],
  [/Running as root without --no-sandbox/, () => 'Electron does not run as root'],
  [/Missing X server|cannot open display|Failed to connect to Wayland/i, () => 'there is no display'],
  [/error while loading shared libraries: ([^:\s]+)/, (library) => `the system library ${library} is missing`],
  [/SUID sandbox helper|No usable sandbox/, () => "this system does not allow Electron's sandbox"],
  [/spawn .* ENOENT/, () => "Electron's program is missing"],
  [/spawn .* EACCES/, () => "Electron's program may not be run"],
];
