// Text that a spreadsheet would take for a formula, and the apostrophe that keeps it from doing so in a text file.

const LIKE_FORMULA = /^[=+\-@\t\r\n|＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r\n|＝＋－＠]/;

/** Whether some spreadsheet would run this text as a formula if it stood unguarded in a text file or were typed. */
export function looksLikeFormula(text: string): boolean {
  return LIKE_FORMULA.test(text);
}

/**
 * Text as it is written to a CSV or TSV file or the clipboard: an apostrophe before what looks like a formula, and one
 * more before what already looks guarded, so that `removeFormulaGuard` gives back exactly the text.
 */
export function addFormulaGuard(text: string): string {
  return LIKE_FORMULA.test(text) || GUARDED.test(text) ? `'${text}` : text;
}

/** Takes off the one apostrophe that `addFormulaGuard`, or Linear's export, puts before `= + - @` and their like. */
export function removeFormulaGuard(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
