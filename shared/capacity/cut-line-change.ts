// The cut line drawn again and again as plan and order change.

import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { drawCutLineFrom } from './cut-line.ts';
import type { CutFacts, CutLine, CutRow, CutState, OutState } from './cut-line-state.ts';
import { type CutWindow, type CutWork, cutWindowOf, cutWorkOf } from './cut-line-work.ts';

/**
 * Draws one cut line after the other, as `drawCutLine` does, and remembers: what an initiative asks of the period is worked out
 * again only where it changed, rows that say the same stay the same objects, and the same facts have the same cut line.
 */
export function createCutLine(): (facts: CutFacts) => CutLine {
  let last: CutLine | null = null;
  let lastWindow: CutWindow | null = null;
  let works = new WeakMap<Initiative, CutWork>();

  return (facts) => {
    if (last !== null && isSameFacts(last.facts, facts)) return last;
    const window = cutWindowOf(facts.plan, facts.span, facts.today);
    if (lastWindow === null || !isSameWindow(lastWindow, window)) works = new WeakMap();
    lastWindow = window;
    const drawn = drawCutLineFrom(facts, { workOf: (initiative) => workOf(initiative, window), doneBefore: NOBODY });
    last = last === null ? drawn : withKeptRows(drawn, last);
    return last;
  };

  function workOf(initiative: Initiative, window: CutWindow): CutWork {
    const known = works.get(initiative);
    if (known !== undefined) return known;
    const work = cutWorkOf(initiative, window);
    works.set(initiative, work);
    return work;
  }
}

const NOBODY: ReadonlySet<InitiativeId> = new Set();

function isSameFacts(a: CutFacts, b: CutFacts): boolean {
  const isSameTime = isSameSpan(a, b) && a.today === b.today;
  return isSameTime && a.plan === b.plan && a.rows === b.rows && a.holdToMix === b.holdToMix;
}

function isSameSpan({ span: a }: Pick<CutFacts, 'span'>, { span: b }: Pick<CutFacts, 'span'>): boolean {
  return a.first === b.first && a.last === b.last && a.from === b.from && a.to === b.to;
}

/** The demands are the same object for as long as the calendar and the day are the same. */
function isSameWindow(a: CutWindow, b: CutWindow): boolean {
  return a.demands === b.demands && isSameSpan(a, b) && a.today === b.today;
}

function withKeptRows(drawn: CutLine, last: CutLine): CutLine {
  const rows = drawn.rows.map((row, index) => {
    const kept = last.rows[index];
    return kept !== undefined && isSameRow(kept, row) ? kept : row;
  });
  return { ...drawn, rows };
}

function isSameRow(a: CutRow, b: CutRow): boolean {
  return a.initiative === b.initiative && a.needs === b.needs && isSameState(a.state, b.state);
}

function isSameState(a: CutState, b: CutState): boolean {
  if (a === b) return true;
  if (a.kind === 'out') return b.kind === 'out' && isSameOut(a, b);
  if (a.kind === 'in') {
    const isAlike = b.kind === 'in' && a.why === b.why && a.unestimated === b.unestimated;
    return isAlike && isSameList(a.waitsFor, b.waitsFor);
  }
  return a.kind === 'unknown' && b.kind === 'unknown' && a.unestimated === b.unestimated;
}

function isSameOut(a: OutState, b: OutState): boolean {
  if (a.overMix !== null || b.overMix !== null || a.lacks.length !== b.lacks.length) return false;
  return a.lacks.every((lack, index) => {
    const other = b.lacks[index];
    return other !== undefined && lack.teamId === other.teamId && lack.need === other.need && lack.room === other.room;
  });
}

function isSameList(a: readonly InitiativeId[], b: readonly InitiativeId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
