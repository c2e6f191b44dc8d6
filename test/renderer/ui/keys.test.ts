// @vitest-environment happy-dom

import { describe, expect, test } from 'vitest';
import { ariaKeyName, hasKey, isTypingTarget, keyName } from '../../../renderer/ui/keys.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('the name of a key', () => {
  test('is what stands on this machine’s keys', () => {
    expect(keyName('mod+shift+z', false)).toBe('Shift Ctrl Z');
    expect(keyName('mod+shift+z', true)).toBe('⇧ ⌘ Z');
    expect(keyName('Delete', false)).toBe('Del');
    expect(keyName('F2', false)).toBe('F2');
    expect(keyName('alt+ArrowUp', false)).toBe('Alt ↑');
    expect(keyName('alt+ArrowRight', false)).toBe('Alt →');
    expect(keyName('+', false)).toBe('+');
    expect(keyName('mod++', false)).toBe('Ctrl +');
    expect(keyName('-', false)).toBe('-');
  });

  test('is written for assistive technology as ARIA wants it', () => {
    expect(ariaKeyName('mod+shift+z', false)).toBe('Control+Shift+Z');
    expect(ariaKeyName('mod+z', true)).toBe('Meta+Z');
  });
});

describe('a key press', () => {
  test('is a combination only with exactly its modifiers', () => {
    expect(hasKey(press('z', { ctrlKey: true }), 'mod+z', false)).toBe(true);
    expect(hasKey(press('Z', { ctrlKey: true, shiftKey: true }), 'mod+shift+z', false)).toBe(true);
    expect(hasKey(press('Z', { ctrlKey: true, shiftKey: true }), 'mod+z', false)).toBe(false);
    expect(hasKey(press('z', { ctrlKey: true, altKey: true }), 'mod+z', false)).toBe(false);
    expect(hasKey(press('z'), 'mod+z', false)).toBe(false);
    expect(hasKey(press('F6'), 'F6', false)).toBe(true);
  });

  test('takes Command on a Mac and Ctrl elsewhere, never the other one', () => {
    expect(hasKey(press('z', { metaKey: true }), 'mod+z', true)).toBe(true);
    expect(hasKey(press('z', { ctrlKey: true }), 'mod+z', true)).toBe(false);
    expect(hasKey(press('z', { metaKey: true }), 'mod+z', false)).toBe(false);
  });
});

test('text that is being typed has an undo of its own, buttons and boxes have none', () => {
  const element = (html: string) => {
    document.body.innerHTML = html;
    return document.body.firstElementChild;
  };
  expect(isTypingTarget(element('<input>'))).toBe(true);
  expect(isTypingTarget(element('<textarea></textarea>'))).toBe(true);
  expect(isTypingTarget(element('<input type="checkbox">'))).toBe(false);
  expect(isTypingTarget(element('<input readonly>'))).toBe(false);
  expect(isTypingTarget(element('<button></button>'))).toBe(false);
  expect(isTypingTarget(null)).toBe(false);
});
