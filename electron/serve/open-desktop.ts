// Opens the desktop app and waits, for a while, until its window is up.

import { setTimeout as wait } from 'node:timers/promises';
import { ANNOUNCE_VARIABLE, type Announcement, lineToAnnouncement } from '../../shared/shell/announcement.ts';
import type { Child, ChildEnd, ChildProcesses } from './child-processes.ts';
import { findElectronProgram } from './electron-program.ts';
import { failureReason } from './failure-reason.ts';

export type DesktopOutcome =
  | { readonly kind: 'opened'; readonly closed: Promise<ChildEnd> }
  | { readonly kind: 'already-open' }
  | { readonly kind: 'failed'; readonly reason: string };

export async function openDesktop(setting: {
  readonly repository: string;
  readonly children: ChildProcesses;
  readonly environment: NodeJS.ProcessEnv;
  readonly limitMs: number;
}): Promise<DesktopOutcome> {
  const { repository, children, environment, limitMs } = setting;
  const limit = wait(limitMs, 'too-late' as const, { ref: false });
  const inTime = `within ${limitMs / 1000} s`;

  const program = await Promise.race([findElectronProgram(repository, { children, environment }), limit]);
  if (program === 'too-late') {
    return { kind: 'failed', reason: `Electron could not be fetched ${inTime}; that goes on, for the next start` };
  }
  if (!program.ok) return { kind: 'failed', reason: program.problem };

  const app = children.start(program.value, [repository], {
    ...environment,
    [ANNOUNCE_VARIABLE]: '1',
    // Set in the terminals of editors that are Electron apps themselves; it would turn ours into a plain Node.
    ELECTRON_RUN_AS_NODE: undefined,
  });
  const news = await Promise.race([firstAnnouncement(app), app.ended, limit]);
  if (news === 'window-shown') return { kind: 'opened', closed: app.ended };
  if (news === 'already-open') return { kind: 'already-open' };
  await app.stop();
  return { kind: 'failed', reason: news === 'too-late' ? `its window was not up ${inTime}` : failureReason(news) };
}

function firstAnnouncement(app: Child): Promise<Announcement> {
  return new Promise((resolve) => {
    app.onLine((line) => {
      const announcement = lineToAnnouncement(line);
      if (announcement !== null) resolve(announcement);
    });
  });
}
