import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = await readFile(resolve(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8');
const [lightPart = '', darkPart = ''] = css.split(/:root\[data-mantine-color-scheme=.dark.\]/);
const light = coloursOf(lightPart);
const dark = new Map([...light, ...coloursOf(darkPart)]);

const GROUNDS = ['surface', 'panel', 'raised', 'hover', 'range'];

describe.each([
  ['light', light],
  ['dark', dark],
])('the colours in %s', (_scheme, colours) => {
  const contrast = (one: string, other: string) => contrastOf(need(colours, one), need(colours, other));

  test.each(['text', 'muted'])('%s is read on every ground at 4.5 : 1', (ink) => {
    for (const ground of GROUNDS) expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['good', 'warn', 'bad', 'accent'])('%s is read as a word on page, pane and popover at 4.5 : 1', (ink) => {
    for (const ground of ['surface', 'panel', 'raised']) {
      expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('words stand out on the primary button, on the tint of what is wrong and on heat', () => {
    expect(contrast('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5);
    for (const ground of ['bad-tint', 'heat-1', 'heat-2']) {
      expect(contrast('text', ground), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('edges of controls and colours of themes are seen at 3 : 1 on page and pane', () => {
    const marks = ['control-edge', 'faint', ...Array.from({ length: 8 }, (_, index) => `theme-${index + 1}`)];
    for (const mark of marks) {
      for (const ground of ['surface', 'panel']) expect(contrast(mark, ground), mark).toBeGreaterThanOrEqual(3);
    }
  });
});

test('dark has a colour of its own wherever light has one', () => {
  const same = [...light.keys()].filter((name) => !coloursOf(darkPart).has(name));
  expect(same).toEqual([]);
});

function coloursOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
  );
}

function need(colours: ReadonlyMap<string, string>, name: string): string {
  const colour = colours.get(name);
  if (colour === undefined) throw new Error(`There is no colour --${name}`);
  return colour;
}

/** The contrast ratio of WCAG 2.2. */
function contrastOf(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
