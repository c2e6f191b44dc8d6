// Files that are handed over or dropped. They are taken one after the other: a plan file waits until the one before it is open
// and what was asked about that is answered, so that none is lost and no question goes unseen.

import { settingsOf } from '../../shared/plan/plan.ts';
import type { ChosenFile } from '../../shared/ports/files.ts';
import type { AppState } from '../state/app-state.ts';
import type { Screen } from '../state/view-state.ts';
import type { IncomingFile } from './incoming-file.ts';

/** Takes files that came at once. */
export type TakeFiles = (files: readonly IncomingFile[]) => void;

export function createFileIntake(state: AppState): TakeFiles {
  const { planFiles, view } = state;
  const waiting: (() => void | Promise<void>)[] = [];
  let isTaking = false;
  /** What would otherwise go unseen, since another file has taken the place of the one that it is about. */
  let failures: readonly string[] = [];
  let leftOut: readonly string[] = [];

  return (files) => {
    for (const file of files) if (file.kind === 'plan-file') waiting.push(() => openPlanFile(file));
    const sources = files.flatMap(({ kind, file }) => (kind === 'source' ? [file] : []));
    if (sources.length > 0) waiting.push(() => showImport(sources));
    if (!isTaking) void takeAll();
  };

  async function takeAll(): Promise<void> {
    isTaking = true;
    for (let take = waiting.shift(); take !== undefined; take = waiting.shift()) {
      await whenIdle();
      await take();
    }
    isTaking = false;
    tellRest();
  }

  async function openPlanFile({ file, linked }: Extract<IncomingFile, { readonly kind: 'plan-file' }>): Promise<void> {
    await planFiles.getState().open(file, linked);
    const { problem } = planFiles.getState();
    if (problem !== null) failures = [...failures, problem];
  }

  function showImport([first, ...others]: readonly ChosenFile[]): void {
    if (first === undefined) return;
    view.getState().showScreen({ kind: 'import', into: importTarget(state), file: first });
    leftOut = [...leftOut, ...others.map(({ name }) => name)];
  }

  function tellRest(): void {
    const { screen, showToast } = view.getState();
    const inSight = screen.kind === 'plans' ? planFiles.getState().problem : null;
    const unseen = failures.filter((failure) => failure !== inSight);
    const words = leftOut.length === 0 ? unseen : [...unseen, leftOutWords(leftOut)];
    if (words.length > 0) showToast({ tone: unseen.length > 0 ? 'problem' : 'info', message: words.join(' ') });
    failures = [];
    leftOut = [];
  }

  /** Until nothing is read or written, and no question stands. */
  async function whenIdle(): Promise<void> {
    const isBusy = () => planFiles.getState().busy !== null || planFiles.getState().question !== null;
    while (isBusy()) {
      await new Promise<void>((resolve) => {
        const stop = planFiles.subscribe(() => {
          stop();
          resolve();
        });
      });
    }
  }
}

/** On the list of plans, a new plan; while a plan is worked on, that one. The import screen lets it be changed. */
function importTarget({ session, view }: AppState): Extract<Screen, { readonly kind: 'import' }>['into'] {
  const { screen } = view.getState();
  if (screen.kind === 'import') return screen.into;
  const { open } = session.getState();
  return screen.kind === 'plans' || open === null ? null : settingsOf(open.plan).id;
}

function leftOutWords(names: readonly string[]): string {
  const [first, ...others] = names;
  const more = others.length === 0 ? '' : ` and ${others.length === 1 ? '1 other' : `${others.length} others`}`;
  return `One file is imported at a time: “${first}”${more} ${others.length === 0 ? 'was' : 'were'} left out.`;
}
