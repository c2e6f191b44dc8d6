import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react';
import { settingsOf } from '../../shared/plan/plan.ts';
import type { StoreProblem } from '../../shared/ports/plan-store.ts';
import { isLasting } from '../state/save-queue.ts';
import { useAppState, usePlanSafety, usePlanSession } from '../state/use-app-state.tsx';
import { useLasting } from '../ui/busy-line.tsx';
import { Button } from '../ui/button.tsx';
import { formatPerLocale } from '../ui/format-per-locale.ts';
import styles from './saving-status.module.css';

/** Always in sight, and never ahead of the truth: whether the changes are safe, and if not why and what to do. */
export function SavingStatus() {
  const saving = usePlanSession((session) => session.saving);
  // Most saves take some milliseconds: only one that lasts is worth saying aloud.
  const slow = useLasting(saving.kind === 'saving', 150);
  return (
    <div className={styles.status} data-saving={saving.kind}>
      {saving.kind === 'not-saved' && <NotSaved problem={saving.problem} />}
      {saving.kind === 'saving' && (
        <>
          <IconLoader2 className={styles.going} size={16} stroke={1.5} aria-hidden />
          <span>Saving…</span>
        </>
      )}
      {saving.kind === 'saved' && <Saved at={saving.at} />}
      <span className="visually-hidden" role="status">
        {slow ? 'Saving takes a while' : saving.kind === 'not-saved' ? `Not saved. ${saving.problem.message}` : ''}
      </span>
    </div>
  );
}

function Saved({ at }: { readonly at: string | null }) {
  const protection = usePlanSafety((safety) => safety.protection);
  const when = at === null ? '' : ` at ${timeWithSeconds(at)}`;
  if (protection?.kind === 'single') {
    return (
      <>
        <IconAlertTriangle className={styles.warn} size={16} stroke={1.5} aria-hidden />
        <span title={`Saved${when}, but in one place only. ${protection.message}`}>Saved, without a safety copy</span>
      </>
    );
  }
  return (
    <>
      <IconCheck className={styles.good} size={16} stroke={1.5} aria-hidden />
      <span title={`Saved${when}, with a safety copy`}>Saved</span>
      {at !== null && <time dateTime={at}>{hourAndMinute(at)}</time>}
    </>
  );
}

function NotSaved({ problem }: { readonly problem: StoreProblem }) {
  const { session } = useAppState();
  const reopen = async () => {
    const { open, discardUnsaved, openPlan } = session.getState();
    discardUnsaved();
    if (open !== null) await openPlan(settingsOf(open.plan).id);
  };
  return (
    <>
      <IconAlertTriangle className={styles.bad} size={16} stroke={1.5} aria-hidden />
      <span className={styles.bad}>Not saved</span>
      <span className={styles.reason} title={problem.message}>
        {problem.message}
      </span>
      {problem.kind !== 'behind' && (
        <Button kind="offer" onClick={() => session.getState().retrySave()}>
          Retry
        </Button>
      )}
      {isLasting(problem) && (
        <Button kind="offer" onClick={reopen}>
          Discard mine and open again
        </Button>
      )}
    </>
  );
}

const shortTime = formatPerLocale({ timeStyle: 'short' });
const timeFormat = formatPerLocale({ timeStyle: 'medium' });

function hourAndMinute(instant: string): string {
  return shortTime().format(new Date(instant));
}

function timeWithSeconds(instant: string): string {
  return timeFormat().format(new Date(instant));
}
