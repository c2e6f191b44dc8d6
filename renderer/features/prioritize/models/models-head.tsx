import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ModelAgreement } from '../../../../shared/prioritization/compare-models.ts';
import type { ModelsSort } from '../../../state/prioritize-state.ts';
import { formatFixed, formatNumber } from '../../../ui/fields/format-value.ts';
import type { ModelColumn } from './compared-columns.ts';
import styles from './models-grid.module.css';

export interface ModelsHeadProps {
  readonly columns: readonly ModelColumn[];
  readonly agreements: readonly (ModelAgreement | null)[];
  readonly sort: ModelsSort;
  readonly onSort: (sort: ModelsSort) => void;
}

/** Over each model how far it agrees with the first; a click puts the rows in its order. */
export function ModelsHead({ columns, agreements, sort, onSort }: ModelsHeadProps) {
  const [first] = columns;
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1}>
        <th scope="col">Key</th>
        <th scope="col">Initiative</th>
        <th scope="col" data-places>
          Places
          <span className={styles.scale} aria-hidden>
            <span>first</span>
            <span>last</span>
          </span>
        </th>
        <SortHead
          name="Moves by"
          isNumber
          isSorted={sort.kind === 'spread'}
          direction="descending"
          onSort={() => onSort({ kind: 'spread' })}
        >
          <span className={styles.agreement} title="From its best place to its worst, as a share of the list">
            best to worst
          </span>
        </SortHead>
        {columns.map(({ key, name, ranked }, index) => (
          <SortHead
            key={key}
            name={name}
            isNumber
            isSorted={sort.kind === 'model' && sort.key === key}
            direction="ascending"
            onSort={() => onSort({ kind: 'model', key })}
          >
            <Agreement
              agreement={agreements[index] ?? null}
              first={index === 0 ? null : (first?.name ?? '')}
              ranked={ranked}
            />
          </SortHead>
        ))}
      </tr>
    </thead>
  );
}

function SortHead(props: {
  readonly name: string;
  readonly isNumber: boolean;
  readonly isSorted: boolean;
  readonly direction: 'ascending' | 'descending';
  readonly onSort: () => void;
  readonly children: ReactNode;
}) {
  const { name, isNumber, isSorted, direction, onSort, children } = props;
  const Arrow = direction === 'ascending' ? IconArrowUp : IconArrowDown;
  return (
    <th scope="col" data-number={isNumber || undefined} aria-sort={isSorted ? direction : undefined} title={name}>
      <button type="button" className={styles.sort} onClick={onSort}>
        {isSorted && <Arrow size={12} stroke={1.5} aria-hidden />}
        <span className={styles.name}>{name}</span>
      </button>
      {children}
    </th>
  );
}

function Agreement(props: {
  readonly agreement: ModelAgreement | null;
  /** The name of the first model; null for itself. */
  readonly first: string | null;
  readonly ranked: number;
}) {
  const { agreement, first, ranked } = props;
  if (first === null) return <span className={styles.agreement}>{formatNumber(ranked)} ranked</span>;
  if (agreement === null || agreement.tau === null) {
    return (
      <span className={styles.agreement} title={`Too few have different ranks both here and by ${first} to say`}>
        too few to say
      </span>
    );
  }
  const tau = formatFixed(agreement.tau, 2).replace(/^-/, '−');
  return (
    <span
      className={styles.agreement}
      title={`Kendall’s tau with ${first} is ${tau} over the ${formatNumber(agreement.shared)} that both rank: 1 is the same order, 0 none in common, −1 the reverse`}
    >
      agrees {tau}
      <span className="visually-hidden"> with {first}</span>
    </span>
  );
}
