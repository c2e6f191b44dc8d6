// What else one has to know to read the ranking, in sentences.

import { monthName } from '../calendar/month-names.ts';
import type { Model } from '../plan/model.ts';
import { settingsOf } from '../plan/plan.ts';
import { criteriaOf } from '../prioritization/criteria-of.ts';
import type { AboutFacts } from './about-sheet.ts';

export function aboutNotes({ plan, model, rows, dropped }: AboutFacts): readonly string[] {
  const { fiscalYearStartMonth } = settingsOf(plan);
  const hasEffort = model.kind === 'moscow' || criteriaOf(model).some(({ scale }) => scale.kind === 'effort');
  const hasDecisions = rows.some(({ placement }) => placement !== null);
  return [
    ...notesOn(model),
    ...(hasEffort ? [EFFORT] : []),
    ranksOf(model),
    ...(hasDecisions ? [DECIDED] : []),
    ...dropped.map(({ problem }) => `A decision that no longer applies: ${problem}`),
    fiscalYearStartMonth === 1
      ? 'Quarters are those of the calendar year.'
      : `The fiscal year starts in ${monthName(fiscalYearStartMonth)} and is named after the calendar year in which it ends.`,
    'Dates in grey italics bound a window that the work lies in; they are no promise to the day.',
  ];
}

const EFFORT =
  'Effort is the likely figure of every team together; one person-month is 52 ÷ 12 person-weeks of one full-time person. It is missing while a team that is needed has no figure.';

const DECIDED =
  'Decided is the place that people gave an initiative, whatever its score; the note says where, why, who and when. Rows stand in this order. Scores and ranks are what they are without it.';

function notesOn(model: Model): readonly string[] {
  switch (model.kind) {
    case 'rice':
      return [
        `Reach is how many ${model.reachUnit} an initiative reaches in one ${model.reachPeriod}; the ${model.reachPeriod} is the same for every row.`,
      ];
    case 'weighted':
      return [
        'Each value is placed on its scale, never among the values at hand: another initiative moves no score. What weighs nothing is not asked for.',
      ];
    case 'kano':
      return [
        'Better is how much having it raises satisfaction, worse how much lacking it lowers it; reverse and questionable answers are left out of both.',
      ];
    default:
      return [];
  }
}

function ranksOf({ kind }: Model): string {
  switch (kind) {
    case 'moscow':
      return 'Initiatives of one class share a rank (1, 2, 2, 4) and are listed by lower effort, then by key.';
    case 'value-effort':
      return 'Initiatives of one class, value and effort share a rank (1, 2, 2, 4) and are listed by the lower effort of their teams, then by key.';
    case 'kano':
      return 'Initiatives of one class and equal better − worse share a rank (1, 2, 2, 4) and are listed by lower effort, then by key.';
    default:
      return 'Scores are compared after rounding to 12 significant digits. Equal scores share a rank (1, 2, 2, 4) and are listed by lower effort, then by key.';
  }
}
