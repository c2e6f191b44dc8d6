import { expect, test } from 'vitest';
import { createPrintedPages } from '../../../electron/main/printed-pages.ts';
import type { PrintablePage } from '../../../shared/ports/printer.ts';

const PAGE: PrintablePage = {
  title: 'Atlas: ranking',
  language: 'en',
  body: { html: '<h1>Atlas</h1>' },
  paper: 'A4',
  orientation: 'landscape',
  header: '',
  footer: '',
};
const get = (url: string) => ({ method: 'GET', url });

test('a page stands at an address of the app that nobody can guess, each at its own', () => {
  const pages = createPrintedPages();
  const addresses = Array.from({ length: 100 }, () => pages.offer(PAGE));
  expect(new Set(addresses).size).toBe(100);
  for (const address of addresses) expect(address).toMatch(/^app:\/\/quarterdeck\/print\/[0-9a-f]{48}$/);
});

test('a page is handed out once, in a world of its own without scripts, and is kept nowhere', async () => {
  const pages = createPrintedPages();
  const address = pages.offer(PAGE);
  const answer = pages.answer(get(address));
  expect(await answer?.text()).toContain('<h1>Atlas</h1>');
  expect(answer?.headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  );
  expect(answer?.headers.get('cache-control')).toBe('no-store');
  expect(answer?.headers.get('x-content-type-options')).toBe('nosniff');
  expect(pages.answer(get(address))).toBeNull();
});

test('nothing stands at any other address, nor at one that was withdrawn', () => {
  const pages = createPrintedPages(() => 'name');
  const address = pages.offer(PAGE);
  expect(pages.answer(get('app://quarterdeck/print/'))).toBeNull();
  expect(pages.answer(get('app://elsewhere/print/name'))).toBeNull();
  expect(pages.answer({ method: 'POST', url: address })).toBeNull();
  pages.withdraw(address);
  expect(pages.answer(get(address))).toBeNull();
});

test('a page that brings its fonts may have them, and nothing else more', async () => {
  const pages = createPrintedPages();
  const font = { weight: 400, address: 'data:font/woff2;base64,AA==' } as const;
  const answer = pages.answer(get(pages.offer({ ...PAGE, layout: 'sheets', fonts: [font] })));
  expect(answer?.headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; font-src 'self' data:; sandbox",
  );
});
