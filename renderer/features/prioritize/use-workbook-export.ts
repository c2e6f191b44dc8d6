import { useEffect, useRef, useState } from 'react';
import { rankingWorkbook } from '../../../shared/readout/ranking-workbook.ts';
import { readoutFileName } from '../../../shared/readout/readout-file-name.ts';
import { useAppState } from '../../state/use-app-state.tsx';

const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface WorkbookExport {
  readonly isBusy: boolean;
  start(): void;
  cancel(): void;
}

/** Hands out the ranking of the open plan as a workbook. It lists the whole ranking, whatever the filter shows. */
export function useWorkbookExport(): WorkbookExport {
  const { session, view, ports } = useAppState();
  const [isBusy, setIsBusy] = useState(false);
  const going = useRef<AbortController | null>(null);
  useEffect(() => () => going.current?.abort(), []);

  const exportPlan = async (signal: AbortSignal): Promise<void> => {
    const { open } = session.getState();
    if (open === null) return;
    const { showToast } = view.getState();
    const fail = (message: string) =>
      showToast({ tone: 'problem', message, action: { label: 'Try again', run: () => void start() } });
    const workbook = rankingWorkbook(open.plan, { today: ports.clock.today() });
    const written = await ports.spreadsheets.write(workbook, { signal });
    if (!written.ok) {
      if (written.problem.kind !== 'cancelled') fail(`The workbook could not be made. ${written.problem.message}`);
      return;
    }
    const saved = await ports.files.saveFile({
      suggestedName: readoutFileName(open.plan, 'ranking', 'xlsx'),
      mediaType: XLSX_MEDIA_TYPE,
      bytes: written.value,
    });
    if (!saved.ok) fail(saved.problem.message);
    else if (saved.value !== null) showToast({ tone: 'success', message: `Exported ${saved.value.name}` });
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
