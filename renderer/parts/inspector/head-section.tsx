import type { Initiative } from '../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { shownModelId } from '../../state/prioritize-state.ts';
import { decidingModelOf, rankedById, rankingOf } from '../../state/selectors.ts';
import { usePrioritize } from '../../state/use-app-state.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import styles from './inspector.module.css';
import { useEdit } from './use-edit.ts';

/** Key, place in the ranking, title. */
export function HeadSection({ plan, initiative }: { readonly plan: Plan; readonly initiative: Initiative }) {
  const edit = useEdit([initiative]);
  const place = usePlace(plan, initiative);
  return (
    <header>
      <div className={styles.key}>
        <span className={styles.keyControl}>
          <TextControl label="Key" value={initiative.key} commit={(key) => edit({ key })} />
        </span>
        <span className={styles.place}>{place}</span>
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

/** Where the deciding model puts it; said by which, where the screen looks at another one. */
function usePlace(plan: Plan, initiative: Initiative): string {
  const isOtherShown = usePrioritize((state) => shownModelId(plan, state)) !== settingsOf(plan).decidingModelId;
  const row = rankedById(plan).get(initiative.id);
  if (row === undefined) return 'not ranked';
  const place =
    row.rank === null ? 'no rank yet' : `${formatNumber(row.rank)} of ${formatNumber(rankingOf(plan).length)}`;
  return isOtherShown ? `${place} by ${decidingModelOf(plan).name}` : place;
}
