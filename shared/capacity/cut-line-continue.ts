import type { InitiativeId } from '../plan/ids.ts';
import { drawCutLineFrom } from './cut-line.ts';
import type { CutLine } from './cut-line-state.ts';
import { type CutWork, cutWindowOf, cutWorkOf } from './cut-line-work.ts';
import type { PeriodSpan } from './period-span.ts';

/**
 * The cut line of a later period that goes on from one: what was in there without dates counts as done there and is elsewhere,
 * earlier; what has dates lies where they say; what was out or unknown takes its turn again, in the same order. It can be
 * continued likewise, period after period. Throws when the next period does not come after.
 */
export function continueCutLine(cut: CutLine, nextSpan: PeriodSpan): CutLine {
  const { facts, doneBefore: earlier } = cut;
  if (nextSpan.first <= facts.span.last) {
    throw new RangeError(`${nextSpan.label} does not come after ${facts.span.label}`);
  }
  const window = cutWindowOf(facts.plan, nextSpan, facts.today);
  const works = new Map<InitiativeId, CutWork>();
  const doneBefore = new Set(earlier);
  for (const { initiative, state } of cut.rows) {
    const work = cutWorkOf(initiative, window);
    works.set(initiative.id, work);
    if (state.kind === 'in' && !work.isDated) doneBefore.add(initiative.id);
  }
  const workOf = (initiative: Parameters<typeof cutWorkOf>[0]): CutWork =>
    works.get(initiative.id) ?? cutWorkOf(initiative, window);
  return drawCutLineFrom({ ...facts, span: nextSpan }, { workOf, doneBefore });
}
