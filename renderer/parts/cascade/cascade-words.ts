// What is said when bars move, of what waits for them.

import type { LeftConflict, Resolution, ScheduleMove } from '../../../shared/dependencies/resolution.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { listInWords } from '../in-words.ts';

/** So many are named; of the others their number is said. */
const MOST_NAMED = 2;

/** `DX-5 waits for SRE-4: it would go 3 d later`, `DX-5 and DX-7 wait for SRE-4: they would go up to 5 d later`. */
export function waitingInWords(plan: Plan, moves: readonly ScheduleMove[], who: string): string {
  const one = moves.length === 1;
  return `${namesOf(plan, moves)} ${one ? 'waits' : 'wait'} for ${who}: ${one ? 'it' : 'they'} would go ${laterInWords(moves)}`;
}

/** `DX-5 moved along, 3 d later; it misses its deadline; SRE-7 is pinned and stays: in conflict by 5 d`. */
export function movedInWords(plan: Plan, { moves, left, missedDeadlines }: Resolution): string {
  const late = missedDeadlines.filter(({ isNew }) => isNew).map(({ initiative }) => initiative.key);
  const missed = late.length === 1 ? 'misses its deadline' : 'miss their deadlines';
  return [
    `${namesOf(plan, moves)} moved along, ${laterInWords(moves)}`,
    ...(late.length === 0 ? [] : [`${someOf(late)} ${missed}`]),
    ...staysInWords(left),
  ].join('; ');
}

/** What the moves bring into conflict, or further into it: `SRE-7 is pinned and stays: in conflict by 5 d`; empty when nothing. */
export function staysInWords(left: readonly LeftConflict[]): readonly string[] {
  const [worst, ...others] = left.filter(({ isNew }) => isNew);
  if (worst === undefined) return [];
  const { conflict, reason } = worst;
  const by = `by ${formatNumber(conflict.byWorkdays)} d`;
  const rest =
    others.length === 0
      ? ''
      : `, and ${others.length === 1 ? '1 more conflict' : `${formatNumber(others.length)} more conflicts`}`;
  return reason === 'placed'
    ? [`${conflict.successor.key} is too early for ${conflict.predecessor.key} ${by}${rest}`]
    : [`${conflict.successor.key} ${STAY_WORDS[reason]}: in conflict ${by}${rest}`];
}

const STAY_WORDS: Readonly<Record<Exclude<LeftConflict['reason'], 'placed'>, string>> = {
  pinned: 'is pinned and stays',
  'in-progress': 'has started and stays',
  shipped: 'has shipped and stays',
  'beyond-calendar': 'can’t go beyond 31 Dec 9999',
};

function namesOf(plan: Plan, moves: readonly ScheduleMove[]): string {
  return someOf(moves.flatMap(({ initiativeId }) => plan.initiatives.get(initiativeId)?.key ?? []));
}

function someOf(keys: readonly string[]): string {
  if (keys.length <= MOST_NAMED + 1) return listInWords(keys);
  return listInWords([...keys.slice(0, MOST_NAMED), `${formatNumber(keys.length - MOST_NAMED)} more`]);
}

function laterInWords(moves: readonly ScheduleMove[]): string {
  const days = moves.map(({ byWorkdays }) => byWorkdays);
  const most = Math.max(...days);
  return `${days.every((count) => count === most) ? '' : 'up to '}${formatNumber(most)} d later`;
}
