// Text on its way into a workbook's XML.

import { cleanText } from './clean-text.ts';

/** The most that a cell can hold, in UTF-16 units. */
const LONGEST_TEXT = 32_767;

/**
 * The text as a workbook can hold it: without characters that XML refuses and without lone surrogates, cut to 32,767
 * characters with an ellipsis, and with what looks like an escape of the format (`_x0041_`) escaped.
 * Source of the escape: ECMA-376-1:2016, 22.9.2.19 "ST_Xstring".
 */
export function safeSheetText(text: string, longest = LONGEST_TEXT): string {
  return shortened(cleanText(text), longest).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // A pair of surrogates is never cut in two.
  return `${text.slice(0, longest - 1).replace(/\p{Cs}$/u, '')}…`;
}
