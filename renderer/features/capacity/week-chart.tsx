import { dayToPlainDate } from '../../../shared/calendar/plain-date.ts';
import { layOutWeekBars, type WeekBarsLayout } from '../../../shared/capacity/layout/week-bars-layout.ts';
import { overBy } from '../../../shared/capacity/load-cell.ts';
import type { PeriodSpan } from '../../../shared/capacity/period-span.ts';
import type { TeamWeek } from '../../../shared/capacity/team-weeks.ts';
import type { ThemeId } from '../../../shared/plan/ids.ts';
import type { Team } from '../../../shared/plan/people-and-teams.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { type EffortUnit, PERSON_WEEKS_PER_UNIT } from '../../../shared/plan/settings.ts';
import { formatLoad } from '../../parts/capacity-words.ts';
import { EFFORT_UNIT_WORDS } from '../../parts/inspector/effort-units.ts';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import { AxisLine, ChartBlock, ChartText } from '../../ui/chart-marks.tsx';
import { formatNumber, formatShortDay } from '../../ui/fields/format-value.ts';
import styles from './chart.module.css';

export interface WeekChartProps {
  readonly plan: Plan;
  readonly team: Team;
  readonly spans: readonly PeriodSpan[];
  readonly weeks: readonly TeamWeek[];
}

/** What a team is asked for week by week, by theme, against what it has. */
export function WeekChart({ plan, team, spans, weeks }: WeekChartProps) {
  const unit = settingsOf(plan).effortUnit;
  return (
    <ChartFrame label={weeksInWords(team.name, spans, weeks, unit)}>
      {({ width, height }) => {
        const layout = layOutWeekBars({
          weeks,
          width,
          height,
          markWidth: markWidthOf(weeks, unit),
          dayWidth: 52,
          unitSize: PERSON_WEEKS_PER_UNIT[unit],
        });
        return (
          <>
            {layout.ticks.map(({ value, y }) => (
              <AxisLine
                key={value}
                y={y}
                from={layout.left}
                to={layout.right}
                label={formatNumber(value / PERSON_WEEKS_PER_UNIT[unit], 1)}
                isBaseline={value === 0}
              />
            ))}
            {layout.bars.map((bar) => (
              <g key={bar.week.monday}>
                <title>{weekInWords(bar.week, unit)}</title>
                {bar.parts.map(({ themeId, y, height: tall }) => (
                  <ChartBlock
                    key={themeId ?? ''}
                    x={bar.x}
                    width={bar.width}
                    y={y}
                    height={tall}
                    colour={colourOf(plan, themeId)}
                  />
                ))}
                {bar.isOverMarked && (
                  <ChartText x={bar.x + bar.width / 2} y={bar.top - 5} tone="bad" anchor="middle" strong>
                    +{formatLoad(bar.over, unit)}
                  </ChartText>
                )}
                {bar.isDayShown && (
                  <ChartText x={bar.x + bar.width / 2} y={layout.baseline + 16} anchor="middle">
                    {shortDay(bar.week)}
                  </ChartText>
                )}
              </g>
            ))}
            <AvailableLine layout={layout} unit={unit} />
          </>
        );
      }}
    </ChartFrame>
  );
}

function AvailableLine({ layout, unit }: { readonly layout: WeekBarsLayout; readonly unit: EffortUnit }) {
  const { available, bars, right } = layout;
  const path = available
    .map(({ from, to, y }, index) => {
      const goesOn = index > 0 && Math.abs((available[index - 1]?.to ?? 0) - from) < 1e-6;
      return `${goesOn ? 'L' : 'M'}${from},${y} L${to},${y}`;
    })
    .join(' ');
  // Its words stand over the longest stretch that is in full weeks, at its end, where no mark of a bar stands.
  const longest = available.reduce<(typeof available)[number] | null>(
    (best, one) => (best === null || one.to - one.from > best.to - best.from ? one : best),
    null,
  );
  if (longest === null) return null;
  const words = `available ${formatLoad(longest.available, unit)} a week`;
  const end = Math.min(right, longest.to) - 4;
  const highest = bars
    .filter(({ x, width }) => x + width > end - 130 && x < end)
    .reduce((top, bar) => Math.min(top, bar.isOverMarked ? bar.top - 16 : bar.top), longest.y);
  return (
    <g>
      <path className={styles.available} d={path} />
      <text className={styles.availableWords} x={end} y={Math.max(12, highest - 6)} textAnchor="end">
        {words}
      </text>
    </g>
  );
}

function colourOf(plan: Plan, themeId: ThemeId | null): number | null {
  return themeId === null ? null : (plan.themes.get(themeId)?.colour ?? null);
}

const DIGIT_WIDTH = 7;

/** As wide as the widest mark, with a little between two. */
function markWidthOf(weeks: readonly TeamWeek[], unit: EffortUnit): number {
  const longest = weeks.reduce((most, week) => Math.max(most, formatLoad(overBy(week, 'firm'), unit).length), 3);
  return (longest + 1) * DIGIT_WIDTH;
}

/** `2 Mar`: the year stands over the chart with its periods. */
function shortDay({ monday }: TeamWeek): string {
  return formatShortDay(dayToPlainDate(monday));
}

function weekInWords(week: TeamWeek, unit: EffortUnit): string {
  const over = overBy(week, 'firm');
  const of = week.available === null ? '' : ` of ${formatLoad(week.available, unit)}`;
  const unknown = week.unknownFirm === 0 ? '' : `, ${formatNumber(week.unknownFirm)} unknown`;
  const excess = over > 0 ? `, over by ${formatLoad(over, unit)}` : '';
  return `Week of ${shortDay(week)}: ${formatLoad(week.firm, unit)}${of} ${EFFORT_UNIT_WORDS[unit]}${excess}${unknown}`;
}

function weeksInWords(
  name: string,
  spans: readonly PeriodSpan[],
  weeks: readonly TeamWeek[],
  unit: EffortUnit,
): string {
  const over = weeks.filter((week) => overBy(week, 'firm') > 0);
  const worst = over.reduce<TeamWeek | null>(
    (most, week) => (most === null || overBy(week, 'firm') > overBy(most, 'firm') ? week : most),
    null,
  );
  const when = spans.map(({ label }) => label).join(' and ');
  const words = `${name} by week in ${when}, ${EFFORT_UNIT_WORDS[unit]}`;
  if (worst === null) return `${words}: in no week over what is available`;
  return `${words}: over in ${over.length} of ${weeks.length} weeks. ${weekInWords(worst, unit)}, the most`;
}
