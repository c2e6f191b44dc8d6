// What stands in the files of a board, and how large it is: the same for one picture and for sheets of paper.

import { dayInWords } from '../calendar/day-in-words.ts';
import { HEALTH_LABELS, HEALTHS, type Initiative } from '../plan/initiative.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { paletteColour } from '../timeline/bar-colour.ts';
import { plainLabel } from '../timeline/plain-label.ts';
import { ALL_PARTS, type HeadWords, type PictureParts } from '../timeline/svg-head.ts';
import { flowLegend, type Legend, type LegendEntry } from '../timeline/svg-legend.ts';
import { path } from '../timeline/svg-text.ts';
import { PAPER, paperColour } from '../timeline/timeline-colours.ts';
import { milestoneShape } from '../timeline/timeline-shapes.ts';
import type { Board, BoardFacts, BoardPart } from './board.ts';
import { healthShape } from './board-svg-head.ts';
import { decidedPlaces } from './decided-places.ts';
import { horizonBoard } from './horizon-board.ts';
import { type PeriodColumn, periodBoard } from './period-board.ts';

export interface BoardDrawingFacts extends BoardFacts {
  readonly part: BoardPart;
  /** Left out or empty: the plan's name. */
  readonly title?: string;
  /** Left out: all. A board of horizons never has a date. */
  readonly parts?: PictureParts;
}

/** All lengths are in pixels. */
export interface BoardDrawing {
  readonly facts: BoardDrawingFacts;
  readonly board: Board;
  /** Its columns where they are periods; else empty. */
  readonly periods: readonly PeriodColumn[];
  readonly head: HeadWords;
  /** `Atlas Platform: now, next and later`: what the file is called inside. */
  readonly name: string;
  readonly cardHeight: number;
  /** From the top of one card to that of the next. */
  readonly cardPitch: number;
  readonly columnHead: number;
}

/** Of all type on a board the smallest. */
export const BOARD_FONT = 12;
/** Columns are never narrower. */
export const LEAST_COLUMN = 190;
export const LANE_HEAD = 26;
/** Over the cards where there are no lanes. */
export const BARE_HEAD = 8;
/** Under the cards of a lane. */
export const LANE_PADDING = 10;

const LOOKS = {
  horizons: { cardHeight: 82, columnHead: 30 },
  periods: { cardHeight: 116, columnHead: 84 },
} as const;
const CARD_GAP = 6;

/** Works out what stands where on a board. Without `decided` the order is worked out from the plan. */
export function boardDrawing(facts: BoardDrawingFacts): BoardDrawing {
  const { plan, part } = facts;
  const ordered = { ...facts, decided: facts.decided ?? decidedPlaces(plan) };
  const ofPeriods = part === 'periods' ? periodBoard(ordered) : null;
  const board: Board = ofPeriods ?? horizonBoard(ordered);
  const look = LOOKS[part];
  const heading = headingOf(facts);
  return {
    facts,
    board,
    periods: ofPeriods?.columns ?? [],
    head: headOf(facts, board),
    name: `${heading === '' ? 'Plan' : heading}: ${[subjectOf(part, board), ...asOf(facts)].join(' · ')}`,
    ...look,
    cardPitch: look.cardHeight + CARD_GAP,
  };
}

function headOf(facts: BoardDrawingFacts, board: Board): HeadWords {
  const { plan, part, parts = ALL_PARTS } = facts;
  const heading = headingOf(facts);
  const planName = plainLabel(settingsOf(plan).name);
  const details = [
    ...(parts.planName && !(parts.title && heading === planName) ? [planName] : []),
    ...(parts.title ? [subjectOf(part, board)] : []),
    ...(parts.date ? asOf(facts) : []),
  ]
    .filter((words) => words !== '')
    .join(' · ');
  return {
    title: parts.title ? heading : '',
    // A plan's name stands as it is written.
    details: details.startsWith(planName) && planName !== '' ? details : sentence(details),
  };
}

function headingOf({ plan, title = '' }: BoardDrawingFacts): string {
  return plainLabel(title) || plainLabel(settingsOf(plan).name);
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `now, next and later`; `quarters, FY27 Q4 to FY28 Q3`. */
function subjectOf(part: BoardPart, { columns }: Board): string {
  if (part === 'horizons') return 'now, next and later';
  const labels = columns.filter(({ id, label: words }) => id === words).map(({ label: words }) => words);
  return `quarters, ${labels[0] ?? ''} to ${labels.at(-1) ?? ''}`;
}

function asOf({ part, today }: BoardDrawingFacts): readonly string[] {
  return part === 'horizons' ? [] : [`as of ${dayInWords(today)}`];
}

/** What the edges of cards and the signs on them mean. */
export function boardLegend(
  { facts: { plan, part, parts = ALL_PARTS }, board: { lanes } }: BoardDrawing,
  { width, mostLines }: { readonly width: number; readonly mostLines: number },
): Legend {
  if (!parts.legend) return { height: 0, draw: () => '' };
  const shown = new Set<Initiative>(lanes.flatMap(({ cells }) => cells.flat()));
  const entries: LegendEntry[] = [];
  for (const { colour, name } of themesOf(plan, shown)) {
    const fill = paperColour(paletteColour(colour));
    entries.push({ words: name, mark: (x, y) => path(milestoneShape('external', x, y, 6), { fill }) });
  }
  for (const health of HEALTHS) {
    if (![...shown].some((one) => one.health === health)) continue;
    entries.push({ words: HEALTH_LABELS[health], mark: (x, y) => healthShape(health, x, y) });
  }
  if (part === 'horizons' && shown.size > 0) {
    const box = { fill: 'none', stroke: PAPER.faint };
    const frame = (x: number, y: number): string => `M${x - 6} ${y - 4}h12v8h-12Z`;
    entries.push({ words: 'Set by hand', mark: (x, y) => path(frame(x, y), box) });
    entries.push({
      words: 'Follows from the plan',
      mark: (x, y) => path(frame(x, y), { ...box, 'stroke-dasharray': '2 2' }),
    });
  }
  return flowLegend(entries, { width, unit: 1, mostLines });
}

function themesOf({ themes }: Plan, shown: ReadonlySet<Initiative>) {
  const used = new Set([...shown].map(({ themeId }) => themeId));
  return [...themes.values()]
    .filter(({ id }) => used.has(id))
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    .map(({ colour, name }) => ({ colour, name: plainLabel(name) }));
}
