// Keys as this machine names them, and whether an event is one of them. `mod` is Command on a Mac and Ctrl elsewhere.

/** Such as `mod+shift+z`, `F6`, `Delete`: modifiers first, then the event's `key`. */
export type KeyCombination = string;

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
  Escape: 'Esc',
};

export function isMac(): boolean {
  return navigator.platform.startsWith('Mac');
}

/** As it stands in menus and tooltips: `Ctrl Z`, `Shift Ctrl Z`, `⇧ ⌘ Z`. */
export function keyName(combination: KeyCombination, mac: boolean = isMac()): string {
  const { key, modifiers } = parse(combination);
  const shown: string[] = [];
  if (modifiers.has('alt')) shown.push(mac ? '⌥' : 'Alt');
  if (modifiers.has('shift')) shown.push(mac ? '⇧' : 'Shift');
  if (modifiers.has('mod')) shown.push(mac ? '⌘' : 'Ctrl');
  return [...shown, NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)].join(' ');
}

/** As `aria-keyshortcuts` wants it: `Control+Z`. */
export function ariaKeyName(combination: KeyCombination, mac: boolean = isMac()): string {
  const { key, modifiers } = parse(combination);
  const names: string[] = [];
  if (modifiers.has('mod')) names.push(mac ? 'Meta' : 'Control');
  if (modifiers.has('alt')) names.push('Alt');
  if (modifiers.has('shift')) names.push('Shift');
  return [...names, key.length === 1 ? key.toUpperCase() : key].join('+');
}

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether exactly this combination was pressed, no other modifier with it. */
export function hasKey(event: KeyPress, combination: KeyCombination, mac: boolean = isMac()): boolean {
  const { key, modifiers } = parse(combination);
  const mod = mac ? event.metaKey : event.ctrlKey;
  const other = mac ? event.ctrlKey : event.metaKey;
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    mod === modifiers.has('mod') &&
    !other &&
    event.altKey === modifiers.has('alt') &&
    event.shiftKey === modifiers.has('shift')
  );
}

/** Whether the keys belong to a text that is being typed, which has an undo of its own. */
export function isTypingTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !BUTTON_LIKE_INPUTS.has(target.type) && !target.readOnly;
  return (target instanceof HTMLTextAreaElement && !target.readOnly) || target.isContentEditable;
}

/** Hands a key on as if no field had heard it: whoever listens at the window acts on it, and the focus stays where it is. */
export function passToWindow({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): void {
  const { activeElement } = document;
  window.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, metaKey, altKey, shiftKey, cancelable: true }));
  if (activeElement instanceof HTMLElement && activeElement.isConnected) activeElement.focus({ preventScroll: true });
}

const BUTTON_LIKE_INPUTS: ReadonlySet<string> = new Set([
  'checkbox',
  'radio',
  'button',
  'submit',
  'range',
  'color',
  'file',
]);

function parse(combination: KeyCombination): { readonly key: string; readonly modifiers: ReadonlySet<string> } {
  // The last sign is the key, even where that is a plus itself.
  const end = combination.length < 2 ? -1 : combination.lastIndexOf('+', combination.length - 2);
  const modifiers = end < 0 ? [] : combination.slice(0, end).split('+');
  return { key: combination.slice(end + 1), modifiers: new Set(modifiers) };
}
