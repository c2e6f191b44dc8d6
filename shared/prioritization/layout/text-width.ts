// How wide a line of text is, known without drawing it: a label breaks alike on screen and in a file.

/** Advance widths of Inter 400 from space to tilde, in thousandths of the type size (Inter 4.1). */
const ADVANCES = [
  281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610, 618, 646, 593, 620,
  566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601, 590, 746, 743, 269, 571, 672, 565, 903,
  753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471, 456, 323, 562, 612, 571, 612,
  583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426,
  333, 426, 662,
];
const FIRST = 32;
/** No Latin letter is wider by more than a hair, and a full-width sign is as wide. */
const WIDEST = 1000;

/** The width in pixels of a line in the regular weight; never less than it is, but for kerning. Signs beyond ASCII count as the widest. */
export function textWidth(text: string, size: number): number {
  let advance = 0;
  for (const sign of text) advance += ADVANCES[(sign.codePointAt(0) ?? 0) - FIRST] ?? WIDEST;
  return (advance * size) / 1000;
}

/** The text, or as much of its beginning as fits the width with an ellipsis; empty when not even three signs do. */
export function shortenToWidth(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const signs = [...text];
  for (let length = signs.length - 1; length >= 3; length -= 1) {
    const shortened = `${signs.slice(0, length).join('').trimEnd()}…`;
    if (textWidth(shortened, size) <= width) return shortened;
  }
  return '';
}
