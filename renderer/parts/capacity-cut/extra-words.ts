import type { CutLine, OutState } from '../../../shared/capacity/cut-line-state.ts';
import type { ExtraRoom } from '../../../shared/capacity/cut-line-what-it-takes.ts';
import type { PersonWeeks } from '../../../shared/plan/initiative.ts';
import { listInWords } from '../in-words.ts';
import { teamName } from './cut-words.ts';

/** What is too little to be seen in one digit is not told. */
const LEAST: PersonWeeks = 0.05;

/**
 * `1.5 that Identity is over already, 1.5 for this and 0.6 that others before it would take`: what more room of a team goes to,
 * where that is not only what the item lacks; null where it is.
 */
export function partsOfExtra(
  cut: CutLine,
  state: OutState,
  { extra, write }: { readonly extra: ExtraRoom; readonly write: (personWeeks: PersonWeeks) => string },
): string | null {
  if (extra.kind !== 'team') return null;
  const over = cut.teams.find(({ teamId }) => teamId === extra.teamId)?.overBy ?? 0;
  const lack = state.lacks.find(({ teamId }) => teamId === extra.teamId)?.by ?? 0;
  const others = extra.personWeeks - over - lack;
  if (over < LEAST && others < LEAST) return null;
  return listInWords([
    ...(over < LEAST ? [] : [`${write(over)} that ${teamName(cut.facts.plan, extra.teamId)} is over already`]),
    ...(lack < LEAST ? [] : [`${write(lack)} for this`]),
    ...(others < LEAST ? [] : [`${write(others)} that others before it would take`]),
  ]);
}
