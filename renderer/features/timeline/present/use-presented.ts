import { useMemo } from 'react';
import type { PlainDate } from '../../../../shared/calendar/plain-date.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { textWidth } from '../../../../shared/text/text-width.ts';
import { type TimelineAxis, timelineAxis } from '../../../../shared/timeline/timeline-axis.ts';
import { type TimelineLane, type TimelineRows, timelineRows } from '../../../../shared/timeline/timeline-rows.ts';
import { scaleToFit, type TimelineScale } from '../../../../shared/timeline/timeline-scale.ts';
import { useTimeline } from '../../../state/use-app-state.tsx';
import { decidedFor } from '../decided-places.ts';
import { useDrawnIds } from '../views/shown-ids.ts';
import { laneName } from './lane-name.ts';
import { type PlacedBar, placeRows } from './place-bars.ts';
import { lanesPerPage } from './place-overview.ts';
import { beginningRange, type PresentRange, wholeRange } from './present-range.ts';
import { type PresentedLane, type PresentStep, pageCount, presentSteps } from './present-steps.ts';
import { axisHeightOf } from './presented-axis.tsx';
import { projectorMetrics } from './projector-type.ts';

export interface PresentedFacts {
  readonly plan: Plan;
  readonly today: PlainDate;
  /** Of the stage: what lies between head and foot. */
  readonly width: number;
  readonly height: number;
  readonly typeSize: number;
  /** null: as one begins. */
  readonly range: PresentRange | null;
}

export interface Presented {
  readonly rows: TimelineRows;
  /** Those with anything in them, in the order of the timeline. */
  readonly lanes: readonly TimelineLane[];
  readonly placed: readonly PresentedLane<readonly PlacedBar[]>[];
  /** How many initiatives there are in all lanes, each counted once. */
  readonly count: number;
  readonly steps: readonly PresentStep[];
  readonly range: PresentRange;
  readonly whole: PresentRange;
  readonly ofLane: Drawing;
  readonly ofOverview: Drawing;
  /** Of the names beside the overview. */
  readonly namesWidth: number;
  readonly rowHeight: number;
  readonly barHeight: number;
  readonly padding: number;
}

/** Where the days lie, and how much room there is below the axis. */
export interface Drawing {
  readonly scale: TimelineScale;
  readonly axis: TimelineAxis;
  readonly width: number;
  readonly height: number;
}

/** Of the window's width, what the names beside the overview take at most. */
const MOST_NAMES = 0.3;

/** What there is to be presented in a room of this size. */
export function usePresented({ plan, today, width, height, typeSize, range: wanted }: PresentedFacts): Presented {
  const shown = useTimeline((state) => state.view);
  const comparison = useTimeline((state) => state.comparison);
  // Rows are remembered by their view: the drawing below keeps its own.
  const view = useMemo(
    () => ({ ...shown, label: shown.label.length === 0 ? (['title'] as const) : shown.label }),
    [shown],
  );
  const metrics = useMemo(() => projectorMetrics(typeSize), [typeSize]);
  const compareWith = comparison?.earlier ?? null;
  const only = useDrawnIds(plan);
  return useMemo(() => {
    const { fiscalYearStartMonth } = settingsOf(plan);
    const calendar = settingsOf(plan);
    const rows = timelineRows({
      plan,
      view,
      today,
      pixelsPerDay: 1,
      metrics,
      compareWith,
      only,
      ...decidedFor(plan, view),
    });
    const lanes = rows.lanes.filter(({ count }) => count > 0);
    const facts = { extent: rows.extent, today, fiscalYearStartMonth };
    const range = wanted ?? beginningRange(facts, { width, typeSize });
    const drawingOf = (wide: number): Drawing => {
      const scale = scaleToFit(range.firstDay, range.lastDay, wide);
      const axis = timelineAxis({ scale, from: 0, to: wide, calendar, today, fontSize: typeSize });
      return { scale, axis, width: wide, height: Math.max(0, height - axisHeightOf(axis, typeSize)) };
    };
    const names = lanes.map((lane) => textWidth(laneName(lane), typeSize, width, 'semibold') + 2 * typeSize);
    const namesWidth = Math.round(Math.min(MOST_NAMES * width, Math.max(0, ...names)));
    const ofLane = drawingOf(width);
    const ofOverview = drawingOf(Math.max(1, width - namesWidth));
    const placed = lanes.map((lane): PresentedLane<readonly PlacedBar[]> => {
      const { scale } = ofLane;
      const isPacked = view.packing === 'packed';
      const how = { scale, width, typeSize, labels: 'broken', hasMilestones: true, hasSigns: true, isPacked } as const;
      return { id: lane.id, rows: placeRows(lane.rows.flat(), how) };
    });
    const { rowHeight, barHeight, lanePadding: padding } = metrics;
    const rowsPerPage = Math.floor((ofLane.height - padding) / rowHeight);
    const overviewPages = lanes.length < 2 ? 0 : pageCount(lanes.length, lanesPerPage(ofOverview.height, typeSize));
    return {
      rows,
      lanes,
      placed,
      count: new Set(lanes.flatMap((lane) => lane.rows.flat().map(({ initiative }) => initiative))).size,
      steps: presentSteps({ lanes: placed, overviewPages, rowsPerPage }),
      range,
      whole: wholeRange(facts),
      ofLane,
      ofOverview,
      namesWidth,
      rowHeight,
      barHeight,
      padding: padding / 2,
    };
  }, [plan, view, today, width, height, typeSize, wanted, metrics, compareWith, only]);
}
