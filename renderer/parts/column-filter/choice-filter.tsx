import { type ReactNode, useMemo, useState } from 'react';
import { countChoices, filterChoicesOf, noneLabelOf } from '../../../shared/grid/column-filter-choices.ts';
import { columnName } from '../../../shared/grid/column-filter-text.ts';
import { foldText } from '../../../shared/grid/fold-text.ts';
import type { ChoiceCondition } from '../../../shared/plan/saved-view.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { ThemeDot } from '../../ui/theme-dot.tsx';
import styles from './column-filter.module.css';
import type { ColumnFilterProps } from './column-filter.tsx';

/** So many are found at a glance. */
const MOST_WITHOUT_SEARCH = 8;
const MOST_SHOWN = 200;

/** The values that pass, each with how many initiatives have it. */
export function ChoiceFilter({ plan, column, condition, onChange }: ColumnFilterProps) {
  const { cell } = column;
  const [typed, setTyped] = useState('');
  const choices = useMemo(() => filterChoicesOf(plan, cell), [plan, cell]);
  const counts = useMemo(() => countChoices(plan, cell), [plan, cell]);
  const chosen = chosenOf(condition);
  const gone = chosen.values.filter((value) => !choices.some((choice) => choice.value === value));
  const wanted = foldText(typed.trim());
  const found = choices.filter(({ label }) => foldText(label).includes(wanted)).slice(0, MOST_SHOWN);
  const hasNone = cell.kind !== 'stage';
  const change = ({ values, orNone }: Pick<ChoiceCondition, 'values' | 'orNone'>) =>
    onChange(values.length === 0 && !orNone ? null : { kind: 'any-of', values, orNone });
  const toggle = (value: string) =>
    change({
      ...chosen,
      values: chosen.values.includes(value) ? chosen.values.filter((one) => one !== value) : [...chosen.values, value],
    });
  return (
    <>
      {choices.length > MOST_WITHOUT_SEARCH && (
        <input
          className={styles.input}
          data-autofocus
          aria-label={`Look for ${columnName(column)}`}
          placeholder="Look for"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [first] = found;
            if (event.key !== 'Enter' || wanted === '' || first === undefined) return;
            toggle(first.value);
            setTyped('');
          }}
        />
      )}
      <ul className={styles.choices}>
        {found.map(({ value, label, colour }) => (
          <Choice
            key={value}
            isChosen={chosen.values.includes(value)}
            count={counts.byValue.get(value) ?? 0}
            onToggle={() => toggle(value)}
          >
            {colour !== null && <ThemeDot colour={colour} />}
            <span className={styles.name}>{label}</span>
          </Choice>
        ))}
        {wanted === '' &&
          gone.map((value) => (
            <Choice key={value} isChosen count={0} onToggle={() => toggle(value)}>
              <span className={styles.name}>One that is gone</span>
            </Choice>
          ))}
        {wanted === '' && hasNone && (
          <Choice
            isChosen={chosen.orNone}
            count={counts.none}
            onToggle={() => change({ ...chosen, orNone: !chosen.orNone })}
          >
            <span className={styles.name} data-muted>
              {noneLabelOf(cell)}
            </span>
          </Choice>
        )}
        {found.length === 0 && wanted !== '' && <li className={styles.words}>Nothing matches.</li>}
      </ul>
    </>
  );
}

function Choice(props: {
  readonly isChosen: boolean;
  readonly count: number;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <label className={styles.choice}>
        <input type="checkbox" checked={props.isChosen} onChange={props.onToggle} />
        {props.children}
        <span className={styles.count}>
          {formatNumber(props.count)}
          <span className="visually-hidden"> initiatives</span>
        </span>
      </label>
    </li>
  );
}

/** “Empty” says the same as choosing those without a value. */
function chosenOf(condition: ColumnFilterProps['condition']): Pick<ChoiceCondition, 'values' | 'orNone'> {
  if (condition?.kind === 'any-of') return condition;
  return { values: [], orNone: condition?.kind === 'empty' };
}
