import type { TimelineLane, TimelineRows } from '../../../../shared/timeline/timeline-rows.ts';
import { colourOf } from './colour-of.ts';

/** In pixels of the screen. */
export const MAP_HEIGHT = 40;

/** A line of the map, in pixels of the screen. */
const MOST_THICK = 3;

interface Known {
  readonly picture: HTMLCanvasElement;
  /** What its colours and its size hang on. */
  readonly look: string;
}

const pictures = new WeakMap<TimelineRows, Known>();

/**
 * Each bar as a line in its colour, so many pixels of the screen wide; remembered until it would look otherwise. Of rows
 * that follow on others only those lanes are painted that changed.
 */
export function minimapPicture(
  rows: TimelineRows,
  width: number,
  before: TimelineRows | null = null,
): HTMLCanvasElement {
  const known = pictures.get(rows);
  const look = lookNow(width);
  if (known?.look === look) return known.picture;
  const earlier = before === null ? undefined : pictures.get(before);
  const picture = document.createElement('canvas');
  const density = window.devicePixelRatio;
  picture.width = Math.max(1, Math.round(width * density));
  picture.height = Math.round(MAP_HEIGHT * density);
  const context = picture.getContext('2d');
  if (context !== null) {
    if (before !== null && earlier?.look === look && hasSamePlaces(before, rows)) {
      context.drawImage(earlier.picture, 0, 0);
      for (const [index, lane] of rows.lanes.entries()) {
        if (lane.rows !== before.lanes[index]?.rows) paintAnew(context, rows, lane);
      }
    } else paint(context, rows, rows.lanes);
  }
  pictures.set(rows, { picture, look });
  return picture;
}

/** Whether it is painted already. */
export function hasMinimapPicture(rows: TimelineRows, width: number): boolean {
  return pictures.get(rows)?.look === lookNow(width);
}

function lookNow(width: number): string {
  const { documentElement } = document;
  return `${width} ${window.devicePixelRatio} ${documentElement.getAttribute('data-mantine-color-scheme')}`;
}

/** Whether every day and every lane stand where they stood. */
function hasSamePlaces(before: TimelineRows, after: TimelineRows): boolean {
  return (
    before.height === after.height &&
    before.extent?.firstDay === after.extent?.firstDay &&
    before.extent?.lastDay === after.extent?.lastDay &&
    before.facts.metrics === after.facts.metrics &&
    before.lanes.length === after.lanes.length &&
    before.lanes.every(({ y, height }, index) => y === after.lanes[index]?.y && height === after.lanes[index]?.height)
  );
}

/** One lane, and as much of its neighbours as its lines may have reached into. */
function paintAnew(context: CanvasRenderingContext2D, rows: TimelineRows, { y, height }: TimelineLane): void {
  const { width, height: all } = context.canvas;
  const scale = all / rows.height;
  const beside = MOST_THICK * window.devicePixelRatio;
  const [top, bottom] = [Math.floor(y * scale - beside), Math.ceil((y + height) * scale + beside)];
  const near = rows.lanes.filter(
    (lane) => (lane.y + lane.height) * scale + beside >= top && lane.y * scale - beside <= bottom,
  );
  context.save();
  context.beginPath();
  context.rect(0, top, width, bottom - top);
  context.clip();
  context.clearRect(0, top, width, bottom - top);
  paint(context, rows, near);
  context.restore();
}

function paint(
  context: CanvasRenderingContext2D,
  { extent, height, facts }: TimelineRows,
  lanes: readonly TimelineLane[],
): void {
  if (extent === null) return;
  const { canvas } = context;
  const density = window.devicePixelRatio;
  const style = getComputedStyle(document.documentElement);
  const colours = new Map<string, string>();
  const xs = canvas.width / (extent.lastDay - extent.firstDay + 1);
  const ys = canvas.height / Math.max(1, height);
  const { rowHeight, lanePadding } = facts.metrics;
  const thick = Math.max(density * 0.75, Math.min(MOST_THICK * density, rowHeight * ys * 0.7));
  context.globalAlpha = rowHeight * ys < 1 ? 0.5 : 1;
  for (const lane of lanes) {
    for (const [at, row] of lane.rows.entries()) {
      const y = (lane.y + lanePadding + Math.min(at + 0.5, lane.height / rowHeight) * rowHeight) * ys - thick / 2;
      for (const { span, colour } of row) {
        if (span === null) continue;
        const name = colourOf(colour);
        let known = colours.get(name);
        if (known === undefined) {
          known = style.getPropertyValue(name.slice(4, -1));
          colours.set(name, known);
        }
        context.fillStyle = known;
        const x = (span.first - extent.firstDay) * xs;
        context.fillRect(x, y, Math.max(density, (span.last + 1 - span.first) * xs), thick);
      }
    }
  }
}
