// Rounding to significant digits, by which scores are compared.

/** Scores that agree in so many significant digits are equal. */
export const SCORE_DIGITS = 12;

/** Powers of ten up to here are exact as floating-point numbers. */
const EXACT_POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * The number rounded to `digits` (1-15) significant digits, half away from zero. A half is judged by the shortest decimal
 * that names the number, so that 1.005 counts as the half it is written as, as in the ROUND of spreadsheets. The answer
 * is the floating-point number nearest to the rounded decimal (infinite beyond the largest one, which takes fewer than 12
 * digits). Throws on NaN, infinity and other counts of digits.
 */
export function roundToSignificant(value: number, digits: number): number {
  if (!Number.isInteger(digits) || digits < 1 || digits > 15) {
    throw new RangeError(`A number is rounded to 1-15 significant digits, not ${digits}`);
  }
  if (!Number.isFinite(value)) throw new RangeError(`Not a number that can be rounded: ${value}`);
  if (value === 0) return value;
  return roundByArithmetic(value, digits) ?? roundByDigits(value, digits);
}

/** Null where multiplying could hide on which side of a half the number lies, or where a power of ten is not exact. */
function roundByArithmetic(value: number, digits: number): number | null {
  const size = Math.abs(value);
  const places = digits - 1 - Math.floor(Math.log10(size));
  const power = EXACT_POWERS[Math.abs(places)];
  if (power === undefined) return null;
  const scaled = places >= 0 ? size * power : size / power;
  // The logarithm may be one off next to a power of ten.
  if (scaled >= (EXACT_POWERS[digits] ?? 0) || scaled < (EXACT_POWERS[digits - 1] ?? 0)) return null;
  const whole = Math.floor(scaled);
  // The number and its scaling are each off by at most one part in 2^53.
  if (Math.abs(scaled - whole - 0.5) <= scaled * (2 * Number.EPSILON)) return null;
  const rounded = scaled - whole > 0.5 ? whole + 1 : whole;
  const result = places >= 0 ? rounded / power : rounded * power;
  return value < 0 ? -result : result;
}

function roundByDigits(value: number, digits: number): number {
  const [mantissa = '', exponent = ''] = Math.abs(value).toExponential().split('e');
  const written = mantissa.replace('.', '');
  if (written.length <= digits) return value;
  const kept = Number(written.slice(0, digits)) + (written.charAt(digits) >= '5' ? 1 : 0);
  const result = Number(`${kept}e${Number(exponent) - digits + 1}`);
  return value < 0 ? -result : result;
}
