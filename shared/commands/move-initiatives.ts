import { changesTo } from '../changes/change-set-builder.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative, Schedule } from '../plan/initiative.ts';
import { fail, succeed } from '../result.ts';
import type { Command, CommandProblem } from './command.ts';
import { initiativesNamed } from './initiatives-named.ts';
import { scheduleProblem, settledSchedule } from './reschedule-initiatives.ts';

/** Where one initiative goes. Start, end and precision belong together. */
export interface InitiativeMove {
  readonly id: InitiativeId;
  readonly schedule: Partial<Pick<Schedule, 'start' | 'end' | 'precision'>>;
}

export interface MoveInitiativesIntent {
  /** What moves them: out of a conflict, along with the first of them that they wait for, as proposed, or by hand. */
  readonly kind: 'resolve' | 'cascade' | 'proposal' | 'move';
  readonly moves: readonly InitiativeMove[];
  readonly setBy: 'hand' | 'proposal';
}

/**
 * Gives each initiative dates of its own, as one change. When one can’t go there none goes: pinned ones stay, and so do
 * started ones with dates, unless new ones are set by hand.
 */
export const moveInitiatives: Command<MoveInitiativesIntent> = (plan, { kind, moves, setBy }) => {
  const found = initiativesNamed(plan, [...new Set(moves.map(({ id }) => id))]);
  if (!found.ok) return fail(found.problem);
  const changes = changesTo(plan);
  for (const { id, schedule: patch } of moves) {
    const initiative = changes.get('initiatives', id);
    if (initiative === undefined) continue;
    const schedule = settledSchedule({ ...initiative.schedule, ...patch }, setBy);
    const problem = stayProblem(initiative, setBy) ?? scheduleProblem(initiative.key, schedule);
    if (problem !== null) return fail(problem);
    changes.put('initiatives', { ...initiative, schedule });
  }
  return succeed(changes.build(labelOf(kind, found.value)));
};

/** Why an initiative stays where it is; null when it can go. */
function stayProblem(
  { key, schedule, stage, progress }: Initiative,
  setBy: 'hand' | 'proposal',
): CommandProblem | null {
  if (schedule.pinned) {
    return { kind: 'not-allowed', message: `${key} is pinned: unpin it before it moves.` };
  }
  const hasStarted = stage === 'in-progress' || stage === 'shipped' || progress > 0;
  const hasDates = schedule.start !== null || schedule.end !== null;
  return setBy === 'proposal' && hasStarted && hasDates
    ? { kind: 'not-allowed', message: `${key} has started: a proposal does not move it. Set its dates by hand.` }
    : null;
}

function labelOf(kind: MoveInitiativesIntent['kind'], moved: readonly Initiative[]): string {
  const [first] = moved;
  const all = moved.length === 1 && first !== undefined ? first.key : `${moved.length} initiatives`;
  switch (kind) {
    case 'resolve':
      return `Move ${all} out of conflict`;
    case 'cascade':
      return moved.length === 1 || first === undefined ? `Move ${all}` : `Move ${first.key} and ${others(moved)}`;
    case 'proposal':
      return `Take over proposed dates of ${all}`;
    case 'move':
      return `Move ${all}`;
  }
}

function others(moved: readonly Initiative[]): string {
  return moved.length === 2 ? 'what waits for it' : `${moved.length - 1} that wait for it`;
}
