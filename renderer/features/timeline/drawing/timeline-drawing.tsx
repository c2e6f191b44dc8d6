import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { PlainDate } from '../../../../shared/calendar/plain-date.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { LANE_FIELD_LABELS } from '../../../../shared/plan/timeline-view.ts';
import { unitOf } from '../../../../shared/timeline/bar-room.ts';
import type { TimelineAxis } from '../../../../shared/timeline/timeline-axis.ts';
import type { TimelineMetrics } from '../../../../shared/timeline/timeline-metrics.ts';
import type { TimelineLane, TimelineRows } from '../../../../shared/timeline/timeline-rows.ts';
import { exactDayAt } from '../../../../shared/timeline/timeline-scale.ts';
import { initiativesInWords } from '../../../parts/in-words.ts';
import { runWithUndo } from '../../../parts/run-with-undo.ts';
import { useAppState, useTimeline, useViewState } from '../../../state/use-app-state.tsx';
import { announce } from '../../../ui/announce.ts';
import { addBar, datesFrom, NEW_TITLE } from '../gestures/add-bar.ts';
import { barUnder } from '../gestures/bar-under.ts';
import { gestureAction } from '../gestures/gesture-action.ts';
import { GestureLayer, GestureNotes } from '../gestures/gesture-layer.tsx';
import { useBarSelection } from '../gestures/use-bar-selection.ts';
import { useGestures } from '../gestures/use-gestures.ts';
import type { TrayDrag } from '../gestures/use-tray-drag.ts';
import { barAfterKey, boxOfPlace, placeIn } from '../gestures/walk-bars.ts';
import { ArrowMarks, Arrows } from './arrows.tsx';
import { barInWords } from './bar-in-words.ts';
import { BarTooltip } from './bar-tooltip.tsx';
import { focusTitle } from './focus-title.ts';
import { LaneHeads } from './lane-heads.tsx';
import { LaneRows } from './lane-rows.tsx';
import { place } from './panned-layers.ts';
import { QuietConflicts } from './quiet-conflicts.tsx';
import { AxisTicks, Backdrop } from './timeline-axis-marks.tsx';
import styles from './timeline-drawing.module.css';
import { useLayout } from './use-layout.ts';
import { type Looking, ZOOM_STEP } from './use-look.ts';
import { useWheelAndPan } from './use-wheel-and-pan.ts';

export interface TimelineDrawingProps {
  readonly plan: Plan;
  /** null before the room is known. */
  readonly rows: TimelineRows | null;
  readonly today: PlainDate;
  readonly metrics: TimelineMetrics;
  readonly looking: Looking;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly field: RefObject<HTMLDivElement | null>;
  /** Where the tray tells of what is dragged out of it. */
  readonly tray: RefObject<TrayDrag | null>;
}

/** Two weeks. */
const NEW_WORKDAYS = 10;
/** In pixels of the screen: with two rows of ticks or fewer, and with three. */
const AXIS_HEIGHTS = { usual: 40, most: 56 } as const;
/** How wide the head of an outer lane is, in pixels of the screen. */
const GROUP_HEAD = 24;

/** Axis, lane heads and the field with the bars: keys and the pointer move in it. */
export function TimelineDrawing(props: TimelineDrawingProps) {
  const { plan, rows, today, metrics, looking, frame, field, tray } = props;
  const app = useAppState();
  const selectedIds = useViewState((view) => view.selectedIds);
  const activeId = useViewState((view) => view.activeId);
  const fold = useTimeline((state) => state.fold);
  const idStem = useId();
  const domIdOf = useCallback((boxId: string) => `${idStem}${boxId}`, [idStem]);
  const panning = useWheelAndPan(frame, field, looking);
  const { drawn } = looking;
  const { fiscalYearStartMonth } = settingsOf(plan);
  const selected = useMemo(() => new Set(selectedIds), [selectedIds]);
  const layout = useLayout({ rows, drawn, today, selected });
  const { collect } = looking;
  useLayoutEffect(() => {
    if (layout !== null) collect();
  }, [layout, collect]);
  const laneIndex = useMemo(() => new Map(rows?.lanes.map(({ id }, index) => [id, index])), [rows]);
  const [activeLane, setActiveLane] = useState<string | null>(null);
  const active = rows === null || activeId === null ? null : placeIn(rows, activeId, activeLane);
  const activeBox = layout?.bars.find(
    ({ laneId, initiative }) => laneId === active?.laneId && initiative.id === activeId,
  );
  const gestures = useGestures({
    ...{ plan, rows, layout, today, field, looking, tray, activeId, active, setActiveLane },
    activeBox: activeBox ?? null,
  });
  const { bars: drag, drag: shownDrag } = gestures;
  const { linking } = gestures.link;
  const drawAt = (lane: TimelineLane | null, day: number) => {
    const id: InitiativeId = app.ports.ids.next();
    const intent = { id, dates: datesFrom(plan, day, NEW_WORKDAYS), lane };
    if (!runWithUndo(app, { command: addBar, intent, message: 'Initiative added' })) return;
    app.view.getState().select([id]);
    app.view.getState().setInspectorOpen(true);
    focusTitle(NEW_TITLE);
  };
  const selection = useBarSelection({ rows, layout, frame: field, looking, drag, setActiveLane });

  // What is selected elsewhere, such as in the palette, comes into sight.
  const shownId = useRef<InitiativeId | null>(null);
  useEffect(() => {
    // Not what was selected before one came here.
    shownId.current = app.view.getState().activeId;
  }, [app]);
  const bringIntoSight = useEffectEvent((id: InitiativeId) => {
    const place = rows === null || selection.isPressed() ? null : placeIn(rows, id, activeLane);
    const box = place === null || rows === null ? null : boxOfPlace(rows, looking.now().scale, place);
    if (box !== null) looking.reveal(box);
  });
  const isReady = rows !== null;
  useEffect(() => {
    if (!isReady || activeId === shownId.current || activeId !== app.view.getState().activeId) return;
    shownId.current = activeId;
    if (activeId !== null) bringIntoSight(activeId);
  }, [activeId, isReady, app]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (rows === null) return;
    const act = actionOf(event, rows);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const actionOf = (event: KeyboardEvent, shown: TimelineRows): (() => void) | null => {
    const isFar = event.ctrlKey || event.metaKey;
    const own = gestureAction(event, { gestures, active, activeId, selectedIds });
    if (own !== null) return own;
    const goesAlong = isFar || (linking !== null && (event.key === 'ArrowLeft' || event.key === 'ArrowRight'));
    const to = event.altKey ? null : barAfterKey(shown, active, { key: event.key, isFar: goesAlong });
    if (to !== null) {
      return () => {
        setActiveLane(to.laneId);
        if (event.shiftKey) selection.extendTo(to.initiativeId);
        else app.view.getState().select([to.initiativeId]);
        const initiative = plan.initiatives.get(to.initiativeId);
        const box = boxOfPlace(shown, looking.now().scale, to);
        if (box !== null) looking.reveal(box);
        if (initiative !== undefined) announce(barInWords(initiative, fiscalYearStartMonth));
      };
    }
    if (event.altKey) return null;
    if (isFar) return event.key === 'a' ? () => selection.selectAll() : null;
    switch (event.key) {
      case '+':
      case '=':
        return () => looking.zoomBy(ZOOM_STEP);
      case '-':
      case '−':
        return () => looking.zoomBy(1 / ZOOM_STEP);
      case '0':
        return () => looking.fit();
      case ' ':
        return () => panning.holdSpace();
      case 'n':
      case 'N': {
        const { scale, x } = looking.now();
        const middle = exactDayAt(scale, x + (field.current?.clientWidth ?? 0) / 2);
        const lane = shown.lanes.find(({ id }) => id === active?.laneId) ?? null;
        return () => drawAt(lane, middle);
      }
      case 'Escape':
        return selectedIds.length === 0 ? null : () => app.view.getState().select([]);
      default:
        return null;
    }
  };

  const unit = unitOf(metrics);
  const sizes = {
    '--unit': `${unit}px`,
    '--heads': `${headsWidth(rows, metrics)}px`,
    '--lane-head': `${metrics.laneHeaderWidth}px`,
    '--bar-height': `${metrics.barHeight}px`,
    '--axis': `${(layout === null ? AXIS_HEIGHTS.usual : axisHeight(layout.axis)) * unit}px`,
  };
  const { lanes } = rows?.facts.view ?? { lanes: 'none' as const };
  return (
    <div ref={frame} className={styles.frame} style={sizes} data-timeline>
      <div className={styles.corner} />
      <div className={styles.axis} aria-hidden>
        <div className={styles.layer} data-pan="x">
          {layout && <AxisTicks axis={layout.axis} unit={unit} />}
        </div>
      </div>
      <div className={styles.heads}>
        <div className={styles.layer} data-pan="y">
          {layout && <LaneHeads lanes={layout.lanes} groups={layout.groups} unit={unit} onFold={fold} />}
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: lanes over time are no table */}
      <div
        ref={field}
        className={styles.field}
        role="grid"
        aria-label={`Timeline of ${initiativesInWords(rows?.barCount ?? 0)}${lanes === 'none' ? '' : `, lanes by ${LANE_FIELD_LABELS[lanes].toLowerCase()}`}`}
        aria-rowcount={rows?.lanes.length ?? 0}
        aria-multiselectable
        aria-activedescendant={activeBox === undefined ? undefined : domIdOf(activeBox.id)}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onKeyUp={(event) => {
          if (event.key === ' ' && panning.releaseSpace()) app.view.getState().setInspectorOpen(true);
        }}
        onBlur={() => panning.releaseSpace()}
        {...selection.handlers}
        onDoubleClick={(event) => {
          const point = drag.pointIn(event);
          const lane = rows?.lanes.find(({ y, height }) => point.y >= y && point.y < y + height);
          const isFree = layout !== null && barUnder(layout.bars, point.x, point.y) === null;
          if (isFree) drawAt(lane ?? null, exactDayAt(looking.now().scale, point.x));
        }}
      >
        {layout !== null && drawn !== null && (
          <>
            <svg className={styles.backdrop} data-pan="x" aria-hidden>
              <Backdrop axis={layout.axis} height={drawn.viewport.height} />
            </svg>
            <div className={styles.layer} data-pan="y" aria-hidden>
              {layout.lanes.map(({ lane, y, height }) => (
                <div
                  key={lane.id}
                  className={styles.laneEdge}
                  data-target={lane.id === shownDrag?.laneId || undefined}
                  style={{ top: y, height, width: drawn.viewport.width }}
                />
              ))}
            </div>
            <div className={styles.layer} data-pan="xy" data-picture>
              <Arrows paths={gestures.pathsLeft} />
              <LaneRows
                layout={layout}
                scale={drawn.scale}
                unit={unit}
                laneIndex={laneIndex}
                selected={selected}
                held={gestures.held}
                domIdOf={domIdOf}
                fiscalYearStartMonth={fiscalYearStartMonth}
              />
              <ArrowMarks paths={gestures.pathsLeft} unit={unit} />
              {rows !== null && (
                <div data-still>
                  <GestureLayer
                    {...{ plan, rows, layout, drawn, gestures, field, looking }}
                    activeBox={activeBox ?? null}
                  />
                </div>
              )}
            </div>
            {layout.axis.today !== null && (
              <div className={styles.layer} data-pan="x" data-picture aria-hidden>
                <div
                  className={styles.todayLine}
                  data-at={place(layout.axis.today.x)}
                  style={{ height: drawn.viewport.height }}
                />
              </div>
            )}
            <GestureNotes
              {...{ gestures, field, looking }}
              activeBox={activeBox ?? null}
              keyOf={(id) => plan.initiatives.get(id)?.key ?? ''}
            />
            {selection.frame !== null && <div className={styles.marquee} style={selection.frame} aria-hidden />}
          </>
        )}
      </div>
      {rows !== null && rows.barCount === 0 && (
        <p className={styles.nothing}>
          {rows.tray.length === 0
            ? 'Nothing to show here. Double-click to draw a bar.'
            : 'Nothing is dated yet. Drag an initiative in from the right, or double-click to draw a bar.'}
        </p>
      )}
      <QuietConflicts count={shownDrag === null ? (layout?.paths.quiet ?? 0) : 0} />
      <BarTooltip plan={plan} field={field} />
    </div>
  );
}

/** In pixels of the screen. */
export function axisHeight({ rows }: Pick<TimelineAxis, 'rows'>): number {
  return rows.length > 2 ? AXIS_HEIGHTS.most : AXIS_HEIGHTS.usual;
}

/** Of the lane heads, with those of the outer lanes beside them where there are two levels. */
export function headsWidth(rows: Pick<TimelineRows, 'groups'> | null, metrics: TimelineMetrics): number {
  return metrics.laneHeaderWidth + (rows !== null && rows.groups.length > 0 ? GROUP_HEAD * unitOf(metrics) : 0);
}
