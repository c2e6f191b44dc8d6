import type { Period } from '../../../shared/calendar/fiscal-period.ts';
import type { DemandClass } from '../../../shared/capacity/demand.ts';
import { overBy, utilisation } from '../../../shared/capacity/load-cell.ts';
import type { LoadTable } from '../../../shared/capacity/load-table.ts';
import type { EffortUnit } from '../../../shared/plan/settings.ts';
import { loadOfAvailable, loadWithSign, overWithSign, utilisationInFigures } from '../../parts/capacity-words.ts';
import { isSamePeriod, periodName } from '../../state/capacity-selectors.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import styles from './heat-map.module.css';
import { sumOfTeams } from './sum-of-teams.ts';
import { unplacedSum } from './unplaced-cell.tsx';

/** All teams together. What one has over is not made up for by another: it is summed up by itself. */
export function HeatMapTotals(props: {
  readonly table: LoadTable;
  readonly which: DemandClass;
  readonly unit: EffortUnit;
  readonly current: Period;
}) {
  const { table, which, unit } = props;
  const { spans, teams, unassigned } = table;
  const nobody = unplacedSum(unassigned, which);
  const undated = teams.map(({ id }) => unplacedSum(table.unplaced(id), which));
  const undatedLoad = undated.reduce((sum, { personWeeks }) => sum + personWeeks, 0);
  return (
    <tfoot>
      <tr>
        <th scope="row" className={styles.team}>
          <span className={styles.teamName}>All teams</span>
          <span className={styles.teamFacts}>
            {nobody.initiatives + nobody.unknown === 0
              ? teamsInWords(table)
              : `${formatNumber(nobody.initiatives + nobody.unknown)} under no team`}
          </span>
        </th>
        {spans.map(({ period }, column) => {
          const cells = teams.map(({ id }) => table.cell(id, column));
          const { sum, unknownTeams } = sumOfTeams(cells);
          const over = cells.reduce((more, cell) => more + overBy(cell, 'firm'), 0);
          return (
            <td
              key={periodName(period)}
              className={styles.total}
              data-now={isSamePeriod(period, props.current) || undefined}
            >
              <span className={styles.totalLine}>
                <span className={styles.totalFigure}>{utilisationInFigures(utilisation(sum, which))}</span>
                {over > 0 && <span className={styles.totalOver}>{overWithSign(over, unit)}</span>}
              </span>
              <span
                className={styles.totalDetail}
                title={unknownTeams > 0 ? `${formatNumber(unknownTeams)} of unknown capacity left out` : undefined}
              >
                {loadOfAvailable(sum, which, unit)}
              </span>
            </td>
          );
        })}
        <td className={styles.total}>
          {undatedLoad > 0 && <span className={styles.totalLine}>{loadWithSign(undatedLoad, unit)}</span>}
        </td>
      </tr>
    </tfoot>
  );
}

/** `40 teams, 2 unknown` */
function teamsInWords({ teams, spans, cell }: LoadTable): string {
  const unknown = teams.filter(({ id }) => spans.length > 0 && cell(id, 0).available === null).length;
  const words = `${formatNumber(teams.length)} ${teams.length === 1 ? 'team' : 'teams'}`;
  return unknown === 0 ? words : `${words}, ${formatNumber(unknown)} unknown`;
}
