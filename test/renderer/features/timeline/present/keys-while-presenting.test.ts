import { expect, test } from 'vitest';
import { deedOfKey } from '../../../../../renderer/features/timeline/present/keys-while-presenting.ts';

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const deed = (key: string, modifiers: Partial<typeof NONE> = {}) => deedOfKey({ key, ...NONE, ...modifiers });

test.each(['ArrowRight', 'PageDown', ' '])('%j is the next step', (key) => {
  expect(deed(key)).toEqual({ kind: 'move', move: { kind: 'step', by: 1 } });
});

test.each(['ArrowLeft', 'PageUp', 'Backspace'])('%j is the step before', (key) => {
  expect(deed(key)).toEqual({ kind: 'move', move: { kind: 'step', by: -1 } });
  expect(deed(' ', { shiftKey: true })).toEqual({ kind: 'move', move: { kind: 'step', by: -1 } });
});

test('modifiers make of the arrows lanes and days', () => {
  expect(deed('ArrowRight', { ctrlKey: true })).toEqual({ kind: 'move', move: { kind: 'lane', by: 1 } });
  expect(deed('ArrowLeft', { metaKey: true })).toEqual({ kind: 'move', move: { kind: 'lane', by: -1 } });
  expect(deed('ArrowRight', { shiftKey: true })).toEqual({ kind: 'pan', direction: 1 });
});

test('0 fits and other digits are lanes', () => {
  expect(deed('0')).toEqual({ kind: 'fit' });
  expect(deed('3')).toEqual({ kind: 'move', move: { kind: 'number', number: 3 } });
});

test('keys of the window and of the browser are left alone', () => {
  for (const key of ['a', 'Enter', 'Tab', 'F5', 'F11', 'Delete']) expect(deed(key)).toBeNull();
  expect(deed('1', { ctrlKey: true })).toBeNull();
  expect(deed('ArrowRight', { altKey: true })).toBeNull();
  expect(deed('-', { ctrlKey: true })).toBeNull();
});
