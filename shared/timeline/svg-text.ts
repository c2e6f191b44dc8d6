// The pieces of an SVG file, escaped by the way they are made.

import { escapeHtml } from '../readout/markup.ts';

export type SvgAttributes = Readonly<Record<string, string | number>>;

/** ` x="12" fill="#fff"`; figures with at most two decimals. */
export function attributes(facts: SvgAttributes): string {
  return Object.entries(facts)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? decimal(value) : escapeHtml(value)}"`)
    .join('');
}

/** A line of text; nothing where it is empty. */
export function label(text: string, facts: SvgAttributes): string {
  return text === '' ? '' : `<text${attributes(facts)}>${escapeHtml(text)}</text>`;
}

export function path(data: string, facts: SvgAttributes): string {
  return data === '' ? '' : `<path d="${data}"${attributes(facts)}/>`;
}

/** A number in a file: two decimals at most, never minus zero. */
export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}
