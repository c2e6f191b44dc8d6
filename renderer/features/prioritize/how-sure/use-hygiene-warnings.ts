import { useEffect, useMemo, useState } from 'react';
import type { ModelId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { findHygieneWarnings, type HygieneWarning } from '../../../../shared/prioritization/score-hygiene.ts';
import { usePorts } from '../../../state/use-app-state.tsx';

/** So long nothing must have changed, in milliseconds: a run of typing is looked into once, at its end. */
const QUIET = 250;

/** The warnings on the scores of a model. They follow an edit a moment later: no key waits for them. */
export function useHygieneWarnings(plan: Plan, modelId: ModelId): readonly HygieneWarning[] {
  const { clock } = usePorts();
  const today = clock.today();
  const [looked, setLooked] = useState({ plan, modelId });
  // Another model's warnings would be wrong, not late.
  const shown = useMemo(() => (looked.modelId === modelId ? looked : { plan, modelId }), [looked, plan, modelId]);
  useEffect(() => {
    const timer = setTimeout(() => setLooked({ plan, modelId }), QUIET);
    return () => clearTimeout(timer);
  }, [plan, modelId]);
  return useMemo(() => findHygieneWarnings(shown.plan, { modelId: shown.modelId, today }), [shown, today]);
}
