// What a spreadsheet makes of the formulas that the workbook writes: a small second implementation to hold them against.

export type CellValue = number | string | boolean | null;
/** The value of a cell on a sheet (null: the one that the formula stands on); null for an empty cell. */
export type ReadCell = (address: string, sheet: string | null) => CellValue;

/** Rows of cells. */
type Grid = readonly (readonly CellValue[])[];
type Value = CellValue | Grid;
type Node = () => Value;

const TOKENS =
  /"(?:[^"]|"")*"|(?:'[^']+'|[A-Za-z]+)!|[A-Z]+[0-9]*(?=\()|\$?[A-Z]+\$?\d+|\d+\.?\d*(?:E[+-]?\d+)?|<>|<=|>=|[-+*/^&(),:<>=]/g;

/** The value of a formula. Throws on whatever a spreadsheet shows as an error. */
export function evaluateFormula(formula: string, cellAt: ReadCell): CellValue {
  const tokens = formula.match(TOKENS) ?? [];
  let at = 0;
  const take = (): string => {
    const token = tokens[at];
    if (token === undefined) throw new Error(`Cut off: ${formula}`);
    at += 1;
    return token;
  };
  const isNext = (...signs: readonly string[]): boolean => signs.includes(tokens[at] ?? '');

  function row(next: () => Node, signs: readonly string[], combine: (sign: string) => Combine): Node {
    let left = next();
    while (isNext(...signs)) {
      const [a, sign, b] = [left, take(), next()];
      left = () => spread(a(), b(), combine(sign));
    }
    return left;
  }
  const comparison = (): Node =>
    row(joined, ['<', '>', '=', '<>', '<=', '>='], (sign) => (a, b) => compare(a, sign, b));
  const joined = (): Node => row(sum, ['&'], () => (a, b) => `${text(a)}${text(b)}`);
  const sum = (): Node =>
    row(product, ['+', '-'], (sign) => (a, b) => finite(number(a) + (sign === '+' ? 1 : -1) * number(b)));
  const product = (): Node =>
    row(power, ['*', '/'], (sign) => (a, b) => finite(sign === '/' ? number(a) / number(b) : number(a) * number(b)));
  const power = (): Node => row(signed, ['^'], () => (a, b) => finite(number(a) ** number(b)));

  function signed(): Node {
    if (!isNext('-')) return atom();
    take();
    const inner = signed();
    return () => spread(inner(), 0, (a) => 0 - number(a));
  }
  function atom(): Node {
    const token = take();
    if (token === '(') {
      const inner = comparison();
      take();
      return inner;
    }
    if (token.startsWith('"')) return () => token.slice(1, -1).replaceAll('""', '"');
    if (/^\d/.test(token)) return () => Number(token);
    if (token.endsWith('!')) return reference(take(), token.slice(0, -1).replaceAll("'", ''));
    return isNext('(') ? call(token) : reference(token, null);
  }
  function reference(first: string, sheet: string | null): Node {
    if (!isNext(':')) return () => cellAt(first.replaceAll('$', ''), sheet);
    take();
    const addresses = addressesOf(first, take());
    return () => addresses.map((line) => line.map((address) => cellAt(address, sheet)));
  }
  function call(name: string): Node {
    take();
    const given: Node[] = [];
    do given.push(comparison());
    while (take() === ',');
    return () => apply(name, given);
  }

  const root = comparison();
  if (at < tokens.length) throw new Error(`Left over in ${formula}: ${tokens.slice(at).join(' ')}`);
  return single(root());
}

function apply(name: string, given: readonly Node[]): CellValue {
  const [first = () => null, second = () => null, third = () => null] = given;
  const all = () => given.flatMap((node) => flat(node()));
  const numbers = () => all().filter((value) => typeof value === 'number');
  switch (name) {
    case 'IF':
      return single(isTrue(single(first())) ? second() : third());
    case 'IFERROR':
      try {
        return single(first());
      } catch {
        return single(second());
      }
    case 'OR':
      return all().map(isTrue).some(Boolean);
    case 'AND':
      return all().map(isTrue).every(Boolean);
    case 'COUNT':
      return numbers().length;
    case 'COUNTA':
      return all().filter((value) => value !== null).length;
    case 'SUM':
      return numbers().reduce((total, value) => total + value, 0);
    case 'MAX':
      return Math.max(0 - Infinity, ...numbers());
    case 'MIN':
      return Math.min(Infinity, ...numbers());
    case 'SUMPRODUCT': {
      const columns = given.map((node) => flat(node()).map((value) => (typeof value === 'string' ? 0 : Number(value))));
      const [lead = []] = columns;
      return lead.reduce((total, _, index) => total + columns.reduce((part, one) => part * (one[index] ?? 0), 1), 0);
    }
    case 'COUNTIF':
      return flat(first()).filter((value) => compare(value, '=', single(second()))).length;
    case 'SUMIF': {
      const sums = flat(third());
      const isMeant = flat(first()).map((value) => compare(value, '=', single(second())));
      return sums.reduce<number>((total, value, n) => total + (isMeant[n] && typeof value === 'number' ? value : 0), 0);
    }
    case 'MATCH': {
      const place = flat(second()).findIndex((value) => value !== null && compare(value, '=', single(first())));
      if (place < 0) throw new Error('#N/A');
      return place + 1;
    }
    case 'INDEX': {
      const grid = first();
      if (!Array.isArray(grid)) throw new Error('#REF!');
      return grid[number(single(second())) - 1]?.[number(single(third())) - 1] ?? 0;
    }
    case 'ISNUMBER':
      return typeof single(first()) === 'number';
    case 'INT':
      return Math.floor(number(single(first())));
    case 'ABS':
      return Math.abs(number(single(first())));
    case 'SQRT':
      return finite(Math.sqrt(number(single(first()))));
    case 'LN':
      return finite(Math.log(number(single(first()))));
    case 'LOG10':
      return finite(Math.log10(number(single(first()))));
    case 'ROUND':
      return roundTo(number(single(first())), number(single(second())));
    case 'RANK':
      return flat(second()).filter((value) => typeof value === 'number' && value > number(single(first()))).length + 1;
    default:
      throw new Error(`#NAME? ${name}`);
  }
}

type Combine = (a: CellValue, b: CellValue) => CellValue;

/** One value with one, one with each of many, or each with the one in its place. */
function spread(a: Value, b: Value, combine: Combine): Value {
  if (!isGrid(a) && !isGrid(b)) return combine(a, b);
  const shape = isGrid(a) ? a : isGrid(b) ? b : [];
  const pick = (value: Value, y: number, x: number): CellValue => {
    if (!isGrid(value)) return value;
    if (value.length !== shape.length || value[y]?.length !== shape[y]?.length) throw new Error('#VALUE! shapes');
    return value[y]?.[x] ?? null;
  };
  return shape.map((line, y) => line.map((_, x) => combine(pick(a, y, x), pick(b, y, x))));
}

function isGrid(value: Value): value is Grid {
  return Array.isArray(value);
}

function flat(value: Value): readonly CellValue[] {
  return isGrid(value) ? value.flat() : [value];
}

function single(value: Value): CellValue {
  if (isGrid(value)) throw new Error('#VALUE!');
  return value;
}

function number(value: CellValue): number {
  if (typeof value === 'string') throw new Error('#VALUE!');
  return Number(value ?? 0);
}

function text(value: CellValue): string {
  return value === null ? '' : String(value);
}

function isTrue(value: CellValue): boolean {
  if (typeof value === 'string') throw new Error('#VALUE!');
  return Boolean(value);
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error('#NUM!');
  return value;
}

function roundTo(value: number, places: number): number {
  if (value < 0) return 0 - roundTo(-value, places);
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + places}`));
  return Number(`${shifted}e${-places}`);
}

/** An empty cell is 0 beside a number and "" beside a text; any text is more than any number. */
function compare(left: CellValue, operator: string, right: CellValue): boolean {
  const [a, b] = [left ?? (typeof right === 'string' ? '' : 0), right ?? (typeof left === 'string' ? '' : 0)];
  const order = typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a === 'string' ? 1 : -1;
  if (operator === '=') return order === 0;
  if (operator === '<>') return order !== 0;
  return operator.startsWith('<')
    ? order < 0 || (operator === '<=' && order === 0)
    : order > 0 || (operator === '>=' && order === 0);
}

function addressesOf(first: string, last: string): readonly (readonly string[])[] {
  const [fromColumn, fromRow] = partsOf(first);
  const [toColumn, toRow] = partsOf(last);
  return Array.from({ length: toRow - fromRow + 1 }, (_, y) =>
    Array.from({ length: toColumn - fromColumn + 1 }, (_, x) => `${lettersOf(fromColumn + x)}${fromRow + y}`),
  );
}

function partsOf(address: string): readonly [column: number, row: number] {
  const [, letters = '', row = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
  return [[...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0), Number(row)];
}

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
