import { useDeferredValue, useMemo } from 'react';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { continuedCutLine, shownCutPeriod } from '../../state/capacity-selectors.ts';
import { useCapacity, usePorts } from '../../state/use-app-state.tsx';
import styles from './out-line.module.css';
import { outInWords } from './out-words.ts';

/** Why an initiative is out of the cut that the ranking shows, and what would let it in; nothing of one that is not out. */
export function OutLine({ plan: latest, id }: { readonly plan: Plan; readonly id: InitiativeId }) {
  // No change to a model that is tried out waits for it.
  const plan = useDeferredValue<Plan | null>(latest, null);
  const today = usePorts().clock.today();
  const isShown = useCapacity((state) => state.cutInRanking);
  const chosen = useCapacity((state) => state.cutPeriod);
  const continues = useCapacity((state) => state.continues);
  const words = useMemo(() => {
    if (plan === null || !isShown || plan.teams.size === 0) return null;
    const period = shownCutPeriod(plan, today, chosen);
    return outInWords(continuedCutLine(plan, continues, period, today), id);
  }, [plan, id, today, isShown, chosen, continues]);
  if (words === null) return null;
  return (
    <p className={styles.out}>
      <span className={styles.lacks}>{words.lacks}</span> {words.takes}
    </p>
  );
}
