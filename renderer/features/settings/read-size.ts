import { sameName } from '../../../shared/commands/read-name.ts';
import type { EffortSize } from '../../../shared/plan/settings.ts';
import { fail, type Result, succeed } from '../../../shared/result.ts';
import { readTypedNumber } from '../../ui/fields/read-typed-number.ts';

const LONGEST_NAME = 20;

/** Reads a size as it is typed, such as `XXL 24`: its name and how many person-weeks it stands for. */
export function readNewSize(
  sizes: readonly EffortSize[],
  typed: string,
): Result<EffortSize, { readonly kind: 'invalid-value'; readonly message: string }> {
  const parts = /^(.*\S)\s+(\S+)$/.exec(typed.trim());
  const name = parts?.[1] ?? '';
  const effort = parts === null ? null : readTypedNumber(parts[2] ?? '');
  if (effort === null) {
    return fail({ kind: 'invalid-value', message: 'Type a name and person-weeks, such as XXL 24.' });
  }
  const problem = sizeNameProblem(name, sizes);
  return problem === null ? succeed({ name, effort }) : fail({ kind: 'invalid-value', message: problem });
}

/** Why a size can't have a name beside the others; null when it can. */
export function sizeNameProblem(name: string, others: readonly EffortSize[]): string | null {
  if (name === '') return 'A size needs a name.';
  if (name.length > LONGEST_NAME) return `A size’s name has at most ${LONGEST_NAME} characters.`;
  const same = others.find((other) => sameName(other.name, name));
  return same === undefined ? null : `There is a size named ${same.name} already.`;
}
