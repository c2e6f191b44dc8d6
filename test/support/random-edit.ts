import fc from 'fast-check';
import type { PlanSession } from '../../renderer/state/plan-session.ts';
import { type Dice, RANDOM_COMMANDS } from './random-commands.ts';

/** What a user does next: which thing, and to which of what is there. */
export interface RandomEdit extends Dice {
  readonly kind: string;
}

/** More is made than deleted, so that there is something to edit. */
const MADE_OFTEN = [
  'add-initiative',
  'add-initiative',
  'add-initiative',
  'add-team',
  'add-person',
  'duplicate-initiatives',
];
const STEPS = ['undo', 'undo', 'undo', 'undo', 'undo', 'redo', 'redo', 'redo', 'squash', 'squash', 'bail', 'bail'];

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  kind: fc.constantFrom(...Object.keys(RANDOM_COMMANDS), ...MADE_OFTEN, ...STEPS),
  pick: fc.nat(1_000),
  figure: fc.nat(40),
});

/** Does it, as far as the plan allows. */
export function doRandomEdit(session: PlanSession, edit: RandomEdit): void {
  switch (edit.kind) {
    case 'undo':
      session.undo();
      return;
    case 'redo':
      session.redo();
      return;
    case 'squash':
    case 'bail': {
      const mark = session.mark();
      doCommand(session, { ...edit, kind: 'edit-initiatives' });
      doCommand(session, { ...edit, kind: 'score-initiatives' });
      if (edit.kind === 'bail') session.bailTo(mark);
      else session.squashTo(mark, 'Drag');
      return;
    }
    default:
      doCommand(session, edit);
  }
}

function doCommand(session: PlanSession, { kind, ...dice }: RandomEdit): void {
  const plan = session.open?.plan;
  if (plan === undefined) throw new Error('No plan is open');
  RANDOM_COMMANDS[kind]?.(session, plan, dice);
}
