import { type ReactNode, useState } from 'react';
import type { Plan } from '../../../shared/plan/plan.ts';
import { TIMELINE_PARTS } from '../../../shared/plan/saved-view.ts';
import { TIMELINE_PART_LABELS } from '../../parts/timeline-words.ts';
import { useAppState, usePlanSession, useTimeline } from '../../state/use-app-state.tsx';
import { TabStrip } from '../../ui/tab-strip.tsx';
import { useCarriedFocus } from '../../ui/use-carried-focus.ts';
import { ViewBar } from '../../ui/view-bar.tsx';
import styles from './timeline-head.module.css';
import { FilterRow, type OpenCondition } from './views/filter-row.tsx';
import { TimelineFilter } from './views/timeline-filter.tsx';
import { TimelineViews } from './views/timeline-views.tsx';

const PARTS = TIMELINE_PARTS.map((id) => ({ id, label: TIMELINE_PART_LABELS[id] }));

export const TIMELINE_PANEL_ID = 'timeline-part';

export interface TimelineHeadProps {
  /** The part's own tools, at the right: `BarTool`s, so that they fit a narrow window. */
  readonly tools?: ReactNode;
  /** What else the part is arranged by, behind the filter. */
  readonly children?: ReactNode;
  /** In a row of its own under the bar. */
  readonly below?: ReactNode;
}

/**
 * The bar over every part of the screen, the same for all: saved views, the filter, and the other parts. What passes the
 * filter the part asks of `useShownIds`.
 */
export function TimelineHead(props: TimelineHeadProps) {
  const plan = usePlanSession((session) => session.open?.plan ?? null);
  return plan === null ? null : <Head plan={plan} {...props} />;
}

function Head({ plan, tools, children, below }: TimelineHeadProps & { readonly plan: Plan }) {
  const { timeline } = useAppState();
  const part = useTimeline((state) => state.part);
  const tabs = useCarriedFocus<HTMLSpanElement>();
  const [condition, setCondition] = useState<OpenCondition | null>(null);
  return (
    <>
      <div className={styles.head}>
        <ViewBar
          title="Timeline"
          tools={
            <>
              {tools}
              <span ref={tabs}>
                <TabStrip
                  label="Parts of the timeline"
                  tabs={PARTS}
                  current={part}
                  panelId={TIMELINE_PANEL_ID}
                  onChange={timeline.getState().showPart}
                />
              </span>
            </>
          }
        >
          <TimelineViews plan={plan} />
          <TimelineFilter plan={plan} onOpen={(columnId, anchor) => setCondition({ columnId, anchor })} />
          {children}
        </ViewBar>
      </div>
      <div className={styles.below}>
        <FilterRow plan={plan} open={condition} onOpen={setCondition} />
        {below}
      </div>
    </>
  );
}
