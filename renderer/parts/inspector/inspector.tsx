import { useMemo } from 'react';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { usePlanSession, useViewState } from '../../state/use-app-state.tsx';
import { BecausePanel } from '../because/because-panel.tsx';
import { DetailsSection } from './details-section.tsx';
import { EffortSection } from './effort-section.tsx';
import { FactsSection } from './facts-section.tsx';
import { HeadSection } from './head-section.tsx';
import styles from './inspector.module.css';
import { ManyInspector } from './many-inspector.tsx';
import { RelationsSection } from './relations-section.tsx';
import { ScheduleSection } from './schedule-section.tsx';
import { WordsSection } from './words-section.tsx';

/** Edits whatever is selected. It follows the selection and never takes the focus. */
export function Inspector() {
  const plan = usePlanSession((session) => session.open?.plan ?? null);
  const selectedIds = useViewState((view) => view.selectedIds);
  const selected = useMemo(
    () =>
      plan === null
        ? []
        : selectedIds.map((id) => plan.initiatives.get(id)).filter((one): one is Initiative => one !== undefined),
    [plan, selectedIds],
  );
  const [first] = selected;
  if (plan === null) return null;
  if (first === undefined) return <p className={styles.nothing}>Select an initiative to see and edit it here.</p>;
  if (selected.length > 1) return <ManyInspector plan={plan} initiatives={selected} />;
  return <OneInspector key={first.id} plan={plan} initiative={first} />;
}

function OneInspector({ plan, initiative }: { readonly plan: Plan; readonly initiative: Initiative }) {
  return (
    <article aria-label={initiative.key}>
      <HeadSection plan={plan} initiative={initiative} />
      <FactsSection plan={plan} initiatives={[initiative]} />
      <BecausePanel plan={plan} initiative={initiative} />
      <EffortSection plan={plan} initiative={initiative} />
      <ScheduleSection plan={plan} initiative={initiative} />
      <RelationsSection plan={plan} initiative={initiative} />
      <WordsSection initiative={initiative} />
      <DetailsSection plan={plan} initiative={initiative} />
    </article>
  );
}
