import { useMemo, useRef } from 'react';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { SCREEN_METRICS } from '../../../../shared/timeline/timeline-metrics.ts';
import { timelineRows } from '../../../../shared/timeline/timeline-rows.ts';
import { useAppState, usePorts, useTimeline } from '../../../state/use-app-state.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Pane } from '../../../ui/pane.tsx';
import { useSize } from '../../../ui/use-size.ts';
import { decidedFor } from '../decided-places.ts';
import { Tray } from '../gestures/tray.tsx';
import type { TrayDrag } from '../gestures/use-tray-drag.ts';
import { useDrawnIds } from '../views/shown-ids.ts';
import { beginningScale } from './beginning-scale.ts';
import { Minimap } from './minimap.tsx';
import { headsWidth, TimelineDrawing } from './timeline-drawing.tsx';
import styles from './timeline-pane.module.css';
import { useAnchor } from './use-anchor.ts';
import { useAsked } from './use-asked.ts';
import { useLook } from './use-look.ts';

/** The timeline itself, and beside it what has no dates yet. */
export function TimelinePane({ plan }: { readonly plan: Plan }) {
  return plan.initiatives.size === 0 ? <Nothing /> : <Timeline plan={plan} />;
}

function Timeline({ plan }: { readonly plan: Plan }) {
  const { timeline } = useAppState();
  const today = usePorts().clock.today();
  const view = useTimeline((state) => state.view);
  const folded = useTimeline((state) => state.folded);
  const only = useDrawnIds(plan);
  const compareWith = useTimeline((state) => state.comparison?.earlier ?? null);
  const isTrayOpen = useTimeline((state) => state.isTrayOpen);
  const frame = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLDivElement>(null);
  const trayDrag = useRef<TrayDrag | null>(null);
  const { width, height } = useSize(field, timeline.getState().expectedRoom);
  const beginning = useMemo(() => beginningScale(plan, today, width), [plan, today, width]);
  const looking = useLook({ frame, planId: settingsOf(plan).id, width, height, beginning });
  useAsked(looking.ways, { width, today });
  const { drawn, ways } = looking;
  const rows =
    drawn === null
      ? null
      : timelineRows({
          ...{ plan, view, today, folded, metrics: SCREEN_METRICS, only, compareWith },
          pixelsPerDay: drawn.packedFor,
          ...decidedFor(plan, view),
        });
  useAnchor(rows, { field, ways, height });
  return (
    <Pane label="Timeline">
      <div className={styles.view}>
        <div className={styles.drawing}>
          <TimelineDrawing
            plan={plan}
            rows={rows}
            today={today}
            metrics={SCREEN_METRICS}
            looking={looking}
            frame={frame}
            field={field}
            tray={trayDrag}
          />
          {rows?.extent && (
            <div className={styles.foot} style={{ '--heads': `${headsWidth(rows, SCREEN_METRICS)}px` }}>
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
