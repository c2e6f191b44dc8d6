import { breakName } from '../../../../shared/timeline/lane-boxes.ts';
import type { TimelineLane } from '../../../../shared/timeline/timeline-rows.ts';
import { initiativesInWords } from '../../../parts/in-words.ts';
import { ThemeDot } from '../../../ui/theme-dot.tsx';
import { barInWords } from '../drawing/bar-in-words.ts';
import { colourOf } from '../drawing/colour-of.ts';
import { laneName } from './lane-name.ts';
import type { OverviewLane } from './place-overview.ts';
import { PresentedAxis, PresentedBackdrop } from './presented-axis.tsx';
import { PresentedBar } from './presented-bar.tsx';
import styles from './presented-step.module.css';
import type { Presented } from './use-presented.ts';

export interface OverviewProps {
  readonly presented: Presented;
  readonly lanes: readonly OverviewLane[];
  readonly typeSize: number;
  readonly fiscalYearStartMonth: number;
}

/** All lanes below each other, or those of a page. */
export function PresentedOverview({ presented, lanes, typeSize, fiscalYearStartMonth }: OverviewProps) {
  const { namesWidth, ofOverview } = presented;
  const { axis, width, height } = ofOverview;
  return (
    <div className={styles.overview}>
      <div className={styles.names} style={{ width: namesWidth, height }} aria-hidden>
        {lanes.map(({ lane, y, height: laneHeight }) => (
          <LaneName key={lane.id} {...{ lane, y, typeSize }} height={laneHeight} width={namesWidth} />
        ))}
      </div>
      <div className={styles.days}>
        <PresentedAxis axis={axis} width={width} typeSize={typeSize} />
        <div className={styles.field}>
          <PresentedBackdrop axis={axis} height={height} />
          {lanes.map(({ lane, y, height: laneHeight, rows, strips, rowHeight, barHeight }) => (
            <section
              key={lane.id}
              className={styles.lane}
              aria-label={`${laneName(lane)}, ${initiativesInWords(lane.count)}`}
              style={{ top: y, height: laneHeight }}
            >
              {strips.map(({ id, x, width: stripWidth, density, colour }) => (
                <i
                  key={id}
                  className={styles.strip}
                  style={{ left: x, width: stripWidth, '--bar': colourOf(colour), '--full': density }}
                />
              ))}
              <ul>
                {rows.flatMap((row, index) =>
                  row.map((placed) => (
                    <PresentedBar
                      key={placed.initiativeId}
                      placed={placed}
                      y={(laneHeight - rows.length * rowHeight) / 2 + index * rowHeight}
                      rowHeight={rowHeight}
                      barHeight={barHeight}
                      typeSize={typeSize}
                      isChosen={false}
                      words={barInWords(placed.bar.initiative, fiscalYearStartMonth)}
                    />
                  )),
                )}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}

const LINE = 1.2;

function LaneName(props: {
  readonly lane: TimelineLane;
  readonly y: number;
  readonly height: number;
  readonly typeSize: number;
  readonly width: number;
}) {
  const { lane, y, height, typeSize, width } = props;
  const lines = Math.max(1, Math.min(3, Math.floor(height / (LINE * typeSize))));
  const room = width - 1.6 * typeSize;
  return (
    <div className={styles.name} style={{ top: y, height }}>
      {lane.colour !== null && <ThemeDot colour={lane.colour} />}
      <span>
        {breakName(laneName(lane), { fontSize: typeSize, width: room, lines }).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
          <span key={index} className={styles.nameLine}>
            {line}
          </span>
        ))}
      </span>
    </div>
  );
}
