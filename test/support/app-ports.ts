import type { AppPorts } from '../../renderer/state/app-state.ts';
import { readPlan, writePlan } from '../../renderer/workers/answer-plan-file-request.ts';
import { answerProposeDates } from '../../renderer/workers/answer-propose-dates.ts';
import { drawSensitivity } from '../../renderer/workers/draw-sensitivity.ts';
import { workOutImport } from '../../renderer/workers/work-out-import.ts';
import { layoutGraph } from '../../shared/dependencies/layout/graph-layout.ts';
import type { Preferences } from '../../shared/ports/preferences.ts';
import type { Windows } from '../../shared/ports/windows.ts';
import { fail, succeed } from '../../shared/result.ts';
import { createCountingIds } from './counting-ids.ts';
import { createManualTimer, type ManualTimer } from './manual-timer.ts';
import { NO_LINKED_FILES } from './memory-linked-files.ts';
import { createMemoryPlanStore, type MemoryPlanStore } from './memory-plan-store.ts';
import { createMemorySafetyJournal } from './memory-safety-journal.ts';
import { createTickingClock } from './ticking-clock.ts';

export interface TestPorts extends AppPorts {
  readonly store: MemoryPlanStore;
  readonly timer: ManualTimer;
}

/** Ports that need no window; those for files, spreadsheets and printing do nothing until a test gives its own. */
export function createTestPorts(own: Partial<AppPorts> & { readonly store?: MemoryPlanStore } = {}): TestPorts {
  return {
    clock: createTickingClock(),
    ids: createCountingIds(),
    preferences: createMemoryPreferences(),
    safety: createMemorySafetyJournal(),
    windows: NO_OTHER_WINDOWS,
    files: {
      chooseFile: async () => null,
      saveFile: async ({ suggestedName }) => ({ ok: true, value: { name: suggestedName } }),
    },
    linkedFiles: NO_LINKED_FILES,
    printer: {
      pdfBy: 'file',
      print: async () => ({ ok: true, value: { kind: 'printed' } }),
      savePdf: async (_page, name) => ({ ok: true, value: { kind: 'saved', name } }),
    },
    planFileWork: { read: async (bytes) => readPlan(bytes), write: async (content) => writePlan(content) },
    sensitivity: {
      draw: async (question, { onProgress = () => {} } = {}) => {
        const answer = drawSensitivity(question, onProgress);
        return answer.kind === 'done' ? succeed(answer.figures) : fail({ kind: 'refused', message: answer.message });
      },
    },
    graphLayout: { layOut: async (facts) => succeed(layoutGraph(facts)) },
    proposeDates: {
      schedule: async (question, { onProgress = () => {} } = {}) => {
        const answer = answerProposeDates(question, onProgress);
        return answer.kind === 'done' ? succeed(answer.schedule) : fail({ kind: 'refused', message: answer.message });
      },
    },
    imports: { open: () => ({ workOut: async (run) => workOutImport(run), close: () => {} }) },
    spreadsheets: {
      sizeProblem: () => null,
      read: async () => ({ ok: false, problem: { kind: 'failed', message: 'Nothing is read in this test.' } }),
      write: async () => ({ ok: true, value: new Uint8Array([80, 75]) }),
    },
    ...own,
    store: own.store ?? createMemoryPlanStore(),
    timer: createManualTimer(),
  };
}

const NO_OTHER_WINDOWS: Windows = {
  tell: () => {},
  listen: () => () => {},
  alone: (_, work) => work(),
};

export function createMemoryPreferences(): Preferences {
  const values = new Map<string, string>();
  return {
    read: (name) => values.get(name) ?? null,
    write: (name, value) => {
      values.set(name, value);
    },
  };
}
