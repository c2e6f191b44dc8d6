import type { RestoredPlan } from '../../shared/safety/restore-plan.ts';
import { useAppState, usePlanSafety, usePlanSession, useViewState } from '../state/use-app-state.tsx';
import { Button } from '../ui/button.tsx';
import { formatNumber } from '../ui/fields/format-value.ts';
import { currentLocale } from '../ui/locale.ts';
import { Notice } from '../ui/notice.tsx';

/** What the user has to know about the safety of the plans, over whatever screen is shown. */
export function SafetyNotices() {
  const { planSafety, view } = useAppState();
  const restored = usePlanSafety((safety) => safety.restored);
  const questions = usePlanSafety((safety) => safety.questions);
  const isSuperseded = usePlanSafety((safety) => safety.isSuperseded);
  const isUnsaved = usePlanSession(({ saving }) => saving.kind !== 'saved');
  const isRecovering = useViewState(({ screen }) => screen.kind === 'recovery');
  return (
    <>
      {isSuperseded && (
        <Notice
          tone="bad"
          actions={
            <Button kind="offer" onClick={() => window.location.reload()}>
              Reload
            </Button>
          }
        >
          {isUnsaved
            ? 'A newer version of Quarterdeck is open in another window, and the latest changes made here are not stored. Save the plan as a plan file, then reload this window.'
            : 'A newer version of Quarterdeck is open in another window. Reload this one to go on: all that was done here is stored.'}
        </Notice>
      )}
      {questions.length > 0 && !isRecovering && (
        <Notice
          tone="bad"
          actions={
            <Button kind="offer" onClick={() => view.getState().showScreen({ kind: 'recovery' })}>
              See the choices
            </Button>
          }
        >
          {questions.length === 1
            ? `“${questions[0]?.name}” is not whole: what becomes of it is yours to choose.`
            : `${questions.length} plans are not whole: what becomes of them is yours to choose.`}
        </Notice>
      )}
      {restored.length > 0 && (
        <Notice
          tone="info"
          actions={
            <Button kind="offer" onClick={() => planSafety.getState().dismissRestored()}>
              OK
            </Button>
          }
        >
          {restored.map((plan) => (
            <div key={plan.id}>{restoredWords(plan)}</div>
          ))}
        </Notice>
      )}
    </>
  );
}

function restoredWords({ initiativeCount, changedAt, reason, hasWholeHistory }: RestoredPlan): string {
  const what = `${formatNumber(initiativeCount)} ${initiativeCount === 1 ? 'initiative' : 'initiatives'}`;
  const until = new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'medium', timeStyle: 'short' });
  const history = hasWholeHistory ? '' : ' Its earlier history could not be saved.';
  return `${reason} It was restored: ${what}, up to the last change on ${until.format(new Date(changedAt))}.${history}`;
}
