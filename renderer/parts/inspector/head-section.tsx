import { editInitiatives } from '../../../shared/commands/edit-initiatives.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { rankingOf } from '../../state/selectors.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { useRun } from '../use-run.ts';
import styles from './inspector.module.css';

/** Key, place in the ranking, title. */
export function HeadSection({ plan, initiative }: { readonly plan: Plan; readonly initiative: Initiative }) {
  const run = useRun();
  const ids = [initiative.id];
  return (
    <header>
      <div className={styles.key}>
        <span className={styles.keyControl}>
          <TextControl
            label="Key"
            value={initiative.key}
            commit={(key) => run(editInitiatives, { ids, patch: { key } })}
          />
        </span>
        <span className={styles.place}>{placeOf(plan, initiative)}</span>
      </div>
      <h2 className={styles.title}>
        <TextControl
          label="Title"
          multiline
          value={initiative.title}
          commit={(title) => run(editInitiatives, { ids, patch: { title: title.replace(/\s*\n\s*/g, ' ') } })}
        />
      </h2>
    </header>
  );
}

function placeOf(plan: Plan, initiative: Initiative): string {
  const ranking = rankingOf(plan);
  const row = ranking.find((one) => one.initiative.id === initiative.id);
  if (row === undefined) return 'not ranked';
  return row.rank === null ? 'no rank yet' : `${formatNumber(row.rank)} of ${formatNumber(ranking.length)}`;
}
