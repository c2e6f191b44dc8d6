import type { PaperSize } from '../ports/printer.ts';

/** Where paper is Letter: the regions for which the Unicode CLDR's territory data (`paperSize`) says so. */
const LETTER_REGIONS: ReadonlySet<string> = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The paper that printers of a locale's region hold; A4 where the locale names none, such as `en`. */
export function usualPaper(locale: string): PaperSize {
  const region = locale.split('-u-')[0]?.match(/-([A-Z]{2})(?:-|$)/)?.[1];
  return region !== undefined && LETTER_REGIONS.has(region) ? 'Letter' : 'A4';
}
