// What colours, symbols, signs and arrows mean, under a picture in a file.

import { shortenToWidth, textWidth } from '../text/text-width.ts';
import { legendOf } from './bar-colour.ts';
import type { DependencyPaths } from './dependency-paths.ts';
import { colourDot, SIGN_COLOURS } from './svg-bar.ts';
import type { HeadFacts, Strip } from './svg-head.ts';
import { decimal, label, path } from './svg-text.ts';
import { PAPER } from './timeline-colours.ts';
import type { BarSign } from './timeline-layout.ts';
import type { BarGhost, TimelineMilestoneKind, TimelineRows } from './timeline-rows.ts';
import { MILESTONE_LABELS, milestoneShape, signShape } from './timeline-shapes.ts';

export interface Legend {
  /** Draws it; the first line's middle is at `y`. */
  readonly draw: (at: { readonly x: number; readonly y: number }) => string;
  /** From the middle of the first line to below the last; 0: there is nothing to explain. */
  readonly height: number;
}

const LINE = 20;

/** Which arrows a picture has, and how many it has not. */
export interface ArrowsShown {
  readonly hasMissed: boolean;
  readonly hasCritical: boolean;
  /** How many that the dates don't obey are not drawn, since nobody could follow so many. */
  readonly quiet: number;
  /** How many others there was no room for. */
  readonly leftOut: number;
}

export function arrowsShown({ drawn, quiet, leftOut }: DependencyPaths): ArrowsShown {
  return {
    hasMissed: drawn.some(({ conflict }) => conflict !== null),
    hasCritical: drawn.some(({ isCritical }) => isCritical),
    quiet,
    leftOut,
  };
}

/** What colours, symbols and signs mean, of those in the days that are shown: the same on every sheet. */
export function legendEntries(
  rows: TimelineRows,
  days: Pick<HeadFacts, 'firstDay' | 'lastDay'>,
  unit: number,
): readonly LegendEntry[] {
  return [
    ...legendOf(rows).map(
      ({ colour, label: words }): LegendEntry => ({ words, mark: (x, y) => colourDot(colour, x, y, 6 * unit) }),
    ),
    ...kindsIn(rows, days).map(
      (kind): LegendEntry => ({
        words: MILESTONE_LABELS[kind],
        mark: (x, y) =>
          path(milestoneShape(kind, x, y, 5 * unit), { fill: kind === 'deadline' ? PAPER.bad : PAPER.text }),
      }),
    ),
    ...signEntries(rows, days, unit),
  ];
}

/** These, with what arrows mean, and what is left out, which comes first: it must not be lost where lines are few. */
export function legendFor(entries: readonly LegendEntry[], { width, unit, mostLines, arrows }: LegendFacts): Legend {
  const all = [...leftOutEntries(arrows, unit), ...entries, ...arrowEntries(arrows, unit)];
  return flowLegend(all, { width, unit, mostLines });
}

export interface LegendFacts extends Pick<Strip, 'width' | 'unit'> {
  readonly mostLines: number;
  readonly arrows: ArrowsShown;
}

function leftOutEntries({ quiet, leftOut }: ArrowsShown, unit: number): readonly LegendEntry[] {
  const dashes = `${decimal(2 * unit)} ${decimal(2 * unit)}`;
  const mark =
    (stroke: string): Mark =>
    (x, y) =>
      path(`M${decimal(x - 5 * unit)} ${decimal(y)}h${decimal(10 * unit)}`, {
        stroke,
        'stroke-width': 1.5 * unit,
        'stroke-dasharray': dashes,
      });
  return [
    ...(quiet > 0 ? [{ words: `${countOf(quiet, 'missed ')} not drawn`, mark: mark(PAPER.bad) }] : []),
    ...(leftOut > 0 ? [{ words: `${countOf(leftOut, 'more ')} not drawn`, mark: mark(PAPER.muted) }] : []),
  ];
}

/** `1 missed dependency`, `240 more dependencies`. */
function countOf(count: number, which: string): string {
  return `${count.toLocaleString('en-US')} ${which}${count === 1 ? 'dependency' : 'dependencies'}`;
}

function arrowEntries({ hasMissed, hasCritical }: ArrowsShown, unit: number): readonly LegendEntry[] {
  const mark =
    (stroke: string, width: number): Mark =>
    (x, y) => {
      const tip = decimal(x + 6 * unit);
      const line = `M${decimal(x - 6 * unit)} ${decimal(y)}H${tip}`;
      const head = `M${decimal(x + 2 * unit)} ${decimal(y - 3 * unit)}L${tip} ${decimal(y)}L${decimal(x + 2 * unit)} ${decimal(y + 3 * unit)}`;
      return path(line + head, { fill: 'none', stroke, 'stroke-width': width * unit });
    };
  return [
    ...(hasMissed ? [{ words: 'Missed dependency, by workdays', mark: mark(PAPER.bad, 1.25) }] : []),
    ...(hasCritical ? [{ words: 'Critical path', mark: mark(PAPER.text, 2) }] : []),
  ];
}

export interface LegendEntry {
  readonly words: string;
  /** Drawn about a middle. */
  readonly mark: Mark;
}

/** Entries on as many lines as it takes, or as there may be: then the last says how many more there are. */
export function flowLegend(
  all: readonly LegendEntry[],
  { width, unit, mostLines }: Pick<Strip, 'width' | 'unit'> & { readonly mostLines: number },
): Legend {
  const size = 12 * unit;
  const entries = all.map(({ words, mark }) => {
    const shown = shortenToWidth(words, size, width / 3);
    return { shown, mark, width: 16 * unit + textWidth(shown, size) + 20 * unit };
  });
  const more = (count: number): string => `and ${count} more`;
  const placed: { readonly x: number; readonly line: number; readonly shown: string; readonly mark: Mark | null }[] =
    [];
  let x = 0;
  let line = 0;
  for (const [index, entry] of entries.entries()) {
    const left = entries.length - index;
    const isLastLine = line + 1 >= mostLines;
    const room = isLastLine && left > 1 ? width - textWidth(more(left), size) - 20 * unit : width + 20 * unit;
    if (x > 0 && x + entry.width > room) {
      if (isLastLine) {
        placed.push({ x, line, shown: more(left), mark: null });
        break;
      }
      x = 0;
      line += 1;
    }
    placed.push({ x, line, shown: entry.shown, mark: entry.mark });
    x += entry.width;
  }
  return {
    height: placed.length === 0 ? 0 : (line * LINE + 8) * unit,
    draw: (at) =>
      placed
        .map((one) => {
          const y = at.y + one.line * LINE * unit;
          const words = { y: y + 4 * unit, 'font-size': size, fill: PAPER.muted };
          if (one.mark === null) return label(one.shown, { x: at.x + one.x, ...words });
          return one.mark(at.x + one.x + 5 * unit, y) + label(one.shown, { x: at.x + one.x + 16 * unit, ...words });
        })
        .join(''),
  };
}

type Mark = (x: number, y: number) => string;

const SIGN_LABELS: Readonly<Record<BarSign['kind'], string>> = {
  'at-risk': 'At risk',
  'off-track': 'Off track',
  reversed: 'Ends before it starts',
  pinned: 'Pinned',
  'must-do': 'Must do',
};

/** What signs on bars, faded ends and dashed outlines mean, of those in the days that are shown. */
function signEntries(
  { lanes }: TimelineRows,
  { firstDay, lastDay }: Pick<HeadFacts, 'firstDay' | 'lastDay'>,
  unit: number,
): readonly LegendEntry[] {
  const signs = new Set<BarSign['kind']>();
  const ghosts = new Set<BarGhost['kind']>();
  let hasFades = false;
  for (const { initiative, span, ghost } of lanes.flatMap(({ rows }) => rows.flat())) {
    if (ghost !== null) ghosts.add(ghost.kind);
    if (span === null || span.first > lastDay || span.last < firstDay) continue;
    const { health, schedule, mustDo } = initiative;
    if (health === 'at-risk' || health === 'off-track') signs.add(health);
    if (span.isReversed) signs.add('reversed');
    if (schedule.pinned) signs.add('pinned');
    if (mustDo !== null) signs.add('must-do');
    hasFades ||= span.uncertainStart > 0 || span.uncertainEnd > 0;
  }
  const box = (x: number, y: number, reach: number): string =>
    `M${decimal(x - (5 + reach) * unit)} ${decimal(y - (3 + reach) * unit)}h${decimal((10 + 2 * reach) * unit)}v${decimal((6 + 2 * reach) * unit)}h${decimal(-(10 + 2 * reach) * unit)}Z`;
  const dashed = { fill: 'none', stroke: PAPER.faint, 'stroke-dasharray': '2 2' };
  const kinds: readonly BarSign['kind'][] = ['at-risk', 'off-track', 'reversed', 'pinned', 'must-do'];
  return [
    ...kinds
      .filter((kind) => signs.has(kind))
      .map(
        (kind): LegendEntry => ({
          words: SIGN_LABELS[kind],
          mark: (x, y) => path(signShape(kind, x, y, 5 * unit), { fill: SIGN_COLOURS[kind] }),
        }),
      ),
    ...(hasFades ? [{ words: 'Faded end: about then', mark: (x: number, y: number) => faded(x, y, unit) }] : []),
    ...(ghosts.has('moved') || ghosts.has('dropped')
      ? [{ words: 'Where it was', mark: (x: number, y: number) => path(box(x, y, 0), dashed) }]
      : []),
    ...(ghosts.has('added')
      ? [
          {
            words: 'Added since',
            mark: (x: number, y: number) =>
              path(box(x, y, -1), { fill: PAPER.lineStrong }) + path(box(x, y, 1), dashed),
          },
        ]
      : []),
  ];
}

/** A bar that grows fainter to its end, in steps. */
function faded(x: number, y: number, unit: number): string {
  return [1, 0.6, 0.25]
    .map((opacity, step) =>
      path(
        `M${decimal(x + (4 * step - 6) * unit)} ${decimal(y - 4 * unit)}h${decimal(4 * unit)}v${decimal(8 * unit)}h${decimal(-4 * unit)}Z`,
        {
          fill: PAPER.faint,
          'fill-opacity': opacity,
        },
      ),
    )
    .join('');
}

/** Those of the days that are shown. */
function kindsIn(
  { lanes }: TimelineRows,
  { firstDay, lastDay }: Pick<HeadFacts, 'firstDay' | 'lastDay'>,
): readonly TimelineMilestoneKind[] {
  const kinds = new Set<TimelineMilestoneKind>();
  for (const { milestones } of lanes.flatMap(({ rows }) => rows.flat()))
    for (const { kind, day } of milestones) if (day >= firstDay && day <= lastDay) kinds.add(kind);
  return [...kinds].sort();
}
