import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { CutLine, CutRow } from '../../../shared/capacity/cut-line-state.ts';
import type { PeriodSpan } from '../../../shared/capacity/period-span.ts';
import type { CommitmentKind } from '../../../shared/plan/commitment.ts';
import { type InitiativeId, isId } from '../../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { CutLineRow } from '../../parts/capacity-cut/cut-line-row.tsx';
import { CutStateCell } from '../../parts/capacity-cut/cut-state-cell.tsx';
import { cutStateInWords, teamName } from '../../parts/capacity-cut/cut-words.ts';
import { formatLoad } from '../../parts/capacity-words.ts';
import { rowAfterKey, type Selection, selectAll, selectOne, selectTo, toggleOne } from '../../parts/step-selection.ts';
import { useFrame } from '../../parts/use-frame.ts';
import { isSamePeriod } from '../../state/capacity-selectors.ts';
import { useAppState, useViewState } from '../../state/use-app-state.tsx';
import { ROW_HEIGHTS } from '../../state/view-state.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { ThemeDot } from '../../ui/theme-dot.tsx';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import styles from './cut-table.module.css';

interface PlacedRow {
  readonly row: CutRow;
  /** From 1 on. */
  readonly place: number;
}

const HEAD_HEIGHT = 30;
const COLUMNS = 6;

/** The decided order with what the cut says of each row; the line stands above the first that is out. */
export function CutTable(props: {
  readonly cut: CutLine;
  readonly gridRef: RefObject<HTMLTableElement | null>;
  /** Enter and double-click. */
  readonly onOpen: () => void;
  /** Space. */
  readonly onShow: () => void;
}) {
  const { cut, gridRef, onOpen, onShow } = props;
  const { view } = useAppState();
  const { plan, span } = cut.facts;
  const frame = useFrame(plan);
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef<InitiativeId | null>(null);
  const selectedIds = useViewState((state) => state.selectedIds);
  const activeId = useViewState((state) => state.activeId);
  const density = useViewState((state) => state.density);
  const rowHeight = ROW_HEIGHTS[density];
  const { rows, lineAbove } = cut;
  const lineAt = lineAbove ?? -1;
  const count = rows.length + (lineAt >= 0 ? 1 : 0);
  const virtualRows = useVirtualRows({ count, scroller, estimatedHeight: rowHeight, overscan: 12 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are to be measured anew
  useLayoutEffect(() => virtualRows.measure(), [virtualRows, rowHeight]);
  const drawn = virtualRows.getVirtualItems();
  const first = drawn[0]?.index ?? 0;
  const end = (drawn.at(-1)?.index ?? -1) + 1;
  const order = useMemo(() => rows.map(({ initiative }) => initiative.id), [rows]);
  const promised = useMemo(() => promisesFor(plan, cut), [plan, cut]);
  const chosen = useMemo(() => new Set(selectedIds), [selectedIds]);
  const activeIndex = activeId === null ? -1 : order.indexOf(activeId);
  const idStem = useId();
  /** The line takes the place of a row. */
  const slotOf = (index: number) => (lineAt >= 0 && index >= lineAt ? index + 1 : index);

  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what becomes active is brought into sight
  useEffect(() => {
    const pane = scroller.current;
    if (pane === null) return;
    // The line is what one comes for: at first it stands in the upper half.
    const target = activeIndex >= 0 ? slotOf(activeIndex) : isFirst.current ? lineAt : -1;
    isFirst.current = false;
    if (target < 0) return;
    const top = target * rowHeight;
    const room = pane.clientHeight - HEAD_HEIGHT;
    if (top < pane.scrollTop) pane.scrollTop = top;
    else if (top + rowHeight > pane.scrollTop + room) pane.scrollTop = top + rowHeight - room;
  }, [activeIndex, rowHeight]);

  const selection: Selection = { selectedIds, activeId, anchorId: anchor.current ?? activeId };
  const select = (next: Selection) => {
    anchor.current = next.anchorId;
    view.getState().select(next.selectedIds, next.activeId);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const act = actionOf(event);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const actionOf = (event: KeyboardEvent): (() => void) | null => {
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / rowHeight) - 1);
    const target = order[rowAfterKey(event, { from: activeIndex, count: order.length, page }) ?? -1];
    if (target !== undefined)
      return () => select(event.shiftKey ? selectTo(order, selection, target) : selectOne(target));
    if (event.ctrlKey || event.metaKey) {
      return event.key.toLowerCase() === 'a' ? () => select(selectAll(order, selection)) : null;
    }
    if (event.key === 'Enter') return onOpen;
    if (event.key === ' ') return onShow;
    if (event.key === 'Escape' && selectedIds.length > 0) {
      return () => select({ selectedIds: [], activeId: null, anchorId: null });
    }
    return null;
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const id = rowIdAt(event.target);
    if (id === null) return;
    if (event.shiftKey) select(selectTo(order, selection, id));
    else if (event.ctrlKey || event.metaKey) select(toggleOne(selection, id));
    else if (event.detail < 2) select(selectOne(id));
  };
  const items: (PlacedRow | 'line')[] = [];
  for (let slot = first; slot < end; slot += 1) {
    if (slot === lineAt) items.push('line');
    else {
      const index = lineAt >= 0 && slot > lineAt ? slot - 1 : slot;
      const row = rows[index];
      if (row !== undefined) items.push({ row, place: index + 1 });
    }
  }
  return (
    <div ref={scroller} className={styles.scroller} data-density={density}>
      <table
        ref={gridRef}
        className={styles.grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that keys move in
        role="grid"
        aria-label={`Cut line of ${span.label}`}
        aria-rowcount={rows.length + 1}
        aria-multiselectable
        aria-activedescendant={
          activeIndex >= 0 && slotOf(activeIndex) >= first && slotOf(activeIndex) < end
            ? `${idStem}${activeId}`
            : undefined
        }
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          <col style={{ width: 44 }} />
          <col style={{ width: 84 }} />
          <col />
          <col className={styles.needsColumn} />
          <col className={styles.stateColumn} />
          <col style={{ width: 92 }} />
        </colgroup>
        <thead className={styles.head}>
          <tr aria-rowindex={1}>
            <th scope="col" data-number title="Place in the decided order, which the cut is drawn in">
              Place
            </th>
            <th scope="col">Key</th>
            <th scope="col">Title</th>
            <th scope="col">Needs</th>
            <th scope="col">State</th>
            <th scope="col">Promised</th>
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it takes the keys */}
        <tbody onClick={onClick} onDoubleClick={(event) => rowIdAt(event.target) !== null && onOpen()}>
          <Gap height={first * rowHeight} />
          {items.map((item) =>
            item === 'line' ? (
              <CutLineRow key="line" cut={cut} columns={COLUMNS} />
            ) : (
              <Row
                key={item.row.initiative.id}
                plan={frame}
                row={item.row}
                place={item.place}
                domId={`${idStem}${item.row.initiative.id}`}
                promised={promised.get(item.row.initiative.id) ?? null}
                isSelected={chosen.has(item.row.initiative.id)}
                isActive={item.row.initiative.id === activeId}
                names={plan}
                span={span}
              />
            ),
          )}
          <Gap height={(count - end) * rowHeight} />
        </tbody>
      </table>
    </div>
  );
}

const Row = memo(
  function Row(props: {
    readonly plan: Plan;
    readonly names: Plan;
    readonly span: PeriodSpan;
    readonly row: CutRow;
    readonly place: number;
    readonly domId: string;
    readonly promised: CommitmentKind | null;
    readonly isSelected: boolean;
    readonly isActive: boolean;
  }) {
    const { plan, names, span, row, place, domId, promised, isSelected, isActive } = props;
    const { initiative, state, needs } = row;
    const theme = initiative.themeId === null ? undefined : plan.themes.get(initiative.themeId);
    const { effortUnit } = settingsOf(plan);
    return (
      <tr
        id={domId}
        className={styles.row}
        data-id={initiative.id}
        data-state={state.kind}
        data-active={isActive || undefined}
        aria-selected={isSelected}
        aria-rowindex={place + 1}
      >
        <td className={styles.place}>{formatNumber(place)}</td>
        <td className={styles.key}>{initiative.key}</td>
        <th scope="row" title={initiative.title}>
          <span className={styles.title}>
            <span className={styles.dot}>{theme && <ThemeDot colour={theme.colour} />}</span>
            <span className={styles.words}>{initiative.title}</span>
          </span>
        </th>
        <td className={styles.needs}>
          {needs.map(({ teamId, need }) => `${teamName(plan, teamId)} ${formatLoad(need, effortUnit)}`).join(' · ')}
        </td>
        <td>
          <CutStateCell plan={names} state={state} words={cutStateInWords(names, row, span)} />
        </td>
        <td className={styles.promised}>{promised ?? ''}</td>
      </tr>
    );
  },
  (a, b) =>
    a.plan === b.plan &&
    a.row === b.row &&
    a.span === b.span &&
    a.place === b.place &&
    a.promised === b.promised &&
    a.isSelected === b.isSelected &&
    a.isActive === b.isActive,
);

function promisesFor(plan: Plan, cut: CutLine): ReadonlyMap<InitiativeId, CommitmentKind> {
  const found = new Map<InitiativeId, CommitmentKind>();
  for (const { initiativeId, kind, period } of plan.commitments.values()) {
    if (isSamePeriod(period, cut.facts.span.period)) found.set(initiativeId, kind);
  }
  return found;
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

function rowIdAt(target: EventTarget): InitiativeId | null {
  const id = target instanceof Element ? target.closest('[data-id]')?.getAttribute('data-id') : null;
  return id && isId<InitiativeId>(id) ? id : null;
}
