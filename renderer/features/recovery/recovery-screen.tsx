import { usePlanSafety } from '../../state/use-app-state.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Pane } from '../../ui/pane.tsx';
import { ViewBar } from '../../ui/view-bar.tsx';
import { LostPlan } from './lost-plan.tsx';
import styles from './recovery-screen.module.css';

/** What is to be done about plans of which something is lost: every choice says what it keeps and what it gives up. */
export function RecoveryScreen() {
  const questions = usePlanSafety((safety) => safety.questions);
  return (
    <>
      <ViewBar title="Recovery" />
      <Pane label="Recovery" className={styles.pane}>
        {questions.length === 0 ? (
          <EmptyState sentence="Every plan on this machine is whole. There is nothing to decide." />
        ) : (
          <>
            <p className={styles.lead}>
              Nothing is changed until you choose. A plan file that you saved can be opened from Plans at any time.
            </p>
            {questions.map((question) => (
              <LostPlan key={question.id} question={question} />
            ))}
          </>
        )}
      </Pane>
    </>
  );
}
