import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { rankedById, rankingOf } from '../../state/selectors.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import styles from './inspector.module.css';
import { useEdit } from './use-edit.ts';

/** Key, place in the ranking, title. */
export function HeadSection({ plan, initiative }: { readonly plan: Plan; readonly initiative: Initiative }) {
  const edit = useEdit([initiative]);
  return (
    <header>
      <div className={styles.key}>
        <span className={styles.keyControl}>
          <TextControl label="Key" value={initiative.key} commit={(key) => edit({ key })} />
        </span>
        <span className={styles.place}>{placeOf(plan, initiative)}</span>
      </div>
      <h2 className={styles.title}>
        <TextControl
          label="Title"
          wraps
          value={initiative.title}
          commit={(title) => edit({ title: title.replace(/\s*\n\s*/g, ' ') })}
        />
      </h2>
    </header>
  );
}

function placeOf(plan: Plan, initiative: Initiative): string {
  const row = rankedById(plan).get(initiative.id);
  if (row === undefined) return 'not ranked';
  return row.rank === null ? 'no rank yet' : `${formatNumber(row.rank)} of ${formatNumber(rankingOf(plan).length)}`;
}
