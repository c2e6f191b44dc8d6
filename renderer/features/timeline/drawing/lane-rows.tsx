import { memo } from 'react';
import { dayToPlainDate } from '../../../../shared/calendar/plain-date.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type {
  BarBox,
  DensityStrip,
  GhostBox,
  LaneBox,
  MilestoneMark,
  TimelineLayout,
} from '../../../../shared/timeline/timeline-layout.ts';
import type { TimelineScale } from '../../../../shared/timeline/timeline-scale.ts';
import { exactDayAt } from '../../../../shared/timeline/timeline-scale.ts';
import { initiativesInWords } from '../../../parts/in-words.ts';
import { BarMark } from './bar-mark.tsx';
import { colourOf } from './colour-of.ts';
import { GhostMark } from './ghost-mark.tsx';
import { MilestoneSymbol } from './milestone-symbol.tsx';
import { place } from './panned-layers.ts';
import styles from './timeline-drawing.module.css';

export interface LaneRowsProps {
  readonly layout: TimelineLayout;
  readonly scale: TimelineScale;
  readonly unit: number;
  readonly laneIndex: ReadonlyMap<string, number>;
  readonly selected: ReadonlySet<InitiativeId>;
  readonly held: ReadonlySet<InitiativeId>;
  readonly domIdOf: (boxId: string) => string;
  readonly fiscalYearStartMonth: number;
}

/** The lanes in sight, each a row of the grid with what stands in it. */
export const LaneRows = memo(function LaneRows(props: LaneRowsProps) {
  const { layout, scale, unit, laneIndex, selected, held, domIdOf, fiscalYearStartMonth } = props;
  const bars = byLane(layout.bars);
  const strips = byLane(layout.strips);
  const ghosts = byLane(layout.ghosts);
  const milestones = byLane(layout.milestones);
  return layout.lanes.map(({ lane, y, height }: LaneBox) => (
    // biome-ignore lint/a11y/useSemanticElements: lanes are rows of no table
    // biome-ignore lint/a11y/useFocusableInteractive: the grid around it has the focus
    <div
      key={lane.id}
      className={styles.lane}
      role="row"
      aria-rowindex={(laneIndex.get(lane.id) ?? 0) + 1}
      style={{ top: y, height }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: the head of a row of no table */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid around it has the focus */}
      <span className="visually-hidden" role="rowheader">
        {lane.name === '' ? 'All' : lane.name}, {initiativesInWords(lane.count)}
      </span>
      {strips.get(lane.id)?.map((strip) => (
        <Strip key={strip.id} strip={strip} laneY={y} />
      ))}
      {ghosts.get(lane.id)?.map((box) => (
        <GhostMark key={box.id} box={box} laneY={y} />
      ))}
      {bars.get(lane.id)?.map((box) => (
        <BarMark
          key={box.id}
          box={box}
          laneY={y}
          domId={domIdOf(box.id)}
          unit={unit}
          isSelected={selected.has(box.initiative.id)}
          isHeld={held.has(box.initiative.id)}
          fiscalYearStartMonth={fiscalYearStartMonth}
        />
      ))}
      {milestones.get(lane.id)?.map((mark) => (
        <MilestoneSymbol
          key={mark.id}
          mark={mark}
          laneY={y}
          day={dayToPlainDate(Math.floor(exactDayAt(scale, mark.x)))}
        />
      ))}
    </div>
  ));
});

/** Bars too small or too many to be told apart from here. */
function Strip({ strip, laneY }: { readonly strip: DensityStrip; readonly laneY: number }) {
  const { x, y, width, count, density, colour } = strip;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a strip is a cell of no table
    // biome-ignore lint/a11y/useFocusableInteractive: the grid around it has the focus
    <div
      className={styles.strip}
      role="gridcell"
      aria-label={`${initiativesInWords(count)} close together`}
      title={`${initiativesInWords(count)}: zoom in to tell them apart`}
      data-at={place(x, width)}
      style={{ top: y - laneY, '--bar': colourOf(colour), '--full': density }}
    />
  );
}

function byLane<Mark extends BarBox | DensityStrip | GhostBox | MilestoneMark>(
  marks: readonly Mark[],
): ReadonlyMap<string, readonly Mark[]> {
  const lanes = new Map<string, Mark[]>();
  for (const mark of marks) {
    const lane = lanes.get(mark.laneId);
    if (lane === undefined) lanes.set(mark.laneId, [mark]);
    else lane.push(mark);
  }
  return lanes;
}
