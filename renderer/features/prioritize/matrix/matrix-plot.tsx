import { type KeyboardEvent, type PointerEvent, type RefObject, useMemo, useRef, useState } from 'react';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Model } from '../../../../shared/plan/model.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { type Heading, markAt, markToward } from '../../../../shared/prioritization/layout/mark-toward.ts';
import type { Bubble, MatrixAxis } from '../../../../shared/prioritization/layout/matrix-layout.ts';
import { bubbleIn, layoutMatrix } from '../../../../shared/prioritization/layout/matrix-layout.ts';
import { nudgeValue } from '../../../../shared/prioritization/layout/snap-value.ts';
import type { RankedInitiative } from '../../../../shared/prioritization/ranking.ts';
import { dropSelection, type Selection, selectAll, selectOne, toggleOne } from '../../../parts/step-selection.ts';
import { announce } from '../../../ui/announce.ts';
import { useSize } from '../../../ui/use-size.ts';
import { BubbleCallout } from './bubble-callout.tsx';
import type { ChosenMeasures } from './matrix-choice.ts';
import { MatrixDrawing } from './matrix-drawing.tsx';
import styles from './matrix-plot.module.css';
import { bubbleInWords, fixedReason, rankMoveInWords } from './matrix-words.ts';
import { useBubbleDrag } from './use-bubble-drag.ts';
import { useRescore } from './use-rescore.ts';

/** How near to a small bubble a click counts as one on it, in pixels. */
const REACH = 8;

const HEADINGS: Readonly<Record<string, Heading>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export interface MatrixPlotProps {
  readonly plan: Plan;
  readonly model: Model;
  readonly rows: readonly RankedInitiative[];
  readonly rowById: ReadonlyMap<InitiativeId, RankedInitiative>;
  readonly chosen: ChosenMeasures;
  readonly selection: Selection;
  /** What an undo or redo just changed. */
  readonly tintedIds: ReadonlySet<InitiativeId>;
  readonly plotRef: RefObject<HTMLDivElement | null>;
  readonly onSelect: (selection: Selection) => void;
  /** Enter and double-click: to where it is edited. */
  readonly onOpen: () => void;
  /** Space: shows where it is edited. */
  readonly onShow: () => void;
}

/** The bubbles between their axes: pointed at, walked by arrows, dragged to other values. */
export function MatrixPlot(props: MatrixPlotProps) {
  const { plan, model, rows, rowById, chosen, selection, tintedIds, plotRef, onSelect, onOpen } = props;
  const pane = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(pane);
  const [hoveredId, setHoveredId] = useState<InitiativeId | null>(null);
  const [hasKeyFocus, setHasKeyFocus] = useState(false);
  const rescore = useRescore(model);
  const latestRows = useRef(rowById);
  latestRows.current = rowById;
  const sayMove = (before: RankedInitiative) => {
    const after = latestRows.current.get(before.initiative.id);
    if (after !== undefined) announce(rankMoveInWords(before, after, chosen));
  };
  const dragging = useBubbleDrag({ model, rescore, onDropped: sayMove });
  const { drag } = dragging;
  const { x, y, area, isXLog, isYLog } = chosen;
  const hasQuadrants = model.kind === 'value-effort';
  const held = drag?.layout ?? null;
  const layout = useMemo(
    () =>
      held ??
      layoutMatrix({
        rows,
        x: { measure: x, isLog: isXLog },
        y: { measure: y, isLog: isYLog },
        area,
        hasQuadrants,
        width,
        height,
      }),
    [held, rows, x, y, area, isXLog, isYLog, hasQuadrants, width, height],
  );
  const { bubbles } = layout;
  const draggedRow = drag === null ? undefined : rowById.get(drag.before.initiative.id);
  const moving = drag === null || draggedRow === undefined ? null : bubbleIn(drag.layout, draggedRow);
  const bubbleById = useMemo(() => new Map(bubbles.map((bubble) => [bubble.id, bubble])), [bubbles]);
  const bubbleOf = (id: InitiativeId): Bubble | null => (moving?.id === id ? moving : (bubbleById.get(id) ?? null));
  const active = selection.activeId === null ? null : bubbleOf(selection.activeId);
  const atKeys = active ?? bubbles[0] ?? null;
  const shownId = drag?.before.initiative.id ?? hoveredId ?? (hasKeyFocus ? (atKeys?.id ?? null) : null);
  const shown = shownId === null ? null : bubbleOf(shownId);

  const bubbleUnder = (event: { readonly clientX: number; readonly clientY: number }): Bubble | null => {
    const box = pane.current?.getBoundingClientRect();
    if (box === undefined) return null;
    return markAt(bubbles, { x: event.clientX - box.left, y: event.clientY - box.top }, REACH);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    setHasKeyFocus(false);
    if (event.button !== 0) return;
    const bubble = bubbleUnder(event);
    const row = bubble === null ? undefined : rowById.get(bubble.id);
    if (bubble === null || row === undefined) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      onSelect(toggleOne(selection, bubble.id));
      return;
    }
    onSelect(selectOne(bubble.id));
    dragging.begin(event, bubble, row, layout);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    dragging.move(event);
    if (drag === null) setHoveredId(bubbleUnder(event)?.id ?? null);
  };

  const nudge = (heading: Heading) => {
    const row = active === null ? undefined : rowById.get(active.id);
    if (row === undefined) return;
    const axis = heading === 'left' || heading === 'right' ? layout.x : layout.y;
    const reason = fixedReason(axis.measure, model, row.initiative);
    const value = reason === null ? nudgedAlong(axis, row, heading) : null;
    if (reason !== null) announce(reason);
    if (value === null || axis.measure.kind !== 'criterion') return;
    const mark = rescore.begin();
    rescore.set(row.initiative, [{ criterion: axis.measure.criterion, value }]);
    rescore.keep(mark, row.initiative);
    // Once what follows from it is drawn.
    requestAnimationFrame(() => sayMove(row));
  };
  const actionOf = (event: KeyboardEvent): (() => void) | null => {
    const heading = HEADINGS[event.key];
    if (heading !== undefined) {
      if (event.altKey) return () => nudge(heading);
      const target = active === null ? bubbles[0] : markToward(bubbles, active, heading);
      return () => target && onSelect(event.shiftKey ? toggleOne(selection, target.id) : selectOne(target.id));
    }
    if (event.altKey) return null;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      return () =>
        onSelect(
          selectAll(
            bubbles.map(({ id }) => id),
            selection,
          ),
        );
    }
    const [best] = bubbles;
    const last = bubbles.at(-1);
    switch (event.key) {
      case 'Home':
        return () => best && onSelect(selectOne(best.id));
      case 'End':
        return () => last && onSelect(selectOne(last.id));
      case 'PageUp':
      case 'PageDown': {
        const place = active === null ? -1 : bubbles.findIndex(({ id }) => id === active.id);
        const next = bubbles[Math.max(0, place + (event.key === 'PageUp' ? -1 : 1))];
        return () => next && onSelect(selectOne(next.id));
      }
      case 'Enter':
        return onOpen;
      case ' ':
        return props.onShow;
      case 'Escape':
        return selection.selectedIds.length === 0 ? null : () => onSelect(dropSelection(selection));
      default:
        return null;
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const act = actionOf(event);
    if (act === null) return;
    event.preventDefault();
    setHasKeyFocus(true);
    act();
  };

  const index = atKeys === null ? -1 : bubbles.findIndex(({ id }) => id === atKeys.id);
  const optionId = `bubble-${atKeys?.id ?? 'none'}`;
  return (
    <div ref={pane} className={styles.pane}>
      {width > 0 && (
        <MatrixDrawing
          plan={plan}
          layout={layout}
          moving={moving}
          selection={selection}
          tintedIds={tintedIds}
          shownId={shownId}
        />
      )}
      <div
        ref={plotRef}
        className={styles.keys}
        role="listbox"
        aria-label={`Matrix by ${model.name}: ${x.name} across, ${y.name} up`}
        aria-multiselectable
        aria-activedescendant={atKeys === null ? undefined : optionId}
        tabIndex={0}
        data-dragging={drag !== null || undefined}
        data-over={hoveredId !== null || undefined}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => dragging.end()}
        onPointerCancel={() => dragging.cancel()}
        onPointerLeave={() => setHoveredId(null)}
        onDoubleClick={(event) => bubbleUnder(event) !== null && onOpen()}
        onFocus={(event) => setHasKeyFocus(event.currentTarget.matches(':focus-visible'))}
        onBlur={() => setHasKeyFocus(false)}
      >
        {atKeys === null ? (
          <span role="option" tabIndex={-1} aria-selected={false} className="visually-hidden">
            Nothing is shown
          </span>
        ) : (
          <span
            id={optionId}
            role="option"
            tabIndex={-1}
            className={styles.active}
            style={{
              left: atKeys.x - atKeys.radius - 4,
              top: atKeys.y - atKeys.radius - 4,
              width: atKeys.radius * 2 + 8,
              height: atKeys.radius * 2 + 8,
            }}
            aria-selected={selection.selectedIds.includes(atKeys.id)}
            aria-setsize={bubbles.length}
            aria-posinset={index + 1}
            aria-label={bubbleInWords(atKeys.id, rowById, chosen)}
          />
        )}
      </div>
      {shown !== null && (
        <BubbleCallout
          bubble={shown}
          row={rowById.get(shown.id) ?? null}
          drag={drag?.before.initiative.id === shown.id ? drag : null}
          chosen={chosen}
          width={width}
          height={height}
        />
      )}
    </div>
  );
}

function nudgedAlong({ measure, scale, domain }: MatrixAxis, row: RankedInitiative, heading: Heading): number | null {
  const value = measure.read(row);
  if (measure.kind !== 'criterion' || value === null) return null;
  const isAlongAxis = heading === 'right' ? scale.to > scale.from : heading === 'left' ? scale.to < scale.from : null;
  const isUp = isAlongAxis ?? (heading === 'up' ? scale.to < scale.from : scale.to > scale.from);
  return nudgeValue(measure.criterion.scale, value, isUp ? 1 : -1, domain);
}
