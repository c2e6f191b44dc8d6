import { memo } from 'react';
import type { GraphBox } from '../../../../shared/dependencies/layout/graph-layout.ts';
import type { ActivitySlack } from '../../../../shared/dependencies/slack.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import { STAGE_LABELS } from '../../../../shared/plan/stage.ts';
import { shortenToWidth } from '../../../../shared/text/text-width.ts';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import styles from './graph-view.module.css';

const PADDING = 12;

export const GraphNode = memo(function GraphNode(props: {
  readonly domId: string;
  readonly box: GraphBox;
  readonly initiative: Initiative;
  /** Of the theme, from 0; null: it has none. */
  readonly colour: number | null;
  readonly slack: Pick<ActivitySlack, 'totalSlack' | 'isCritical'> | null;
  readonly showsCritical: boolean;
  readonly isSelected: boolean;
  readonly isFaded: boolean;
  readonly dates: string;
  readonly label: string;
}) {
  const { domId, box, initiative, colour, slack, showsCritical, isSelected, isFaded, dates, label } = props;
  const { key, title, stage } = initiative;
  const room = box.width - 2 * PADDING;
  const isCritical = showsCritical && slack?.isCritical === true;
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of marks is one picture with a name
    <g
      id={domId}
      className={styles.node}
      transform={`translate(${box.x} ${box.y})`}
      data-node={initiative.id}
      data-selected={isSelected || undefined}
      data-faded={isFaded || undefined}
      data-critical={isCritical || undefined}
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <rect className={styles.box} width={box.width} height={box.height} rx={4} />
      <rect
        className={styles.edge}
        width={3}
        height={box.height}
        style={{ fill: colour === null ? 'var(--line-strong)' : `var(--theme-${(colour % 8) + 1})` }}
      />
      <StageMark stage={stage} x={PADDING + 4} y={14} />
      <text className={styles.small} x={PADDING + 14} y={18}>
        {shortenToWidth(key, 11, 96)}
      </text>
      {slack !== null && (
        <text
          className={styles.slack}
          data-tone={slack.totalSlack < 0 ? 'bad' : undefined}
          x={box.width - PADDING}
          y={18}
          textAnchor="end"
        >
          {isCritical ? 'critical · ' : ''}
          {slack.totalSlack < 0 ? `−${formatNumber(-slack.totalSlack)}` : formatNumber(slack.totalSlack)} d
        </text>
      )}
      <text className={styles.title} x={PADDING} y={35}>
        {shortenToWidth(title, 12, room)}
      </text>
      <text className={styles.small} data-line="dates" x={PADDING} y={51}>
        {dates}
      </text>
      <text className={styles.mid} x={PADDING} y={49}>
        {shortenToWidth(title, 16, room)}
      </text>
      <text className={styles.midKey} x={PADDING + 16} y={25}>
        {shortenToWidth(key, 15, room - 16)}
      </text>
      <text className={styles.far} x={PADDING} y={40}>
        {shortenToWidth(key, 26, room)}
      </text>
    </g>
  );
});

/** As the dot of a stage elsewhere: it fills on the way. */
function StageMark({ stage, x, y }: { readonly stage: Initiative['stage']; readonly x: number; readonly y: number }) {
  return (
    <g className={styles.stage} data-stage={stage} transform={`translate(${x} ${y})`}>
      <circle r={3.25} />
      {stage === 'planned' && <path d="M0 -3.25A3.25 3.25 0 0 0 0 3.25Z" />}
      <title>{STAGE_LABELS[stage]}</title>
    </g>
  );
}
