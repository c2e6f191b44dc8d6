import { dayToPlainDate } from '../../../shared/calendar/plain-date.ts';
import { type ActivitySlack, SLACK_NOTE } from '../../../shared/dependencies/slack.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { planAxisOf } from '../../../shared/plan/plan-axis.ts';
import { formatDay, formatNumber } from '../../ui/fields/format-value.ts';
import { workdaysInWords } from '../dependency-words.ts';
import styles from './dependency-section.module.css';

/** How far it may slip, and what that follows from. */
export function SlackLines({ plan, slack }: { readonly plan: Plan; readonly slack: ActivitySlack }) {
  const { totalSlack, freeSlack, isCritical, duration, durationFrom } = slack;
  const axis = planAxisOf(plan);
  const dayOf = (workday: number): string => {
    const date = dayToPlainDate(axis.dayOfWorkday(workday));
    return formatDay(date);
  };
  const span = (start: number, finish: number) => `${dayOf(start)} – ${dayOf(Math.max(start, finish - 1))}`;
  return (
    <details className={styles.why}>
      <summary className={styles.sum} title={SLACK_NOTE}>
        <span className={styles.term}>Slack</span>
        <span className={styles.figures} data-tone={totalSlack < 0 ? 'bad' : undefined}>
          {totalSlack < 0 ? `−${formatNumber(-totalSlack)} d` : `${formatNumber(totalSlack)} d`}
          <span className={styles.key}> · free {formatNumber(freeSlack)} d</span>
          {isCritical && <span className={styles.critical}>critical</span>}
        </span>
      </summary>
      <dl className={styles.arithmetic}>
        <dt>Earliest</dt>
        <dd>{span(slack.earliestStart, slack.earliestFinish)}</dd>
        <dt>Latest</dt>
        <dd>{span(slack.latestStart, slack.latestFinish)}</dd>
        <dt>Takes</dt>
        <dd>
          {workdaysInWords(duration)}
          {DURATION_WORDS[durationFrom]}
        </dd>
      </dl>
      <p className={styles.note}>{SLACK_NOTE}</p>
    </details>
  );
}

const DURATION_WORDS = {
  estimate: '',
  dates: ', as it is dated',
  assumed: ', assumed: it has no estimate and no dates',
} as const;
