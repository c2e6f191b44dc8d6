// @vitest-environment happy-dom

import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ShownToast, ToastRegion } from '../../../renderer/ui/toast-region.tsx';

let root: Root;
const onClose = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  onClose.mockClear();
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  document.body.innerHTML = '<button id="field">Field</button><div id="root"></div>';
  root = createRoot(document.getElementById('root') ?? document.body);
});
afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
});

function show(toast: Partial<ShownToast> | null): void {
  const shown = toast && { id: 1, tone: 'info' as const, message: 'Moved', action: null, ...toast };
  act(() =>
    root.render(
      <MantineProvider env="test">
        <ToastRegion toast={shown} onClose={onClose} />
      </MantineProvider>,
    ),
  );
}

const region = () => document.querySelector('section');
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);
const wait = (seconds: number) => act(() => vi.advanceTimersByTime(seconds * 1000));

describe('a message at the bottom', () => {
  test('is a pane of the window only while it stands', () => {
    show(null);
    expect(region()?.dataset.pane).toBeUndefined();
    show({});
    expect(region()?.dataset.pane).toBe('messages');
  });

  test('goes by itself, but not while it holds the focus', () => {
    show({ action: { label: 'Undo', run: () => undefined } });
    act(() => button('Undo')?.focus());
    wait(30);
    expect(onClose).not.toHaveBeenCalled();
    act(() => document.getElementById('field')?.focus());
    wait(11);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  test('gives the focus back to where it came from', () => {
    show({ action: { label: 'Undo', run: () => undefined } });
    document.getElementById('field')?.focus();
    act(() => button('Undo')?.focus());
    expect(document.activeElement?.textContent).toBe('Undo');
    show(null);
    expect(document.activeElement?.id).toBe('field');
  });

  test('that held the focus does not hold the next one', () => {
    show({ action: { label: 'Undo', run: () => undefined } });
    act(() => button('Undo')?.focus());
    show({ id: 2 });
    wait(11);
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
