// Computes formulas as Excel does, by its own precedence: a minus sign before a power, powers from left to right.

/** Null where the cell would show an error. `valueOfCell` knows the references. */
export function computeLikeExcel(text: string, valueOfCell: (reference: string) => number): number | null {
  const reader = { tokens: text.match(TOKEN) ?? [], at: 0, valueOfCell };
  if (reader.tokens.join('') !== text) throw new Error(`Not a sheet's formula: ${text}`);
  const value = readComparison(reader);
  if (reader.at < reader.tokens.length) throw new Error(`${reader.tokens[reader.at]} is left over in ${text}`);
  return Number.isFinite(value) ? value : null;
}

const TOKEN = /\d+(?:\.\d+)?(?:E[+-]\d+)?|[A-Z]+\d+|[A-Z]+|<=|>=|<>|[-+*/^(),<>=]/g;

interface Reader {
  readonly tokens: readonly string[];
  at: number;
  readonly valueOfCell: (reference: string) => number;
}

function readComparison(reader: Reader): number {
  let value = readRow(reader, ['+', '-'], readProduct);
  while (['<', '<=', '>', '>=', '=', '<>'].includes(reader.tokens[reader.at] ?? '')) {
    const sign = take(reader);
    const other = readRow(reader, ['+', '-'], readProduct);
    value =
      Number.isNaN(value) || Number.isNaN(other) ? Number.NaN : Number(holds(sign, fifteen(value), fifteen(other)));
  }
  return value;
}

function readProduct(reader: Reader): number {
  return readRow(reader, ['*', '/'], (inner) => readRow(inner, ['^'], readSigned));
}

function readRow(reader: Reader, signs: readonly string[], read: (reader: Reader) => number): number {
  let value = read(reader);
  while (signs.includes(reader.tokens[reader.at] ?? '')) value = operate(take(reader), value, read(reader));
  return value;
}

function operate(sign: string, a: number, b: number): number {
  if (sign === '^') return Number.isNaN(a) || (a === 0 && b === 0) ? Number.NaN : finite(a ** b);
  return finite(sign === '+' ? a + b : sign === '-' ? a - b : sign === '*' ? a * b : a / b);
}

function readSigned(reader: Reader): number {
  if (reader.tokens[reader.at] !== '-') return readAtom(reader);
  take(reader);
  return -readSigned(reader);
}

function readAtom(reader: Reader): number {
  const token = take(reader);
  if (token === '(') {
    const value = readComparison(reader);
    expectToken(reader, ')');
    return value;
  }
  if (/^\d/.test(token)) return Number(token);
  return /\d/.test(token) ? reader.valueOfCell(token) : callFunction(token, readArguments(reader));
}

function readArguments(reader: Reader): readonly number[] {
  expectToken(reader, '(');
  const given = [readComparison(reader)];
  while (reader.tokens[reader.at] === ',') {
    take(reader);
    given.push(readComparison(reader));
  }
  expectToken(reader, ')');
  return given;
}

function callFunction(name: string, given: readonly number[]): number {
  const [first = Number.NaN, second = Number.NaN, third = Number.NaN] = given;
  if (name === 'IF' && given.length === 3) return Number.isNaN(first) ? first : first !== 0 ? second : third;
  if (given.some(Number.isNaN)) return Number.NaN;
  if (name === 'MIN') return Math.min(...given);
  if (name === 'MAX') return Math.max(...given);
  if (name === 'ABS' && given.length === 1) return Math.abs(first);
  if (name === 'SQRT' && given.length === 1) return Math.sqrt(first);
  if (name === 'LN' && given.length === 1) return first > 0 ? Math.log(first) : Number.NaN;
  if (name === 'ROUND' && given.length === 2) return roundLikeExcel(first, second);
  throw new Error(`${name} with ${given.length} arguments`);
}

function roundLikeExcel(value: number, digits: number): number {
  const [mantissa = '', exponent = '0'] = String(Math.abs(value)).split('e');
  const scaled = Number(`${mantissa}e${Number(exponent) + digits}`);
  const [whole = '', power = '0'] = String(Math.round(scaled)).split('e');
  return Math.sign(value) * Number(`${whole}e${Number(power) - digits}`);
}

function holds(sign: string, a: number, b: number): boolean {
  if (sign === '=' || sign === '<>') return (a === b) === (sign === '=');
  if (sign.startsWith('<')) return a < b || (sign === '<=' && a === b);
  return a > b || (sign === '>=' && a === b);
}

function fifteen(value: number): number {
  return Number(value.toPrecision(15));
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}

function expectToken(reader: Reader, wanted: string): void {
  const token = take(reader);
  if (token !== wanted) throw new Error(`${wanted} wanted, not ${token}`);
}

function take(reader: Reader): string {
  const token = reader.tokens[reader.at];
  if (token === undefined) throw new Error('The formula ends too soon');
  reader.at += 1;
  return token;
}
