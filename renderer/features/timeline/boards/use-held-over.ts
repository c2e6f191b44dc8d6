import { useRef } from 'react';
import type { Board } from '../../../../shared/boards/board.ts';
import type { PeriodColumn } from '../../../../shared/boards/period-board.ts';
import { dropOnPeriod, type PeriodDrop, planAfterDrop } from '../../../../shared/boards/period-drop.ts';
import { type PeriodLoad, periodLoads } from '../../../../shared/boards/period-load.ts';
import type { PlainDate } from '../../../../shared/calendar/plain-date.ts';
import { createLoadTable } from '../../../../shared/capacity/load-table.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { Carried } from './board.tsx';
import { namesInWords } from './names-in-words.ts';
import { refusalsOf } from './use-period-drop.ts';

interface Held {
  /** Of what is held where, so that it is worked out once however the pointer trembles. */
  readonly name: string;
  readonly plan: Plan;
  readonly column: PeriodColumn;
  readonly drop: PeriodDrop;
  readonly load: PeriodLoad | null;
}

/** What a drop would do to the quarters, to be told while cards are held over them. */
export function useHeldOver(plan: Plan, { columns, lanes }: Board<PeriodColumn>, today: PlainDate) {
  const tables = useRef(createLoadTable());
  const last = useRef<Held | null>(null);

  const standingIn = (column: number): ReadonlySet<InitiativeId> =>
    new Set(lanes.flatMap(({ cells }) => (cells[column] ?? []).map(({ id }) => id)));

  const loadAfter = (column: PeriodColumn, drop: PeriodDrop): PeriodLoad | null => {
    if (column.kind !== 'period' || drop.moves.length === 0) return null;
    const spans = columns.flatMap((one) => (one.kind === 'period' ? [one.span] : []));
    const after = planAfterDrop(plan, drop);
    return periodLoads(after, today, tables.current(after, { today, spans }))[spans.indexOf(column.span)] ?? null;
  };
  const heldOver = ({ ids, over }: Carried): Held | null => {
    const column = over === null ? undefined : columns[over];
    if (over === null || column === undefined) return null;
    const name = `${column.id} ${ids.join(' ')}`;
    if (last.current?.name === name && last.current.plan === plan) return last.current;
    const standing = standingIn(over);
    const going = ids.filter((id) => !standing.has(id));
    const drop = dropOnPeriod(plan, going, column.kind === 'period' ? column.span : null);
    last.current = { name, plan, column, drop, load: loadAfter(column, drop) };
    return last.current;
  };

  return {
    standingIn,
    /** The load of the period that cards are held over, if they were dropped there; null: it would stay as it is. */
    loadAfter: (carried: Carried | null): PeriodLoad | null =>
      carried === null ? null : (heldOver(carried)?.load ?? null),
    words(carried: Carried) {
      const what = namesInWords(plan, carried.ids);
      const held = heldOver(carried);
      if (held === null) return { what, note: '', isRefused: false };
      const { column, drop } = held;
      if (column.kind === 'earlier') return { what, note: 'Nothing is planned into the past', isRefused: true };
      if (column.kind === 'later') return { what, note: 'Set its dates to go so far', isRefused: true };
      const refusals = refusalsOf(drop);
      const isRefused = drop.moves.length === 0 && refusals.length > 0;
      const to = column.kind === 'undated' ? 'takes the dates away' : `to ${column.label}`;
      return { what, note: [...(drop.moves.length === 0 ? [] : [to]), ...refusals].join('; '), isRefused };
    },
  };
}
