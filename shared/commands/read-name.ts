import { fail, type Result, succeed } from '../result.ts';
import type { CommandProblem } from './command.ts';

export const MAX_NAME_LENGTH = 200;
export const MAX_TITLE_LENGTH = 1_000;

/**
 * A name as the user typed it, without white space around it; a tab or line break within becomes a space. Refused: none,
 * longer than the limit, or with signs that nobody sees but that spoil what stands around them: control characters, and
 * those that turn the direction of writing. Letters of scripts that run from right to left need none of these.
 */
export function readName(what: string, typed: string, limit: number = MAX_NAME_LENGTH): Result<string, CommandProblem> {
  const name = typed.trim().replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ');
  if (name === '') return fail({ kind: 'invalid-value', message: `${what} needs a name.` });
  if (name.length > limit) {
    return fail({
      kind: 'invalid-value',
      message: `${what}’s name has ${name.length} characters; it may have ${limit}.`,
    });
  }
  const unseen = UNSEEN.exec(name)?.[0];
  if (unseen !== undefined) {
    const code = (unseen.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const message = `${what}’s name holds a sign that can’t be seen (U+${code}). Type the name anew.`;
    return fail({ kind: 'invalid-value', message });
  }
  return succeed(name);
}

// Controls, and the embeddings, overrides and isolates of Unicode's bidirectional algorithm.
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** Whether two names are taken for the same: without regard to case and white space. */
export function sameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

/** What two names that are taken for the same have in common. */
export function foldName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
