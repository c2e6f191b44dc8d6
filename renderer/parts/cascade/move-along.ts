// Moves of several initiatives as one change, whoever set their dates.

import { applyChangeSet, type ChangeSet, squashChangeSets } from '../../../shared/changes/change-set.ts';
import type { CommandContext, CommandProblem } from '../../../shared/commands/command.ts';
import { type MoveInitiativesIntent, moveInitiatives } from '../../../shared/commands/move-initiatives.ts';
import type { ScheduleMove } from '../../../shared/dependencies/resolution.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { fail, type Result, succeed } from '../../../shared/result.ts';
import type { AppState } from '../../state/app-state.ts';

export interface Moving {
  readonly kind: MoveInitiativesIntent['kind'];
  readonly moves: readonly ScheduleMove[];
  readonly label: string;
}

/** The change that makes all of the moves. Who set the dates stays. */
export function movesAsChange(
  plan: Plan,
  { kind, moves, label }: Moving,
  context: CommandContext,
): Result<ChangeSet, CommandProblem> {
  const made: ChangeSet[] = [];
  let moved = plan;
  for (const setBy of ['hand', 'proposal'] as const) {
    const own = moves.filter((move) => setterOf(plan, move) === setBy);
    if (own.length === 0) continue;
    const changes = moveInitiatives(
      moved,
      {
        kind,
        setBy,
        moves: own.map(({ initiativeId: id, after: { start, end, precision } }) => ({
          id,
          schedule: { start, end, precision },
        })),
      },
      context,
    );
    if (!changes.ok) return fail(changes.problem);
    moved = applyChangeSet(moved, changes.value);
    made.push(changes.value);
  }
  return succeed(squashChangeSets(label, made));
}

/** Dates of a proposal stay one's; what has begun meanwhile is moved by hand, as nothing else may. */
function setterOf(plan: Plan, { initiativeId, before }: ScheduleMove): 'hand' | 'proposal' {
  return before.setBy === 'proposal' && plan.initiatives.get(initiativeId)?.progress === 0 ? 'proposal' : 'hand';
}

/** Makes all of the moves in the open plan; answers why that is refused, or null. */
export function runMoves(app: AppState, moving: Moving): string | null {
  const { open, runChanges } = app.session.getState();
  if (open === null) return null;
  const changes = movesAsChange(open.plan, moving, contextOf(app));
  const done = changes.ok ? runChanges(changes.value) : changes;
  return done.ok ? null : done.problem.message;
}

export function contextOf({ ports, view }: AppState): CommandContext {
  return { today: ports.clock.today(), who: view.getState().who, ids: ports.ids };
}

/** Says what was done and offers to undo it, for as long as the plan is as it was left. */
export function sayWithUndo({ session, view }: AppState, message: string, tone: 'info' | 'problem' = 'info'): void {
  const left = session.getState().open?.plan;
  view.getState().showToast({
    tone,
    message,
    action: {
      label: 'Undo',
      run: () => {
        if (session.getState().open?.plan === left) session.getState().undo();
      },
    },
  });
  dismissWhenChanged({ session, view }, left);
}

/** What is said of a plan goes with it. */
export function dismissWhenChanged(
  { session, view }: Pick<AppState, 'session' | 'view'>,
  plan: Plan | undefined,
): void {
  const toastId = view.getState().toast?.id;
  const stop = session.subscribe(({ open }) => {
    if (open?.plan === plan) return;
    stop();
    if (view.getState().toast?.id === toastId) view.getState().dismissToast();
  });
}
