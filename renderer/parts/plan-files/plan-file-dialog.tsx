import { type KeyboardEvent, useId } from 'react';
import { choicesOf, type PlanFileQuestion } from '../../state/plan-file-question.ts';
import { useAppState, usePlanFiles } from '../../state/use-app-state.tsx';
import { Button } from '../../ui/button.tsx';
import { useModalDialog } from '../../ui/use-modal-dialog.ts';
import styles from './plan-file-dialog.module.css';
import { choiceWords, questionWords } from './plan-file-words.ts';

/** Asks what is meant with a plan file, wherever in the window it was opened or saved. */
export function PlanFileDialog() {
  const question = usePlanFiles((files) => files.question);
  return question === null ? null : <Question question={question} />;
}

function Question({ question }: { readonly question: PlanFileQuestion }) {
  const { planFiles } = useAppState();
  const dialog = useModalDialog();
  const titleId = useId();
  const sentenceId = useId();
  const { title, sentence } = questionWords(question);
  const choices = choicesOf(question);
  const close = () => {
    dialog.current?.close();
    planFiles.getState().dismissQuestion();
  };
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      aria-describedby={sentenceId}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <p id={sentenceId} className={styles.sentence}>
        {sentence}
      </p>
      {choices.length > 0 && (
        <ul className={styles.choices}>
          {choices.map((choice) => {
            const { label, consequence } = choiceWords(choice, question);
            return (
              <li key={choice}>
                <button
                  type="button"
                  className={styles.choice}
                  onClick={() => {
                    dialog.current?.close();
                    planFiles.getState().answer(choice);
                  }}
                >
                  <span className={styles.label}>{label}</span>
                  <span className={styles.consequence}>{consequence}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <div className={styles.foot}>
        <Button onClick={close}>{choices.length === 0 ? 'Close' : 'Cancel'}</Button>
      </div>
    </dialog>
  );
}

/** The arrows go through the choices; all other keys stay in the dialog. */
function onKeyDown(event: KeyboardEvent<HTMLDialogElement>): void {
  event.stopPropagation();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const index = buttons.findIndex((button) => button.matches(':focus'));
  event.preventDefault();
  buttons[Math.min(buttons.length - 1, Math.max(0, index + step))]?.focus();
}
