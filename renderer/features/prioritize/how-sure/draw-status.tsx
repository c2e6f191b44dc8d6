import type { SensitivityOutcome, SensitivityState } from '../../../state/sensitivity.ts';
import { useLasting } from '../../../ui/busy-line.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from './how-sure-view.module.css';
import { drawnInWords, kappaInWords } from './how-sure-words.ts';

export interface DrawStatusProps
  extends Pick<SensitivityState, 'isBehind' | 'progress' | 'problem' | 'cancel' | 'drawAgain'> {
  /** null: nothing has been drawn yet. */
  readonly outcome: SensitivityOutcome | null;
}

/** What was drawn, whether that still holds, and the way out: Cancel after a second, or Try again. */
export function DrawStatus(props: DrawStatusProps) {
  const { outcome, isBehind, progress, problem, cancel, drawAgain } = props;
  const isSlow = useLasting(progress !== null, 1000);
  const kappa = outcome?.model.kind === 'weighted' ? ` ${kappaInWords(outcome.settings.kappa)}` : '';
  return (
    <>
      <div className={styles.drawn}>
        <p className={styles.note}>
          {isBehind && outcome !== null && <span className={styles.before}>From before the change: </span>}
          {outcome !== null && `${drawnInWords(outcome)}${kappa}`}
        </p>
        {isSlow && (
          <Button kind="offer" onClick={cancel}>
            Cancel
          </Button>
        )}
      </div>
      {problem !== null && (
        <div className={styles.problem}>
          <Notice
            tone={problem.kind === 'cancelled' ? 'info' : 'bad'}
            actions={
              <Button kind="offer" onClick={drawAgain}>
                Try again
              </Button>
            }
          >
            {problem.message}
          </Notice>
        </div>
      )}
    </>
  );
}
