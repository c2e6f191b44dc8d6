// @vitest-environment happy-dom

import { act, useDeferredValue } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TextControl } from '../../../../renderer/ui/fields/text-control.tsx';

let root: Root;
let place: HTMLElement;
/** What was committed, in order. */
let taken: string[];

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  taken = [];
});
afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

const refuseX = (text: string): string | null => {
  if (text.includes('x')) return 'No x here.';
  taken.push(text);
  return null;
};

async function show(value: string | null, multiline = false): Promise<HTMLInputElement | HTMLTextAreaElement> {
  await act(async () =>
    root.render(<TextControl label="Title" value={value} commit={refuseX} multiline={multiline} />),
  );
  return field();
}

function field(): HTMLInputElement | HTMLTextAreaElement {
  const found = place.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  if (found === null) throw new Error('There is no field');
  return found;
}

async function type(text: string): Promise<void> {
  const control = field();
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set;
  await act(async () => {
    setter?.call(control, text);
    control.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function press(key: string, modifiers: KeyboardEventInit = {}): Promise<void> {
  await act(async () => {
    field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }));
  });
}

describe('what is typed into a field', () => {
  test('is taken by Enter, and by leaving the field', async () => {
    await show('One');
    await type('Two');
    await press('Enter');
    await type('Three');
    await act(async () => {
      field().dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    });
    expect(taken).toEqual(['Two', 'Three']);
  });

  test('is dropped by Escape, and Ctrl+Z brings it back', async () => {
    const control = await show('One');
    await type('Two');
    await press('Escape');
    expect(control.value).toBe('One');
    await press('z', { ctrlKey: true });
    expect(control.value).toBe('Two');
    expect(taken).toEqual([]);
  });

  test('leaves Ctrl+Z to the plan once it is taken', async () => {
    const heard: string[] = [];
    const listen = (event: KeyboardEvent) => {
      if (!(event.target instanceof HTMLElement)) heard.push(`${event.shiftKey ? 'Shift ' : ''}Ctrl ${event.key}`);
    };
    window.addEventListener('keydown', listen);
    const control = await show('One');
    control.focus();
    await type('Two');
    await press('z', { ctrlKey: true });
    expect(heard).toEqual([]);
    await press('Enter');
    await show('Two');
    await press('z', { ctrlKey: true });
    await press('z', { ctrlKey: true, shiftKey: true });
    expect(heard).toEqual(['Ctrl z', 'Shift Ctrl z']);
    expect(document.activeElement).toBe(control);
    window.removeEventListener('keydown', listen);
  });

  test('stays with its sentence when it is refused', async () => {
    const control = await show('One');
    await type('x');
    await press('Enter');
    expect(control.value).toBe('x');
    expect(place.querySelector('[role="alert"]')?.textContent).toBe('No x here.');
    expect(control.getAttribute('aria-invalid')).toBe('true');
  });

  test('is taken when the field is taken away under it', async () => {
    await show('One');
    await type('Two');
    await act(async () => root.render(null));
    expect(taken).toEqual(['Two']);
  });

  test('breaks lines in a long text, which Ctrl+Enter commits', async () => {
    await show('One', true);
    await type('Two\nThree');
    await press('Enter');
    expect(taken).toEqual([]);
    await press('Enter', { ctrlKey: true });
    expect(taken).toEqual(['Two\nThree']);
  });

  test('is never more than the window can lay out at every key', async () => {
    const control = await show('One', true);
    await type('word '.repeat(200_000));
    expect(control.value).toBe('One');
    expect(place.querySelector('[role="alert"]')?.textContent).toBe(
      'That would be 1,000,000 characters; a field takes 100,000. It stays as it was.',
    );
  });
});

describe('a field of several that differ', () => {
  test('says so, sets all to what is typed, and clears all by Delete alone', async () => {
    const control = await show(null);
    expect([control.value, control.placeholder]).toEqual(['', 'mixed']);
    await press('Enter');
    await press('Backspace');
    expect(taken).toEqual([]);
    await press('Delete');
    await type('Both');
    await press('Enter');
    expect(taken).toEqual(['', 'Both']);
  });
});

test('a field never falls back to the old value while what it gave is handed down later', async () => {
  const seen: string[] = [];
  const store = { value: 'One' };
  function Late() {
    // As a pane does that is drawn after everything else.
    const value = useDeferredValue(store.value);
    return (
      <TextControl
        label="Title"
        value={value}
        commit={(text) => {
          store.value = `${text}!`;
          root.render(<Late />);
          return null;
        }}
      />
    );
  }
  await act(async () => root.render(<Late />));
  const control = field();
  await type('Two');
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
  Object.defineProperty(control, 'value', {
    configurable: true,
    get: () => Reflect.get(HTMLInputElement.prototype, 'value', control),
    set: (value: string) => {
      seen.push(value);
      set?.call(control, value);
    },
  });
  await press('Enter');
  expect(control.value).toBe('Two!');
  expect(seen).not.toContain('One');
});
