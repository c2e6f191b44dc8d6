// The functions that a formula may call.

export const FORMULA_FUNCTIONS = ['min', 'max', 'round', 'abs', 'sqrt', 'log', 'if'] as const;
export type FormulaFunction = (typeof FORMULA_FUNCTIONS)[number];

export interface FormulaSignature {
  readonly parameters: readonly string[];
  readonly least: number;
  /** null: as many as one likes, all like the last parameter. */
  readonly most: number | null;
  readonly detail: string;
}

export const FORMULA_SIGNATURES: Readonly<Record<FormulaFunction, FormulaSignature>> = {
  min: { parameters: ['number', 'number'], least: 1, most: null, detail: 'the least of the numbers' },
  max: { parameters: ['number', 'number'], least: 1, most: null, detail: 'the greatest of the numbers' },
  round: {
    parameters: ['number', 'digits'],
    least: 1,
    most: 2,
    detail: 'rounded to so many digits after the point, a half away from zero',
  },
  abs: { parameters: ['number'], least: 1, most: 1, detail: 'the number without its sign' },
  sqrt: { parameters: ['number'], least: 1, most: 1, detail: 'the square root' },
  log: { parameters: ['number'], least: 1, most: 1, detail: 'the natural logarithm' },
  if: {
    parameters: ['condition', 'then', 'else'],
    least: 3,
    most: 3,
    detail: 'the second when the condition is not 0, otherwise the third',
  },
};

/** The function of that name, in whatever case it is written. */
export function formulaFunctionNamed(name: string): FormulaFunction | null {
  const folded = name.toLowerCase();
  return FORMULA_FUNCTIONS.find((one) => one === folded) ?? null;
}

/** `round(number, digits)`, `min(number, number, …)`. */
export function signatureText(name: FormulaFunction): string {
  const { parameters, most } = FORMULA_SIGNATURES[name];
  return `${name}(${[...parameters, ...(most === null ? ['…'] : [])].join(', ')})`;
}
