// What stands in the place of a score.

/** While a value is missing. */
export const NO_SCORE = '–';
/** While a value lies outside its scale, or the model can give no score. */
export const SCORE_ERROR = 'error';
