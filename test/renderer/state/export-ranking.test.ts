import { describe, expect, test } from 'vitest';
import { createAppState } from '../../../renderer/state/app-state.ts';
import { exportRankingWorkbook } from '../../../renderer/state/export-ranking.ts';
import type { SaveFileRequest } from '../../../shared/ports/files.ts';
import type { Workbook } from '../../../shared/readout/workbook.ts';
import { createTestPorts } from '../../support/app-ports.ts';

async function openedSample(own: Parameters<typeof createTestPorts>[0]) {
  const app = createAppState(createTestPorts(own));
  const sample = await app.planList.getState().createSample();
  if (!sample.ok) throw new Error(sample.problem.message);
  await app.session.getState().openPlan(sample.value);
  return app;
}

describe('exportRankingWorkbook', () => {
  test('hands out the open plan’s ranking under its name and the day', async () => {
    const written: Workbook[] = [];
    const saved: SaveFileRequest[] = [];
    const { files, spreadsheets } = createTestPorts();
    const bytes = new Uint8Array([1, 2]);
    const app = await openedSample({
      spreadsheets: {
        ...spreadsheets,
        write: async (workbook) => {
          written.push(workbook);
          return { ok: true, value: bytes };
        },
      },
      files: {
        ...files,
        saveFile: async (request) => {
          saved.push(request);
          return { ok: true, value: { name: request.suggestedName } };
        },
      },
    });
    const outcome = await exportRankingWorkbook(app);
    expect(outcome).toEqual({ ok: true, value: { name: 'atlas-platform-ranking-2026-01-12.xlsx' } });
    expect(written[0]?.sheets[0]?.name).toBe('Ranking');
    expect(saved).toMatchObject([{ bytes, mediaType: expect.stringContaining('spreadsheetml') }]);
  });

  test('saves nothing when the workbook could not be written', async () => {
    const problem = { kind: 'failed', message: 'No memory.' } as const;
    const { files, spreadsheets } = createTestPorts();
    const app = await openedSample({
      spreadsheets: { ...spreadsheets, write: async () => ({ ok: false, problem }) },
      files: { ...files, saveFile: () => Promise.reject(new Error('Something was saved')) },
    });
    const message = 'The workbook could not be made. No memory.';
    expect(await exportRankingWorkbook(app)).toEqual({ ok: false, problem: { kind: 'failed', message } });
  });

  test('says nothing of its own when it is cancelled', async () => {
    const problem = { kind: 'cancelled', message: 'Cancelled.' } as const;
    const { spreadsheets } = createTestPorts();
    const app = await openedSample({ spreadsheets: { ...spreadsheets, write: async () => ({ ok: false, problem }) } });
    expect(await exportRankingWorkbook(app, new AbortController().signal)).toEqual({ ok: false, problem });
  });

  test('says that no plan is open', async () => {
    const app = createAppState(createTestPorts());
    expect(await exportRankingWorkbook(app)).toMatchObject({ ok: false, problem: { kind: 'no-plan' } });
  });
});
