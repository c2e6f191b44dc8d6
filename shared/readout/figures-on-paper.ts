// The figures of a ranking as text, for what does not compute: the same steps as the workbook's number formats.

import { roundToSignificant, SCORE_DIGITS } from '../prioritization/round-to-significant.ts';

export interface FiguresOnPaper {
  /** As many digits as there are, up to four after the point. */
  given(value: number): string;
  /** A share as `80 %`. */
  percent(share: number): string;
  /** One digit after the point; two under 1. */
  effort(value: number): string;
  /** Whole from 100 on, one digit after the point from 10 on, else two. */
  score(value: number): string;
}

/** What is larger is wider than a column: `1.25B`, and `1E300` where there are no words for it. */
const LARGEST_WRITTEN_OUT = 1e8;
const LARGEST_IN_WORDS = 1e15;

export function figuresOnPaper(locale: string): FiguresOnPaper {
  const fixed = [0, 1, 2].map((digits) => {
    return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  });
  const free = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 5 });
  const scientific = new Intl.NumberFormat(locale, { notation: 'scientific', maximumSignificantDigits: 5 });
  const write = (value: number, format: Intl.NumberFormat) => {
    const size = Math.abs(value);
    if (size < LARGEST_WRITTEN_OUT) return format.format(value);
    return (size < LARGEST_IN_WORDS ? compact : scientific).format(value);
  };
  const asGiven = (value: number) =>
    write(Number.isFinite(value) ? roundToSignificant(value, SCORE_DIGITS) : value, free);
  const withDigits = (value: number, digits: number) => write(value, fixed[digits] ?? free);
  return {
    given: (value) => (value !== 0 && Math.abs(value) < 0.0001 ? scientific.format(value) : asGiven(value)),
    percent: (share) => `${asGiven(share * 100)} %`,
    effort: (value) => withDigits(value, value >= 1 ? 1 : 2),
    score: (value) => withDigits(value, value >= 100 ? 0 : value >= 10 ? 1 : 2),
  };
}
