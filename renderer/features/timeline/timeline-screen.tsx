import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { usePlanSession, useTimeline } from '../../state/use-app-state.tsx';
import { HorizonView } from './boards/horizon-view.tsx';
import { PeriodView } from './boards/period-view.tsx';
import { DrawingHead } from './drawing/drawing-head.tsx';
import { TimelinePane } from './drawing/timeline-pane.tsx';
import { Presentation } from './present/presentation.tsx';
import { usePresentKey } from './present/use-present-key.ts';
import { TIMELINE_PANEL_ID } from './timeline-head.tsx';
import styles from './timeline-screen.module.css';

/** When? Everything that is dated, by lanes over time; and the same as boards without dates. */
export function TimelineScreen() {
  const plan: Plan | null = usePlanSession((session) => session.open?.plan ?? null);
  return plan === null ? null : <Timeline key={settingsOf(plan).id} plan={plan} />;
}

function Timeline({ plan }: { readonly plan: Plan }) {
  const part = useTimeline((state) => state.part);
  const isPresenting = useTimeline((state) => state.isPresenting);
  usePresentKey();
  return (
    <>
      {part === 'bars' && (
        <>
          <DrawingHead />
          <div id={TIMELINE_PANEL_ID} role="tabpanel" aria-label="Timeline" className={styles.panel}>
            <TimelinePane plan={plan} />
          </div>
        </>
      )}
      {part === 'horizons' && <HorizonView plan={plan} />}
      {part === 'periods' && <PeriodView plan={plan} />}
      {isPresenting && <Presentation plan={plan} />}
    </>
  );
}
