import type { PaperSize, PrintablePage, PrintFont } from '../ports/printer.ts';
import { cssString, element, escapeHtml, joined } from './markup.ts';
import { PAPER_LOOK } from './paper-look.ts';

/** What a printed page may do: have a look. It has no script, no picture and no address to load from. */
export const PRINT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The same for a page that brings its fonts: it may have those, out of itself or of the product's own files. */
export function printPolicyOf({ fonts = [] }: PrintablePage): string {
  return fonts.length === 0 ? PRINT_POLICY : `${PRINT_POLICY}; font-src 'self' data:`;
}

/** Longer ones would run into the page number. */
const LONGEST_MARGIN_TEXT = 90;

/** A page as a whole HTML document: the same for a printer, a PDF and every shell. */
export function printableDocument(page: PrintablePage): string {
  const head = [
    element('title', {}, page.title).html,
    // A frame has no headers of its own; there `frame-ancestors` counts for nothing, and would be reported.
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(printPolicyOf(page).replace(/; frame-ancestors [^;]*/, ''))}">`,
    `<style>${(page.fonts ?? []).map(fontRule).join('')}${pageRules(page)}${PAPER_LOOK}</style>`,
  ];
  const { html } = element('body', {}, joined([page.body]));
  const language = escapeHtml(page.language);
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">${head.join('')}</head>${html}</html>`;
}

/** What style sheets call a paper: 11 by 17 inches is a ledger there, whichever way it lies. */
const CSS_SIZES: Readonly<Record<PaperSize, string>> = { A4: 'A4', A3: 'A3', Letter: 'Letter', Tabloid: 'ledger' };

function fontRule({ weight, address }: PrintFont): string {
  return `@font-face { font-family: Inter; font-weight: ${weight}; font-display: block; src: url(${cssString(address)}) format('woff2'); }
`;
}

/** Margins carry header, footer and page numbers, so that every way of printing has them. */
function pageRules({ paper, orientation, header, footer, layout }: PrintablePage): string {
  const size = `${CSS_SIZES[paper]} ${orientation}`;
  if (layout === 'sheets') return `@page { size: ${size}; margin: 0; }\n${SHEETS}`;
  const text = 'font: 9pt Inter, Arial, sans-serif; color: #5d5a54;';
  const shown = (words: string) => cssString(shortened(words));
  return `@page {
  size: ${size};
  margin: 15mm 12mm 16mm;
  @top-left { content: ${shown(header)}; ${text} }
  @bottom-left { content: ${shown(footer)}; ${text} }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); ${text} }
}
@page :first { @top-left { content: none } }
`;
}

/** One a page. Nothing of a sheet stands outside it, so that none makes the page after it. */
const SHEETS = `body > * { display: block; overflow: hidden; break-after: page; break-inside: avoid; }
body > :last-child { break-after: auto; }
`;

function shortened(words: string): string {
  const signs = [...words];
  return signs.length <= LONGEST_MARGIN_TEXT ? words : `${signs.slice(0, LONGEST_MARGIN_TEXT - 1).join('')}…`;
}
