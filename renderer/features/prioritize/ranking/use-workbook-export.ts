import { useEffect, useRef, useState } from 'react';
import { exportRankingWorkbook } from '../../../state/export-ranking.ts';
import { useAppState } from '../../../state/use-app-state.tsx';

export interface WorkbookExport {
  readonly isBusy: boolean;
  start(): void;
  cancel(): void;
}

/** Hands out the ranking of the open plan as a workbook. It lists the whole ranking, whatever the filter shows. */
export function useWorkbookExport(): WorkbookExport {
  const app = useAppState();
  const [isBusy, setIsBusy] = useState(false);
  const going = useRef<AbortController | null>(null);
  useEffect(() => () => going.current?.abort(), []);

  const exportPlan = async (signal: AbortSignal): Promise<void> => {
    const exported = await exportRankingWorkbook(app, signal);
    const { showToast } = app.view.getState();
    if (exported.ok) {
      if (exported.value !== null) showToast({ tone: 'success', message: `Exported ${exported.value.name}` });
      return;
    }
    const { kind, message } = exported.problem;
    if (kind === 'cancelled') return;
    showToast({ tone: 'problem', message, action: { label: 'Try again', run: () => void start() } });
  };
  const start = async () => {
    if (going.current !== null) return;
    const controller = new AbortController();
    going.current = controller;
    setIsBusy(true);
    try {
      await exportPlan(controller.signal);
    } finally {
      going.current = null;
      setIsBusy(false);
    }
  };
  return { isBusy, start, cancel: () => going.current?.abort() };
}
