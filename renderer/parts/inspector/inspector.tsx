import { useDeferredValue, useMemo } from 'react';
import { requireModel } from '../../../shared/plan/built-in-models.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { shownModelId, shownPlan } from '../../state/prioritize-state.ts';
import { usePlanSession, usePrioritize, useViewState } from '../../state/use-app-state.tsx';
import { BecausePanel } from '../because/because-panel.tsx';
import { OutLine } from '../capacity-cut/out-line.tsx';
import { DetailsSection } from './details-section.tsx';
import { EffortSection } from './effort-section.tsx';
import { FactsSection } from './facts-section.tsx';
import { HeadSection } from './head-section.tsx';
import styles from './inspector.module.css';
import { LinksSection } from './links-section.tsx';
import { ManyInspector } from './many-inspector.tsx';
import { MilestonesSection } from './milestones-section.tsx';
import { RangesSection } from './ranges-section.tsx';
import { RelationsSection } from './relations-section.tsx';
import { RequestSection } from './request-section.tsx';
import { ScheduleSection } from './schedule-section.tsx';
import { SectionFoldsContext, useSectionFolds } from './section-folds.ts';
import { SuccessSection } from './success-section.tsx';
import { useKeepingFocus, useKeptFocus } from './use-kept-focus.ts';
import { WordsSection } from './words-section.tsx';

/**
 * Edits whatever is selected. It follows the selection and never takes the focus. It is drawn after everything else, in a
 * pass that a key or an edit interrupts: no list waits for it. Only when the focus comes in before it has followed, it
 * catches up at once: what is typed must reach the initiative that is selected.
 */
export function Inspector() {
  const latestPlan = usePlanSession((session) => session.open?.plan ?? null);
  const latestIds = useViewState((view) => view.selectedIds);
  const laterPlan = useDeferredValue(latestPlan);
  const laterIds = useDeferredValue(latestIds);
  const focus = useKeptFocus();
  const catchesUp = laterIds !== latestIds && (focus.isEntered || laterIds.length === 0);
  const [plan, selectedIds] = catchesUp ? [latestPlan, latestIds] : [laterPlan, laterIds];
  useKeepingFocus(focus, selectedIds);
  const folds = useSectionFolds();
  const drawn = useMemo(() => {
    if (plan === null) return null;
    const selected = selectedIds.flatMap((id) => plan.initiatives.get(id) ?? []);
    return (
      <SectionFoldsContext value={folds}>
        <Selected plan={plan} initiatives={selected} />
      </SectionFoldsContext>
    );
  }, [plan, selectedIds, folds]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only sees the focus come and go
    <div ref={focus.ref} className={styles.pane} tabIndex={-1} onFocus={focus.onFocus} onBlur={focus.onBlur}>
      {drawn}
    </div>
  );
}

function Selected({ plan, initiatives }: { readonly plan: Plan; readonly initiatives: readonly Initiative[] }) {
  const [first] = initiatives;
  if (first === undefined) return <p className={styles.nothing}>Select an initiative to see and edit it here.</p>;
  if (initiatives.length > 1) {
    // What is half typed belongs to those that were selected then.
    return <ManyInspector key={initiatives.map(({ id }) => id).join()} plan={plan} initiatives={initiatives} />;
  }
  return <OneInspector key={first.id} plan={plan} initiative={first} />;
}

function OneInspector({ plan, initiative }: { readonly plan: Plan; readonly initiative: Initiative }) {
  const initiatives = [initiative];
  return (
    <article className={styles.inspected} aria-label={initiative.key}>
      <HeadSection plan={plan} initiative={initiative} />
      <FactsSection plan={plan} initiatives={initiatives} />
      <Why plan={plan} initiative={initiative} />
      <RangesSection plan={plan} initiative={initiative} />
      <EffortSection plan={plan} initiative={initiative} />
      <ScheduleSection plan={plan} initiatives={initiatives} />
      <RelationsSection plan={plan} initiative={initiative} />
      <WordsSection initiative={initiative} />
      <MilestonesSection plan={plan} initiative={initiative} />
      <SuccessSection plan={plan} initiative={initiative} />
      <RequestSection plan={plan} initiatives={initiatives} />
      <LinksSection initiative={initiative} />
      <DetailsSection plan={plan} initiatives={initiatives} />
    </article>
  );
}

/** By the deciding model; on the Prioritize screen by the one that is looked at, as it is tried out. */
function Why({ plan, initiative }: { readonly plan: Plan; readonly initiative: Initiative }) {
  const isPrioritizing = useViewState(({ screen }) => screen.kind === 'prioritize');
  const shown = usePrioritize((state) => (isPrioritizing ? shownPlan(plan, state) : plan));
  const modelId = usePrioritize((state) => (isPrioritizing ? shownModelId(shown, state) : null));
  if (modelId === null) return <BecausePanel plan={plan} initiative={initiative} />;
  return (
    <>
      <BecausePanel plan={shown} initiative={initiative} model={requireModel(shown, modelId)} />
      <OutLine plan={settingsOf(shown).decidingModelId === modelId ? shown : plan} id={initiative.id} />
    </>
  );
}
