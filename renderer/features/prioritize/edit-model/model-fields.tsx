import { editModel } from '../../../../shared/commands/edit-model.ts';
import type { Model } from '../../../../shared/plan/model.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { Field } from '../../../ui/fields/field.tsx';
import { TextControl } from '../../../ui/fields/text-control.tsx';
import { CriteriaList } from './criteria-list.tsx';
import { FormulaFields } from './formula-fields.tsx';
import { IceFields } from './ice-fields.tsx';
import { KanoTable } from './kano-table.tsx';
import styles from './model-fields.module.css';
import { MoscowFields } from './moscow-fields.tsx';
import { RiceFields } from './rice-fields.tsx';
import { useTryOut } from './use-try-out.ts';
import { WeightedFields } from './weighted-fields.tsx';

const NAME_ID = 'edit-model-name';

/** All of a model that can be changed, and in words what can't. */
export function ModelFields({ plan, model }: { readonly plan: Plan; readonly model: Model }) {
  const tryOut = useTryOut();
  return (
    <>
      <div data-field="model-name">
        <Field label="Name" controlId={NAME_ID}>
          <TextControl
            id={NAME_ID}
            value={model.name}
            commit={(name) => tryOut(editModel, { id: model.id, patch: { name } })}
          />
        </Field>
      </div>
      <p className={styles.method}>{METHODS[model.kind]}</p>
      <KindFields plan={plan} model={model} />
    </>
  );
}

function KindFields({ plan, model }: { readonly plan: Plan; readonly model: Model }) {
  switch (model.kind) {
    case 'rice':
      return <RiceFields model={model} />;
    case 'ice':
      return <IceFields model={model} />;
    case 'moscow':
      return <MoscowFields plan={plan} model={model} />;
    case 'kano':
      return <KanoTable />;
    case 'weighted':
      return <WeightedFields plan={plan} model={model} />;
    case 'formula':
      return <FormulaFields plan={plan} model={model} />;
    case 'wsjf':
    case 'value-effort':
    case 'opportunity':
      return <CriteriaList model={model} />;
  }
}

const METHODS: Readonly<Record<Model['kind'], string>> = {
  rice: 'Reach × impact × confidence ÷ effort.',
  ice: 'Impact, confidence and ease, each from 1 to 10.',
  wsjf: 'Business value + time criticality + risk or opportunity, divided by job size.',
  weighted: 'Each value counts by where it lies on its scale, and by its criterion’s share of all weights. 0 to 100.',
  'value-effort': 'Four classes: high or low value, with high or low effort.',
  opportunity: 'Importance + what satisfaction lacks of it.',
  moscow: 'Must, should, could, won’t: classes, not a score.',
  kano: 'Two questions, how one feels with it and without it. The answers give the class.',
  formula: 'A score from your own criteria. A missing value is never taken for 0.',
};
