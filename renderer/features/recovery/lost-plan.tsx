import { useId, useState } from 'react';
import type { PlanQuestion } from '../../../shared/safety/hold-plans-against-copies.ts';
import type { SafetyOutcome } from '../../state/plan-safety.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type RecoveryChoice, recoveryChoices } from './recovery-choices.ts';
import styles from './recovery-screen.module.css';

export function LostPlan({ question }: { readonly question: PlanQuestion }) {
  const { planSafety, planList, view } = useAppState();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const headId = useId();

  const act = async ({ kind, label }: RecoveryChoice) => {
    const { keepBoth, takeCopy, keepStored, forget } = planSafety.getState();
    const work: Record<RecoveryChoice['kind'], (question: PlanQuestion) => Promise<SafetyOutcome>> = {
      'keep-both': keepBoth,
      'take-copy': takeCopy,
      'keep-stored': keepStored,
      forget,
    };
    setBusy(true);
    setProblem(null);
    const outcome = await work[kind](question);
    setBusy(false);
    if (!outcome.ok) {
      setProblem(`“${label}” did not work. ${outcome.problem.message}`);
      return;
    }
    await planList.getState().refresh();
    if (planSafety.getState().questions.length === 0) view.getState().showScreen({ kind: 'plans' });
  };

  return (
    <section className={styles.plan} aria-labelledby={headId}>
      <h2 id={headId} className={styles.name}>
        {question.name}
      </h2>
      <p className={styles.message}>{question.message}</p>
      {problem !== null && <Notice tone="bad">{problem}</Notice>}
      <ul className={styles.choices}>
        {recoveryChoices(question).map((choice) => (
          <li key={choice.kind} className={styles.choice}>
            <Button kind="outline" disabled={busy} onClick={() => act(choice)}>
              {choice.label}
            </Button>
            <div>
              <p>{choice.keeps}</p>
              <p className={styles.gives}>{choice.givesUp}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
