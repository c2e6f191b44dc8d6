import { memo } from 'react';
import type { Period } from '../../../shared/calendar/fiscal-period.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import {
  type CellMove,
  type CutMove,
  compareCutLines,
  compareLoads,
} from '../../../shared/capacity/cut-line-without.ts';
import { utilisation } from '../../../shared/capacity/load-cell.ts';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { cutReasonInWords } from '../../parts/capacity-cut/cut-words.ts';
import { restInWords } from '../../parts/capacity-cut/rest-words.ts';
import { loadWithSign, overWithSign, utilisationInFigures } from '../../parts/capacity-words.ts';
import { Section } from '../../parts/inspector/section.tsx';
import { changeBecause, changeInWords, periodsBetween } from '../../state/capacity-draft.ts';
import { cutLineOf, loadTableOf, spansFrom } from '../../state/capacity-selectors.ts';
import type { WhatIf } from '../../state/capacity-state.ts';
import { useCapacity, useViewState } from '../../state/use-app-state.tsx';
import { formatNumber, formatPercent } from '../../ui/fields/format-value.ts';
import styles from './cell-panel.module.css';

/** Cut lines are compared for so many periods. */
const MOST_CUTS = 8;

/** What would break: cells that go over, and what falls out of the cut, before and after. */
export const WhatIfPanel = memo(function WhatIfPanel(props: {
  readonly plan: Plan;
  readonly after: Plan;
  readonly draft: WhatIf;
  readonly today: PlainDate;
}) {
  const { plan, after, draft, today } = props;
  const firstStep = useCapacity((state) => state.firstStep);
  const spans = spansFrom(plan, today, firstStep);
  const { worse, better } = compareLoads(loadTableOf(plan, today, spans), loadTableOf(after, today, spans));
  const periods = periodsBetween(draft.from, draft.to).slice(0, MOST_CUTS);
  const labels = [draft.from, draft.to].map((period) => periodSpan(plan, period).label);
  const when = labels[0] === labels[1] ? labels[0] : `${labels[0]} to ${labels[1]}`;
  return (
    <article aria-label="What would break" className={styles.panel}>
      <div className={styles.key}>
        <span>What if · {when}</span>
        <span>not written</span>
      </div>
      <h2 className={styles.title}>
        {plan.teams.get(draft.teamId)?.name}: {changeInWords(draft.change)}
      </h2>
      <p className={styles.sentence}>Nothing is written until you keep it. Escape drops it.</p>
      {periods.map((period) => (
        <Because key={periodSpan(plan, period).label} plan={plan} draft={draft} period={period} today={today} />
      ))}
      <Section title={worse.length === 0 ? 'Load' : 'Goes over by more'}>
        {worse.length === 0 ? (
          <p className={styles.sentence}>No team goes over by more than it does now.</p>
        ) : (
          <ul className={styles.list}>
            {worse.map((move) => (
              <Cell key={`${move.teamId} ${move.span.label}`} plan={plan} move={move} />
            ))}
          </ul>
        )}
      </Section>
      {better.length > 0 && (
        <Section title="Goes over by less">
          <ul className={styles.list}>
            {better.map((move) => (
              <Cell key={`${move.teamId} ${move.span.label}`} plan={plan} move={move} />
            ))}
          </ul>
        </Section>
      )}
      {periods.map((period) => (
        <CutChange key={periodSpan(plan, period).label} plan={plan} after={after} period={period} today={today} />
      ))}
    </article>
  );
});

/** `FY28 Q1: −2 people × 48 workdays ÷ 5, − 25 % reserve = −14.4 pw` */
function Because(props: {
  readonly plan: Plan;
  readonly draft: WhatIf;
  readonly period: Period;
  readonly today: PlainDate;
}) {
  const { plan, draft, period, today } = props;
  const span = periodSpan(plan, period);
  const because = changeBecause(plan, draft, { span, today });
  if (because === null) return null;
  const { people, workdays, kept, personWeeks } = because;
  const { effortUnit } = settingsOf(plan);
  const head = `${formatNumber(people)} ${Math.abs(people) === 1 ? 'person' : 'people'}`;
  return (
    <p className={styles.arithmetic}>
      {span.label}: {head} × {formatNumber(workdays)} {workdays === 1 ? 'workday' : 'workdays'} ÷ 5, less{' '}
      {formatPercent(kept)} reserve = {loadWithSign(personWeeks, effortUnit)}
    </p>
  );
}

function Cell({ plan, move }: { readonly plan: Plan; readonly move: CellMove }) {
  const { teamId, span, before, after, overAfter } = move;
  const { effortUnit } = settingsOf(plan);
  const share = (cell: CellMove['before']) => (cell === null ? '–' : utilisationInFigures(utilisation(cell, 'firm')));
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        {plan.teams.get(teamId)?.name} <span className={styles.muted}>{span.label}</span>
      </span>
      <span className={styles.figure}>
        {share(before)} → {share(after)}
      </span>
      <span className={styles.over}>{overAfter > 0 ? overWithSign(overAfter, effortUnit) : 'fits'}</span>
    </li>
  );
}

function CutChange(props: {
  readonly plan: Plan;
  readonly after: Plan;
  readonly period: Period;
  readonly today: PlainDate;
}) {
  const { plan, after, period, today } = props;
  const { fallOut, comeIn, overfilled } = compareCutLines(
    cutLineOf(plan, period, today),
    cutLineOf(after, period, today),
  );
  const span = periodSpan(plan, period);
  const { label } = span;
  const rest = restInWords(plan, span, today);
  const { effortUnit } = settingsOf(plan);
  return (
    <Section title={`Cut line of ${label}`}>
      {rest !== null && <p className={styles.sentence}>Counted {rest}; the load above counts the whole period.</p>}
      {fallOut.length === 0 && comeIn.length === 0 && overfilled.length === 0 && (
        <p className={styles.sentence}>Nothing falls out and nothing comes in.</p>
      )}
      {overfilled.map(({ teamId, before, after: now }) => (
        <p key={teamId} className={styles.sentence}>
          What is always in goes over {plan.teams.get(teamId)?.name} by {overWithSign(now, effortUnit).slice(1)} (now{' '}
          {overWithSign(before, effortUnit).slice(1)}).
        </p>
      ))}
      <Moves heading="Falls out" plan={after} moves={fallOut} />
      <Moves heading="Comes in" plan={after} moves={comeIn} />
    </Section>
  );
}

function Moves(props: { readonly heading: string; readonly plan: Plan; readonly moves: readonly CutMove[] }) {
  const { heading, plan, moves } = props;
  const select = useViewState((view) => view.select);
  if (moves.length === 0) return null;
  return (
    <>
      <h4 className={styles.subhead}>
        {heading} <span className={styles.muted}>{moves.length}</span>
      </h4>
      <ul className={styles.list}>
        {moves.map(({ initiative, to }) => (
          <li key={initiative.id} className={styles.row}>
            <button type="button" className={styles.item} onClick={() => select([initiative.id])}>
              <span className={styles.muted}>{initiative.key}</span> {initiative.title}
            </button>
            <span className={styles.reason}>{to === null ? '' : cutReasonInWords(plan, to)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
