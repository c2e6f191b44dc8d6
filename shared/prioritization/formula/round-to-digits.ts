// Rounding to digits after the point, as formulas do.

export const MOST_ROUNDED_DIGITS = 15;

const POWERS = Array.from({ length: MOST_ROUNDED_DIGITS + 1 }, (_, exponent) => 10 ** exponent);
const LARGEST_WITH_FRACTION = 2 ** 54;

/**
 * The finite number rounded to `digits` digits after the point (before it, where negative), half away from zero. A half is
 * judged by the shortest decimal that names the number: 1.005 to 2 digits is 1.01, as in the ROUND of spreadsheets. NaN
 * unless `digits` is a whole number from -15 to 15.
 */
export function roundToDigits(value: number, digits: number): number {
  const power = POWERS[Math.abs(digits)];
  if (power === undefined) return Number.NaN;
  const size = Math.abs(value);
  const scaled = digits >= 0 ? size * power : size / power;
  // There the gap between neighbouring numbers is wider than the unit that is rounded to.
  if (scaled >= LARGEST_WITH_FRACTION) return value;
  const whole = Math.floor(scaled);
  // The number and its scaling are each off by at most one part in 2^53.
  const isUnsure = Math.abs(scaled - whole - 0.5) <= scaled * (2 * Number.EPSILON);
  const rounded = isUnsure
    ? roundDecimal(size, digits)
    : scaleBack(scaled - whole > 0.5 ? whole + 1 : whole, digits, power);
  return value < 0 ? -rounded : rounded;
}

function scaleBack(whole: number, digits: number, power: number): number {
  return digits >= 0 ? whole / power : whole * power;
}

function roundDecimal(size: number, digits: number): number {
  const [mantissa = '', exponent = ''] = size.toExponential().split('e');
  const written = mantissa.replace('.', '');
  const kept = Number(exponent) + 1 + digits;
  if (kept < 0) return 0;
  if (kept >= written.length) return size;
  const head = BigInt(written.slice(0, kept)) + (written.charAt(kept) >= '5' ? 1n : 0n);
  return Number(`${head}e${-digits}`);
}
