import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { comparePeriods, type Period } from '../../../shared/calendar/fiscal-period.ts';
import type { Availability } from '../../../shared/capacity/availability.ts';
import type { DemandClass } from '../../../shared/capacity/demand.ts';
import type { LoadTable } from '../../../shared/capacity/load-table.ts';
import type { PeriodSpan } from '../../../shared/capacity/period-span.ts';
import type { TeamId } from '../../../shared/plan/ids.ts';
import type { Share } from '../../../shared/plan/initiative.ts';
import type { EffortUnit } from '../../../shared/plan/settings.ts';
import { formatLoad } from '../../parts/capacity-words.ts';
import { isSamePeriod, periodName } from '../../state/capacity-selectors.ts';
import { type CapacityCell, isSameCell } from '../../state/capacity-state.ts';
import { hasKey } from '../../ui/keys.ts';
import { FigureEditor } from './figure-editor.tsx';
import styles from './heat-map.module.css';
import { HeatMapCell } from './heat-map-cell.tsx';
import { HeatMapTotals } from './heat-map-totals.tsx';
import { type HeatPlace, placeAfterKey } from './place-after-key.ts';
import { teamFactsInWords } from './team-facts.ts';
import { UnplacedCell } from './unplaced-cell.tsx';
import { useTintedCells } from './use-tinted-cells.ts';

export interface HeatMapProps {
  readonly table: LoadTable;
  /** The same before something that is tried out; the same object when nothing is. */
  readonly before: LoadTable;
  readonly availability: Availability;
  readonly which: DemandClass;
  readonly unit: EffortUnit;
  readonly current: Period;
  /** The cell that is looked into. */
  readonly cell: CapacityCell | null;
  /** The cell that something is held over; null: nothing is, or over none. */
  readonly heldOver: CapacityCell | null;
  readonly gridRef: RefObject<HTMLTableElement | null>;
  readonly onLook: (cell: CapacityCell) => void;
  /** Enter: to where the cell is explained and changed. */
  readonly onOpen: () => void;
  /** Space: shows that. */
  readonly onShow: () => void;
  /** Goes on beyond the first or last period in sight. */
  readonly onSlide: (by: 1 | -1) => void;
  /** Answers why what was typed over what is available is refused; null when it was taken. */
  readonly onTypeOver: (cell: CapacityCell, typed: string) => string | null;
  readonly onClear: (cell: CapacityCell) => void;
  /** Alt and an arrow: to where what fills the cell is moved. */
  readonly onMove: () => void;
  /** A reserve that is proposed and not kept yet; null: none is. */
  readonly proposedReserve: (teamId: TeamId, period: Period) => Share | null;
}

const ROW_HEIGHT = 56;

/** Teams by periods: how full each is, of how much, and by how much it is over. */
export function HeatMap(props: HeatMapProps) {
  const { table, before, availability, which, unit, current, cell, heldOver, gridRef } = props;
  const { spans, teams } = table;
  const [editing, setEditing] = useState<{ readonly cell: CapacityCell; readonly typed: string | null } | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const tinted = useTintedCells(table);
  const place = useMemo(() => placeOf(table, cell), [table, cell]);
  const isFocused = useRef(false);
  // What is looked into has the focus, as long as the focus is in the map.
  useLayoutEffect(() => {
    if (isFocused.current && editing === null) focusCell(gridRef.current, place);
  }, [gridRef, place, editing]);

  const look = ({ row, column }: HeatPlace) => {
    const [team, span] = [teams[row], spans[column]];
    if (team !== undefined && span !== undefined) props.onLook({ teamId: team.id, period: span.period });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (editing !== null || place === null) return;
    if (hasKey(event, 'alt+ArrowRight')) {
      event.preventDefault();
      props.onMove();
    }
    if (event.altKey) return;
    const act = actionOf(event, place);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const actionOf = (event: KeyboardEvent, from: HeatPlace): (() => void) | null => {
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - 90) / ROW_HEIGHT));
    const next = placeAfterKey(event, from, { rows: teams.length, columns: spans.length, page });
    if (next === 'earlier') return () => props.onSlide(-1);
    if (next === 'later') return () => props.onSlide(1);
    if (next !== null) return () => look(next);
    if (cell === null || event.ctrlKey || event.metaKey) return null;
    if (event.key === 'Enter') return props.onOpen;
    if (event.key === ' ') return props.onShow;
    if (event.key === 'F2') return () => setEditing({ cell, typed: null });
    if (event.key === 'Delete' || event.key === 'Backspace') return () => props.onClear(cell);
    return /^[\d.,]$/.test(event.key) ? () => setEditing({ cell, typed: event.key }) : null;
  };
  const endEditing = (then: 'stay' | 'down' | 'right' | 'left') => {
    setEditing(null);
    isFocused.current = true;
    const move = MOVES[then];
    if (place === null) return;
    const row = Math.min(teams.length - 1, place.row + move.down);
    const column = Math.min(spans.length - 1, Math.max(0, place.column + move.right));
    look({ row, column });
    requestAnimationFrame(() => focusCell(gridRef.current, { row, column }));
  };

  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        ref={gridRef}
        className={styles.grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that keys move in
        role="grid"
        aria-label="Load of teams by period"
        aria-rowcount={teams.length + 2}
        aria-colcount={spans.length + 2}
        tabIndex={-1}
        data-held={heldOver === null ? undefined : true}
        onFocus={(event) => {
          isFocused.current = true;
          if (event.target === event.currentTarget) focusCell(event.currentTarget, place);
        }}
        onBlur={(event) => {
          isFocused.current = event.currentTarget.contains(event.relatedTarget);
        }}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          <col className={styles.teamColumn} />
          {spans.map(({ period }) => (
            <col key={periodName(period)} className={styles.periodColumn} />
          ))}
          <col className={styles.unplacedColumn} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              Team
            </th>
            {spans.map(({ period, label }) => (
              <th
                key={periodName(period)}
                scope="col"
                data-now={isSamePeriod(period, current) || undefined}
                data-past={comparePeriods(period, current) < 0 || undefined}
                data-over={(heldOver !== null && isSamePeriod(period, heldOver.period)) || undefined}
              >
                {label}
                {isSamePeriod(period, current) && ' · now'}
              </th>
            ))}
            <th scope="col" title="Effort of initiatives without dates: it lies in no period">
              No dates
            </th>
          </tr>
        </thead>
        <tbody>
          {teams.map((team, row) => {
            const shownSpan = spans.find(({ period }) => isSamePeriod(period, current)) ?? spans[0];
            return (
              <tr key={team.id}>
                <th scope="row" className={styles.team}>
                  <span className={styles.teamName} title={team.name}>
                    {team.name}
                  </span>
                  {shownSpan && (
                    <TeamFacts
                      words={teamFactsInWords(
                        availability.of(team.id, shownSpan),
                        team.reserve,
                        isSamePeriod(shownSpan.period, current) ? 'now' : `in ${shownSpan.label}`,
                      )}
                    />
                  )}
                </th>
                {spans.map((span, column) => {
                  const isHere = place !== null && place.row === row && place.column === column;
                  const isEdited = isHere && editing !== null;
                  const available = availability.of(team.id, span);
                  return (
                    <HeatMapCell
                      key={periodName(span.period)}
                      teamId={team.id}
                      team={team.name}
                      span={span}
                      cell={table.cell(team.id, column)}
                      before={cellBefore(before, team.id, column)}
                      which={which}
                      unit={unit}
                      isByHand={available.byHand !== null}
                      proposed={props.proposedReserve(team.id, span.period)}
                      isTinted={tinted.has(`${team.id} ${periodName(span.period)}`)}
                      isHere={isHere}
                      isEntry={isHere || (place === null && row === 0 && column === 0)}
                      isUnder={isSameCell(heldOver, { teamId: team.id, period: span.period })}
                      onLook={props.onLook}
                      onEdit={(typed) => setEditing({ cell: { teamId: team.id, period: span.period }, typed })}
                      editor={
                        isEdited ? (
                          <FigureEditor
                            label={`Available of ${team.name} in ${span.label}`}
                            unit={unit}
                            typed={editing.typed}
                            start={available.available === null ? '' : formatLoad(available.available, unit)}
                            onCommit={(typed) => props.onTypeOver(editing.cell, typed)}
                            onEnd={endEditing}
                          />
                        ) : null
                      }
                    />
                  );
                })}
                <UnplacedCell load={table.unplaced(team.id)} which={which} unit={unit} />
              </tr>
            );
          })}
        </tbody>
        <HeatMapTotals table={table} which={which} unit={unit} current={current} />
      </table>
    </div>
  );
}

function TeamFacts({ words }: { readonly words: string }) {
  return (
    <span className={styles.teamFacts} title={words}>
      {words}
    </span>
  );
}

const MOVES = {
  stay: { down: 0, right: 0 },
  down: { down: 1, right: 0 },
  right: { down: 0, right: 1 },
  left: { down: 0, right: -1 },
} as const;

function cellBefore(before: LoadTable, teamId: TeamId, column: number) {
  return before.teams.some(({ id }) => id === teamId) ? before.cell(teamId, column) : null;
}

function placeOf({ teams, spans }: LoadTable, cell: CapacityCell | null): HeatPlace | null {
  if (cell === null) return null;
  const row = teams.findIndex(({ id }) => id === cell.teamId);
  const column = spans.findIndex(({ period }: PeriodSpan) => isSamePeriod(period, cell.period));
  return row < 0 || column < 0 ? null : { row, column };
}

function focusCell(grid: HTMLTableElement | null, place: HeatPlace | null): void {
  if (grid === null) return;
  const { row, column } = place ?? { row: 0, column: 0 };
  grid.tBodies[0]?.rows[row]?.querySelectorAll<HTMLElement>('[data-heat-cell]')[column]?.focus();
}
