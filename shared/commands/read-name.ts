import { fail, type Result, succeed } from '../result.ts';
import type { CommandProblem } from './command.ts';

export const MAX_NAME_LENGTH = 200;
export const MAX_TITLE_LENGTH = 1_000;

/** A name as the user typed it, without white space around it. Refused: none, or longer than the limit. */
export function readName(what: string, typed: string, limit: number = MAX_NAME_LENGTH): Result<string, CommandProblem> {
  const name = typed.trim();
  if (name === '') return fail({ kind: 'invalid-value', message: `${what} needs a name.` });
  if (name.length > limit) {
    return fail({
      kind: 'invalid-value',
      message: `${what}’s name has ${name.length} characters; it may have ${limit}.`,
    });
  }
  return succeed(name);
}

/** Whether two names are taken for the same: without regard to case and white space. */
export function sameName(a: string, b: string): boolean {
  return foldName(a) === foldName(b);
}

/** What two names that are taken for the same have in common. */
export function foldName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
