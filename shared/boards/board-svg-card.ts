// A card of a board in a file.

import { dayInWords } from '../calendar/day-in-words.ts';
import { HEALTH_LABELS, type Initiative } from '../plan/initiative.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import type { LaneField } from '../plan/timeline-view.ts';
import { shortenToWidth, textWidth } from '../text/text-width.ts';
import { paletteColour } from '../timeline/bar-colour.ts';
import { breakName } from '../timeline/lane-boxes.ts';
import { plainLabel } from '../timeline/plain-label.ts';
import { attributes, decimal, label, path } from '../timeline/svg-text.ts';
import { PAPER, paperColour } from '../timeline/timeline-colours.ts';
import { milestoneShape, signShape } from '../timeline/timeline-shapes.ts';
import type { BoardPart } from './board.ts';
import { healthShape } from './board-svg-head.ts';
import { cardDates } from './card-dates.ts';
import { cardFace } from './card-face.ts';
import { effortWithSign } from './effort-figures.ts';
import type { PeriodColumn } from './period-board.ts';

export interface CardBox {
  readonly part: BoardPart;
  readonly lanes: LaneField;
  /** That it stands in, on the quarter board. */
  readonly column: PeriodColumn | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
}

const PAD = 12;
const LINE = 16;

/** A card with a key, a title, its theme, owner, stage and health; on the quarter board also when it is and whose work. */
export function drawCard(plan: Plan, initiative: Initiative, box: CardBox): string {
  const { part, lanes, column, x, y, width, height, fontSize } = box;
  const { key, title, health, horizon, themeId } = initiative;
  const { theme, owner, stage } = cardFace(plan, initiative, { part, lanes, isUndated: column?.kind === 'undated' });
  const isDerived = part === 'horizons' && horizon === null;
  const left = x + PAD;
  const room = width - 2 * PAD;
  const first = y + 18;
  const rect = `<rect${attributes({
    class: 'card',
    'data-key': key,
    x,
    y,
    width,
    height,
    rx: 3,
    fill: PAPER.ground,
    stroke: PAPER.lineStrong,
    ...(isDerived && { 'stroke-dasharray': '3 2' }),
  })}/>`;
  // Where the lane names the theme, too: what tells cards apart at a glance stays on them.
  const edgeTheme = themeId === null ? undefined : plan.themes.get(themeId);
  const edge =
    edgeTheme === undefined
      ? ''
      : path(`M${decimal(x + 2)} ${decimal(y + 1)}v${decimal(height - 2)}`, {
          stroke: paperColour(paletteColour(edgeTheme.colour)),
          'stroke-width': 3,
        });
  const themeColour = theme === null ? null : paperColour(paletteColour(theme.colour));
  const titleSize = fontSize + 1;
  const titleLines = breakName(plainLabel(title), { fontSize: titleSize, width: room, lines: 2 });
  const themeWords = [theme?.name ?? '', owner].filter((words) => words !== '').join(' · ');
  // What has less to say leaves its room at the foot.
  const under = first + LINE + 4 + Math.max(1, titleLines.length) * LINE;
  const dotRoom = themeColour === null ? 0 : 14;
  const stageWords = stage ?? '';
  const healthRoom = health === null ? 0 : textWidth(HEALTH_LABELS[health], fontSize) + 24;
  const stageWidth = part === 'horizons' && stage !== null ? textWidth(stage, fontSize) + 10 : 0;
  return [
    rect,
    edge,
    label(
      shortenToWidth(part === 'horizons' || stage === null ? key : `${key} · ${stage}`, fontSize, room - healthRoom),
      {
        x: left,
        y: first,
        fill: PAPER.muted,
      },
    ),
    healthWords(health, left + room, first, fontSize),
    ...titleLines.map((words, line) =>
      label(words, {
        x: left,
        y: first + LINE + 3 + line * LINE,
        'font-size': titleSize,
        'font-weight': 600,
        ...(isDerived && { fill: PAPER.muted }),
      }),
    ),
    themeColour === null ? '' : path(milestoneShape('external', left + 4, under - 4, 5), { fill: themeColour }),
    label(shortenToWidth(themeWords, fontSize, room - dotRoom - stageWidth), {
      x: left + dotRoom,
      y: under,
      fill: PAPER.muted,
    }),
    part === 'horizons'
      ? label(stageWords, { x: left + room, y: under, fill: PAPER.muted, 'text-anchor': 'end' })
      : whenAndWho(plan, initiative, box, themeWords === '' ? under : under + LINE),
  ].join('');
}

function healthWords(health: Initiative['health'], right: number, y: number, fontSize: number): string {
  if (health === null) return '';
  const words = HEALTH_LABELS[health];
  return (
    healthShape(health, right - textWidth(words, fontSize) - 9, y - 4) +
    label(words, { x: right, y, fill: PAPER.muted, 'text-anchor': 'end' })
  );
}

function whenAndWho(plan: Plan, initiative: Initiative, { column, x, width, fontSize }: CardBox, y: number): string {
  const { schedule, effort } = initiative;
  const { fiscalYearStartMonth, effortUnit } = settingsOf(plan);
  const span = column?.kind === 'period' ? column.span : null;
  const isUndated = column?.kind === 'undated';
  const dates = isUndated ? '' : cardDates(schedule, span, { fiscalYearStartMonth, day: dayInWords });
  const efforts = effort.map(({ teamId, likely }) => {
    const name = teamId === null ? 'No team' : plainLabel(plan.teams.get(teamId)?.name ?? '');
    return `${name} ${likely === null ? '?' : effortWithSign(likely, effortUnit)}`;
  });
  const left = x + PAD;
  const room = width - 2 * PAD;
  const pin = schedule.pinned ? path(signShape('pinned', x + width - PAD - 4, y - 4, 5), { fill: PAPER.muted }) : '';
  return (
    label(shortenToWidth(dates, fontSize, room - 14), { x: left, y, fill: PAPER.muted }) +
    pin +
    label(shortenToWidth(efforts.length === 0 ? 'Not estimated' : efforts.join(' · '), fontSize, room), {
      x: left,
      y: isUndated ? y : y + LINE,
      fill: PAPER.muted,
    })
  );
}
