// What a spreadsheet makes of the formulas that the workbook writes: a small second implementation to hold them against.

export type CellValue = number | string | boolean | null;
export type ReadCell = (address: string) => CellValue;

/** The value of a formula; `cellAt` answers null for an empty cell. Throws on whatever a spreadsheet shows as an error. */
export function evaluateFormula(formula: string, cellAt: ReadCell): CellValue {
  const tokens =
    formula.match(/"[^"]*"|\$?[A-Z]+\$?\d+|[A-Z]+[0-9]*(?=\()|\d+\.?\d*(?:E[+-]?\d+)?|<>|<=|>=|[-+*/(),:<>=]/g) ?? [];
  let at = 0;
  const take = (): string => {
    const token = tokens[at];
    if (token === undefined) throw new Error(`Cut off: ${formula}`);
    at += 1;
    return token;
  };

  type Node = () => CellValue | readonly CellValue[];
  const single = (node: Node): CellValue => {
    const value = node();
    if (typeof value === 'object' && value !== null) throw new Error('#VALUE!');
    return value;
  };
  const number = (node: Node): number => {
    const value = single(node);
    if (typeof value === 'string') throw new Error('#VALUE!');
    return Number(value ?? 0);
  };
  const finite = (value: number): number => {
    if (!Number.isFinite(value)) throw new Error('#NUM!');
    return value;
  };

  function comparison(): Node {
    const left = sum();
    const operator = tokens[at];
    if (operator === undefined || !['<', '>', '=', '<>', '<=', '>='].includes(operator)) return left;
    at += 1;
    const right = sum();
    return () => compare(single(left), operator, single(right));
  }
  function sum(): Node {
    let left = product();
    for (let operator = tokens[at]; operator === '+' || operator === '-'; operator = tokens[at]) {
      at += 1;
      const [a, b, sign] = [left, product(), operator === '+' ? 1 : -1];
      left = () => finite(number(a) + sign * number(b));
    }
    return left;
  }
  function product(): Node {
    let left = atom();
    for (let operator = tokens[at]; operator === '*' || operator === '/'; operator = tokens[at]) {
      at += 1;
      const [a, b, divides] = [left, atom(), operator === '/'];
      left = () => finite(divides ? number(a) / number(b) : number(a) * number(b));
    }
    return left;
  }
  function atom(): Node {
    const token = take();
    if (token === '(') {
      const inner = comparison();
      take();
      return inner;
    }
    if (token.startsWith('"')) return () => token.slice(1, -1);
    if (/^\d/.test(token)) return () => Number(token);
    if (tokens[at] === '(') return call(token);
    if (tokens[at] !== ':') return () => cellAt(token.replaceAll('$', ''));
    take();
    const last = take();
    return () => addressesOf(token, last).map(cellAt);
  }
  function call(name: string): Node {
    take();
    const given: Node[] = [];
    do given.push(comparison());
    while (take() === ',');
    return () => apply(name, given);
  }
  function apply(name: string, given: readonly Node[]): CellValue {
    const [first = () => null, second = () => null, third = () => null] = given;
    const range = (node: Node): readonly CellValue[] => [node()].flat();
    switch (name) {
      case 'IF':
        return single(single(first) ? second : third);
      case 'IFERROR':
        try {
          return single(first);
        } catch {
          return single(second);
        }
      case 'OR':
        return given.map(single).some(Boolean);
      case 'AND':
        return given.map(single).every(Boolean);
      case 'COUNT':
        return range(first).filter((value) => typeof value === 'number').length;
      case 'COUNTA':
        return range(first).filter((value) => value !== null).length;
      case 'ISNUMBER':
        return typeof single(first) === 'number';
      case 'INT':
        return Math.floor(number(first));
      case 'LOG10':
        return finite(Math.log10(number(first)));
      case 'ROUND':
        return roundTo(number(first), number(second));
      case 'RANK':
        return range(second).filter((value) => typeof value === 'number' && value > number(first)).length + 1;
      default:
        throw new Error(`#NAME? ${name}`);
    }
  }

  const root = comparison();
  if (at < tokens.length) throw new Error(`Left over in ${formula}: ${tokens.slice(at).join(' ')}`);
  return single(root);
}

function roundTo(value: number, places: number): number {
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

function addressesOf(first: string, last: string): readonly string[] {
  const [fromColumn, fromRow] = partsOf(first);
  const [toColumn, toRow] = partsOf(last);
  const addresses: string[] = [];
  for (let row = fromRow; row <= toRow; row += 1) {
    for (let column = fromColumn; column <= toColumn; column += 1)
      addresses.push(`${String.fromCharCode(column)}${row}`);
  }
  return addresses;
}

/** Columns A to Z are enough here. */
function partsOf(address: string): readonly [column: number, row: number] {
  const plain = address.replaceAll('$', '');
  return [plain.charCodeAt(0), Number(plain.slice(1))];
}
