import { useState } from 'react';
import { type DateText, formatDateText } from '../../../shared/calendar/date-text.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { columnName, readDays, wholeOf } from '../../../shared/grid/column-filter-text.ts';
import { settingsOf } from '../../../shared/plan/plan.ts';
import type { DaysCondition } from '../../../shared/plan/saved-view.ts';
import styles from './column-filter.module.css';
import type { ColumnFilterProps } from './column-filter.tsx';
import { TypedField } from './typed-field.tsx';

type DaysWay = 'in' | 'from' | 'until' | 'between';

/** Days that a date must lie in, from or until; months and quarters count whole. */
export function DaysFilter(props: ColumnFilterProps & { readonly way: DaysWay }) {
  const { plan, column, condition, today, way, onChange, onClose } = props;
  const { fiscalYearStartMonth } = settingsOf(plan);
  const options = { today, fiscalYearStartMonth, dayMonthOrder: 'unknown' } as const;
  const [texts, setTexts] = useState(() => textsOf(way, condition, fiscalYearStartMonth));
  const [one, two] = [readDays(texts[0], options), readDays(texts[1], options)];
  const type = (first: string, second: string) => {
    setTexts([first, second]);
    const from = readDays(first, options);
    const to = readDays(second, options);
    // A date that is none yet is open until it is one.
    onChange(conditionOf(way, from.ok ? from.value : null, to.ok ? to.value : null));
  };
  const isTurned =
    way === 'between' &&
    one.ok &&
    two.ok &&
    one.value !== null &&
    two.value !== null &&
    two.value.last < one.value.first;
  return (
    <>
      <div className={styles.pair}>
        <TypedField
          label={way === 'between' ? 'First day' : `${columnName(column)} ${way}`}
          isLabelHidden={way !== 'between'}
          isFirst
          placeholder={way === 'in' ? 'Q3, Jan 2027' : '12 Jan, Q3, +2w'}
          value={texts[0]}
          problem={one.ok ? null : one.problem}
          onChange={(text) => type(text, texts[1])}
          onEnter={onClose}
        />
        {way === 'between' && (
          <TypedField
            label="Last day"
            placeholder="31 Mar, Q4"
            value={texts[1]}
            problem={two.ok ? (isTurned ? 'This is before the first day: nothing passes.' : null) : two.problem}
            onChange={(text) => type(texts[0], text)}
            onEnter={onClose}
          />
        )}
      </div>
      <p className={styles.hint}>{HINTS[way]}</p>
    </>
  );
}

const HINTS: Readonly<Record<DaysWay, string>> = {
  in: 'A day, a month or a quarter.',
  from: 'That day counts; of a month or quarter, its first.',
  until: 'That day counts; of a month or quarter, its last.',
  between: 'Both count; months and quarters whole.',
};

function conditionOf(way: DaysWay, one: DateText | null, two: DateText | null): DaysCondition | null {
  const days = { first: way === 'until' ? null : (one?.first ?? null), last: lastOf(way, one, two) };
  return days.first === null && days.last === null ? null : { kind: 'days', ...days };
}

function lastOf(way: DaysWay, one: DateText | null, two: DateText | null): PlainDate | null {
  if (way === 'from') return null;
  return (way === 'between' ? two : one)?.last ?? null;
}

/** What the fields begin with. */
function textsOf(
  way: DaysWay,
  condition: ColumnFilterProps['condition'],
  fiscalYearStartMonth: number,
): readonly [string, string] {
  if (condition?.kind !== 'days') return ['', ''];
  const { first, last } = condition;
  const write = (date: DateText) => formatDateText(date, { fiscalYearStartMonth });
  const day = (on: PlainDate | null) => (on === null ? '' : write({ first: on, last: on, precision: 'day' }));
  if (way === 'until') return [day(last), ''];
  if (way === 'from' || first === null || last === null) return [day(first), ''];
  const whole = wholeOf(first, last, fiscalYearStartMonth);
  if (way === 'in') return [whole === null ? '' : write(whole), ''];
  return [day(first), day(last)];
}
