// Sums typed into a cell of figures: `=3*1.5`.

import { fail, type Result, succeed } from '../result.ts';

const LONGEST = 200;

/**
 * The value of an arithmetic expression of decimal numbers, `+ - * /` and parentheses, with or without the `=` before it.
 * Refused, in a sentence: anything else, a division by zero, more than 200 characters.
 */
export function readArithmetic(text: string): Result<number, string> {
  const body = text.trim().replace(/^=/, '');
  if (body.length > LONGEST) return fail(`A sum has at most ${LONGEST} characters.`);
  const tokens = body.match(/\d+(?:\.\d*)?|\.\d+|[-+*/()]|\S/g) ?? [];
  const parser = { tokens, at: 0 };
  const value = readSum(parser);
  if (value === null || parser.at < tokens.length) {
    return fail(`“${body.slice(0, 40)}” is no sum: write numbers with + − * / and parentheses, such as =3*1.5.`);
  }
  return Number.isFinite(value) ? succeed(value) : fail(`“${body.slice(0, 40)}” divides by zero.`);
}

interface Parser {
  readonly tokens: readonly string[];
  at: number;
}

function readSum(parser: Parser): number | null {
  let value = readProduct(parser);
  while (value !== null && (peek(parser) === '+' || peek(parser) === '-')) {
    const sign = take(parser) === '+' ? 1 : -1;
    const right = readProduct(parser);
    value = right === null ? null : value + sign * right;
  }
  return value;
}

function readProduct(parser: Parser): number | null {
  let value = readFactor(parser);
  while (value !== null && (peek(parser) === '*' || peek(parser) === '/')) {
    const isTimes = take(parser) === '*';
    const right = readFactor(parser);
    value = right === null ? null : isTimes ? value * right : value / right;
  }
  return value;
}

function readFactor(parser: Parser): number | null {
  const token = take(parser);
  if (token === '-') {
    const value = readFactor(parser);
    return value === null ? null : -value;
  }
  if (token === '(') {
    const value = readSum(parser);
    return take(parser) === ')' ? value : null;
  }
  return token !== undefined && /\d/.test(token) ? Number(token) : null;
}

function peek(parser: Parser): string | undefined {
  return parser.tokens[parser.at];
}

function take(parser: Parser): string | undefined {
  const token = parser.tokens[parser.at];
  parser.at += 1;
  return token;
}
