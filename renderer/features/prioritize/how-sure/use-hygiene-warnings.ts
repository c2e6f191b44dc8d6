import { useDeferredValue, useMemo } from 'react';
import type { ModelId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { findHygieneWarnings, type HygieneWarning } from '../../../../shared/prioritization/score-hygiene.ts';
import { usePorts } from '../../../state/use-app-state.tsx';

/** The warnings on the scores of a model. They follow an edit a moment later: no key waits for them. */
export function useHygieneWarnings(plan: Plan, modelId: ModelId): readonly HygieneWarning[] {
  const { clock } = usePorts();
  const today = clock.today();
  const facts = useMemo(() => ({ plan, modelId }), [plan, modelId]);
  const later = useDeferredValue(facts);
  return useMemo(() => findHygieneWarnings(later.plan, { modelId: later.modelId, today }), [later, today]);
}
