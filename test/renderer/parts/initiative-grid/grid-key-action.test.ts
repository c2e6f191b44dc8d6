import { describe, expect, test } from 'vitest';
import { gridKeyAction } from '../../../../renderer/parts/initiative-grid/grid-key-action.ts';

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const actionOf = (key: string, modifiers: Partial<typeof NONE> = {}, mac = false) =>
  gridKeyAction({ key, ...NONE, ...modifiers }, mac);

describe('a key in the grid', () => {
  test('that is a character types, with Shift too, but not with Ctrl, Alt or Command', () => {
    expect(actionOf('x')).toEqual({ kind: 'type', text: 'x' });
    expect(actionOf('?', { shiftKey: true })).toEqual({ kind: 'type', text: '?' });
    expect(actionOf('é')).toEqual({ kind: 'type', text: 'é' });
    expect(actionOf('x', { ctrlKey: true })).toBeNull();
    expect(actionOf('x', { altKey: true })).toBeNull();
    expect(actionOf('ArrowUp', { altKey: true })).toBeNull();
    expect(actionOf('ArrowDown', { altKey: true })).toEqual({ kind: 'filter' });
    expect(actionOf('F5')).toBeNull();
  });

  test('fills, selects and deletes with Ctrl, and with Command on a Mac', () => {
    expect(actionOf('d', { ctrlKey: true })).toEqual({ kind: 'fill', direction: 'down' });
    expect(actionOf('d', { metaKey: true }, true)).toEqual({ kind: 'fill', direction: 'down' });
    expect(actionOf('d', { metaKey: true })).toBeNull();
    expect(actionOf('Delete')).toEqual({ kind: 'clear' });
    expect(actionOf('Delete', { ctrlKey: true })).toEqual({ kind: 'delete-rows' });
  });

  test('leaves undo, the clipboard and the panes to the window', () => {
    for (const key of ['z', 'c', 'v', 'k']) expect(actionOf(key, { ctrlKey: true })).toBeNull();
    expect(actionOf('F6')).toBeNull();
  });
});
