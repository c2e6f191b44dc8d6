import { useEffect, useMemo, useRef } from 'react';
import { addPeriods, periodBounds, periodOf } from '../../../shared/calendar/fiscal-period.ts';
import { type PlainDate, plainDateToDay } from '../../../shared/calendar/plain-date.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { timelineRows } from '../../../shared/timeline/timeline-rows.ts';
import { scaleToFit, type TimelineScale } from '../../../shared/timeline/timeline-scale.ts';
import { SCREEN_METRICS } from '../../../shared/timeline/timeline-view.ts';
import { useAppState, usePorts, useTimeline } from '../../state/use-app-state.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Pane } from '../../ui/pane.tsx';
import { useSize } from '../../ui/use-size.ts';
import { decidedFor } from './decided-places.ts';
import { Minimap } from './minimap.tsx';
import { TimelineDrawing } from './timeline-drawing.tsx';
import styles from './timeline-pane.module.css';
import { Tray } from './tray.tsx';
import { type LookWays, useLook } from './use-look.ts';
import { useRested } from './use-rested.ts';
import type { TrayDrag } from './use-tray-drag.ts';

/** The timeline itself, and beside it what has no dates yet. */
export function TimelinePane({ plan, onReady }: { readonly plan: Plan; readonly onReady: (ways: LookWays) => void }) {
  if (plan.initiatives.size === 0) return <Nothing />;
  return <Timeline plan={plan} onReady={onReady} />;
}

function Timeline({ plan, onReady }: { readonly plan: Plan; readonly onReady: (ways: LookWays) => void }) {
  const { timeline } = useAppState();
  const today = usePorts().clock.today();
  const view = useTimeline((state) => state.view);
  const folded = useTimeline((state) => state.folded);
  const isTrayOpen = useTimeline((state) => state.isTrayOpen);
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLDivElement>(null);
  const trayDrag = useRef<TrayDrag | null>(null);
  const { width, height } = useSize(field);
  const beginning = useMemo(() => beginningOf(plan, today, width), [plan, today, width]);
  const looking = useLook({ frame, planId: settingsOf(plan).id, width, height, beginning });
  const { drawn, setWhole, ways } = looking;
  const pixelsPerDay = useRested(drawn?.scale.pixelsPerDay ?? null, 140);
  const rows =
    drawn === null || pixelsPerDay === null
      ? null
      : timelineRows({
          plan,
          view,
          today,
          folded,
          pixelsPerDay,
          metrics: SCREEN_METRICS,
          ...decidedFor(plan, view),
        });
  useEffect(() => onReady(ways), [onReady, ways]);
  useEffect(() => {
    if (rows !== null) setWhole({ height: rows.height, extent: rows.extent });
  }, [rows, setWhole]);
  return (
    <Pane label="Timeline">
      <div className={styles.view}>
        <div className={styles.drawing}>
          <TimelineDrawing
            plan={plan}
            rows={rows}
            today={today}
            looking={looking}
            frame={frame}
            field={field}
            tray={trayDrag}
          />
          {rows?.extent && (
            <div className={styles.foot} style={{ paddingLeft: rows.groups.length > 0 ? 204 : 180 }}>
              <Minimap rows={rows} looking={looking} width={width} height={height} />
            </div>
          )}
        </div>
        {rows !== null && rows.tray.length > 0 && (
          <Tray
            initiatives={rows.tray}
            drag={trayDrag}
            isOpen={isTrayOpen}
            onOpen={(isOpen) => timeline.getState().setTrayOpen(isOpen)}
          />
        )}
      </div>
    </Pane>
  );
}

/** This fiscal quarter and most of the next. */
function beginningOf(plan: Plan, today: PlainDate, width: number): TimelineScale {
  const { fiscalYearStartMonth } = settingsOf(plan);
  const period = periodOf(today, fiscalYearStartMonth);
  const first = plainDateToDay(periodBounds(period, fiscalYearStartMonth).first);
  const last = plainDateToDay(periodBounds(addPeriods(period, 1), fiscalYearStartMonth).last);
  return scaleToFit(first, last, Math.max(width, 600));
}

function Nothing() {
  const { view } = useAppState();
  return (
    <Pane label="Timeline">
      <EmptyState
        title="When does it come?"
        sentence="The timeline shows every initiative that is dated, by lanes over time."
        action={
          <Button kind="primary" onClick={() => view.getState().showScreen({ kind: 'initiatives' })}>
            Add initiatives
          </Button>
        }
      />
    </Pane>
  );
}
