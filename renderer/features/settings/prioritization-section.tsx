import { changePlanSettings } from '../../../shared/commands/change-plan-settings.ts';
import { changeReach } from '../../../shared/commands/change-reach.ts';
import { modelsOf } from '../../../shared/plan/built-in-models.ts';
import { REACH_PERIODS, type RiceModel } from '../../../shared/plan/model.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { editModelInDraft } from '../../parts/palette/model-deeds.ts';
import { useRun } from '../../parts/use-run.ts';
import { decidingModelOf } from '../../state/selectors.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceControl } from '../../ui/fields/choice-control.tsx';
import { TextControl } from '../../ui/fields/text-control.tsx';
import styles from './setting-controls.module.css';
import { Setting, SettingsSection } from './settings-section.tsx';

/** Which model decides the order, and what its figures mean. */
export function PrioritizationSection({ plan }: { readonly plan: Plan }) {
  const app = useAppState();
  const run = useRun();
  const models = modelsOf(plan);
  const deciding = decidingModelOf(plan);
  const riceModels = models.filter((model) => model.kind === 'rice');
  return (
    <SettingsSection title="Prioritization" about={`${deciding.name} decides the order of this plan.`}>
      <Setting
        label="Deciding model"
        meaning={
          <>
            Its order is the plan’s. The scores of the others stay as they are.{' '}
            <Button kind="link" onClick={() => editModelInDraft(app, deciding.id)}>
              Edit models
            </Button>
          </>
        }
      >
        {({ controlId }) => (
          <ChoiceControl
            id={controlId}
            value={deciding.id}
            choices={models.map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={(value) => {
              const model = models.find(({ id }) => id === value);
              if (model !== undefined) run(changePlanSettings, { decidingModelId: model.id });
            }}
          />
        )}
      </Setting>
      {riceModels.map((model) => (
        <Setting
          key={model.id}
          label={riceModels.length > 1 ? `Reach in ${model.name}` : 'Reach counts'}
          kind="list"
          meaning="The same for every initiative, or their scores could not be compared. Figures that are there stay as they are."
        >
          {({ labelId }) => <Reach labelId={labelId} model={model} />}
        </Setting>
      ))}
    </SettingsSection>
  );
}

function Reach({ labelId, model }: { readonly labelId: string; readonly model: RiceModel }) {
  const run = useRun();
  const { id: modelId, reachUnit, reachPeriod } = model;
  return (
    // biome-ignore lint/a11y/useSemanticElements: its name stands beside it, where a legend can't
    <div role="group" aria-labelledby={labelId} className={styles.reach}>
      <div>
        <TextControl
          label="Whom reach counts"
          value={reachUnit}
          placeholder="teams"
          commit={(unit) => run(changeReach, { modelId, unit })}
        />
      </div>
      <span>a</span>
      <div>
        <ChoiceControl
          label="Period of reach"
          value={reachPeriod}
          choices={REACH_PERIODS.map((period) => ({ value: period, label: period }))}
          onChoose={(value) => {
            const period = REACH_PERIODS.find((one) => one === value);
            if (period !== undefined) run(changeReach, { modelId, period });
          }}
        />
      </div>
    </div>
  );
}
