import { dayToPlainDate } from '../../../../shared/calendar/plain-date.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { textWidth } from '../../../../shared/text/text-width.ts';
import { legendOf } from '../../../../shared/timeline/bar-colour.ts';
import type { BarSign } from '../../../../shared/timeline/timeline-layout.ts';
import type { RowBar, TimelineRows } from '../../../../shared/timeline/timeline-rows.ts';
import { MILESTONE_LABELS, milestoneShape, signShape } from '../../../../shared/timeline/timeline-shapes.ts';
import { datesInWords } from '../../../parts/dependency-words.ts';
import { formatDay } from '../../../ui/fields/format-value.ts';
import { stateInWords } from '../drawing/bar-in-words.ts';
import { colourOf } from '../drawing/colour-of.ts';
import type { PlacedBar } from './place-bars.ts';
import styles from './presented-foot.module.css';
import { signsOf } from './signs-of.ts';

export interface CaptionProps {
  readonly title: string;
  readonly facts: readonly string[];
  /** Of the window. */
  readonly width: number;
  readonly typeSize: number;
}

const LONGEST_TITLE = 400;

/** What is talked about, in full. */
export function Caption({ title, facts, width, typeSize }: CaptionProps) {
  const shown = title.slice(0, LONGEST_TITLE);
  // Three lines in all: those that the title leaves are the facts'.
  const isLong = textWidth(shown, typeSize, width, 'semibold') > width - 2 * typeSize;
  return (
    <div className={styles.caption} data-long={isLong || undefined}>
      <p className={styles.title}>{shown}</p>
      <p className={styles.facts}>{facts.join(' · ')}</p>
    </div>
  );
}

/** Dates, owner, state and milestones of a bar; `comparedWith` is what the comparison is called, null without one. */
export function barFacts(
  plan: Plan,
  { initiative, milestones, ghost }: RowBar,
  comparedWith: string | null,
): readonly string[] {
  return [
    datesInWords(initiative.schedule, settingsOf(plan).fiscalYearStartMonth),
    ...stateFacts(plan, initiative),
    ...(ghost === null || comparedWith === null ? [] : [`${movedInWords(ghost)} (${comparedWith})`]),
    ...milestones.map(({ kind, title, day }) => {
      const name = title === '' ? MILESTONE_LABELS[kind] : title;
      return `${name} ${formatDay(dayToPlainDate(day))}`;
    }),
  ];
}

/** Owner and state: without any date. */
export function stateFacts(plan: Plan, initiative: Initiative): readonly string[] {
  return [...ownerOf(plan, initiative), stateInWords(initiative)];
}

function ownerOf({ people }: Plan, { ownerId }: Initiative): readonly string[] {
  const owner = ownerId === null ? undefined : people.get(ownerId);
  return owner === undefined ? [] : [owner.name];
}

/** `ends 6 workdays later than before`. */
function movedInWords(ghost: NonNullable<RowBar['ghost']>): string {
  if (ghost.kind === 'added') return 'new since then';
  if (ghost.kind === 'dropped') return 'dropped since then';
  const by = ghost.endBy || ghost.startBy || 0;
  if (by === 0) return 'moved since then';
  const days = Math.abs(by) === 1 ? '1 workday' : `${Math.abs(by)} workdays`;
  return `${ghost.endBy ? 'ends' : 'starts'} ${days} ${by > 0 ? 'later' : 'earlier'} than then`;
}

export interface LegendProps {
  readonly rows: TimelineRows;
  /** What is in sight. */
  readonly placed: readonly PlacedBar[];
  /** Whether there are lanes whose bars are too many to be told apart. */
  readonly hasStrips: boolean;
}

/** What the colours, symbols and signs that are in sight mean; what the name of the lane says already is left out. */
export function Legend({ rows, placed, hasStrips }: LegendProps) {
  const { view } = rows.facts;
  const isSaid = view.colourBy === view.lanes;
  const inSight = rows.lanes.slice(0, 1).map((lane) => ({ ...lane, rows: [placed.map(({ bar }) => bar)] }));
  const colours = isSaid ? [] : legendOf({ ...rows, lanes: inSight });
  const kinds = new Set(placed.flatMap(({ milestones }) => milestones.map(({ kind }) => kind)));
  const signs = new Set(placed.flatMap(({ bar, box }) => (box === null || box.signsEnd === null ? [] : signsOf(bar))));
  return (
    <ul className={styles.legend} aria-label="What colours and symbols mean">
      {colours.map(({ colour, label }) => (
        <li key={label} className={styles.entry}>
          <i className={styles.swatch} style={{ '--dot': colourOf(colour) }} />
          {label}
        </li>
      ))}
      {[...kinds].sort().map((kind) => (
        <Mark key={kind} kind={kind} shape={milestoneShape(kind, 0, 0, 7)} label={MILESTONE_LABELS[kind]} />
      ))}
      {[...signs].sort().map((kind) => (
        <Mark key={kind} kind={kind} shape={signShape(kind, 0, 0, 7)} label={SIGN_LABELS[kind]} />
      ))}
      {hasStrips && <li className={styles.entry}>The darker, the more at the same time</li>}
    </ul>
  );
}

const SIGN_LABELS: Readonly<Record<BarSign['kind'], string>> = {
  'at-risk': 'At risk',
  'off-track': 'Off track',
  pinned: 'Pinned',
  'must-do': 'Must do',
  reversed: 'Ends before it starts',
};

function Mark({ kind, shape, label }: { readonly kind: string; readonly shape: string; readonly label: string }) {
  return (
    <li className={styles.entry}>
      <svg className={styles.symbol} viewBox="-8 -8 16 16" data-kind={kind} aria-hidden>
        <path d={shape} />
      </svg>
      {label}
    </li>
  );
}
