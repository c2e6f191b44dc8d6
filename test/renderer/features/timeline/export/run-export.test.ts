import { describe, expect, test } from 'vitest';
import { readExportChoices } from '../../../../../renderer/features/timeline/export/export-choices.ts';
import type { ExportSource } from '../../../../../renderer/features/timeline/export/export-source.ts';
import { runExport } from '../../../../../renderer/features/timeline/export/run-export.ts';
import { type AppState, createAppState } from '../../../../../renderer/state/app-state.ts';
import type { Files, SaveFileRequest } from '../../../../../shared/ports/files.ts';
import { createTestPorts } from '../../../../support/app-ports.ts';
import { aPlan } from '../../../../support/plan-builder.ts';

const SVG = '<svg viewBox="0 0 1600 300000"></svg>';
const CHOICES = readExportChoices(null, 'A4');

const source = (changed: Partial<ExportSource> = {}): ExportSource => ({
  name: 'timeline',
  title: 'Atlas',
  isLarge: false,
  size: () => ({ width: 1_600, height: 300_000 }),
  svg: () => SVG,
  countSheets: () => ({ columns: 2, rows: 300, fontPoints: 9, wantedPoints: 9 }),
  sheets: () => ({ count: 0, draw: () => '' }),
  betterPaper: () => null,
  ...changed,
});

function appWith(saveFile: Files['saveFile']): AppState {
  return createAppState(createTestPorts({ files: { chooseFile: async () => null, saveFile } }));
}

const exported = (app: AppState, kind: 'svg' | 'png' | 'pdf' | 'print' | 'copy', own: Partial<ExportSource> = {}) =>
  runExport(app, { plan: aPlan('Atlas').build(), source: source(own), choices: { ...CHOICES, kind } });
const said = (app: AppState) => app.view.getState().toast;

describe('an export', () => {
  test('of many sheets lets the window have its turn between them, and tells how far it is', async () => {
    const app = appWith(async () => ({ ok: true, value: null }));
    const told: string[] = [];
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    });
    await runExport(app, {
      plan: aPlan('Atlas').build(),
      source: source({
        countSheets: () => ({ columns: 1, rows: 9, fontPoints: 9, wantedPoints: 9 }),
        sheets: () => ({ count: 9, draw: () => SVG }),
      }),
      choices: { ...CHOICES, kind: 'pdf' },
      onSheet: (drawn, count) => told.push(`${drawn} of ${count}`),
    });
    clearInterval(timer);
    expect(told).toEqual(['4 of 9', '8 of 9']);
    expect(turns).toBeGreaterThan(0);
  });

  test('is handed out under the plan’s name and the day, and that is said', async () => {
    const asked: SaveFileRequest[] = [];
    const app = appWith(async (request) => {
      asked.push(request);
      return { ok: true, value: { name: 'mine.svg' } };
    });
    expect(await exported(app, 'svg')).toBe(true);
    expect(asked).toMatchObject([{ suggestedName: 'atlas-timeline-2026-01-12.svg', mediaType: 'image/svg+xml' }]);
    expect(new TextDecoder().decode(asked[0]?.bytes)).toBe(SVG);
    expect(said(app)).toMatchObject({ tone: 'success', message: 'Saved mine.svg' });
  });

  test('that the user gives up is no error', async () => {
    const app = appWith(async () => ({ ok: true, value: null }));
    expect(await exported(app, 'svg')).toBe(false);
    expect(said(app)).toBeNull();
  });

  test('that can’t be written, drawn or counted says why, and what else to do', async () => {
    const app = appWith(async () => ({ ok: false, problem: { kind: 'unwritable', message: 'The disk is full.' } }));
    expect(await exported(app, 'svg')).toBe(false);
    expect(said(app)).toMatchObject({ tone: 'problem', message: 'The disk is full.' });
    for (const kind of ['png', 'copy'] as const) {
      expect(await exported(app, kind)).toBe(false);
      expect(said(app)?.message).toMatch(/more than a picture of pixels holds\. Save it as SVG or PDF/);
    }
    for (const kind of ['pdf', 'print'] as const) {
      expect(await exported(app, kind)).toBe(false);
      expect(said(app)?.message).toMatch(/^That would be 600 pages/);
    }
    const broken = () => {
      throw new RangeError('Out of memory.');
    };
    expect(await exported(app, 'svg', { svg: broken })).toBe(false);
    expect(said(app)?.message).toBe('It could not be exported: Out of memory. Try a smaller picture, or SVG.');
  });
});
