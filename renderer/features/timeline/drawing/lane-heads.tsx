import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import type { LaneBox } from '../../../../shared/timeline/timeline-layout.ts';
import type { LaneGroup } from '../../../../shared/timeline/timeline-rows.ts';
import { ThemeDot } from '../../../ui/theme-dot.tsx';
import styles from './lane-heads.module.css';
import { stick } from './panned-layers.ts';

const LINE = 16;
const PADDING = 8;

/** The names of the lanes in sight, which stay there for as long as any of the lane does. */
export const LaneHeads = memo(function LaneHeads(props: {
  readonly lanes: readonly LaneBox[];
  readonly groups: readonly LaneGroup[];
  /** So many pixels of the drawing are one of the screen. */
  readonly unit: number;
  readonly onFold: (laneId: string, isFolded: boolean) => void;
}) {
  const { lanes, groups, unit, onFold } = props;
  return (
    <>
      {groups.map((group) => (
        <div key={group.id} className={styles.group} style={{ top: group.y, height: group.height }} title={group.name}>
          <span>{group.name}</span>
        </div>
      ))}
      {lanes.map((box) => (
        <LaneHead key={box.lane.id} box={box} isInner={groups.length > 0} unit={unit} onFold={onFold} />
      ))}
    </>
  );
});

function LaneHead(props: {
  readonly box: LaneBox;
  readonly isInner: boolean;
  readonly unit: number;
  readonly onFold: (laneId: string, isFolded: boolean) => void;
}) {
  const { box, isInner, unit, onFold } = props;
  const { lane, y, height, nameLines, summary } = box;
  const lines = nameLines.length + (summary === '' ? 0 : 1);
  const name = lane.group === null ? lane.name : `${lane.group.name}, ${lane.name}`;
  return (
    <div className={styles.head} data-inner={isInner || undefined} style={{ top: y, height }}>
      <div
        className={styles.words}
        data-stick-y={stick(y, height - (lines * LINE + 2 * PADDING) * unit)}
        title={`${lane.name}${summary === '' ? '' : `\n${summary}`}`}
      >
        {lane.colour !== null && (
          <span className={styles.dot}>
            <ThemeDot colour={lane.colour} />
          </span>
        )}
        <div className={styles.texts}>
          {nameLines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
            <div key={index} className={styles.name}>
              {line}
            </div>
          ))}
          {summary !== '' && <div className={styles.summary}>{summary}</div>}
        </div>
        {lane.name !== '' && (
          <button
            type="button"
            className={styles.fold}
            data-folded={lane.isFolded || undefined}
            aria-label={`${lane.isFolded ? 'Unfold' : 'Fold'} ${name}`}
            aria-expanded={!lane.isFolded}
            onClick={() => onFold(lane.id, !lane.isFolded)}
          >
            {lane.isFolded ? <IconChevronRight size={14} stroke={1.5} /> : <IconChevronDown size={14} stroke={1.5} />}
          </button>
        )}
      </div>
    </div>
  );
}
