import { type CSSProperties, type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import type { MatrixCell } from '../../../../shared/dependencies/team-matrix.ts';
import type { TeamId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { teamMatrixOf } from '../../../state/dependencies-selectors.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { Pane } from '../../../ui/pane.tsx';
import { NoInitiatives } from '../no-initiatives.tsx';
import styles from './teams-view.module.css';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Whose work waits for whose, counted; a cell leads to its dependencies in the list. */
export function TeamsView({ plan: latest }: { readonly plan: Plan }) {
  const { dependencies } = useAppState();
  const plan = useDeferredValue(latest);
  const { teamIds, cells, rowTotals, columnTotals, total } = teamMatrixOf(plan);
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const grid = useRef<HTMLTableElement>(null);
  const nameOf = (id: TeamId | null) => (id === null ? 'Unassigned' : (plan.teams.get(id)?.name ?? ''));
  useEffect(() => {
    if (document.activeElement === document.body) focusCell(grid.current, { row: 0, column: 0 });
  }, []);

  if (plan.initiatives.size === 0) {
    return (
      <Pane label="Dependencies by team">
        <NoInitiatives />
      </Pane>
    );
  }
  if (total.all === 0) {
    return (
      <Pane label="Dependencies by team">
        <EmptyState
          title="Whose work waits for whose?"
          sentence="Once initiatives wait for each other, it shows here whose work waits for whose."
          action={
            <Button kind="primary" onClick={() => dependencies.getState().showView('list')}>
              Go to the list
            </Button>
          }
        />
      </Pane>
    );
  }
  const count = teamIds.length;
  const open = ({ row, column }: Place) => {
    const [from, to] = [teamIds[row], teamIds[column]];
    const state = dependencies.getState();
    state.showEverything();
    state.narrow({
      kind: 'internal',
      fromTeam: from === undefined ? null : { teamId: from },
      toTeam: to === undefined ? null : { teamId: to },
    });
    state.showView('list');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { row, column } = place;
    const next: Place | undefined = {
      ArrowDown: { row: row + 1, column },
      ArrowUp: { row: row - 1, column },
      ArrowRight: { row, column: column + 1 },
      ArrowLeft: { row, column: column - 1 },
      Home: { row: event.ctrlKey ? 0 : row, column: 0 },
      End: { row: event.ctrlKey ? count : row, column: count },
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      const held = { row: Math.min(count, Math.max(0, next.row)), column: Math.min(count, Math.max(0, next.column)) };
      setPlace(held);
      focusCell(grid.current, held);
    }
  };
  const cellAt = (row: number, column: number): MatrixCell =>
    (row === count && column === count
      ? total
      : row === count
        ? columnTotals[column]
        : column === count
          ? rowTotals[row]
          : cells[row]?.[column]) ?? total;
  const most = Math.max(1, ...cells.flat().map((cell) => cell.open));
  const rows = [...teamIds.map((id) => nameOf(id)), 'All'];

  return (
    <Pane label="Dependencies by team">
      <div className={styles.scroller}>
        <p className={styles.about}>
          Rows are waited for, columns wait. Open of all; one between several teams counts in each of their cells.
        </p>
        <table
          ref={grid}
          className={styles.matrix}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that keys move in
          role="grid"
          aria-label="Dependencies from team to team"
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                Waited for ↓ · waits →
              </th>
              {rows.map((name, column) => (
                <th key={teamIds[column] ?? (column === count ? 'all' : 'none')} scope="col" title={name}>
                  <span className={styles.name}>{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((name, row) => (
              <tr key={teamIds[row] ?? (row === count ? 'all' : 'none')} data-total={row === count || undefined}>
                <th scope="row" title={name}>
                  <span className={styles.name}>{name}</span>
                </th>
                {rows.map((other, column) => {
                  const cell = cellAt(row, column);
                  const isHere = place.row === row && place.column === column;
                  const isTotal = row === count || column === count;
                  return (
                    <td
                      key={teamIds[column] ?? (column === count ? 'all' : 'none')}
                      data-total={isTotal || undefined}
                      data-own={(row === column && row < count) || undefined}
                      data-shaded={(!isTotal && cell.open > 0) || undefined}
                      style={{ '--share': `${Math.round(20 + (80 * cell.open) / most)}%` } as CSSProperties}
                    >
                      <button
                        type="button"
                        className={styles.cell}
                        data-cell
                        tabIndex={isHere ? 0 : -1}
                        aria-label={cellInWords(name, other, cell, { row: row === count, column: column === count })}
                        onFocus={() => setPlace({ row, column })}
                        onClick={() => open({ row, column })}
                      >
                        {cell.all === 0 ? (
                          ''
                        ) : (
                          <>
                            <b>{formatNumber(cell.open)}</b>
                            <span className={styles.all}> / {formatNumber(cell.all)}</span>
                          </>
                        )}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Pane>
  );
}

function cellInWords(
  from: string,
  to: string,
  { open, all }: MatrixCell,
  isAll: { readonly row: boolean; readonly column: boolean },
): string {
  const who = `${isAll.row ? 'All teams' : from}, waited for by ${isAll.column ? 'all teams' : to}`;
  // What is seen comes first: whoever speaks to the window says that.
  return all === 0 ? `None, ${who}` : `${formatNumber(open)} / ${formatNumber(all)} open, ${who}`;
}

function focusCell(grid: HTMLTableElement | null, { row, column }: Place): void {
  grid?.tBodies[0]?.rows[row]?.querySelectorAll<HTMLElement>('[data-cell]')[column]?.focus();
}
