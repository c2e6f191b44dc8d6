import {
  addPeriods,
  comparePeriods,
  type Period,
  periodLabel,
  periodOf,
} from '../../../../shared/calendar/fiscal-period.ts';
import { editModel } from '../../../../shared/commands/edit-model.ts';
import type { MoscowModel } from '../../../../shared/plan/model.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { usePorts } from '../../../state/use-app-state.tsx';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { CriteriaList } from './criteria-list.tsx';
import styles from './model-fields.module.css';
import { useTryOut } from './use-try-out.ts';

/** From a year ago to two years ahead. */
const QUARTERS = Array.from({ length: 13 }, (_, index) => index - 4);

export function MoscowFields({ plan, model }: { readonly plan: Plan; readonly model: MoscowModel }) {
  const tryOut = useTryOut();
  const today = usePorts().clock.today();
  const { fiscalYearStartMonth } = settingsOf(plan);
  const now = periodOf(today, fiscalYearStartMonth);
  const near = QUARTERS.map((by) => addPeriods(now, by));
  const { period } = model;
  const isFar = period !== null && !near.some((one) => comparePeriods(one, period) === 0);
  const periods = isFar ? [...near, period].sort(comparePeriods) : near;
  const labelOf = (one: Period) => periodLabel(one, fiscalYearStartMonth);
  return (
    <>
      <section className={styles.section} aria-label="Period">
        <ChoiceField
          label="Period"
          value={period === null ? '' : labelOf(period)}
          choices={periods.map((one) => ({ value: labelOf(one), label: labelOf(one) }))}
          empty="Not said"
          onChoose={(value) => {
            const chosen = periods.find((one) => labelOf(one) === value) ?? null;
            tryOut(editModel, { id: model.id, patch: { period: chosen } });
          }}
        />
        <p className={styles.note}>What is a must is one in this period: in another it may be a could.</p>
      </section>
      <CriteriaList model={model} />
    </>
  );
}
