// What is exported: the part of the screen that is shown, as it is shown.

import type { BoardPart } from '../../../../shared/boards/board.ts';
import { wholeBoardSize, wholeBoardSvg } from '../../../../shared/boards/board-svg.ts';
import { BOARD_FONT, boardDrawing } from '../../../../shared/boards/board-svg-drawing.ts';
import { drawBoardPage, planBoardPages } from '../../../../shared/boards/board-svg-pages.ts';
import type { PlainDate } from '../../../../shared/calendar/plain-date.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import type { TimelinePart } from '../../../../shared/plan/saved-view.ts';
import { bestWidth, type Drawable, fittedDrawing } from '../../../../shared/timeline/pages/board-page.ts';
import { papersFrom, paperThatKeeps } from '../../../../shared/timeline/pages/larger-paper.ts';
import { planSheets } from '../../../../shared/timeline/pages/plan-sheets.ts';
import type { Paper } from '../../../../shared/timeline/pages/sheet.ts';
import { timelineSheets } from '../../../../shared/timeline/pages/timeline-pages.ts';
import type { PictureSize } from '../../../../shared/timeline/picture-size.ts';
import { type TimelinePictureFacts, timelineSvg, timelineSvgSize } from '../../../../shared/timeline/timeline-svg.ts';
import type { TimelineState } from '../../../state/timeline-state.ts';
import { decidedFor, decidedPlacesOf } from '../decided-places.ts';
import { shownIds } from '../views/shown-ids.ts';
import type { ExportChoices } from './export-choices.ts';
import { daysOf, type PeriodRange } from './export-range.ts';
import type { SheetCount } from './export-words.ts';

export interface SourceFacts {
  readonly plan: Plan;
  readonly today: PlainDate;
  readonly state: Pick<TimelineState, 'view' | 'filter' | 'folded' | 'comparison' | 'daysInSight'>;
  readonly choices: ExportChoices;
  readonly periods: PeriodRange;
  /** Empty: the plan's name. */
  readonly title: string;
}

/** The timeline with its lanes, filter, order, colours, arrows and what it is compared with. */
export function timelineFacts({ plan, today, state, choices, periods, title }: SourceFacts): TimelinePictureFacts {
  const { view, filter, folded, comparison, daysInSight } = state;
  const shown = {
    plan,
    view,
    today,
    folded,
    only: shownIds(plan, filter),
    compareWith: comparison?.earlier ?? null,
    ...decidedFor(plan, view),
  };
  return {
    ...shown,
    ...daysOf(shown, { range: choices.range, periods, inSight: daysInSight?.() ?? null, today }),
    arrows: view.arrows === 'all' ? 'all' : 'conflicts',
    title,
    parts: choices.parts,
    ...(comparison === null ? {} : { comparedWith: comparison.label }),
  };
}

/** What can be drawn in each of the ways. */
export interface ExportSource {
  /** In file names: `timeline`. */
  readonly name: string;
  /** Of the document. */
  readonly title: string;
  /** Whether counting its sheets holds the window for longer than a moment. */
  readonly isLarge: boolean;
  /** Of the picture, in its pixels. */
  readonly size: () => PictureSize;
  readonly svg: () => string;
  readonly countSheets: (choices: ExportChoices) => SheetCount;
  readonly sheets: (choices: ExportChoices) => Sheets;
  /** Where type would become smaller than wanted: the paper on which it does not, or on which it is larger; null: there is none. */
  readonly betterPaper: (choices: ExportChoices) => BetterPaper | null;
}

/** Sheets that are drawn one at a time, so that others have their turn between. */
export interface Sheets {
  readonly count: number;
  /** A whole SVG as large as the paper; `index` counts from 0. */
  readonly draw: (index: number) => string;
}

export interface BetterPaper {
  readonly paper: Paper;
  readonly fontPoints: number;
}

/** From this many initiatives on. */
const LARGE = 1_000;

/** The part of the screen that is shown. */
export function sourceOf(part: TimelinePart, facts: SourceFacts): ExportSource {
  const title = facts.title.trim() || settingsOf(facts.plan).name;
  return part === 'bars' ? timelineSource(timelineFacts(facts), title) : boardSource(part, facts, title);
}

function timelineSource(facts: TimelinePictureFacts, title: string): ExportSource {
  return {
    name: 'timeline',
    title,
    isLarge: facts.plan.initiatives.size > LARGE,
    size: () => timelineSvgSize(facts),
    svg: () => timelineSvg(facts),
    countSheets: (choices) => {
      const { columns, slices, fontPoints } = planSheets(facts, paperOf(choices));
      return { columns, rows: slices.length, fontPoints, wantedPoints: choices.points };
    },
    sheets: (choices) => timelineSheets(facts, paperOf(choices)),
    betterPaper: (choices) => {
      const paper = paperThatKeeps(facts, paperOf(choices));
      return paper === null ? null : { paper, fontPoints: choices.points };
    },
  };
}

export function paperOf({ paper, orientation, points, fit, across }: ExportChoices) {
  return { size: paper, orientation, points, fit, ...(across === null ? {} : { across }) };
}

/** Other paper is offered for this much larger type. */
const WORTHWHILE = 1.2;

const BOARD_NAMES: Readonly<Record<BoardPart, string>> = { horizons: 'now-next-later', periods: 'quarters' };

/** A board with its lanes and filter. */
function boardSource(
  part: BoardPart,
  { plan, today, state: { view, filter }, choices: { parts }, title }: Omit<SourceFacts, 'periods'>,
  documentTitle: string,
): ExportSource {
  const drawing = boardDrawing({
    plan,
    today,
    part,
    lanes: view.lanes,
    only: shownIds(plan, filter),
    decided: decidedPlacesOf(plan),
    title,
    parts,
  });
  const picture: Drawable = {
    sizeAt: (width) => wholeBoardSize(drawing, width),
    drawAt: (width) => wholeBoardSvg(drawing, width),
  };
  const mostScale = ({ points }: ExportChoices): number => points / BOARD_FONT;
  const pointsOn = (paper: Paper, choices: ExportChoices): number =>
    bestWidth(picture, paper, mostScale(choices)).scale * BOARD_FONT;
  return {
    name: BOARD_NAMES[part],
    title: documentTitle,
    isLarge: plan.initiatives.size > LARGE,
    size: () => wholeBoardSize(drawing),
    svg: () => wholeBoardSvg(drawing),
    countSheets: (choices) => {
      const paper = paperOf(choices);
      const wantedPoints = choices.points;
      if (choices.fit === 'one-sheet')
        return { columns: 1, rows: 1, fontPoints: pointsOn(paper, choices), wantedPoints };
      const { slices, fontPoints } = planBoardPages(drawing, paper);
      return { columns: 1, rows: slices.length, fontPoints, wantedPoints };
    },
    sheets: (choices) => {
      const paper = paperOf(choices);
      if (choices.fit === 'one-sheet')
        return { count: 1, draw: () => fittedDrawing(picture, paper, mostScale(choices)).page };
      const pages = planBoardPages(drawing, paper);
      return { count: pages.slices.length, draw: (index) => drawBoardPage(drawing, pages, paper, index) };
    },
    betterPaper: (choices) => {
      if (choices.fit === 'split') return null;
      const [asked, ...others] = papersFrom(paperOf(choices)).map(({ size, orientation }) => ({
        paper: { size, orientation },
        fontPoints: pointsOn({ size, orientation }, choices),
      }));
      const worthwhile = others.filter(({ fontPoints }) => fontPoints > (asked?.fontPoints ?? 0) * WORTHWHILE);
      const keeping = worthwhile.find(({ fontPoints }) => fontPoints >= choices.points - 0.01);
      return keeping ?? worthwhile.sort((a, b) => b.fontPoints - a.fontPoints)[0] ?? null;
    },
  };
}
