import { useMemo } from 'react';
import { rankingBy } from '../../../state/selectors.ts';
import { outcomeOf, type SensitivityOutcome } from '../../../state/sensitivity.ts';
import { useSensitivity } from '../../../state/use-app-state.tsx';
import { useDraws } from '../how-sure/use-draws.ts';
import type { Listing } from './list-initiatives.ts';

export interface ShownDraws {
  readonly outcome: SensitivityOutcome;
  /** Something that they rest on has changed since. */
  readonly isOlder: boolean;
}

/** The draws of the order that the list shows, made for as long as it has room for them; null until there are some. */
export function useShownDraws({ plan, modelId }: Listing, isShown: boolean): ShownDraws | null {
  useDraws({ plan, modelId, ranking: rankingBy(plan, modelId) }, isShown);
  const outcome = useSensitivity((state) => outcomeOf(state, { plan, modelId }));
  const isOlder = useSensitivity((state) => state.isBehind);
  return useMemo(() => (outcome === null ? null : { outcome, isOlder }), [outcome, isOlder]);
}
