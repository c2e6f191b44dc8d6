// @vitest-environment happy-dom

import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { firstPart } from '../../../../renderer/parts/markdown/first-part.ts';
import { MarkdownText } from '../../../../renderer/parts/markdown/markdown-text.tsx';

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // React tells the console of every error that a boundary takes.
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function shown(text: string): Promise<HTMLElement> {
  const place = document.createElement('div');
  const root = createRoot(place);
  await act(async () => root.render(<MarkdownText text={text} />));
  return place;
}

test('a text of a megabyte is shown plain, as far as it is short, and says so', async () => {
  const place = await shown('**words** and words\n'.repeat(50_000));
  expect(place.querySelector('strong')).toBe(null);
  expect(place.textContent?.length).toBeLessThan(9_000);
  expect(place.textContent).toContain('This text has 1,000,000 characters: the first 7,999 are shown');
});

test('a text nested too deep to be laid out is shown as it was typed', async () => {
  const usual = await shown('**words**');
  // The reader of Markdown is loaded first.
  await vi.waitFor(async () => {
    await act(async () => {});
    expect(usual.querySelector('strong')?.textContent).toBe('words');
  }, 30_000);
  const nested = '>'.repeat(7_900);
  const place = await shown(nested);
  await vi.waitFor(() => expect(console.error).toHaveBeenCalled());
  expect(place.textContent).toBe(nested);
});

test('the first part of a text ends with a line, never inside a character', () => {
  expect(firstPart('one\ntwo\nthree', 100)).toBe('one\ntwo\nthree');
  expect(firstPart('one\ntwo\nthree', 9)).toBe('one\ntwo');
  expect(firstPart('a\n'.padEnd(50, 'b'), 10)).toHaveLength(10);
  expect(firstPart('aaa😀', 4)).toBe('aaa');
});
