import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppPorts } from '../../state/app-state.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { requestOf } from './import-draft.ts';
import type { ImportInputs, ImportOutcome } from './import-outcome.ts';

type ImportRuns = ReturnType<AppPorts['imports']['open']>;

/** Long enough to let several choices in a row be one dry run. */
const DELAY = 120;

export interface OutcomeInTime {
  /** The latest that was worked out; null before the first. */
  readonly outcome: ImportOutcome | null;
  /** Whether it is of inputs that have changed since. */
  readonly stale: boolean;
  /** What holds for the inputs as they are; null when they have changed again meanwhile. */
  settle(): Promise<ImportOutcome | null>;
}

/** Keeps the dry run in step with the inputs, a moment behind them, so that choosing and typing never wait for it. */
export function useImportOutcome(inputs: ImportInputs): OutcomeInTime {
  const { ports, view } = useAppState();
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const runs = useRef<ImportRuns | null>(null);
  const stale = outcome?.inputs !== inputs;
  const isFirst = outcome === null;

  useEffect(
    () => () => {
      runs.current?.close();
      runs.current = null;
    },
    [],
  );
  const workOut = useCallback(async () => {
    const { plan, draft, sourceName } = inputs;
    runs.current ??= ports.imports.open();
    const workedOut = await runs.current.workOut({
      plan,
      request: requestOf(draft, sourceName),
      today: ports.clock.today(),
      who: view.getState().who,
      idPrefix: ports.ids.next(),
    });
    if (workedOut === null) return null;
    const settled = { inputs, ...workedOut };
    setOutcome(settled);
    return settled;
  }, [inputs, ports, view]);
  useEffect(() => {
    if (!stale) return;
    const timer = setTimeout(workOut, isFirst ? 0 : DELAY);
    return () => clearTimeout(timer);
  }, [stale, isFirst, workOut]);
  return {
    outcome,
    stale,
    settle: async () => (outcome === null || stale ? workOut() : outcome),
  };
}
