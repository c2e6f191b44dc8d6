import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../shared/calendar/plain-date.ts';
import { parseCallArgument } from '../../shared/ipc-arguments.ts';
import { rankingPage } from '../../shared/readout/ranking-page.ts';
import { aPlan } from '../support/plan-builder.ts';

const PAGE = rankingPage(aPlan('A'.repeat(1_000)).withInitiative('A').build(), {
  today: toPlainDate('2026-11-21'),
  locale: 'en-US',
  paper: 'Letter',
});

describe('a page to print', () => {
  test('is taken as the readouts make it', () => {
    expect(parseCallArgument('print-page', PAGE)).toEqual({ ok: true, value: PAGE });
    const asked = { suggestedName: 'atlas-ranking.pdf', page: PAGE };
    expect(parseCallArgument('save-pdf', asked)).toEqual({ ok: true, value: asked });
  });

  test('may be whole sheets, with weights of Inter in it', () => {
    const font = { weight: 600, address: 'data:font/woff2;base64,AAEC+/8=' };
    const sheets = { ...PAGE, paper: 'Tabloid', layout: 'sheets', fonts: [{ ...font, weight: 400 }, font] };
    expect(parseCallArgument('print-page', sheets)).toEqual({ ok: true, value: sheets });
    for (const [place, odd] of [
      ['layout', { ...sheets, layout: 'flowing' }],
      ['fonts.0.address', { ...sheets, fonts: [{ ...font, address: 'https://elsewhere.example/a.woff2' }] }],
      ['fonts.0.address', { ...sheets, fonts: [{ ...font, address: '/assets/a.woff2' }] }],
      ['fonts.0.address', { ...sheets, fonts: [{ ...font, address: 'data:font/woff2;base64,")} * {' }] }],
      ['fonts.0.weight', { ...sheets, fonts: [{ ...font, weight: '600; src: url(x)' }] }],
      ['fonts', { ...sheets, fonts: Array.from({ length: 5 }, () => font) }],
    ] as const) {
      const parsed = parseCallArgument('print-page', odd);
      const message = expect.stringMatching(new RegExp(`^${place}: \\w+$`));
      expect(parsed).toMatchObject({ ok: false, problem: { message } });
    }
  });

  test.each([
    ['body.html', { ...PAGE, body: { html: 'x'.repeat(20_000_001) } }],
    ['body', { ...PAGE, body: { html: '', address: 'https://elsewhere.example/' } }],
    ['paper', { ...PAGE, paper: 'A5' }],
    ['orientation', { ...PAGE, orientation: 'portrait; } body { display: none' }],
    ['language', { ...PAGE, language: 'en"><script>' }],
    ['header', { ...PAGE, header: 'x'.repeat(2_001) }],
    ['it', { ...PAGE, silent: true }],
    ['it', null],
  ])('with something wrong in %s is refused, and nothing of it quoted', (place, asked) => {
    const parsed = parseCallArgument('print-page', asked);
    expect(parsed).toMatchObject({
      ok: false,
      problem: { message: expect.stringMatching(new RegExp(`^${place}: \\w+$`)) },
    });
    expect(parseCallArgument('save-pdf', { suggestedName: 'x.pdf', page: asked }).ok).toBe(false);
  });

  test('needs a name that a file can have', () => {
    for (const suggestedName of ['', 'x'.repeat(256), null]) {
      expect(parseCallArgument('save-pdf', { suggestedName, page: PAGE }).ok).toBe(false);
    }
  });
});

describe('a plan for the safety copies', () => {
  const half = 'x'.repeat(100_000_000);
  const asked = (plan: string, ...journal: readonly string[]) =>
    parseCallArgument('ask-safety', { kind: 'snapshot', stored: { plan, journal }, replace: false });

  test('may be as large with its journal as the largest plan file, and no larger', () => {
    expect(asked(half, half).ok).toBe(true);
    expect(asked(half, half, 'x')).toEqual({ ok: false, problem: { message: 'stored: custom' } });
  });
});
