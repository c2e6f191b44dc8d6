// The headers of lanes: where they stand while one scrolls, and what they say in the room that they have.

import { countText } from '../text/count-text.ts';
import { shortenToWidth, textWidth } from '../text/text-width.ts';
import { figureOf } from './bar-label.ts';
import type { LaneBox } from './timeline-layout.ts';
import type { TimelineMetrics } from './timeline-metrics.ts';
import type { TimelineLane } from './timeline-rows.ts';
import type { TimelineViewport } from './timeline-scale.ts';

/** For the dot or the fold before the name, in multiples of a twelfth of the type size. */
const NAME_LEFT = 26;
const NAME_RIGHT = 12;
/** The height of a line in multiples of the type size. */
const LINE = 4 / 3;
const MOST_NAME_LINES = 2;

export function laneBox(lane: TimelineLane, viewport: TimelineViewport, metrics: TimelineMetrics): LaneBox {
  const unit = metrics.fontSize / 12;
  const line = metrics.fontSize * LINE;
  const width = metrics.laneHeaderWidth - (NAME_LEFT + NAME_RIGHT) * unit;
  const lines = Math.max(1, Math.floor((lane.height - 2 * metrics.lanePadding + 2 * unit) / line));
  const nameLines = breakName(lane.name, { fontSize: metrics.fontSize, width, lines: nameLinesWithin(lines) });
  const summary = lines > nameLines.length ? laneSummary(lane) : '';
  const short = textWidth(summary, metrics.fontSize) <= width ? summary : summaryWithoutGaps(lane, summary);
  const shown = shortenToWidth(short, metrics.fontSize, width);
  const headerHeight = (nameLines.length + (shown === '' ? 0 : 1)) * line + 2 * metrics.lanePadding;
  const lowest = Math.max(lane.y, lane.y + lane.height - headerHeight);
  return {
    lane,
    y: lane.y,
    height: lane.height,
    headerY: Math.min(Math.max(lane.y, viewport.y), lowest),
    nameLines,
    summary: shown,
    summaryIsCut: shown !== summary,
  };
}

/** `6 items · 41.2 pw`, and how many of them have no estimate. */
export function laneSummary({ count, effort, withoutEstimate }: TimelineLane): string {
  const items = `${countText(count)} ${count === 1 ? 'item' : 'items'}`;
  const sum = effort > 0 ? ` · ${figureOf(effort)} pw` : '';
  return `${items}${sum}${withoutEstimate > 0 && effort > 0 ? ` · ${countText(withoutEstimate)} not estimated` : ''}`;
}

/** Where there is no room for all, what is missing goes first: whoever wants to know it has the whole summary. */
function summaryWithoutGaps(lane: TimelineLane, summary: string): string {
  return summary === '' ? '' : laneSummary({ ...lane, withoutEstimate: 0 });
}

function nameLinesWithin(lines: number): number {
  return Math.max(1, Math.min(MOST_NAME_LINES, lines - 1));
}

/** A name on a few lines, broken at blanks; the last line, or a word that is too long, is cut with an ellipsis. */
export function breakName(
  name: string,
  { fontSize, width, lines }: { readonly fontSize: number; readonly width: number; readonly lines: number },
): readonly string[] {
  if (name === '') return [];
  const fits = (text: string): boolean => textWidth(text, fontSize, width, 'semibold') <= width;
  const broken: string[] = [];
  let rest = name;
  while (broken.length < lines - 1 && !fits(rest)) {
    const words = rest.split(' ');
    let taken = 1;
    while (taken < words.length && fits(words.slice(0, taken + 1).join(' '))) taken += 1;
    if (taken === words.length || !fits(words.slice(0, taken).join(' '))) break;
    broken.push(words.slice(0, taken).join(' '));
    rest = words.slice(taken).join(' ');
  }
  return [...broken, shortenToWidth(rest, fontSize, width, 'semibold')].filter((line) => line !== '');
}
