// One bar of a row as it is drawn: box, label, signs, milestones, ghost.

import { countText } from '../text/count-text.ts';
import { shortenToWidth } from '../text/text-width.ts';
import { anchorOf, barRoom, type RoomFacts, SIGN_WIDTH, symbolRadius, unitOf } from './bar-room.ts';
import type { BarBox, BarLabel, BarSign, GhostBox, MilestoneMark } from './timeline-layout.ts';
import type { BarGhost, RowBar } from './timeline-rows.ts';
import { type TimelineScale, xOfDay } from './timeline-scale.ts';

export interface BarPlace {
  readonly laneId: string;
  /** The top of the row. */
  readonly y: number;
}

export interface DrawnBar {
  readonly box: BarBox | null;
  readonly milestones: readonly MilestoneMark[];
  readonly ghost: GhostBox | null;
}

/** No end fades over more than this share of its bar, so that something solid is left in the middle. */
const MOST_FADE = 1 / 3;
/** Under this width a bar can't be resized. */
const LEAST_RESIZABLE = 24;

export function layOutBar(
  bar: RowBar,
  place: BarPlace,
  facts: RoomFacts & { readonly scale: TimelineScale; readonly isPlain: boolean },
): DrawnBar {
  const { scale, metrics, isPlain } = facts;
  const room = barRoom(bar, facts);
  const left = xOfDay(scale, anchorOf(bar));
  const top = place.y + (metrics.rowHeight - metrics.barHeight) / 2;
  const id = `${place.laneId}/${bar.initiative.id}`;
  const baseline = top + metrics.barHeight / 2 + metrics.fontSize * 0.36;
  const label = isPlain ? null : labelOf();
  return {
    box: boxOf(),
    milestones: milestonesOf(),
    ghost: ghostBox(
      bar,
      { id, top, label: ghostLabel(), name: bar.span === null && bar.milestones.length === 0 ? label : null },
      place,
      facts,
    ),
  };

  function boxOf(): BarBox | null {
    const { span, initiative } = bar;
    if (span === null) return null;
    const { uncertainStart, uncertainEnd } = span;
    const most = room.barWidth * MOST_FADE;
    const signs = isPlain ? [] : signsOf(left + room.signsEnd);
    return {
      id,
      bar,
      initiative,
      laneId: place.laneId,
      x: left,
      y: top,
      width: room.barWidth,
      height: metrics.barHeight,
      colour: bar.colour,
      fadeStart: Math.min(most, uncertainStart * scale.pixelsPerDay),
      fadeEnd: Math.min(most, uncertainEnd * scale.pixelsPerDay),
      detail: isPlain ? 'plain' : 'full',
      label,
      progressWidth: isPlain ? 0 : room.barWidth * heldShare(initiative.progress),
      signs,
      canResize: room.barWidth >= LEAST_RESIZABLE * unitOf(metrics),
    };
  }

  function labelOf(): BarLabel | null {
    const { labelPlace, labelX, labelWidth, labelReach } = room;
    if (labelPlace === null) return null;
    // What has its whole width need not be measured once more.
    const isWhole = labelWidth === bar.labelWidth && labelWidth <= metrics.longestLabel;
    const text = isWhole ? bar.label : shortenToWidth(bar.label, metrics.fontSize, labelWidth + 1e-6);
    if (text === '') return null;
    const x = left + labelX;
    const isCut = text !== bar.label;
    return { x, y: baseline, width: labelWidth, text, isCut, place: labelPlace, reach: left + labelReach };
  }

  function signsOf(end: number): readonly BarSign[] {
    const { health, schedule, mustDo } = bar.initiative;
    const kinds: BarSign['kind'][] = [];
    if (health === 'at-risk' || health === 'off-track') kinds.push(health);
    if (bar.span?.isReversed) kinds.push('reversed');
    if (schedule.pinned) kinds.push('pinned');
    if (mustDo !== null) kinds.push('must-do');
    const unit = unitOf(metrics);
    const size = SIGN_WIDTH * unit;
    if (room.signsEnd + 4 * unit < kinds.length * size + size / 2) return [];
    const y = top + metrics.barHeight / 2;
    return kinds.map((kind, index) => ({ kind, x: end - (index + 0.5) * size, y }));
  }

  function milestonesOf(): readonly MilestoneMark[] {
    const { milestones, initiative } = bar;
    if (milestones.length === 0) return [];
    const radius = symbolRadius(metrics);
    const y = top + metrics.barHeight / 2;
    return milestones.map(({ id: own, kind, title, day }, index): MilestoneMark => {
      const isLast = index === milestones.length - 1;
      return {
        id: `${id}/${own}`,
        initiative,
        laneId: place.laneId,
        kind,
        title,
        x: xOfDay(scale, day + 0.5),
        y,
        radius,
        label: isLast ? (bar.span === null ? label : tailOf(title)) : null,
      };
    });
  }

  function tailOf(title: string): BarLabel | null {
    const width = isPlain ? 0 : room.tailWidth;
    const text = width === 0 ? '' : shortenToWidth(title, metrics.fontSize, width + 1e-6);
    if (text === '') return null;
    const x = left + room.tailX;
    return { x, y: baseline, width, text, isCut: text !== title, place: 'beside', reach: x + width };
  }

  /** What a ghost says, where it is not covered by its own bar. */
  function ghostLabel(): string {
    if (isPlain || bar.ghost === null || bar.ghost.kind === 'added') return bar.ghost?.kind === 'added' ? 'new' : '';
    const from = xOfDay(scale, bar.ghost.first);
    const to = xOfDay(scale, bar.ghost.last + 1);
    const free = bar.span === null ? to - from : Math.max(left - from, to - (left + room.barWidth));
    return free >= 3.5 * metrics.fontSize ? ghostInShort(bar.ghost) : '';
  }
}

function ghostBox(
  { initiative, ghost, span }: RowBar,
  { id, top, label, name }: Pick<GhostBox, 'id' | 'label' | 'name'> & { readonly top: number },
  { laneId }: BarPlace,
  { scale, metrics }: RoomFacts & { readonly scale: TimelineScale },
): GhostBox | null {
  if (ghost === null) return null;
  const days = ghost.kind === 'added' ? span : ghost;
  if (days === null) return null;
  const x = xOfDay(scale, days.first);
  const width = xOfDay(scale, days.last + 1) - x;
  return { id: `${id}/ghost`, initiative, laneId, ghost, x, y: top, width, height: metrics.barHeight, label, name };
}

/** `+6 d`, `−3 d` by the end, or by the start where the end is not dated. */
export function ghostInShort(ghost: BarGhost): string {
  if (ghost.kind === 'added') return 'new';
  if (ghost.kind === 'dropped') return 'dropped';
  const by = ghost.endBy || ghost.startBy || 0;
  return by === 0 ? '' : `${by > 0 ? '+' : ''}${countText(by)} d`;
}

function heldShare(share: number): number {
  return share > 0 ? Math.min(1, share) : 0;
}
