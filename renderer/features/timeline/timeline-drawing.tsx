import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { findConflicts } from '../../../shared/dependencies/find-conflicts.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import type { PathsFacts } from '../../../shared/timeline/dependency-paths.ts';
import { layOutTimeline } from '../../../shared/timeline/timeline-layout.ts';
import type { TimelineLane, TimelineRows } from '../../../shared/timeline/timeline-rows.ts';
import { exactDayAt } from '../../../shared/timeline/timeline-scale.ts';
import { LANE_FIELD_LABELS } from '../../../shared/timeline/timeline-view.ts';
import { focusInspector } from '../../parts/focus-inspector.ts';
import { initiativesInWords } from '../../parts/in-words.ts';
import { runWithUndo } from '../../parts/run-with-undo.ts';
import { slackOf } from '../../state/dependencies-selectors.ts';
import { useAppState, useTimeline, useViewState } from '../../state/use-app-state.tsx';
import { announce } from '../../ui/announce.ts';
import { addBar, datesFrom } from './add-bar.ts';
import { Arrows } from './arrows.tsx';
import { barInWords } from './bar-in-words.ts';
import { BarTooltip } from './bar-tooltip.tsx';
import { barUnder } from './bar-under.ts';
import { DraggedBars, DragWords } from './drag-layer.tsx';
import { DropQuestionBox } from './drop-question.tsx';
import { LaneHeads } from './lane-heads.tsx';
import { LaneRows } from './lane-rows.tsx';
import { LinkDot, LinkingWords } from './link-dot.tsx';
import { AxisTicks, Backdrop } from './timeline-axis-marks.tsx';
import styles from './timeline-drawing.module.css';
import { ZOOM_STEP } from './timeline-head.tsx';
import { useBarDrag } from './use-bar-drag.ts';
import { useBarSelection } from './use-bar-selection.ts';
import { useLinking } from './use-linking.ts';
import type { Looking } from './use-look.ts';
import { type TrayDrag, useTrayDrag } from './use-tray-drag.ts';
import { useWheelAndPan } from './use-wheel-and-pan.ts';
import { barAfterKey, boxOfPlace, placeIn } from './walk-bars.ts';

export interface TimelineDrawingProps {
  readonly plan: Plan;
  /** null before the room is known. */
  readonly rows: TimelineRows | null;
  readonly today: PlainDate;
  readonly looking: Looking;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly field: RefObject<HTMLDivElement | null>;
  /** Where the tray tells of what is dragged out of it. */
  readonly tray: RefObject<TrayDrag | null>;
}

/** Two weeks. */
const NEW_WORKDAYS = 10;
const NOBODY: ReadonlySet<InitiativeId> = new Set();

/** Axis, lane heads and the field with the bars: keys and the pointer move in it. */
export function TimelineDrawing({ plan, rows, today, looking, frame, field, tray }: TimelineDrawingProps) {
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
  const showsCritical = useTimeline((state) => state.showsCritical);
  const showsAllArrows = useTimeline((state) => state.showsAllArrows);
  const dependencies = useMemo(
    (): PathsFacts => ({
      plan,
      shows: showsAllArrows ? 'all' : 'selected',
      selection: selected,
      conflicts: findConflicts(plan),
      slack: showsCritical ? slackOf(plan, today) : null,
    }),
    [plan, today, selected, showsCritical, showsAllArrows],
  );
  const layout = useMemo(
    () =>
      rows === null || drawn === null
        ? null
        : layOutTimeline({ rows, scale: drawn.scale, viewport: drawn.viewport, today, dependencies }),
    [rows, drawn, today, dependencies],
  );
  const laneIndex = useMemo(() => new Map(rows?.lanes.map(({ id }, index) => [id, index])), [rows]);
  const [activeLane, setActiveLane] = useState<string | null>(null);
  const active = rows === null || activeId === null ? null : placeIn(rows, activeId, activeLane);
  const activeBox = layout?.bars.find(
    ({ laneId, initiative }) => laneId === active?.laneId && initiative.id === activeId,
  );
  const drag = useBarDrag({ plan, rows, layout, field, looking });
  const placing = useTrayDrag({ plan, field, looking, tray });
  const shownDrag = drag.drag ?? placing;
  const linking = useLinking(plan, (event) => {
    const point = drag.pointIn(event);
    return { box: drag.underPointer(event)?.box ?? null, x: point.x, y: point.y };
  });
  const drawAt = (lane: TimelineLane | null, day: number) => {
    const id: InitiativeId = app.ports.ids.next();
    const intent = { id, dates: datesFrom(plan, day, NEW_WORKDAYS), lane };
    if (!runWithUndo(app, { command: addBar, intent, message: 'Initiative added' })) return;
    app.view.getState().select([id]);
    app.view.getState().setInspectorOpen(true);
    // After it is drawn: what it is called comes next.
    requestAnimationFrame(() => focusInspector(document));
  };
  const selection = useBarSelection({ rows, layout, frame: field, looking, drag, setActiveLane });

  // What is selected elsewhere, such as in the palette, comes into sight.
  const shownId = useRef<InitiativeId | null>(activeId);
  const bringIntoSight = useEffectEvent((id: InitiativeId) => {
    const place = rows === null ? null : placeIn(rows, id, activeLane);
    const box = place === null || rows === null ? null : boxOfPlace(rows, looking.now().scale, place);
    if (box !== null) looking.reveal(box);
  });
  const isReady = rows !== null;
  useEffect(() => {
    if (!isReady || activeId === shownId.current) return;
    shownId.current = activeId;
    if (activeId !== null) bringIntoSight(activeId);
  }, [activeId, isReady]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (rows === null) return;
    const act = actionOf(event, rows);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const actionOf = (event: KeyboardEvent, shown: TimelineRows): (() => void) | null => {
    const isFar = event.ctrlKey || event.metaKey;
    const to = event.altKey ? null : barAfterKey(shown, active, { key: event.key, isFar });
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
    if (linking.linking === null && (event.key === 'ArrowLeft' || event.key === 'ArrowRight') && !isFar) {
      const grip = event.shiftKey ? 'end' : event.altKey ? 'start' : 'body';
      const ids = activeId === null ? selectedIds : [activeId, ...selectedIds.filter((id) => id !== activeId)];
      return ids.length === 0 ? null : () => drag.nudge(ids, grip, event.key === 'ArrowRight' ? 1 : -1);
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
      case 'l':
      case 'L':
        return activeId === null || active === null ? null : () => linking.begin(activeId);
      case 'Enter': {
        const from = linking.linking?.fromId;
        if (from === undefined || activeId === null || activeId === from) return null;
        return () => linking.link(from, activeId);
      }
      case 'Escape':
        if (linking.linking !== null) return () => linking.cancel();
        return selectedIds.length === 0 ? null : () => app.view.getState().select([]);
      default:
        return null;
    }
  };

  const heads = rows !== null && rows.groups.length > 0 ? 204 : 180;
  const axisHeight = layout === null || layout.axis.rows.length > 2 ? 56 : 40;
  const { lanes } = rows?.facts.view ?? { lanes: 'none' as const };
  return (
    <div
      ref={frame}
      className={styles.frame}
      style={{ '--heads': `${heads}px`, '--axis': `${axisHeight}px` }}
      data-timeline
    >
      <div className={styles.corner} />
      <div className={styles.axis} aria-hidden>
        <div className={styles.layer} data-pan="x">
          {layout && <AxisTicks axis={layout.axis} />}
        </div>
      </div>
      <div className={styles.heads}>
        <div className={styles.layer} data-pan="y">
          {layout && <LaneHeads lanes={layout.lanes} groups={layout.groups} onFold={fold} />}
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
          if (lane !== undefined && isFree) drawAt(lane, exactDayAt(looking.now().scale, point.x));
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
            <div className={styles.layer} data-pan="xy">
              <LaneRows
                layout={layout}
                scale={drawn.scale}
                stickBefore={drawn.viewport.x + 480}
                laneIndex={laneIndex}
                selected={selected}
                held={shownDrag?.held ?? NOBODY}
                domIdOf={domIdOf}
                fiscalYearStartMonth={fiscalYearStartMonth}
              />
              <Arrows paths={layout.paths} />
              {shownDrag !== null && <DraggedBars drag={shownDrag} />}
              {activeBox !== undefined && shownDrag === null && selectedIds.length === 1 && (
                <LinkDot box={activeBox} linking={linking} />
              )}
            </div>
            {layout.axis.today !== null && (
              <div className={styles.layer} data-pan="x" aria-hidden>
                <div
                  className={styles.todayLine}
                  style={{ left: layout.axis.today.x, height: drawn.viewport.height }}
                />
              </div>
            )}
            {shownDrag !== null && <DragWords drag={shownDrag} width={drawn.viewport.width - 480} />}
            {linking.linking !== null && (
              <LinkingWords
                fromKey={plan.initiatives.get(linking.linking.fromId)?.key ?? ''}
                byKeys={linking.linking.line === null}
              />
            )}
            {drag.question !== null && <DropQuestionBox question={drag.question} onClose={drag.dropQuestion} />}
            {selection.frame !== null && <div className={styles.marquee} style={selection.frame} aria-hidden />}
          </>
        )}
      </div>
      <BarTooltip plan={plan} field={field} />
    </div>
  );
}
