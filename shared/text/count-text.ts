/** `12`, `1,200`: a whole number as it stands in a sentence or a label; with a minus sign below 0. */
export function countText(count: number): string {
  const digits = Math.abs(count);
  // Thousands of labels are made at a time, and formatting by locale takes longer than the rest of one.
  const text = digits < 1_000 ? String(digits) : digits.toLocaleString('en');
  return count < 0 ? `−${text}` : text;
}
