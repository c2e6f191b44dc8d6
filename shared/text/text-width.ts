// How wide a line of text is, known without drawing it: a label breaks alike on screen and in a file.

export type TextWeight = 'regular' | 'semibold';

/** Advance widths of Inter 4.1 in thousandths of the type size, by code point. */
interface Advances {
  /** From space to tilde. */
  readonly ascii: readonly number[];
  /** From U+00A0 to U+017F: the accented letters of western and central Europe. */
  readonly latin: readonly number[];
  readonly signs: ReadonlyMap<number, number>;
}

const REGULAR: Advances = {
  ascii: [
    281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610, 618, 646, 593, 620,
    566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601, 590, 746, 743, 269, 571, 672, 565, 903,
    753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471, 456, 323, 562, 612, 571, 612,
    583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426,
    333, 426, 662,
  ],
  latin: [
    281, 288, 571, 611, 725, 550, 270, 568, 591, 914, 454, 583, 662, 0, 666, 478, 456, 662, 442, 446, 323, 586, 603,
    288, 268, 304, 482, 583, 802, 847, 882, 511, 690, 690, 690, 690, 690, 690, 994, 730, 601, 601, 601, 601, 269, 269,
    269, 269, 735, 753, 765, 765, 765, 765, 765, 662, 765, 744, 744, 744, 744, 679, 636, 616, 562, 562, 562, 562, 562,
    562, 917, 571, 583, 583, 583, 583, 242, 242, 242, 242, 583, 591, 600, 600, 600, 600, 600, 662, 600, 591, 591, 591,
    591, 562, 612, 562, 690, 562, 690, 562, 690, 562, 730, 571, 730, 571, 730, 571, 730, 571, 722, 710, 735, 612, 601,
    583, 601, 583, 601, 583, 601, 583, 601, 583, 746, 613, 746, 613, 746, 613, 746, 613, 743, 591, 776, 591, 269, 242,
    269, 242, 269, 242, 269, 242, 269, 242, 839, 484, 571, 242, 672, 549, 525, 565, 242, 565, 242, 565, 340, 563, 359,
    595, 242, 753, 591, 753, 591, 753, 591, 604, 753, 591, 765, 600, 765, 600, 765, 600, 1005, 1000, 644, 376, 644, 376,
    644, 376, 642, 528, 642, 528, 642, 528, 642, 528, 646, 327, 646, 376, 646, 327, 744, 591, 744, 591, 744, 591, 744,
    591, 744, 591, 744, 591, 985, 818, 679, 562, 679, 629, 552, 629, 552, 629, 552, 314,
  ],
  signs: signsOf({
    '–': 500,
    '—': 1000,
    '‘': 261,
    '’': 261,
    '“': 440,
    '”': 440,
    '…': 864,
    '·': 288,
    '•': 563,
    '→': 954,
    '←': 954,
    '≥': 662,
    '≤': 662,
    '≈': 662,
    '−': 662,
    '√': 629,
    Σ: 689,
    '×': 662,
  }),
};

const SEMIBOLD: Advances = {
  ascii: [
    252, 321, 523, 644, 650, 1004, 663, 326, 373, 373, 540, 673, 319, 465, 319, 379, 660, 423, 623, 636, 666, 612, 640,
    576, 640, 640, 319, 329, 673, 673, 673, 543, 999, 728, 659, 737, 722, 605, 588, 749, 746, 277, 580, 703, 565, 922,
    759, 769, 645, 773, 652, 650, 660, 736, 728, 1020, 720, 713, 652, 373, 379, 373, 481, 469, 351, 574, 624, 583, 624,
    591, 389, 625, 612, 262, 262, 569, 262, 900, 612, 609, 624, 624, 397, 549, 353, 612, 587, 839, 569, 588, 566, 455,
    359, 455, 673,
  ],
  latin: [
    252, 321, 583, 629, 749, 563, 316, 568, 612, 914, 460, 634, 673, 0, 664, 452, 458, 673, 454, 463, 351, 614, 600,
    319, 332, 324, 487, 634, 831, 870, 907, 543, 728, 728, 728, 728, 728, 728, 1013, 737, 605, 605, 605, 605, 277, 277,
    277, 277, 751, 759, 769, 769, 769, 769, 769, 673, 769, 736, 736, 736, 736, 713, 658, 644, 574, 574, 574, 574, 574,
    574, 913, 583, 591, 591, 591, 591, 262, 262, 262, 262, 594, 612, 609, 609, 609, 609, 609, 673, 609, 612, 612, 612,
    612, 588, 624, 588, 728, 574, 728, 574, 728, 574, 737, 583, 737, 583, 737, 583, 737, 583, 722, 739, 751, 624, 605,
    591, 605, 591, 605, 591, 605, 591, 605, 591, 749, 625, 749, 625, 749, 625, 749, 625, 746, 612, 797, 612, 277, 262,
    277, 262, 277, 262, 277, 262, 277, 262, 856, 523, 580, 262, 703, 569, 566, 565, 262, 565, 262, 565, 377, 573, 419,
    602, 262, 759, 612, 759, 612, 759, 612, 729, 759, 612, 769, 609, 769, 609, 769, 609, 1014, 992, 652, 397, 652, 397,
    652, 397, 650, 549, 650, 549, 650, 549, 650, 549, 660, 353, 660, 419, 660, 353, 736, 612, 736, 612, 736, 612, 736,
    612, 736, 612, 736, 612, 1020, 839, 713, 588, 713, 652, 566, 652, 566, 652, 566, 334,
  ],
  signs: signsOf({
    '–': 500,
    '—': 1000,
    '‘': 294,
    '’': 294,
    '“': 507,
    '”': 501,
    '…': 956,
    '·': 319,
    '•': 503,
    '→': 954,
    '←': 954,
    '≥': 673,
    '≤': 673,
    '≈': 673,
    '−': 673,
    '√': 656,
    Σ: 692,
    '×': 673,
  }),
};

/** No Latin letter is wider by more than a hair, and a full-width sign is as wide. */
const WIDEST = 1000;

/** What stands on a letter, or directs the writing: as good as nothing, and enough that thousands in a row find an end. */
const MARK = 60;

interface Script {
  /** Codes, both inclusive; the first that holds a code counts. */
  readonly from: number;
  readonly to: number;
  readonly advance: number;
}

/**
 * What the bundled font leaves to the system's: a letter takes what a line of its script takes on average at the most, by
 * the widest of the usual fonts.
 */
const OTHER_SCRIPTS: readonly Script[] = [
  { from: 0x0300, to: 0x036f, advance: MARK },
  { from: 0x0370, to: 0x03ff, advance: 720 },
  { from: 0x0400, to: 0x052f, advance: 780 },
  { from: 0x0591, to: 0x05bd, advance: MARK },
  { from: 0x05bf, to: 0x05bf, advance: MARK },
  { from: 0x05c1, to: 0x05c2, advance: MARK },
  { from: 0x05c4, to: 0x05c5, advance: MARK },
  { from: 0x05be, to: 0x05f4, advance: 650 },
  { from: 0x0610, to: 0x061a, advance: MARK },
  { from: 0x061b, to: 0x064a, advance: 650 },
  { from: 0x064b, to: 0x065f, advance: MARK },
  { from: 0x0660, to: 0x06d5, advance: 650 },
  { from: 0x200b, to: 0x200f, advance: MARK },
  { from: 0x202a, to: 0x202e, advance: MARK },
  { from: 0x2066, to: 0x2069, advance: MARK },
];

/**
 * The width in pixels of a line; never less than it is in the bundled font, but for kerning. Letters of other scripts count
 * with what lines of them take, and any other sign that the table lacks as the widest.
 * With a limit the answer is exact up to it, and anything above it beyond: so a text of any length costs no more than fits.
 */
export function textWidth(
  text: string,
  size: number,
  limit = Number.POSITIVE_INFINITY,
  weight: TextWeight = 'regular',
): number {
  const advances = weight === 'regular' ? REGULAR : SEMIBOLD;
  const most = (limit * 1000) / size;
  let advance = 0;
  for (let at = 0; at < text.length && advance <= most; at += 1) {
    const code = text.charCodeAt(at);
    if (isSecondOfPair(code)) continue;
    advance += advanceOf(advances, code);
  }
  return (advance * size) / 1000;
}

/** The text, or as much of its beginning as fits the width with an ellipsis; empty when not even three signs do. */
export function shortenToWidth(text: string, size: number, width: number, weight: TextWeight = 'regular'): string {
  const advances = weight === 'regular' ? REGULAR : SEMIBOLD;
  const most = (width * 1000) / size;
  const ellipsis = advanceOf(advances, ELLIPSIS);
  let advance = 0;
  let signs = 0;
  let end = 0;
  let at = 0;
  for (const sign of text) {
    advance += advanceOf(advances, sign.charCodeAt(0));
    signs += 1;
    at += sign.length;
    // A blank before the ellipsis is dropped, so it neither counts nor is an end.
    if (signs >= 3 && advance + ellipsis <= most && sign.trim() !== '') end = at;
    if (advance > most) return end === 0 ? '' : `${text.slice(0, end)}…`;
  }
  return text;
}

const ELLIPSIS = 0x2026;

function advanceOf({ ascii, latin, signs }: Advances, code: number): number {
  if (code < 127) return ascii[code - 32] ?? WIDEST;
  return latin[code - 160] ?? signs.get(code) ?? otherAdvance(code);
}

function otherAdvance(code: number): number {
  if (code > 0x2069) return WIDEST;
  return OTHER_SCRIPTS.find(({ from, to }) => code >= from && code <= to)?.advance ?? WIDEST;
}

function isSecondOfPair(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function signsOf(advances: Readonly<Record<string, number>>): ReadonlyMap<number, number> {
  return new Map(Object.entries(advances).map(([sign, advance]) => [sign.charCodeAt(0), advance]));
}
