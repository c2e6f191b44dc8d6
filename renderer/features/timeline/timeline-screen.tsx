import { useState } from 'react';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { usePlanSession } from '../../state/use-app-state.tsx';
import { TimelineHead } from './timeline-head.tsx';
import { TimelinePane } from './timeline-pane.tsx';
import type { LookWays } from './use-look.ts';

/** When? Everything that is dated, by lanes over time. */
export function TimelineScreen() {
  const plan: Plan | null = usePlanSession((session) => session.open?.plan ?? null);
  return plan === null ? null : <Timeline key={settingsOf(plan).id} plan={plan} />;
}

function Timeline({ plan }: { readonly plan: Plan }) {
  const [looking, setLooking] = useState<LookWays | null>(null);
  return (
    <>
      <TimelineHead plan={plan} looking={looking} />
      <TimelinePane plan={plan} onReady={setLooking} />
    </>
  );
}
