// The page's side of the desktop's window: what it tells of itself, and what it does when it is told.

import { flushSync } from 'react-dom';
import type { DesktopBridge, MenuCommands, WindowDescription } from '../../shared/ipc-contract.ts';
import { settingsOf } from '../../shared/plan/plan.ts';
import { PALETTE_KEYS } from '../parts/palette/use-window-keys.ts';
import { readScene } from '../parts/palette/window-command.ts';
import { windowCommands } from '../parts/palette/window-commands.ts';
import { tokenOf } from '../platform/desktop-files.ts';
import type { AppState } from '../state/app-state.ts';
import { changesBehind } from '../state/plan-files.ts';
import type { ColourScheme } from '../state/view-state.ts';
import { isTypingTarget } from '../ui/keys.ts';
import { menuCommands, PALETTE_ITEM } from './desktop-menus.ts';
import type { TakeFiles } from './file-intake.ts';
import { incomingFromTicket } from './incoming-file.ts';
import { SCREEN_LINKS } from './screen-registry.tsx';
import type { Surfaces } from './surfaces.ts';

const COMMANDS = windowCommands(SCREEN_LINKS);

export interface FollowDesktopParts {
  readonly bridge: DesktopBridge;
  readonly state: AppState;
  readonly surfaces: Surfaces;
  readonly takeFiles: TakeFiles;
  /** Once the plan that was open last is open again. */
  readonly reopened: Promise<unknown>;
}

/** From now on the window's title, menus and colours follow the page, and the page its menus. */
export function followDesktop({ bridge, state, surfaces, takeFiles, reopened }: FollowDesktopParts): void {
  const { session, planFiles, planList, timeline, view } = state;
  const tellWindow = tellingChanges((description: WindowDescription) => bridge.call('describe-window', description));
  const tellCommands = tellingChanges((menus: MenuCommands) => bridge.call('list-commands', menus));
  const showKeys = () => surfaces.show({ kind: 'keys' });
  let isDue = false;
  const tell = () => {
    isDue = false;
    tellWindow(describe(state));
    tellCommands(menuCommands(COMMANDS, readScene(state, showKeys), PALETTE_KEYS));
  };
  const tellSoon = () => {
    // Once for all that changes in one go.
    if (!isDue) queueMicrotask(tell);
    isDue = true;
  };
  for (const store of [session, planFiles, planList, timeline, view]) store.subscribe(tellSoon);
  const tellScheme = tellingChanges((scheme: ColourScheme) => bridge.call('set-colour-scheme', scheme));
  tellScheme(view.getState().colourScheme);
  view.subscribe(({ colourScheme }) => tellScheme(colourScheme));

  bridge.listen('run-command', ({ id }) => runCommand(id, { state, surfaces }));
  bridge.listen('open-file', (ticket) => takeFiles([incomingFromTicket(bridge, ticket)]));
  bridge.listen('about-to-close', () => void answerClosing(bridge, state));
  tellSoon();
  // A file that is handed over comes after the plan that was open last.
  const tellReady = () => {
    // A menu says whether there are other plans before a list of them was looked at.
    if (planList.getState().kind === 'loading') void planList.getState().refresh();
    void bridge.call('page-ready', null);
  };
  reopened.then(tellReady, tellReady);
}

function describe({ session, planFiles }: AppState): WindowDescription {
  const { open } = session.getState();
  const { link } = planFiles.getState();
  const behind = changesBehind(link, open);
  return {
    planName: open === null ? null : settingsOf(open.plan).name,
    file: behind === null || link === null ? null : tokenOf(link.file),
    isBehind: behind !== null && behind > 0,
  };
}

function runCommand(id: string, { state, surfaces }: Pick<FollowDesktopParts, 'state' | 'surfaces'>): void {
  if (typingField() !== null && (id === 'undo' || id === 'redo')) {
    // A text that is being typed has an undo of its own, which nothing else reaches.
    document.execCommand(id);
    return;
  }
  // At once, so that the focus is back before anything else happens.
  flushSync(() => surfaces.show(null));
  if (id === PALETTE_ITEM) {
    surfaces.show({ kind: 'palette', start: null });
    return;
  }
  const field = typingField();
  const around = field?.parentElement?.closest<HTMLElement>('[tabindex="0"]') ?? null;
  // A field that is left takes what was typed into it.
  flushSync(() => field?.blur());
  const command = COMMANDS.find((one) => one.id === id);
  const scene = readScene(state, () => surfaces.show({ kind: 'keys' }));
  if (command === undefined || command.labelNow(scene) === null) return;
  const step = command.begin(scene);
  if (step.kind === 'act') {
    step.run();
    return;
  }
  // The palette gives the focus back to where it was: to the field, or to what that stood in when it vanished.
  (field?.isConnected ? field : around)?.focus({ preventScroll: true });
  surfaces.show({ kind: 'palette', start: step });
}

/** What is typed is taken, what is being written is finished; what then is not saved would be lost. */
async function answerClosing(bridge: DesktopBridge, { session, planFiles }: AppState): Promise<void> {
  typingField()?.blur();
  await whenFileIsWritten(planFiles);
  const saving = await session.getState().whenSaved();
  await bridge.call(
    'answer-closing',
    saving.kind === 'not-saved' ? `Not saved. ${saving.problem.message}`.slice(0, 500) : null,
  );
}

/** A file that is being opened or saved; the main process asks the user when it takes too long. */
function whenFileIsWritten({ getState, subscribe }: AppState['planFiles']): Promise<void> {
  return new Promise((resolve) => {
    if (getState().busy === null) return resolve();
    const stop = subscribe(({ busy }) => {
      if (busy !== null) return;
      stop();
      resolve();
    });
  });
}

function typingField(): HTMLElement | null {
  const { activeElement } = document;
  return isTypingTarget(activeElement) && activeElement instanceof HTMLElement ? activeElement : null;
}

/** Tells a value only when it is another than the one told last. */
function tellingChanges<Value>(tell: (value: Value) => unknown): (value: Value) => void {
  let told: string | null = null;
  return (value) => {
    const text = JSON.stringify(value);
    if (text === told) return;
    told = text;
    tell(value);
  };
}
