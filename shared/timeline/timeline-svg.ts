// A timeline as a picture of its own: what the screen draws, with title, date and legend on it, on white ground.

import { dayInWords } from '../calendar/day-in-words.ts';
import { type Day, dayToPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import { findConflicts } from '../dependencies/find-conflicts.ts';
import { settingsOf } from '../plan/plan.ts';
import { escapeHtml } from '../readout/markup.ts';
import { shortenToWidth, textWidth } from '../text/text-width.ts';
import { type LegendEntry, legendOf } from './bar-colour.ts';
import { levelsOf } from './bar-items.ts';
import { unitOf } from './bar-room.ts';
import { plainLabel } from './plain-label.ts';
import { drawPlot } from './svg-plot.ts';
import { attributes, label, path } from './svg-text.ts';
import { PAPER, paperColour } from './timeline-colours.ts';
import { layOutTimeline } from './timeline-layout.ts';
import { type RowsFacts, type TimelineMilestoneKind, timelineRows } from './timeline-rows.ts';
import { scaleToFit, type TimelineScale } from './timeline-scale.ts';
import { MILESTONE_LABELS, milestoneShape } from './timeline-shapes.ts';
import { LANE_FIELD_LABELS, SCREEN_METRICS, type TimelineMetrics } from './timeline-view.ts';

export interface TimelineSvgFacts extends Omit<RowsFacts, 'pixelsPerDay' | 'metrics' | 'folded'> {
  /** The days that it shows, both inclusive. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** In pixels, at least 480; left out: 1,600. Labels of the last bars may make it wider. */
  readonly width?: number;
  readonly metrics?: TimelineMetrics;
  /** Left out: the plan's name. */
  readonly title?: string;
  /** Left out: all. `conflicts`: only those that the dates don't obey. */
  readonly arrows?: 'all' | 'conflicts' | 'none';
}

const LEAST_WIDTH = 480;
const USUAL_WIDTH = 1_600;
const MARGIN = 16;
const HEAD = 52;
const LEGEND_LINE = 20;
/** The column of outer lanes. */
const GROUP = 110;
/** How far a label beside the last bar may reach beyond the last day. */
const MOST_OVERHANG = 260;

/**
 * The whole of the days asked for, every bar on its own, as the text of an SVG file: `viewBox="0 0 W H"`, a title, bars as
 * `rect`, labels as `text`, nothing remote and no script. Titles are inert whatever they hold. A bar that reaches beyond the
 * days is cut at their edge.
 */
export function timelineSvg(facts: TimelineSvgFacts): string {
  const { plan, today, firstDay, lastDay, metrics = SCREEN_METRICS, arrows = 'all' } = facts;
  const unit = unitOf(metrics);
  const asked = Math.max(LEAST_WIDTH * unit, facts.width ?? USUAL_WIDTH);
  const groupWidth = levelsOf(facts.view).lanesWithin === null ? 0 : GROUP * unit;
  const left = MARGIN * unit + groupWidth + metrics.laneHeaderWidth;
  const plotWidth = Math.max(1, asked - left - MARGIN * unit);
  const scale = scaleToFit(firstDay, lastDay, plotWidth);
  const { pixelsPerDay } = scale;
  const rows = timelineRows({ ...facts, metrics, pixelsPerDay });
  const viewport = { x: 0, y: 0, width: plotWidth, height: Math.max(1, rows.height) };
  const conflicts = arrows === 'none' ? null : findConflicts(plan);
  const selection = NOTHING_SELECTED;
  const shows = arrows === 'all' ? 'all' : 'selected';
  const dependencies = conflicts === null ? null : ({ plan, shows, selection, conflicts, slack: null } as const);
  const mostNodes = Number.POSITIVE_INFINITY;
  const layout = layOutTimeline({ rows, scale, viewport, today, dependencies, mostNodes });

  const axisHeight = layout.axis.rows.length * metrics.axisRowHeight + 6 * unit;
  const top = (MARGIN + HEAD) * unit + axisHeight;
  const plot = drawPlot(layout, {
    metrics,
    plotWidth,
    left,
    top,
    axisHeight,
    groupWidth,
    mostOverhang: MOST_OVERHANG * unit,
  });
  const width = Math.ceil(Math.max(asked, left + plotWidth + plot.overhang + MARGIN * unit));
  const kinds = [...new Set(layout.milestones.map(({ kind }) => kind))];
  const foot = footOf(legendOf(rows), kinds, { unit, metrics, width, top: top + layout.height + 20 * unit });
  const tray = trayLine(rows.tray.map(({ key, title }) => plainLabel(`${key} ${title}`)));
  const trayY = foot.bottom + 8 * unit;
  const height = Math.ceil(trayY + (tray === '' ? 0 : 16 * unit) + MARGIN * unit);
  const trayText = shortenToWidth(tray, metrics.fontSize, width - 2 * MARGIN * unit);
  const name = plainLabel(facts.title ?? settingsOf(plan).name);
  return [
    `<svg${attributes({ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'font-family': 'Inter, Arial, sans-serif', 'font-size': metrics.fontSize, fill: PAPER.text })}>`,
    `<title>${escapeHtml(titleWords(name, facts))}</title>`,
    plot.definitions,
    path(`M0 0H${width}V${height}H0Z`, { fill: PAPER.ground }),
    headOf(name, facts, { unit, metrics, width, scale }),
    plot.drawing,
    foot.drawing,
    tray === '' ? '' : label(trayText, { x: MARGIN * unit, y: trayY + 8 * unit, fill: PAPER.muted }),
    '</svg>',
    '',
  ]
    .filter((line, index, lines) => line !== '' || index === lines.length - 1)
    .join('\n');
}

const NOTHING_SELECTED: RowsFacts['only'] & object = new Set();

/** `Atlas Platform: timeline by theme, 1 Feb 2026 to 31 Jul 2026`. */
function titleWords(name: string, { view, firstDay, lastDay }: TimelineSvgFacts): string {
  return `${name === '' ? 'Plan' : name}: ${byWords(view)}, ${rangeWords(firstDay, lastDay)}`;
}

function byWords(view: RowsFacts['view']): string {
  const { lanes, lanesWithin } = levelsOf(view);
  if (lanes === 'none') return 'timeline';
  const within = lanesWithin === null ? '' : ` and ${LANE_FIELD_LABELS[lanesWithin].toLowerCase()}`;
  return `timeline by ${LANE_FIELD_LABELS[lanes].toLowerCase()}${within}`;
}

function rangeWords(firstDay: Day, lastDay: Day): string {
  return `${dayInWords(dayToPlainDate(firstDay))} to ${dayInWords(dayToPlainDate(lastDay))}`;
}

interface PageFacts {
  readonly unit: number;
  readonly metrics: TimelineMetrics;
  readonly width: number;
}

function headOf(
  name: string,
  { view, today, firstDay, lastDay }: TimelineSvgFacts,
  { unit, metrics, width }: PageFacts & { readonly scale: TimelineScale },
): string {
  const size = metrics.fontSize * (4 / 3);
  const shown = shortenToWidth(name, size, width - 2 * MARGIN * unit, 'semibold');
  const words = `${sentence(byWords(view))} · ${rangeWords(firstDay, lastDay)} · as of ${asOf(today)}`;
  const x = MARGIN * unit;
  return (
    label(shown, { x, y: (MARGIN + 16) * unit, 'font-size': size, 'font-weight': 600 }) +
    label(words, { x, y: (MARGIN + 36) * unit, fill: PAPER.muted })
  );
}

function asOf(today: PlainDate): string {
  return dayInWords(today);
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What colours and symbols mean, on as many lines as it takes. */
function footOf(
  entries: readonly LegendEntry[],
  kinds: readonly TimelineMilestoneKind[],
  { unit, metrics, width, top }: PageFacts & { readonly top: number },
): { readonly drawing: string; readonly bottom: number } {
  let x = MARGIN * unit;
  let y = top;
  let drawing = '';
  const put = (words: string, mark: (x: number, y: number) => string): void => {
    const shown = shortenToWidth(words, metrics.fontSize, width / 3);
    const taken = 16 * unit + textWidth(shown, metrics.fontSize) + 20 * unit;
    if (x + taken > width - MARGIN * unit && x > MARGIN * unit) {
      x = MARGIN * unit;
      y += LEGEND_LINE * unit;
    }
    drawing += mark(x + 5 * unit, y) + label(shown, { x: x + 16 * unit, y: y + 4 * unit, fill: PAPER.muted });
    x += taken;
  };
  for (const { colour, label: words } of entries) {
    put(words, (at, middle) => {
      const shape = milestoneShape('external', at, middle, 6 * unit);
      return path(shape, { fill: paperColour(colour) });
    });
  }
  for (const kind of [...kinds].sort()) {
    put(MILESTONE_LABELS[kind], (at, middle) => path(milestoneShape(kind, at, middle, 5 * unit), { fill: PAPER.text }));
  }
  return { drawing, bottom: drawing === '' ? top - LEGEND_LINE * unit : y + 8 * unit };
}

function trayLine(items: readonly string[]): string {
  if (items.length === 0) return '';
  return `${items.length} without dates: ${items.slice(0, 50).join('; ')}`;
}
