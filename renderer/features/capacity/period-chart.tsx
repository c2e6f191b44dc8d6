import type { DemandClass } from '../../../shared/capacity/demand.ts';
import {
  type LinePoint,
  layOutTeamLines,
  type TeamLinesLayout,
} from '../../../shared/capacity/layout/team-lines-layout.ts';
import { utilisation } from '../../../shared/capacity/load-cell.ts';
import type { LoadTable } from '../../../shared/capacity/load-table.ts';
import type { TeamId } from '../../../shared/plan/ids.ts';
import { shortenToWidth } from '../../../shared/text/text-width.ts';
import { wholePercent } from '../../parts/capacity-words.ts';
import { periodName } from '../../state/capacity-selectors.ts';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import { AxisLine, ChartText } from '../../ui/chart-marks.tsx';
import styles from './chart.module.css';

const LABEL_WIDTH = 150;
/** With more teams than that the lines of those that are not looked into step back. */
const CROWD = 8;
/** Strong names are a little wider than they are measured. */
const NAME_WIDTH = 130;

/** A line per team over the periods: how full each is. The one that is looked into stands out, with its figures. */
export function PeriodChart(props: {
  readonly table: LoadTable;
  readonly which: DemandClass;
  readonly chosenId: TeamId | null;
}) {
  const { table, which, chosenId } = props;
  const { spans, teams } = table;
  const lines = teams.map(({ id, name }) => ({
    teamId: id,
    name,
    shares: spans.map((_, index) => {
      const used = utilisation(table.cell(id, index), which);
      return used.kind === 'share' ? used.share : null;
    }),
  }));
  return (
    <ChartFrame label={inWords(lines, spans)}>
      {({ width, height }) => {
        const layout = layOutTeamLines({
          lines,
          chosenId,
          periods: spans.length,
          width,
          height,
          labelWidth: LABEL_WIDTH,
        });
        const chosenLast = [...layout.lines].sort((a, b) => Number(a.isChosen) - Number(b.isChosen));
        const peaks = peaksToTell(layout);
        return (
          <>
            {layout.ticks.map(({ share, y }) => (
              <AxisLine
                key={share}
                y={y}
                from={layout.left}
                to={layout.right}
                label={wholePercent(share)}
                isBaseline={share === 0}
              />
            ))}
            <line className={styles.full} x1={layout.left} x2={layout.right} y1={layout.fullY} y2={layout.fullY} />
            {spans.map(({ period, label }, index) => (
              <ChartText
                key={periodName(period)}
                x={layout.periodXs[index] ?? 0}
                y={layout.baseline + 16}
                anchor="middle"
              >
                {label}
              </ChartText>
            ))}
            {chosenLast.map(({ teamId, name, isChosen, runs, label }) => (
              <g
                key={teamId}
                className={styles.team}
                data-chosen={isChosen || undefined}
                data-crowded={lines.length > CROWD || undefined}
              >
                {runs.map((run) =>
                  run.length === 1 ? (
                    <circle key={run[0]?.period} cx={run[0]?.x} cy={run[0]?.y} r={2.5} />
                  ) : (
                    <polyline key={run[0]?.period} points={run.map(({ x, y }) => `${x},${y}`).join(' ')} />
                  ),
                )}
                {runs.flat().map((point) => (
                  <g key={point.period}>
                    {(isChosen || point.share > 1) && (
                      <circle
                        cx={point.x}
                        cy={point.y}
                        r={isChosen ? 3 : 2.5}
                        data-over={point.share > 1 || undefined}
                      />
                    )}
                    {(isChosen || peaks.has(point)) && (
                      <ChartText
                        x={point.x}
                        y={point.y - 7}
                        anchor="middle"
                        tone={point.share > 1 ? 'bad' : 'text'}
                        strong={isChosen}
                      >
                        {wholePercent(point.share)}
                      </ChartText>
                    )}
                  </g>
                ))}
                {label !== null && (
                  <ChartText x={layout.right + 6} y={label.y + 4} tone={isChosen ? 'text' : 'muted'} strong={isChosen}>
                    {shortenToWidth(name, 11, NAME_WIDTH)}
                  </ChartText>
                )}
              </g>
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}

/** So far apart figures stand, in pixels. */
const FIGURE = { width: 38, height: 14 } as const;

/** Where the lines that are not looked into go over the most: their highest point above the whole, as far as there is room for its figure. */
function peaksToTell({ lines }: TeamLinesLayout): ReadonlySet<LinePoint> {
  const told: LinePoint[] = lines.flatMap(({ isChosen, runs }) => (isChosen ? runs.flat() : []));
  const peaks = lines.flatMap(({ isChosen, runs }) => {
    const [peak] = isChosen ? [] : runs.flat().sort((a, b) => b.share - a.share);
    return peak === undefined || peak.share <= 1 ? [] : [peak];
  });
  const kept = new Set<LinePoint>();
  for (const peak of peaks.sort((a, b) => b.share - a.share)) {
    const isFree = told.every(
      ({ x, y }) => Math.abs(x - peak.x) >= FIGURE.width || Math.abs(y - peak.y) >= FIGURE.height,
    );
    if (!isFree) continue;
    told.push(peak);
    kept.add(peak);
  }
  return kept;
}

function inWords(
  lines: readonly { readonly name: string; readonly shares: readonly (number | null)[] }[],
  spans: LoadTable['spans'],
): string {
  const over = lines.filter(({ shares }) => shares.some((share) => (share ?? 0) > 1)).map(({ name }) => name);
  const when = `${spans[0]?.label ?? ''} to ${spans.at(-1)?.label ?? ''}`;
  const what = `How full ${lines.length === 1 ? 'the team is' : `${lines.length} teams are`}, ${when}`;
  return over.length === 0 ? `${what}: none is over` : `${what}: over in some period are ${over.join(', ')}`;
}
