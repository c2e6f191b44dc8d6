// What a key means in the grid while no cell is edited.

import { hasKey, type KeyPress } from '../../ui/keys.ts';

export type GridKeyAction =
  | { readonly kind: 'move' }
  | { readonly kind: 'tab'; readonly isBack: boolean }
  | { readonly kind: 'enter' }
  | { readonly kind: 'edit'; readonly mode: 'caret' }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'erase' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'fill'; readonly direction: 'down' | 'right' | 'all' }
  | { readonly kind: 'select-all' }
  | { readonly kind: 'escape' }
  | { readonly kind: 'inspect' }
  | { readonly kind: 'filter' }
  | { readonly kind: 'next-draft' }
  | { readonly kind: 'delete-rows' }
  | { readonly kind: 'duplicate-rows' };

const MOVES: ReadonlySet<string> = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

const ACTIONS: readonly (readonly [combination: string, action: GridKeyAction])[] = [
  ['Tab', { kind: 'tab', isBack: false }],
  ['shift+Tab', { kind: 'tab', isBack: true }],
  ['Enter', { kind: 'enter' }],
  ['F2', { kind: 'edit', mode: 'caret' }],
  ['Backspace', { kind: 'erase' }],
  ['Delete', { kind: 'clear' }],
  ['mod+d', { kind: 'fill', direction: 'down' }],
  ['mod+r', { kind: 'fill', direction: 'right' }],
  ['mod+Enter', { kind: 'fill', direction: 'all' }],
  ['mod+a', { kind: 'select-all' }],
  ['Escape', { kind: 'escape' }],
  [' ', { kind: 'inspect' }],
  ['alt+ArrowDown', { kind: 'filter' }],
  ['F8', { kind: 'next-draft' }],
  ['mod+Delete', { kind: 'delete-rows' }],
  ['mod+shift+d', { kind: 'duplicate-rows' }],
];

/** null: the key is not the grid's. */
export function gridKeyAction(event: KeyPress, mac?: boolean): GridKeyAction | null {
  if (MOVES.has(event.key) && !event.altKey) return { kind: 'move' };
  const found = ACTIONS.find(([combination]) => hasKey(event, combination, mac));
  if (found !== undefined) return found[1];
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  // An input method begins to compose: what it makes goes to the editor, which begins empty.
  if (event.key === 'Process') return { kind: 'type', text: '' };
  return [...event.key].length === 1 ? { kind: 'type', text: event.key } : null;
}
