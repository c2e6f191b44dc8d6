import { describe, expect, test } from 'vitest';
import { type AppState, createAppState } from '../../../renderer/state/app-state.ts';
import { printRanking, saveRankingPdf } from '../../../renderer/state/print-ranking.ts';
import type { PrintablePage, Printer } from '../../../shared/ports/printer.ts';
import { createTestPorts } from '../../support/app-ports.ts';

async function openedSample(printer: Printer): Promise<AppState> {
  const app = createAppState(createTestPorts({ printer }));
  const sample = await app.planList.getState().createSample();
  if (!sample.ok) throw new Error(sample.problem.message);
  await app.session.getState().openPlan(sample.value);
  return app;
}

/** A printer that keeps what it is given. */
function keepingPrinter() {
  const pages: PrintablePage[] = [];
  const names: string[] = [];
  const printer: Printer = {
    pdfBy: 'file',
    print: async (page) => {
      pages.push(page);
      return { ok: true, value: { kind: 'printed' } };
    },
    savePdf: async (page, name) => {
      pages.push(page);
      names.push(name);
      return { ok: true, value: { kind: 'saved', name } };
    },
  };
  return { printer, pages, names };
}

describe('the ranking of the open plan', () => {
  test('is printed with the day, on the paper and with the numbers of the chosen locale', async () => {
    const { printer, pages } = keepingPrinter();
    const app = await openedSample(printer);
    app.view.getState().setLocale('en-US');
    expect(await printRanking(app)).toEqual({ ok: true, value: { kind: 'printed' } });
    app.view.getState().setLocale('de-DE');
    await printRanking(app);
    expect(pages.map(({ title, paper }) => [title, paper])).toEqual([
      ['Atlas Platform: ranking by RICE', 'Letter'],
      ['Atlas Platform: ranking by RICE', 'A4'],
    ]);
    expect(pages[0]?.body.html).toContain('as of 12 Jan 2026');
    expect(pages[0]?.body.html).toContain('2,219');
    expect(pages[1]?.body.html).toContain('2.219');
  });

  test('is saved as a PDF under the plan’s name and the day', async () => {
    const { printer, names } = keepingPrinter();
    expect(await saveRankingPdf(await openedSample(printer))).toMatchObject({ ok: true, value: { kind: 'saved' } });
    expect(names).toEqual(['atlas-platform-ranking-2026-01-12.pdf']);
  });

  test('is not printed while no plan is open', async () => {
    const app = createAppState(createTestPorts());
    expect(await printRanking(app)).toMatchObject({ ok: false, problem: { kind: 'no-plan' } });
    expect(await saveRankingPdf(app)).toMatchObject({ ok: false, problem: { kind: 'no-plan' } });
  });
});
