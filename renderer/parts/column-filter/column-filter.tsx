import { useState } from 'react';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { conditionKindsOf } from '../../../shared/grid/column-filter.ts';
import { columnName } from '../../../shared/grid/column-filter-text.ts';
import type { GridColumn } from '../../../shared/grid/grid-column.ts';
import { classesOf } from '../../../shared/grid/model-classes.ts';
import type { DecimalSeparator } from '../../../shared/import/read-number.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { CellCondition } from '../../../shared/plan/saved-view.ts';
import { Button } from '../../ui/button.tsx';
import { type Anchor, AnchoredPanel } from './anchored-panel.tsx';
import { ChoiceFilter } from './choice-filter.tsx';
import styles from './column-filter.module.css';
import { DaysFilter } from './days-filter.tsx';
import { type FilterWay, filterWaysOf, wayOf } from './filter-way.ts';
import { NumberFilter } from './number-filter.tsx';
import { Segments } from './segments.tsx';
import { TextCondition } from './text-condition.tsx';

export interface ColumnFilterProps {
  readonly plan: Plan;
  readonly column: GridColumn;
  /** null: the column narrows nothing. */
  readonly condition: CellCondition | null;
  readonly today: PlainDate;
  /** The decimal sign of the user's locale. */
  readonly decimal: DecimalSeparator;
  readonly onChange: (condition: CellCondition | null) => void;
  readonly onClose: () => void;
}

/** The condition on one column, opened from its head or its chip. What is changed narrows at once. */
export function ColumnFilterPopover({ anchor, ...props }: ColumnFilterProps & { readonly anchor: Anchor }) {
  return (
    <AnchoredPanel label={`Filter by ${columnName(props.column)}`} anchor={anchor} onClose={props.onClose}>
      <ColumnFilter {...props} />
    </AnchoredPanel>
  );
}

export function ColumnFilter(props: ColumnFilterProps) {
  const { column, condition, onChange } = props;
  const ways = filterWaysOf(column.cell);
  const [chosen, setChosen] = useState<FilterWay>(() => wayOf(column.cell, condition));
  // Counts up when the condition is taken away, so that fields begin anew.
  const [round, setRound] = useState(0);
  return (
    <div className={styles.filter}>
      {ways.length > 1 && (
        <Segments
          label={`How to filter by ${columnName(column)}`}
          segments={ways}
          value={chosen}
          onChange={(way) => {
            setChosen(way);
            if (way === 'empty' || way === 'incomplete') onChange({ kind: way });
            else if (condition !== null) onChange(carriedOver(condition, way));
          }}
        />
      )}
      <WayBody key={`${chosen}-${round}`} {...props} way={chosen} />
      <div className={styles.foot}>
        <Button
          kind="link"
          disabled={condition === null}
          onClick={() => {
            onChange(null);
            setRound(round + 1);
            if (chosen === 'empty' || chosen === 'incomplete') setChosen(wayOf(column.cell, null));
          }}
        >
          Clear
        </Button>
        <span className={styles.gap} />
        <Button kind="tool" onClick={props.onClose}>
          Done
        </Button>
      </div>
    </div>
  );
}

function WayBody(props: ColumnFilterProps & { readonly way: FilterWay }) {
  const { way, column } = props;
  switch (way) {
    case 'contains':
    case 'is':
      return <TextCondition {...props} match={way} />;
    case 'range':
      return <NumberFilter {...props} />;
    case 'values':
      return <ChoiceFilter {...props} />;
    case 'in':
    case 'from':
    case 'until':
    case 'between':
      return <DaysFilter {...props} way={way} />;
    case 'empty':
      return <p className={styles.words}>{EMPTY_WORDS[column.cell.kind] ?? 'Nothing stands in the cell.'}</p>;
    case 'incomplete':
      return (
        <p className={styles.words}>
          {column.cell.kind === 'score'
            ? `An input of the ${classesOf(column.cell.model) === null ? 'score' : 'class'} is missing.`
            : conditionKindsOf(column.cell).includes('any-of')
              ? 'No effort yet, or a needed team has no figure.'
              : 'The team is needed and has no figure.'}
        </p>
      );
  }
}

const EMPTY_WORDS: { readonly [Kind in GridColumn['cell']['kind']]?: string } = {
  effort: 'No team and no figure.',
  'team-effort': 'The team is not needed.',
  score: 'There is no score: an input is missing or wrong.',
  rank: 'There is no rank: an input is missing, or the stage is not ranked.',
};

/** What of a condition also holds in another way: words stay words. */
function carriedOver(condition: CellCondition, way: FilterWay): CellCondition | null {
  const isText = condition.kind === 'text' && (way === 'contains' || way === 'is');
  return isText ? { ...condition, match: way } : null;
}
