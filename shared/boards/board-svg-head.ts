// The heads of a board's columns in a file.

import { monthInWords } from '../calendar/day-in-words.ts';
import { dayToPlainDate } from '../calendar/plain-date.ts';
import { overBy, utilisation } from '../capacity/load-cell.ts';
import type { Health } from '../plan/initiative.ts';
import type { EffortUnit } from '../plan/settings.ts';
import { shortenToWidth, textWidth } from '../text/text-width.ts';
import { plainLabel } from '../timeline/plain-label.ts';
import { decimal, label, path } from '../timeline/svg-text.ts';
import { PAPER } from '../timeline/timeline-colours.ts';
import { signShape } from '../timeline/timeline-shapes.ts';
import type { BoardColumn } from './board.ts';
import { loadFigure, loadWithSign, overWithSign } from './effort-figures.ts';
import type { PeriodColumn } from './period-board.ts';
import type { PeriodLoad } from './period-load.ts';

export interface Paper {
  readonly left: number;
  readonly columnWidth: number;
  readonly fontSize: number;
}

interface HeadFacts {
  readonly top: number;
  readonly isContinued: boolean;
  readonly unit: EffortUnit;
}

/** A column's name and count, or that it goes on from another sheet; of a period its months and how full it is. */
export function columnHead(
  { label: name, count }: BoardColumn,
  period: PeriodColumn | null,
  index: number,
  { left, columnWidth, fontSize, top, isContinued, unit }: Paper & HeadFacts,
): string {
  const x = left + index * columnWidth + 8;
  const room = columnWidth - 16;
  const counted = isContinued ? 'continued' : String(count);
  const nameEnd = x + textWidth(name, fontSize, Number.POSITIVE_INFINITY, 'semibold') + 6;
  // On the first sheet they stand whole.
  const months = period?.kind === 'period' && !isContinued ? monthsInWords(period) : '';
  const monthsRoom = x + room - textWidth(counted, fontSize) - 8 - nameEnd;
  const lines = period?.kind === 'period' ? loadLines(period.load, unit) : [];
  return [
    label(name, { x, y: top + 20, 'font-weight': 600 }),
    label(shortenToWidth(months, fontSize, monthsRoom), { x: nameEnd, y: top + 20, fill: PAPER.muted }),
    label(counted, { x: x + room, y: top + 20, fill: PAPER.muted, 'text-anchor': 'end' }),
    period?.kind === 'period' ? meter(period.load, { x, y: top + 29, width: room }) : '',
    ...lines.map(({ words, isOver }, line) =>
      label(shortenToWidth(words, fontSize, room), {
        x,
        y: top + 46 + line * 15,
        fill: isOver ? PAPER.bad : PAPER.muted,
      }),
    ),
  ].join('');
}

function monthsInWords({ span }: Extract<PeriodColumn, { readonly kind: 'period' }>): string {
  const [first = ''] = monthInWords(dayToPlainDate(span.first)).split(' ');
  return `${first} – ${monthInWords(dayToPlainDate(span.last))}`;
}

function meter(
  { sum }: PeriodLoad,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): string {
  const used = utilisation(sum, 'firm');
  const isOver = overBy(sum, 'firm') > 0;
  const share = used.kind === 'share' ? Math.min(1, used.share) : isOver ? 1 : 0;
  return (
    path(`M${decimal(x)} ${y}h${decimal(width)}`, { stroke: PAPER.line, 'stroke-width': 3 }) +
    path(share > 0 ? `M${decimal(x)} ${y}h${decimal(width * share)}` : '', {
      stroke: isOver ? PAPER.bad : PAPER.muted,
      'stroke-width': 3,
    })
  );
}

/** `86 %, 41.2 of 48.0 pw`; who is over and by how much; what is not known. */
function loadLines(
  { sum, over, overByAll, unknownTeams, withoutEstimate }: PeriodLoad,
  unit: EffortUnit,
): readonly { readonly words: string; readonly isOver: boolean }[] {
  const used = utilisation(sum, 'firm');
  const share = used.kind === 'share' ? `${Math.round(used.share * 100)} %` : 'none';
  const figures =
    sum.available === null
      ? unknownTeams === 0
        ? 'No team yet'
        : 'Capacity unknown'
      : `${share}, ${loadFigure(sum.firm, unit)} of ${loadWithSign(sum.available, unit)}`;
  const named = over.slice(0, 2).map(({ team, by }) => `${plainLabel(team.name)} ${overWithSign(by, unit)}`);
  const more = over.length > 2 ? [`${over.length - 2} more`] : [];
  const teams = [...named, ...more].join(', ');
  const overWords = over.length > 1 ? `${overWithSign(overByAll, unit)} over: ${teams}` : `${teams} over`;
  const extra = [
    ...(withoutEstimate > 0 ? [`${withoutEstimate} without estimate`] : []),
    ...(sum.ifAll > 0 ? [`${loadWithSign(sum.ifAll, unit)} more if all`] : []),
    ...(unknownTeams > 0 && sum.available !== null
      ? [unknownTeams === 1 ? '1 team unknown' : `${unknownTeams} teams unknown`]
      : []),
  ].join(' · ');
  return [
    { words: figures, isOver: false },
    ...(over.length > 0 ? [{ words: overWords, isOver: true }] : []),
    ...(extra !== '' ? [{ words: extra, isOver: false }] : []),
  ];
}

const HEALTH_COLOURS: Readonly<Record<Health, string>> = {
  'on-track': PAPER.good,
  'at-risk': PAPER.warn,
  'off-track': PAPER.bad,
};

/** A dot, a triangle, a stop sign: told apart without colour, too. */
export function healthShape(health: Health, x: number, y: number): string {
  const fill = HEALTH_COLOURS[health];
  if (health === 'on-track') {
    const at = decimal(x - 4);
    return path(`M${at} ${decimal(y)}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z`, { fill });
  }
  return path(signShape(health, x, y, 5), { fill });
}
