import { changeReach } from '../../../../shared/commands/change-reach.ts';
import { REACH_PERIODS, type RiceModel } from '../../../../shared/plan/model.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { CriteriaList } from './criteria-list.tsx';
import styles from './model-fields.module.css';
import { useTryOut } from './use-try-out.ts';

export function RiceFields({ model }: { readonly model: RiceModel }) {
  const tryOut = useTryOut();
  const { id: modelId, reachUnit, reachPeriod } = model;
  return (
    <>
      <section className={styles.section} aria-label="Reach">
        <TextField
          label="Reach counts"
          value={reachUnit}
          placeholder="teams"
          commit={(unit) => tryOut(changeReach, { modelId, unit })}
        />
        <ChoiceField
          label="in a"
          value={reachPeriod}
          choices={REACH_PERIODS.map((period) => ({ value: period, label: period }))}
          onChoose={(value) => {
            const period = REACH_PERIODS.find((one) => one === value);
            if (period !== undefined) tryOut(changeReach, { modelId, period });
          }}
        />
        <p className={styles.note}>
          The same for every initiative, or their scores could not be compared. Figures that are there stay as they are.
        </p>
        <p className={styles.note}>
          Effort is in person-months and follows what the initiative’s teams are likely to spend, unless it is set for
          this model alone.
        </p>
      </section>
      <CriteriaList model={model} />
    </>
  );
}
