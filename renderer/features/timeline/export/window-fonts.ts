// The weights of Inter that the window shows, for what leaves it: labels were measured with them.

import type { PrintFont } from '../../../../shared/ports/printer.ts';

const WEIGHTS = [400, 600] as const;

/** Where the window has its fonts from, as addresses of its own files. */
export function windowFonts(sheets: Iterable<CSSStyleSheet> = document.styleSheets): readonly PrintFont[] {
  const found: PrintFont[] = [];
  for (const sheet of sheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule) || rule.style.getPropertyValue('font-family') !== 'Inter') continue;
      const weight = WEIGHTS.find((one) => String(one) === rule.style.getPropertyValue('font-weight'));
      const [, address] = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src')) ?? [];
      if (weight === undefined || address === undefined) continue;
      found.push({ weight, address: new URL(address, sheet.href ?? document.baseURI).pathname });
    }
  }
  return found;
}

let embedded: Promise<readonly PrintFont[]> | null = null;

/** The same fonts as `data:`, for what may load nothing. */
export function embeddedFonts(): Promise<readonly PrintFont[]> {
  embedded ??= Promise.all(
    windowFonts().map(async ({ weight, address }) => ({ weight, address: await dataAddress(address) })),
  );
  // One that failed is tried anew.
  embedded.catch(() => {
    embedded = null;
  });
  return embedded;
}

async function dataAddress(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the font could not be read (${answer.status})`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let binary = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8_192) binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return `data:font/woff2;base64,${btoa(binary)}`;
}
