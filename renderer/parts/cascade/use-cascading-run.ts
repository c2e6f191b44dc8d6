import type { Command } from '../../../shared/commands/command.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { runCascading } from './run-cascading.ts';

/** As `useRun`, for commands that may move bars: what waits for them moves along, is asked about or stays. */
export function useCascadingRun(): <Intent>(command: Command<Intent>, intent: Intent) => string | null {
  const app = useAppState();
  return (command, intent) => runCascading(app, command, intent);
}
