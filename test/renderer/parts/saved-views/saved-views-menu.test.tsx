// @vitest-environment happy-dom

import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SavedViewsMenu, type SavedViewsMenuProps } from '../../../../renderer/parts/saved-views/saved-views-menu.tsx';
import { aPlan } from '../../../support/plan-builder.ts';

const VIEWS = [...aPlan().withSavedView('Late').withSavedView('Mine').build().savedViews.values()];

let root: Root;
let calls: string[];

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  calls = [];
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

async function open(facts: Partial<SavedViewsMenuProps> = {}): Promise<void> {
  const place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  const props: SavedViewsMenuProps = {
    views: VIEWS,
    currentId: null,
    isChanged: false,
    usualName: 'All initiatives',
    onApply: (view) => calls.push(`apply ${view?.name ?? 'none'}`),
    onSave: (name) => {
      if (name === 'Late') return 'There is a view named “Late” already.';
      calls.push(`save ${name}`);
      return null;
    },
    onSaveChanges: ({ name }) => calls.push(`keep ${name}`),
    onRename: ({ name }, next) => {
      calls.push(`rename ${name} to ${next}`);
      return null;
    },
    onDelete: ({ name }) => calls.push(`delete ${name}`),
    ...facts,
  };
  await act(async () =>
    root.render(
      <MantineProvider>
        <SavedViewsMenu {...props} />
      </MantineProvider>,
    ),
  );
  await act(async () => opener().click());
}

function opener(): HTMLElement {
  const button = document.querySelector<HTMLElement>('[aria-haspopup="dialog"]');
  if (button === null) throw new Error('There is no menu');
  return button;
}

function button(words: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>('[role="dialog"] button')];
  const found = all.find((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').includes(words));
  if (found === undefined) throw new Error(`There is no ${words}`);
  return found;
}

async function key(on: Element | null, name: string): Promise<void> {
  await act(async () => {
    on?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  });
}

async function type(text: string): Promise<HTMLInputElement> {
  const input = document.querySelector<HTMLInputElement>('[role="dialog"] input');
  if (input === null) throw new Error('There is no field');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  await act(async () => {
    setValue?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return input;
}

describe('the menu of views', () => {
  test('applies the one that is chosen, or none', async () => {
    await open();
    await act(async () => button('Mine').click());
    await act(async () => opener().click());
    await act(async () => button('All initiatives').click());
    expect(calls).toEqual(['apply Mine', 'apply none']);
  });

  test('names the current one and says when the screen shows something else', async () => {
    await open({ currentId: VIEWS[0]?.id ?? null, isChanged: true });
    expect(opener().textContent).toBe('View: Latechanged');
    await act(async () => button('Save changes to “Late”').click());
    expect(calls).toEqual(['keep Late']);
  });

  test('offers to keep changes only where there are some', async () => {
    await open({ currentId: VIEWS[0]?.id ?? null });
    expect(() => button('Save changes')).toThrow();
  });

  test('saves under a name, and keeps a refused one with its sentence', async () => {
    await open();
    await act(async () => button('Save view').click());
    await key(await type('Late'), 'Enter');
    expect(document.querySelector('[role="alert"]')?.textContent).toBe('There is a view named “Late” already.');
    await key(await type('New'), 'Enter');
    expect(calls).toEqual(['save New']);
  });

  test('renames with F2; Escape gives the name up and leaves the menu open', async () => {
    await open();
    button('Late').focus();
    await key(document.activeElement, 'F2');
    await key(await type('Later'), 'Escape');
    expect(calls).toEqual([]);
    button('Late').focus();
    await key(document.activeElement, 'F2');
    await key(await type('Later'), 'Enter');
    expect(calls).toEqual(['rename Late to Later']);
  });

  test('deletes with Delete, and goes through its entries with the arrows', async () => {
    await open();
    button('All initiatives').focus();
    await key(document.activeElement, 'ArrowDown');
    await key(document.activeElement, 'ArrowDown');
    await key(document.activeElement, 'Delete');
    expect(calls).toEqual(['delete Mine']);
  });
});
