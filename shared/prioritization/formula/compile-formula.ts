import { assertNever } from '../../assert-never.ts';
import type { Formula } from './formula.ts';
import { add, compare, divide, multiply, PLAIN_FUNCTIONS, raise, subtract } from './formula-arithmetic.ts';

/** The value of a formula for the values of its names, in the order in which they were given; NaN: it has none. */
export type CompiledFormula = (values: Float64Array) => number;

/**
 * A formula as nested closures, for computing it many times; no code is generated. Gives what `evaluateFormula` gives, and
 * NaN where that has a problem. Throws when the formula has a name that is not among `names`.
 */
export function compileFormula(formula: Formula, names: readonly string[]): CompiledFormula {
  const compute = compile(formula, names);
  return (values) => {
    const value = compute(values);
    return value === 0 ? 0 : value;
  };
}

function compile(formula: Formula, names: readonly string[]): CompiledFormula {
  switch (formula.kind) {
    case 'number': {
      const { value } = formula;
      return () => value;
    }
    case 'name':
      return compileName(formula.name, names);
    case 'minus': {
      const operand = compile(formula.operand, names);
      return (values) => -operand(values);
    }
    case 'binary':
      return compileBinary(formula, names);
    case 'comparison': {
      const { operator } = formula;
      const left = compile(formula.left, names);
      const right = compile(formula.right, names);
      return (values) => compare(operator, left(values), right(values));
    }
    case 'call':
      return compileCall(formula, names);
    default:
      return assertNever(formula);
  }
}

function compileName(name: string, names: readonly string[]): CompiledFormula {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`The formula names ${name}, which is not among ${names.join(', ')}`);
  return (values) => {
    const value = values[index] ?? Number.NaN;
    return Number.isFinite(value) ? value : Number.NaN;
  };
}

/** Written out an operator at a time: a call of a function that is only known at run time costs more than the arithmetic. */
function compileBinary(formula: Formula & { readonly kind: 'binary' }, names: readonly string[]): CompiledFormula {
  const left = compile(formula.left, names);
  const right = compile(formula.right, names);
  switch (formula.operator) {
    case '+':
      return (values) => add(left(values), right(values));
    case '-':
      return (values) => subtract(left(values), right(values));
    case '*':
      return (values) => multiply(left(values), right(values));
    case '/':
      return (values) => divide(left(values), right(values));
    case '^':
      return (values) => raise(left(values), right(values));
  }
}

function compileCall(call: Formula & { readonly kind: 'call' }, names: readonly string[]): CompiledFormula {
  const given = call.arguments.map((argument) => compile(argument, names));
  if (call.callee === 'if') return compileIf(given);
  const compute = PLAIN_FUNCTIONS[call.callee];
  // Filled anew for every value: making an array each time costs more than the function.
  const computed = given.map(() => 0);
  return (values) => {
    for (const [index, argument] of given.entries()) computed[index] = argument(values);
    return compute(computed);
  };
}

function compileIf([condition, then, otherwise]: readonly CompiledFormula[]): CompiledFormula {
  if (condition === undefined || then === undefined || otherwise === undefined) {
    throw new Error('An if has a condition and two branches');
  }
  return (values) => {
    const value = condition(values);
    if (Number.isNaN(value)) return Number.NaN;
    return value === 0 ? otherwise(values) : then(values);
  };
}
