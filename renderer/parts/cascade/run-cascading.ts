// Changes that move bars, and what is then done with whatever waits for them.

import { applyChangeSet, type ChangeSet, squashChangeSets } from '../../../shared/changes/change-set.ts';
import type { Command, CommandProblem } from '../../../shared/commands/command.ts';
import { cascadeOf } from '../../../shared/dependencies/cascade.ts';
import type { Resolution } from '../../../shared/dependencies/resolution.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import type { Result } from '../../../shared/result.ts';
import type { AppState } from '../../state/app-state.ts';
import { initiativesInWords } from '../in-words.ts';
import { runWithUndo, type UndoableDeed } from '../run-with-undo.ts';
import { movedInWords, staysInWords, waitingInWords } from './cascade-words.ts';
import { contextOf, dismissWhenChanged, movesAsChange, sayWithUndo } from './move-along.ts';

/** As `runChangesCascading`, with what a command says. Answers why it is refused, or null. */
export function runCascading<Intent>(app: AppState, command: Command<Intent>, intent: Intent): string | null {
  const { open } = app.session.getState();
  if (open === null) return null;
  const changes = command(open.plan, intent, contextOf(app));
  const done = changes.ok ? runChangesCascading(app, changes.value) : changes;
  return done.ok ? null : done.problem.message;
}

/**
 * As `runWithUndo`, for a command that moves bars: where something waits for them, the question or the word on what moved along
 * stands in the place of the message; a new conflict that nothing resolves is said with it. Answers whether it was done.
 */
export function runMovingWithUndo<Intent>(app: AppState, deed: UndoableDeed<Intent>): boolean {
  const { open } = app.session.getState();
  const changes = open === null ? null : deed.command(open.plan, deed.intent, contextOf(app));
  if (open === null || changes?.ok !== true || settingsOf(open.plan).cascade === 'never') return runWithUndo(app, deed);
  const { moves, left } = cascadeOf(open.plan, applyChangeSet(open.plan, changes.value));
  if (moves.length > 0) return runChangesCascading(app, changes.value).ok;
  return runWithUndo(app, { ...deed, message: [deed.message, ...staysInWords(left)].join('; ') });
}

/**
 * Makes changes that may move bars, and does with what waits for them what the plan's settings say: moves it along in the
 * same change, asks at the edge of the window, or leaves it. Conflicts that come of it, and that no move resolves, are said.
 */
export function runChangesCascading(app: AppState, changes: ChangeSet): Result<ChangeSet, CommandProblem> {
  const { open, runChanges } = app.session.getState();
  const updated = changes.tables.initiatives?.updated ?? [];
  // Most edits move nothing, and none of those may wait for this.
  if (open === null || !updated.some(([from, to]) => from.schedule !== to.schedule)) return runChanges(changes);
  const how = settingsOf(open.plan).cascade;
  if (how === 'never') return runChanges(changes);
  const resolution = cascadeOf(open.plan, applyChangeSet(open.plan, changes));
  if (resolution.moves.length === 0) return sayWhatStays(app, changes, resolution);
  return how === 'always' ? moveAlong(app, changes, resolution) : ask(app, changes, resolution);
}

/** Nothing can go along: what is newly in conflict is said, and the change can be taken back. */
function sayWhatStays(app: AppState, changes: ChangeSet, { left }: Resolution): Result<ChangeSet, CommandProblem> {
  const done = app.session.getState().runChanges(changes);
  const [words] = staysInWords(left);
  if (done.ok && words !== undefined) sayWithUndo(app, words, 'problem');
  return done;
}

function moveAlong(app: AppState, changes: ChangeSet, resolution: Resolution): Result<ChangeSet, CommandProblem> {
  const { open, runChanges } = app.session.getState();
  if (open === null) return runChanges(changes);
  const label = `${changes.label}, with what waits for it`;
  const after = applyChangeSet(open.plan, changes);
  const along = movesAsChange(after, { kind: 'cascade', moves: resolution.moves, label }, contextOf(app));
  if (!along.ok) return along;
  const done = runChanges(squashChangeSets(label, [changes, along.value]));
  if (done.ok) sayWithUndo(app, movedInWords(after, resolution));
  return done;
}

export interface CascadeQuestion {
  /** `SRE-4`, `3 initiatives`: what moved. */
  readonly who: string;
  /** Moves along what waits for it. */
  answer(): void;
}

const questions = new WeakMap<Plan, CascadeQuestion>();

/** What was asked when a plan became what it is, and may be answered until it changes; null: nothing. */
export function cascadeQuestionOf(plan: Plan): CascadeQuestion | null {
  return questions.get(plan) ?? null;
}

/** A question that holds nobody up: it goes when it is left alone, or when the plan goes on. */
function ask(app: AppState, changes: ChangeSet, resolution: Resolution): Result<ChangeSet, CommandProblem> {
  const { session, view } = app;
  const done = session.getState().runChanges(changes);
  const after = session.getState().open?.plan;
  if (!done.ok || after === undefined) return done;
  const { moves } = resolution;
  const who = movedKeys(after, changes);
  const label = moves.length === 1 ? 'Move it along' : 'Move them along';
  const act = () => {
    const { open, undo, redo } = session.getState();
    if (open?.plan !== after) return;
    // Taken back and made again with what goes along: what one deed led to is one undo, whenever it was answered.
    undo();
    const along = moveAlong(app, changes, resolution);
    if (along.ok) return;
    redo();
    view.getState().showToast({ tone: 'problem', message: along.problem.message });
  };
  view.getState().showToast({
    tone: 'info',
    message: `${[waitingInWords(after, moves, who), ...staysInWords(resolution.left)].join('; ')}.`,
    action: { label, run: act },
  });
  questions.set(after, { who, answer: act });
  dismissWhenChanged(app, after);
  return done;
}

function movedKeys(plan: Plan, { tables }: ChangeSet): string {
  const updated = tables.initiatives?.updated ?? [];
  const [only] = updated;
  return updated.length === 1 && only !== undefined
    ? (plan.initiatives.get(only[1].id)?.key ?? '')
    : initiativesInWords(updated.length);
}
