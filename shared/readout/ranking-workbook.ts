import type { PlainDate } from '../calendar/plain-date.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { requireModel } from '../prioritization/ranking.ts';
import { aboutSheet, summaryOf } from './about-sheet.ts';
import { evidenceSheet } from './evidence-sheet.ts';
import { rankingRows } from './ranking-row.ts';
import { rankingSheet } from './ranking-sheet.ts';
import type { Workbook } from './workbook.ts';

/**
 * The ranking by the plan's deciding model as a workbook: a sheet with live formulas and their values, one with the
 * evidence, and one that says how to read it. The same plan and day give the same workbook. A plan without ranked initiatives says so.
 */
export function rankingWorkbook(plan: Plan, { today }: { readonly today: PlainDate }): Workbook {
  const settings = settingsOf(plan);
  const model = requireModel(plan, settings.decidingModelId);
  const rows = rankingRows(plan, model);
  const about = aboutSheet(plan, model, rows);
  const summary = summaryOf(plan, rows);
  return {
    properties: {
      title: `${settings.name}: ranking by ${model.name}`,
      creator: 'Quarterdeck',
      // Midnight of the day that it speaks of: the file says nothing of the clock it was written by.
      created: `${today}T00:00:00Z`,
    },
    sheets: [
      rankingSheet({ plan, model, today, rows, summary, impactScale: about.impactScale }),
      ...(rows.length === 0 ? [] : [evidenceSheet(plan, model, rows)]),
      about.sheet,
    ],
    definedNames: [],
  };
}
