import { useRef } from 'react';
import type { ChangeSet } from '../../../../shared/changes/change-set.ts';
import type { Command } from '../../../../shared/commands/command.ts';
import { useAppState } from '../../../state/use-app-state.tsx';

/** Tries a command out on the draft; answers why it is refused, in a sentence, or null when it was done. */
export type TryOut = <Intent>(command: Command<Intent>, intent: Intent) => string | null;

export function useTryOut(): TryOut {
  const { prioritize } = useAppState();
  return (command, intent) => {
    const done = prioritize.getState().tryOut(command, intent);
    return done.ok ? null : done.problem.message;
  };
}

/**
 * As `useTryOut`, where what follows on each other is one thing that was tried out: the moves of a drag, the presses of an
 * arrow key. `end` closes it, so that the next begins another;
 * `takeBack` answers whether there was anything to take back.
 */
export function useTryOutAsOne(): {
  readonly tryOut: TryOut;
  readonly end: () => void;
  readonly takeBack: () => boolean;
} {
  const { prioritize } = useAppState();
  const last = useRef<ChangeSet | null>(null);
  const isLatest = () => last.current !== null && prioritize.getState().draft?.changes.at(-1) === last.current;
  return {
    tryOut: (command, intent) => {
      const { tryOut, tryOutAgain } = prioritize.getState();
      const done = isLatest() ? tryOutAgain(command, intent) : tryOut(command, intent);
      if (!done.ok) return done.problem.message;
      last.current = done.value;
      return null;
    },
    end: () => {
      last.current = null;
    },
    takeBack: () => {
      const isThere = isLatest();
      if (isThere) prioritize.getState().stepBack();
      last.current = null;
      return isThere;
    },
  };
}
