import type { Command } from '../../shared/commands/command.ts';
import { useAppState } from '../state/use-app-state.tsx';

/** Runs a command on the open plan; answers why it is refused, in a sentence, or null when it was done. */
export function useRun(): <Intent>(command: Command<Intent>, intent: Intent) => string | null {
  const { session } = useAppState();
  return (command, intent) => {
    const result = session.getState().run(command, intent);
    return result.ok ? null : result.problem.message;
  };
}
