import { IconArrowBackUp, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { PlanId } from '../../../shared/plan/ids.ts';
import type { RemovedPlanSummary } from '../../../shared/ports/plan-store.ts';
import { useAppState, usePlanList, usePorts } from '../../state/use-app-state.tsx';
import { Button } from '../../ui/button.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { elapsedWords } from './elapsed-words.ts';
import { keptWords } from './kept-words.ts';
import styles from './removed-plans.module.css';

/** What was removed and can still be brought back; out of the way until it is wanted. */
export function RemovedPlans({ onBack }: { readonly onBack: (id: PlanId) => void }) {
  const { planList, view } = useAppState();
  const { clock } = usePorts();
  const removed = usePlanList((list) => list.removed);
  const [open, setOpen] = useState(false);
  if (removed.length === 0) return null;
  const now = clock.now();
  const bringBack = async ({ id, name }: RemovedPlanSummary) => {
    const restored = await planList.getState().restore(id);
    const { showToast } = view.getState();
    if (restored.ok) {
      showToast({ tone: 'success', message: `“${name}” is back` });
      onBack(id);
    } else showToast({ tone: 'problem', message: `“${name}” is not back. ${restored.problem.message}` });
  };
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <section className={styles.section} aria-label="Removed plans">
      <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Chevron size={16} stroke={1.5} aria-hidden />
        Removed plans <span className="tabular">{removed.length}</span>
      </button>
      {open && (
        <ul className={styles.list}>
          {removed.map((plan) => (
            <li key={plan.id} className={styles.plan}>
              <span className={styles.name} title={plan.name}>
                {plan.name}
              </span>
              <span className={styles.fact}>{initiativesInWords(plan.initiativeCount)}</span>
              <span className={styles.fact}>
                removed {elapsedWords(plan.removedAt, now)}, {keptWords(plan.removedAt, now)}
              </span>
              <Button
                kind="offer"
                icon={IconArrowBackUp}
                aria-label={`Bring back “${plan.name}”`}
                onClick={() => bringBack(plan)}
              >
                Bring back
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function initiativesInWords(count: number): string {
  return count === 1 ? '1 initiative' : `${formatNumber(count)} initiatives`;
}
