import { IconTrash } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { editCriterion } from '../../../../shared/commands/edit-criterion.ts';
import type { Criterion, Scale } from '../../../../shared/plan/criterion.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { scoreKeyOf } from '../../../../shared/prioritization/criteria-of.ts';
import { criterionLoss } from '../../../../shared/prioritization/criterion-loss.ts';
import { findScaleProblem } from '../../../../shared/prioritization/scale.ts';
import { readInput } from '../../../../shared/prioritization/score-initiative.ts';
import { Segments } from '../../../parts/column-filter/segments.tsx';
import { Button } from '../../../ui/button.tsx';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { Field } from '../../../ui/fields/field.tsx';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { TextField } from '../../../ui/fields/text-field.tsx';
import styles from './criterion-details.module.css';
import type { CriterionRowProps } from './criterion-row.tsx';
import { ScaleFields } from './scale-fields.tsx';
import { scaleKindLabel, scaleKindsOf, scaleOfKind } from './scale-kinds.ts';
import { useTryOut } from './use-try-out.ts';

const DIRECTIONS = [
  { value: 'benefit', label: 'More is better' },
  { value: 'cost', label: 'Less is better' },
] as const;

/** What a criterion is beyond its name and weight, and the way to remove it. */
export function CriterionDetails({
  plan,
  model,
  criterion,
  onRemove,
}: Pick<CriterionRowProps, 'plan' | 'model' | 'criterion' | 'onRemove'>) {
  const tryOut = useTryOut();
  const noteId = useId();
  const details = useRef<HTMLDivElement>(null);
  useEffect(() => {
    details.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const edit = (patch: Partial<Criterion>) => tryOut(editCriterion, { modelId: model.id, id: criterion.id, patch });
  const setScale = (scale: Scale, moved?: readonly (readonly [number, number])[]) =>
    tryOut(editCriterion, {
      modelId: model.id,
      id: criterion.id,
      patch: { scale },
      ...(moved !== undefined && { moved }),
    });
  const loss = criterionLoss(plan, model.id, criterion.id);
  const offScale = countOffScale(plan, model, criterion);
  return (
    <div ref={details} className={styles.details}>
      <Field label="Direction">
        <div className={styles.segments}>
          <Segments
            label={`Direction of “${criterion.name}”`}
            segments={DIRECTIONS}
            value={criterion.direction}
            onChange={(direction) => edit({ direction })}
          />
        </div>
      </Field>
      <ChoiceField
        label="Scale"
        value={criterion.scale.kind}
        choices={scaleKindsOf(model.kind).map((kind) => ({ value: kind, label: scaleKindLabel(kind) }))}
        onChoose={(value) => {
          const kind = scaleKindsOf(model.kind).find((one) => one === value);
          if (kind !== undefined) setScale(scaleOfKind(kind, criterion.scale));
        }}
      />
      <ScaleFields key={criterion.scale.kind} name={criterion.name} scale={criterion.scale} onChange={setScale} />
      {offScale > 0 && (
        <p className={styles.warning} role="status">
          {offScale === 1 ? '1 initiative holds a value' : `${formatNumber(offScale)} initiatives hold values`} outside
          this scale: kept, and an error until {offScale === 1 ? 'it fits' : 'they fit'}.
        </p>
      )}
      <TextField
        label="What it means"
        value={criterion.description}
        placeholder="In a line"
        wraps
        commit={(description) => edit({ description })}
      />
      <div className={styles.end}>
        <Button kind="tool" icon={IconTrash} aria-describedby={noteId} onClick={onRemove}>
          Remove
        </Button>
        <p id={noteId} className={styles.note}>
          {valuesInWords(loss.valueCount)} {loss.formulaProblem}
        </p>
      </div>
    </div>
  );
}

function valuesInWords(count: number): string {
  if (count === 0) return 'No initiative holds a value for it.';
  const holders = count === 1 ? '1 initiative holds' : `${formatNumber(count)} initiatives hold`;
  return `${holders} a value for it: kept, and back when it is.`;
}

function countOffScale(plan: Plan, model: CriterionRowProps['model'], criterion: Criterion): number {
  const key = scoreKeyOf(model, criterion);
  let count = 0;
  for (const initiative of plan.initiatives.values()) {
    if (findScaleProblem(criterion, readInput(initiative, criterion, key)) !== null) count += 1;
  }
  return count;
}
