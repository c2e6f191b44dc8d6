import { dayToPlainDate } from '../../../../shared/calendar/plain-date.ts';
import { conflictInWords, findConflicts, successorBound } from '../../../../shared/dependencies/find-conflicts.ts';
import { holdsStart, linkSlack, placingOf, waitsForFinish } from '../../../../shared/dependencies/placing.ts';
import type { Dependency } from '../../../../shared/plan/dependency.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { planAxisOf } from '../../../../shared/plan/plan-axis.ts';
import { ruleInWords, workdaysInWords } from '../../../parts/dependency-words.ts';
import { Section } from '../../../parts/inspector/section.tsx';
import { conflictByIdOf } from '../../../state/dependencies-selectors.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import { Button } from '../../../ui/button.tsx';
import { formatDay, formatNumber } from '../../../ui/fields/format-value.ts';
import styles from './link-inspector.module.css';

/** What the dates leave between the two, as a sum: what is asked, what is there, and the difference. */
export function ConflictArithmetic({ plan, dependency }: { readonly plan: Plan; readonly dependency: Dependency }) {
  const { dependencies } = useAppState();
  const axis = planAxisOf(plan);
  const predecessor = plan.initiatives.get(dependency.predecessorId);
  const successor = plan.initiatives.get(dependency.successorId);
  const before = predecessor === undefined ? null : placingOf(predecessor, axis);
  const after = successor === undefined ? null : placingOf(successor, axis);
  const bound = successorBound(plan, dependency);
  if (predecessor === undefined || successor === undefined) return null;
  if (before === null || after === null || bound === null) {
    const [missing] = before === null ? [predecessor] : [successor];
    return (
      <Section title="To spare">
        <p className={styles.text}>Not known: {missing?.key} has no dates that say when it starts or ends.</p>
      </Section>
    );
  }
  const slack = linkSlack(dependency, before, after);
  const firstDay = (workday: number) =>
    Number.isFinite(workday) ? formatDay(dayToPlainDate(axis.dayOfWorkday(workday))) : 'any day';
  const endsFirst = waitsForFinish(dependency.kind);
  const holds = holdsStart(dependency.kind);
  const conflict = conflictByIdOf(plan).get(dependency.id);
  const hint = findConflicts(plan).hints.find((one) => one.dependency.id === dependency.id);
  const words = conflict ?? hint;
  const isPrecise = predecessor.schedule.precision === 'day' && successor.schedule.precision === 'day';
  return (
    <Section title={slack < 0 ? `Why it conflicts by ${formatNumber(-slack)} d` : 'To spare'}>
      <table className={styles.sum}>
        <tbody>
          <tr>
            <th scope="row">
              {predecessor.key} {endsFirst ? 'ends' : 'starts'}
              {isPrecise ? '' : ' at the earliest'}
            </th>
            <td>{firstDay(endsFirst ? before.earliestFinish - 1 : before.earliestStart)}</td>
          </tr>
          <tr>
            <th scope="row">
              {ruleInWords(dependency)}: {successor.key} {holds ? 'starts' : 'ends'} no earlier than
            </th>
            <td>{bound.day === null ? 'beyond the calendar' : formatDay(bound.day)}</td>
          </tr>
          <tr>
            <th scope="row">
              {successor.key} {holds ? 'starts' : 'ends'}
              {isPrecise ? '' : ' at the latest'}
            </th>
            <td>{firstDay(holds ? after.latestStart : after.latestFinish - 1)}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr data-tone={slack < 0 ? (dependency.hard ? 'bad' : 'warn') : undefined}>
            <th scope="row">{slack < 0 ? 'Too early by' : 'To spare'}</th>
            <td>{Number.isFinite(slack) ? workdaysInWords(Math.abs(slack)) : 'no limit'}</td>
          </tr>
        </tfoot>
      </table>
      {words !== undefined && <p className={styles.text}>{conflictInWords(words, formatDay)}</p>}
      {conflict !== undefined && (
        <div className={styles.ways}>
          <Button
            kind="outline"
            onClick={() => {
              dependencies.getState().showView('list');
              dependencies.getState().resolve({ kind: 'dependencies', ids: new Set([dependency.id]) });
            }}
          >
            Resolve…
          </Button>
        </div>
      )}
    </Section>
  );
}
