// The page's side of the desktop's window: what it tells of itself, and what it does when it is told.

import type { DesktopBridge, FileTicket, MenuCommands, WindowDescription } from '../../shared/ipc-contract.ts';
import { settingsOf } from '../../shared/plan/plan.ts';
import { isPlanFileName } from '../../shared/plan-file/plan-file-name.ts';
import { PALETTE_KEYS } from '../parts/palette/use-window-keys.ts';
import { readScene } from '../parts/palette/window-command.ts';
import { windowCommands } from '../parts/palette/window-commands.ts';
import { chosenFileFrom } from '../platform/browser-files.ts';
import { chosenFileOf, linkedFileOf, tokenOf } from '../platform/desktop-files.ts';
import type { AppState } from '../state/app-state.ts';
import { changesBehind } from '../state/plan-files.ts';
import type { ColourScheme } from '../state/view-state.ts';
import { isMac, isTypingTarget } from '../ui/keys.ts';
import { menuCommands, PALETTE_ITEM } from './desktop-menus.ts';
import { SCREEN_LINKS } from './screen-registry.tsx';

const COMMANDS = windowCommands(SCREEN_LINKS);
/** What opens the palette and the sheet of keys, besides Ctrl or Cmd. */
const KEY_BY_SURFACE_ITEM: ReadonlyMap<string, string> = new Map([
  [PALETTE_ITEM, 'k'],
  ['keys', '/'],
]);

/** From now on the window's title, menus and colours follow the page, and the page its menus. */
export function followDesktop(bridge: DesktopBridge, state: AppState, reopened: Promise<unknown>): void {
  const { session, planFiles, planList, view } = state;
  const tellWindow = tellingChanges((description: WindowDescription) => bridge.call('describe-window', description));
  const tellCommands = tellingChanges((menus: MenuCommands) => bridge.call('list-commands', menus));
  let isDue = false;
  const tell = () => {
    isDue = false;
    tellWindow(describe(state));
    tellCommands(menuCommands(COMMANDS, readScene(state, showNothing), PALETTE_KEYS));
  };
  const tellSoon = () => {
    // Once for all that changes in one go.
    if (!isDue) queueMicrotask(tell);
    isDue = true;
  };
  for (const store of [session, planFiles, planList, view]) store.subscribe(tellSoon);
  const tellScheme = tellingChanges((scheme: ColourScheme) => bridge.call('set-colour-scheme', scheme));
  tellScheme(view.getState().colourScheme);
  view.subscribe(({ colourScheme }) => tellScheme(colourScheme));

  bridge.listen('run-command', ({ id }) => runCommand(state, id));
  bridge.listen('open-file', (ticket) => void openHandedOver(bridge, state, ticket));
  bridge.listen('about-to-close', () => void answerClosing(bridge, state));
  window.addEventListener('drop', (event) => takeDrop(bridge, state, event), { capture: true });
  tellSoon();
  // A file that is handed over comes after the plan that was open last.
  const tellReady = () => void bridge.call('page-ready', null);
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

function runCommand(state: AppState, id: string): void {
  const key = KEY_BY_SURFACE_ITEM.get(id);
  if (key !== undefined) {
    pressKey(key);
    return;
  }
  const field = typingField();
  if (field !== null && (id === 'undo' || id === 'redo')) {
    // A text that is being typed has an undo of its own, which nothing else reaches.
    document.execCommand(id);
    return;
  }
  // A field that is left takes what was typed into it.
  field?.blur();
  const command = COMMANDS.find((one) => one.id === id);
  const scene = readScene(state, showNothing);
  if (command === undefined || command.labelNow(scene) === null) return;
  const step = command.begin(scene);
  if (step.kind === 'act') step.run();
}

/** The sheet of keys is called by its keys. */
function showNothing(): void {}

/** The surfaces over the window listen for their keys, and for nothing else. */
function pressKey(key: string): void {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, ctrlKey: !isMac(), metaKey: isMac(), bubbles: true, cancelable: true }),
  );
}

async function openHandedOver(bridge: DesktopBridge, state: AppState, ticket: FileTicket): Promise<void> {
  const file = chosenFileOf(bridge, ticket);
  if (isPlanFileName(ticket.name)) {
    await state.planFiles.getState().open(file, linkedFileOf(bridge, ticket));
  } else {
    state.view.getState().showScreen({ kind: 'import', into: null, file });
  }
}

/** A plan file that is dropped stays linked to its plan; for that, its place has to be known. All else is dropped as in a browser. */
function takeDrop(bridge: DesktopBridge, state: AppState, event: DragEvent): void {
  const [file] = event.dataTransfer?.files ?? [];
  if (file === undefined || !isPlanFileName(file.name)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  // For whoever shows that something could be dropped.
  window.dispatchEvent(new DragEvent('dragleave'));
  void bridge.admitDropped(file).then((ticket) => {
    if (ticket.ok) return openHandedOver(bridge, state, ticket.value);
    return state.planFiles.getState().open(chosenFileFrom(file), null);
  });
}

/** What is typed is taken, what is being written is finished; what then is not saved would be lost. */
async function answerClosing(bridge: DesktopBridge, { session }: AppState): Promise<void> {
  typingField()?.blur();
  const saving = await session.getState().whenSaved();
  await bridge.call(
    'answer-closing',
    saving.kind === 'not-saved' ? `Not saved. ${saving.problem.message}`.slice(0, 500) : null,
  );
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
