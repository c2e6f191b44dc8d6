import type { DemandClass } from '../../../shared/capacity/demand.ts';
import type { LoadTable } from '../../../shared/capacity/load-table.ts';
import type { EffortUnit } from '../../../shared/plan/settings.ts';
import { loadWithSign } from '../../parts/capacity-words.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import styles from './heat-map.module.css';

/** The effort of a team that lies in no period, since its initiatives have no dates. */
export function UnplacedCell(props: {
  readonly load: LoadTable['unassigned'];
  readonly which: DemandClass;
  readonly unit: EffortUnit;
}) {
  const { personWeeks, initiatives, unknown } = unplacedSum(props.load, props.which);
  return (
    <td className={styles.unplaced}>
      {initiatives + unknown > 0 && (
        <>
          {initiatives > 0 && <span className={styles.unplacedLoad}>{loadWithSign(personWeeks, props.unit)}</span>}
          <span className={styles.unplacedFacts}>{countsInWords(initiatives, unknown)}</span>
        </>
      )}
    </td>
  );
}

/** `2 items`, `1 unknown`; both where both are: `2 items, 1 ?`. */
function countsInWords(initiatives: number, unknown: number): string {
  const items = `${formatNumber(initiatives)} ${initiatives === 1 ? 'item' : 'items'}`;
  if (unknown === 0) return items;
  return initiatives === 0 ? `${formatNumber(unknown)} unknown` : `${items}, ${formatNumber(unknown)} ?`;
}

export function unplacedSum(
  { firm, ifAll }: LoadTable['unassigned'],
  which: DemandClass,
): LoadTable['unassigned']['firm'] {
  if (which === 'firm') return firm;
  return {
    personWeeks: firm.personWeeks + ifAll.personWeeks,
    initiatives: firm.initiatives + ifAll.initiatives,
    unknown: firm.unknown + ifAll.unknown,
  };
}
