import { memo, useDeferredValue } from 'react';
import { periodSpansFrom } from '../../../shared/capacity/period-span.ts';
import type { TeamWeek } from '../../../shared/capacity/team-weeks.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { Segments } from '../../parts/column-filter/segments.tsx';
import { EFFORT_UNIT_WORDS } from '../../parts/inspector/effort-units.ts';
import { teamWeeksOf } from '../../state/capacity-selectors.ts';
import type { CapacityChart } from '../../state/capacity-state.ts';
import { themesOf } from '../../state/selectors.ts';
import { useAppState, useCapacity } from '../../state/use-app-state.tsx';
import { ThemeDot } from '../../ui/theme-dot.tsx';
import styles from './chart.module.css';
import { PeriodChart } from './period-chart.tsx';
import type { ShownCapacity } from './use-shown-capacity.ts';
import { WeekChart } from './week-chart.tsx';

const CHARTS: readonly { readonly value: CapacityChart; readonly label: string }[] = [
  { value: 'weeks', label: 'By week' },
  { value: 'periods', label: 'Over time' },
];

/** Under the heat map: the team that is looked into week by week, or all teams over the periods in sight. */
export function LoadCharts({ shown }: { readonly shown: ShownCapacity }) {
  // Drawn after the map: no arrow waits for a chart.
  return <Charts shown={useDeferredValue(shown)} />;
}

const Charts = memo(function Charts({ shown }: { readonly shown: ShownCapacity }) {
  const { capacity } = useAppState();
  const chart = useCapacity((state) => state.chart);
  const { plan, cell, table, which, unit } = shown;
  const team = cell === null ? undefined : plan.teams.get(cell.teamId);
  if (cell === null || team === undefined) return null;
  const spans = periodSpansFrom(plan, cell.period, 2);
  const weeks = teamWeeksOf(plan, { today: shown.today, teamId: team.id, spans });
  const when = spans.map(({ label }) => label).join(' and ');
  return (
    <section className={styles.chart} aria-label="Charts of the load">
      <div className={styles.head}>
        <h2 className={styles.title}>
          {chart === 'weeks' ? `${team.name} by week ` : 'How full each team is '}
          <span>{chart === 'weeks' ? `${EFFORT_UNIT_WORDS[unit]}, firm, ${when}` : 'load ÷ available'}</span>
        </h2>
        <Segments
          label="Chart"
          segments={CHARTS}
          value={chart}
          onChange={(value) => capacity.getState().showChart(value)}
        />
      </div>
      {chart === 'weeks' && <Legend plan={plan} weeks={weeks} />}
      {chart === 'weeks' ? (
        weeks.every(({ firm, available, unknownFirm }) => available === null && firm + unknownFirm === 0) ? (
          <p className={styles.nothing}>
            Nothing firm is asked of {team.name} in {when}, and nobody has said what it has.
          </p>
        ) : (
          <WeekChart plan={plan} team={team} spans={spans} weeks={weeks} />
        )
      ) : (
        <PeriodChart table={table} which={which} chosenId={team.id} />
      )}
    </section>
  );
});

/** The themes that have a part in some week, from the foot of the bars up. */
function Legend({ plan, weeks }: { readonly plan: Plan; readonly weeks: readonly TeamWeek[] }) {
  const there = new Set(weeks.flatMap(({ parts }) => parts.map(({ themeId }) => themeId)));
  const themes = themesOf(plan).filter(({ id }) => there.has(id));
  return (
    <ul className={styles.legend}>
      {themes.map(({ id, name, colour }) => (
        <li key={id}>
          <ThemeDot colour={colour} />
          {name}
        </li>
      ))}
      {there.has(null) && <li className={styles.nothing}>No theme</li>}
    </ul>
  );
}
