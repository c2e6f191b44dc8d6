// What the desktop app says on its standard output to whoever started it and asked to be told.

export const ANNOUNCE_VARIABLE = 'QUARTERDECK_ANNOUNCE';

export type Announcement = 'window-shown' | 'already-open';

/** The line, without its end, that carries an announcement. */
export function announcementToLine(announcement: Announcement): string {
  return `${PREFIX}${announcement}`;
}

/** Reads a line of output; null when it announces nothing. */
export function lineToAnnouncement(line: string): Announcement | null {
  const word = line.startsWith(PREFIX) ? line.slice(PREFIX.length).trimEnd() : null;
  return word === 'window-shown' || word === 'already-open' ? word : null;
}

const PREFIX = 'quarterdeck: ';
