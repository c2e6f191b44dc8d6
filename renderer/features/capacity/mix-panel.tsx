import { useState } from 'react';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import type { ThemeId } from '../../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { formatLoad } from '../../parts/capacity-words.ts';
import { Section } from '../../parts/inspector/section.tsx';
import { type MixItem, mixItemsIn, shownCutPeriod } from '../../state/capacity-selectors.ts';
import { themesOf } from '../../state/selectors.ts';
import { useCapacity, useViewState } from '../../state/use-app-state.tsx';
import { Button } from '../../ui/button.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import styles from './cell-panel.module.css';

/** So many of a theme stand there at once. */
const MOST_ROWS = 8;

/** What the shares of the mix are made of: the initiatives of each theme, largest first. */
export function MixPanel({ plan, today }: { readonly plan: Plan; readonly today: PlainDate }) {
  const mixOf = useCapacity((state) => state.mixOf);
  const chosen = useCapacity((state) => state.cutPeriod);
  const period = shownCutPeriod(plan, today, chosen);
  const byTheme = mixItemsIn(plan, period, today, mixOf);
  const themes: readonly { readonly id: ThemeId | null; readonly name: string }[] = [
    ...themesOf(plan),
    { id: null, name: 'No theme' },
  ];
  const { label } = periodSpan(plan, period);
  return (
    <article aria-label={`What the mix of ${label} is made of`} className={styles.panel}>
      <div className={styles.key}>
        <span>Mix · {label}</span>
        <span>{mixOf === 'cut' ? 'of the cut' : 'of the demand'}</span>
      </div>
      <h2 className={styles.title}>What it goes to</h2>
      {byTheme.size === 0 && (
        <p className={styles.sentence}>
          {mixOf === 'cut' ? 'Nothing is in by the cut line.' : 'Nothing that is planned or in progress lies here.'}
        </p>
      )}
      {themes.map(({ id, name }) => {
        const items = byTheme.get(id);
        return items === undefined ? null : <ThemeItems key={id ?? ''} plan={plan} name={name} items={items} />;
      })}
    </article>
  );
}

function ThemeItems(props: { readonly plan: Plan; readonly name: string; readonly items: readonly MixItem[] }) {
  const { plan, name, items } = props;
  const select = useViewState((view) => view.select);
  const [showsAll, setShowsAll] = useState(false);
  const unit = settingsOf(plan).effortUnit;
  const shown = showsAll ? items : items.slice(0, MOST_ROWS);
  return (
    <Section title={`${name}, ${formatNumber(items.length)}`}>
      <ul className={styles.list}>
        {shown.map(({ initiative, personWeeks }) => (
          <li key={initiative.id} className={styles.row}>
            <button
              type="button"
              className={styles.item}
              title={initiative.title}
              onClick={() => select([initiative.id])}
            >
              <span className={styles.muted}>{initiative.key}</span> {initiative.title}
            </button>
            <span className={styles.load} data-last>
              {formatLoad(personWeeks, unit)}
            </span>
          </li>
        ))}
      </ul>
      {items.length > shown.length && (
        <Button kind="link" onClick={() => setShowsAll(true)}>
          Show {formatNumber(items.length - shown.length)} more
        </Button>
      )}
    </Section>
  );
}
