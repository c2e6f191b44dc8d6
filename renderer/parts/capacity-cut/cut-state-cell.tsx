import { IconCheck, IconCircleDashed, IconClockPause, IconMinus, IconX } from '@tabler/icons-react';
import type { CutState } from '../../../shared/capacity/cut-line-state.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import styles from './cut-state-cell.module.css';
import { type CutStateWords, cutReasonInWords, cutStateWord } from './cut-words.ts';

const SIGNS = { in: IconCheck, out: IconX, elsewhere: IconMinus, unknown: IconCircleDashed } as const;

/** In or out of the cut, with the reason behind the word: `out SRE −1.4 pw`, `in · in progress`. */
export function CutStateCell(props: {
  readonly plan: Plan;
  readonly state: CutState;
  /** Where more is known of the row; left out: what the state says by itself. */
  readonly words?: CutStateWords;
}) {
  const { plan, state } = props;
  const waits = state.kind === 'in' && state.waitsFor.length > 0;
  const Sign = waits ? IconClockPause : SIGNS[state.kind];
  const { word, reason } = props.words ?? { word: cutStateWord(state), reason: cutReasonInWords(plan, state) };
  return (
    <span
      className={styles.state}
      data-state={state.kind}
      data-waits={waits || undefined}
      title={reason === '' ? undefined : `${word} · ${reason}`}
    >
      <Sign size={14} stroke={1.75} aria-hidden />
      <span className={styles.word}>{word}</span>
      {reason !== '' && (
        <span className={styles.reason}>
          {state.kind !== 'out' && '· '}
          {reason}
        </span>
      )}
    </span>
  );
}
