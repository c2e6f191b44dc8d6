import { describe, expect, test } from 'vitest';
import type { PrintablePage } from '../../../shared/ports/printer.ts';
import { element } from '../../../shared/readout/markup.ts';
import { printableDocument } from '../../../shared/readout/printable-document.ts';

const PAGE: PrintablePage = {
  title: 'Atlas: ranking',
  language: 'en',
  body: element('h1', {}, 'Atlas'),
  paper: 'Letter',
  orientation: 'landscape',
  header: 'Atlas',
  footer: 'Ranking',
};

describe('a printable document', () => {
  test('is a whole page with its language, title and content', () => {
    const html = printableDocument(PAGE);
    expect(html).toMatch(/^<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Atlas: ranking<\/title>/);
    expect(html).toMatch(/<body><h1>Atlas<\/h1><\/body><\/html>$/);
  });

  test('has paper, header, footer and page numbers in its own style sheet', () => {
    const html = printableDocument(PAGE);
    expect(html).toContain('size: Letter landscape;');
    expect(html).toContain('@top-left { content: "Atlas";');
    expect(html).toContain('@bottom-left { content: "Ranking";');
    expect(html).toContain('@bottom-right { content: "Page " counter(page) " of " counter(pages);');
    expect(printableDocument({ ...PAGE, paper: 'A4', orientation: 'portrait' })).toContain('size: A4 portrait;');
  });

  test('allows itself nothing but its style', () => {
    expect(printableDocument(PAGE)).toContain(
      'content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"',
    );
  });

  test('of whole sheets leaves every margin to them, one a page', () => {
    const html = printableDocument({ ...PAGE, paper: 'A3', layout: 'sheets' });
    expect(html).toContain('@page { size: A3 landscape; margin: 0; }');
    expect(html).toContain('break-after: page;');
    expect(html).not.toContain('counter(page)');
    // Style sheets know 11 by 17 inches under another name.
    expect(printableDocument({ ...PAGE, paper: 'Tabloid' })).toContain('size: ledger landscape;');
  });

  test('has the fonts that it brings, and may then load those', () => {
    const address = 'data:font/woff2;base64,AA+/"}</style>';
    const html = printableDocument({ ...PAGE, fonts: [{ weight: 600, address }] });
    expect(html).toContain('@font-face { font-family: Inter; font-weight: 600;');
    expect(html).toContain('form-action &#39;none&#39;; font-src &#39;self&#39; data:"');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });

  test('keeps hostile words out of its markup and its style sheet', () => {
    const hostile = '</style></title><script>alert(1)</script>"; } @import "x"; {';
    const html = printableDocument({ ...PAGE, title: hostile, header: hostile, footer: hostile });
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html.match(/<\/title>/g)).toHaveLength(1);
    expect(html).not.toContain('<script');
    expect(/<style>.*<\/style>/s.exec(html)?.[0]).not.toContain('@import');
  });

  test('cuts header and footer where they would run into the page number, never in the middle of a sign', () => {
    const html = printableDocument({ ...PAGE, footer: '𝔸'.repeat(200) });
    expect(html).toContain(`"${'𝔸'.repeat(89)}\\2026 "`);
  });

  test('is no smaller than 9 pt anywhere', () => {
    const sizes = [...printableDocument(PAGE).matchAll(/(\d+(?:\.\d+)?)pt(?=[ /;])(?! solid)/g)].map(([, size]) =>
      Number(size),
    );
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
  });
});
