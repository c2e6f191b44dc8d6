import type { PlainDate } from '../calendar/plain-date.ts';
import { requireModel } from '../plan/built-in-models.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { aboutSheet, summaryOf } from './about-sheet.ts';
import { evidenceSheet } from './evidence-sheet.ts';
import { decidedRows } from './ranking-row.ts';
import { layoutOf, rankingSheet } from './ranking-sheet.ts';
import type { Workbook } from './workbook.ts';

/**
 * The ranking by the plan's deciding model, whatever it is, as a workbook: a sheet with live formulas and their values, one with the
 * evidence, and one that says how to read it. The same plan and day give the same workbook. A plan without ranked initiatives says so.
 */
export function rankingWorkbook(plan: Plan, { today }: { readonly today: PlainDate }): Workbook {
  const settings = settingsOf(plan);
  const model = requireModel(plan, settings.decidingModelId);
  const { rows, dropped } = decidedRows(plan, model);
  const layout = layoutOf(model, rows);
  const about = aboutSheet({ plan, model, rows, dropped, layout });
  const summary = summaryOf(plan, rows);
  return {
    properties: {
      title: `${settings.name}: ranking by ${model.name}`,
      creator: 'Quarterdeck',
      // Midnight of the day that it speaks of: the file says nothing of the clock it was written by.
      created: `${today}T00:00:00Z`,
    },
    sheets: [
      rankingSheet({ plan, model, today, rows, layout, summary, lists: about.lists }),
      ...(rows.length === 0 ? [] : [evidenceSheet(plan, model, rows)]),
      about.sheet,
    ],
    definedNames: [],
  };
}
