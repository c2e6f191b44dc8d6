import { useEffect, useState } from 'react';
import type { CommandContext } from '../../../shared/commands/command.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { type ImportInputs, type ImportOutcome, workOutImport } from './import-outcome.ts';

/** Long enough to let several choices in a row be one dry run. */
const DELAY = 120;

export interface OutcomeInTime {
  /** The latest that was worked out; null before the first. */
  readonly outcome: ImportOutcome | null;
  /** Whether it is of inputs that have changed since. */
  readonly stale: boolean;
  /** What holds for the inputs as they are, worked out at once where it was not yet. */
  settle(): ImportOutcome;
}

/** Keeps the dry run in step with the inputs, a moment behind them, so that choosing and typing never wait for it. */
export function useImportOutcome(inputs: ImportInputs): OutcomeInTime {
  const { ports, view } = useAppState();
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const stale = outcome?.inputs !== inputs;
  const isFirst = outcome === null;
  useEffect(() => {
    if (!stale) return;
    const context = { today: ports.clock.today(), who: view.getState().who, ids: ports.ids };
    const timer = setTimeout(() => setOutcome(workOutImport(inputs, context)), isFirst ? 0 : DELAY);
    return () => clearTimeout(timer);
  }, [inputs, stale, isFirst, ports, view]);
  return {
    outcome,
    stale,
    settle: () => {
      if (outcome !== null && !stale) return outcome;
      const context: CommandContext = { today: ports.clock.today(), who: view.getState().who, ids: ports.ids };
      const settled = workOutImport(inputs, context);
      setOutcome(settled);
      return settled;
    },
  };
}
