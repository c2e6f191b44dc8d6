import { readDependencyPart, writeDependency } from '../../../shared/dependencies/dependency-text.ts';
import type { Dependency } from '../../../shared/plan/dependency.ts';
import { fail, type Result, succeed } from '../../../shared/result.ts';

export type Rule = Pick<Dependency, 'kind' | 'lag' | 'hard'>;

/** Stands in for the predecessor, which is known. */
const KEY = 'X';

/** Reads the terms of a dependency without its key: `FS+3d`, `+2w`, `~SS-2`, `FF soft`; nothing is FS without a lag. */
export function readRule(text: string): Result<Rule, string> {
  const typed = text.trim();
  const isMarked = typed.startsWith('~');
  const part = `${isMarked ? '~' : ''}${KEY} ${isMarked ? typed.slice(1).trim() : typed}`.trim();
  const read = readDependencyPart(part, (key) => (key === KEY ? KEY : null));
  if (read.ok) {
    const { kind, lag, isSoft } = read.value;
    return succeed({ kind: kind ?? 'FS', lag: lag ?? 0, hard: !isSoft });
  }
  if (read.problem.kind === 'unknown-key') {
    return fail(`“${typed.slice(0, 40)}” is no kind and lag. Write FS, SS-2d or ~FF+1w, ~ for a soft one.`);
  }
  return fail(read.problem.message.replaceAll(`${part.replace(/^~/, '')}`, typed));
}

/** As `readRule` reads it. */
export function writeRule(rule: Rule): string {
  const text = writeDependency(rule, { key: KEY }).replace(KEY, '');
  const terms = text.replace(/\s+/g, '');
  return terms === '' || terms === '~' ? `${terms}FS` : terms;
}
