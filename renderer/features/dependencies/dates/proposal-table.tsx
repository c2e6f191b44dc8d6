import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { plainDateToDay } from '../../../../shared/calendar/plain-date.ts';
import { type InitiativeId, isId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { DateProposal, ProposedInitiative } from '../../../../shared/proposal/date-proposal.ts';
import { widestDates } from '../../../parts/dependency-words.ts';
import { focusInspector } from '../../../parts/focus-inspector.ts';
import { useAppState, useViewState } from '../../../state/use-app-state.tsx';
import { ROW_HEIGHTS } from '../../../state/view-state.ts';
import { formatDay } from '../../../ui/fields/format-value.ts';
import { useVirtualRows } from '../../../ui/use-virtual-rows.ts';
import { placeAfterKey } from '../select-rows.ts';
import { ProposalRow } from './proposal-row.tsx';
import styles from './proposal-table.module.css';

const HEAD_HEIGHT = 30;
const COLUMNS = 8;
const CELL_PADDING = 8;
/** What the columns without dates need at the least. */
const LEAST_OTHER_WIDTH = 680;

/** What is proposed, in the decided order: where each is dated, where it would go, and why there. */
export function ProposalTable(props: {
  readonly plan: Plan;
  readonly proposal: DateProposal;
  readonly rows: readonly ProposedInitiative[];
}) {
  const { plan, proposal, rows } = props;
  const { view } = useAppState();
  const selectedIds = useViewState((state) => state.selectedIds);
  const activeId = useViewState((state) => state.activeId);
  const density = useViewState((state) => state.density);
  const rowHeight = ROW_HEIGHTS[density];
  const scroller = useRef<HTMLDivElement>(null);
  const virtualRows = useVirtualRows({ count: rows.length, scroller, estimatedHeight: rowHeight, overscan: 12 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are to be measured anew
  useLayoutEffect(() => virtualRows.measure(), [virtualRows, rowHeight]);
  const drawn = virtualRows.getVirtualItems();
  const first = drawn[0]?.index ?? 0;
  const end = (drawn.at(-1)?.index ?? -1) + 1;
  const idStem = useId();
  const placeById = useMemo(
    () => new Map(proposal.rows.map(({ initiative }, place) => [initiative.id, place + 1])),
    [proposal],
  );
  const dateWidth = widestDates(13) + 2 * CELL_PADDING;
  const span = useMemo(() => spanOf(proposal), [proposal]);
  const activeIndex = rows.findIndex(({ initiative }) => initiative.id === activeId);
  const revealed = useRef(activeId);
  useLayoutEffect(() => {
    const element = scroller.current;
    // What was selected before does not scroll a new proposal away from its beginning.
    if (element === null || activeIndex < 0 || revealed.current === activeId) return;
    revealed.current = activeId;
    const top = activeIndex * rowHeight;
    const room = element.clientHeight - HEAD_HEIGHT - rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top > element.scrollTop + room) element.scrollTop = top - room;
  }, [activeId, activeIndex, rowHeight]);

  const select = (id: InitiativeId) => view.getState().select([id]);
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / rowHeight) - 1);
    const edge = { Home: 0, End: rows.length - 1 }[event.key];
    const next = rows[edge ?? placeAfterKey(event, { from: activeIndex, count: rows.length, page }) ?? -1];
    if (next !== undefined) select(next.initiative.id);
    else if (event.key === ' ') view.getState().setInspectorOpen(true);
    else if (event.key === 'Enter') {
      view.getState().setInspectorOpen(true);
      requestAnimationFrame(() => focusInspector(document));
    } else return;
    event.preventDefault();
  };
  return (
    <div ref={scroller} className={styles.scroller} data-density={density}>
      <table
        className={styles.table}
        style={{ minWidth: 2 * dateWidth + LEAST_OTHER_WIDTH }}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that keys move in
        role="grid"
        aria-label="Proposed dates"
        aria-rowcount={rows.length + 1}
        aria-activedescendant={
          activeId !== null && activeIndex >= first && activeIndex < end ? `${idStem}${activeId}` : undefined
        }
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          <col style={{ width: 44 }} />
          <col />
          <col style={{ width: dateWidth }} />
          <col style={{ width: dateWidth }} />
          <col style={{ width: 68 }} />
          <col style={{ width: 88 }} />
          <col />
          <col style={{ width: 120 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" data-number>
              #
            </th>
            <th scope="col">Initiative</th>
            <th scope="col">Now</th>
            <th scope="col">Proposed</th>
            <th scope="col" data-number>
              Moved
            </th>
            <th scope="col">Deadline</th>
            <th scope="col">Why</th>
            <th scope="col" title={`From ${formatDay(proposal.from)}: as it is dated above, as proposed below`}>
              Before and after
            </th>
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it takes the keys */}
        <tbody
          onClick={(event) => {
            const row = event.target instanceof Element ? event.target.closest('[data-id]') : null;
            const id = row?.getAttribute('data-id') ?? '';
            if (isId<InitiativeId>(id)) select(id);
          }}
        >
          <Gap height={first * rowHeight} />
          {rows.slice(first, end).map((row, offset) => (
            <ProposalRow
              key={row.initiative.id}
              plan={plan}
              row={row}
              place={placeById.get(row.initiative.id) ?? 0}
              index={first + offset}
              domId={`${idStem}${row.initiative.id}`}
              span={span}
              isSelected={selectedIds.includes(row.initiative.id)}
            />
          ))}
          <Gap height={(rows.length - end) * rowHeight} />
        </tbody>
      </table>
    </div>
  );
}

/** From the first day that was used to the last that is proposed, or dated. */
function spanOf({ rows, from }: DateProposal) {
  const start = plainDateToDay(from);
  const ends = rows.flatMap(({ initiative, outcome }) => [
    ...(initiative.schedule.end === null ? [] : [plainDateToDay(initiative.schedule.end)]),
    ...(outcome.kind === 'unplaced' ? [] : [plainDateToDay(outcome.end)]),
  ]);
  return { from: start, to: ends.reduce((most, day) => Math.max(most, day), start) + 1 };
}

/** The room of rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={COLUMNS} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
