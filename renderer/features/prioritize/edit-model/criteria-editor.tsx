import { useRef, useState } from 'react';
import { addCriterion } from '../../../../shared/commands/add-criterion.ts';
import type { ModelWithCriteria } from '../../../../shared/commands/model-named.ts';
import { moveCriterion } from '../../../../shared/commands/move-criterion.ts';
import { removeCriterion } from '../../../../shared/commands/remove-criterion.ts';
import { findModel } from '../../../../shared/plan/built-in-models.ts';
import type { CriterionId } from '../../../../shared/plan/criterion.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { criteriaOf } from '../../../../shared/prioritization/criteria-of.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import { announce } from '../../../ui/announce.ts';
import { useRowDrag } from '../../../ui/use-row-drag.ts';
import styles from './criteria-editor.module.css';
import { CriterionRow } from './criterion-row.tsx';
import { NewCriterion } from './new-criterion.tsx';
import { useTryOut } from './use-try-out.ts';
import { useWantedFocus } from './use-wanted-focus.ts';

/** The criteria of a model in their order: edited in place, moved, added, removed. */
export function CriteriaEditor({ plan, model }: { readonly plan: Plan; readonly model: ModelWithCriteria }) {
  const { prioritize } = useAppState();
  const tryOut = useTryOut();
  const list = useRef<HTMLDivElement>(null);
  const { want } = useWantedFocus(list);
  const [openId, setOpenId] = useState<CriterionId | null>(null);
  const { criteria, id: modelId } = model;
  const place = (id: CriterionId, before: CriterionId | null) => tryOut(moveCriterion, { modelId, id, before });
  const drag = useRowDrag(place);

  const step = (index: number, by: 1 | -1) => {
    const [moved, target] = [criteria[index], criteria[index + by]];
    if (moved === undefined || target === undefined) return;
    const before = by === -1 ? target.id : (criteria[index + 2]?.id ?? null);
    if (place(moved.id, before) === null) announce(`“${moved.name}” is ${index + by + 1} of ${criteria.length}`);
  };
  const add = (name: string): string | null => {
    const refusal = tryOut(addCriterion, { modelId, name });
    if (refusal !== null) return refusal;
    const { draft } = prioritize.getState();
    const now = draft === null ? null : findModel(draft.plan, modelId);
    const added = now === null ? undefined : criteriaOf(now).at(-1);
    if (added !== undefined && model.kind === 'weighted') want(added.id, 'weight');
    else want(null, 'name');
    return null;
  };
  const remove = (index: number) => {
    const [removed, next] = [criteria[index], criteria[index + 1] ?? criteria[index - 1]];
    if (removed === undefined || tryOut(removeCriterion, { modelId, id: removed.id }) !== null) return;
    setOpenId(null);
    want(next?.id ?? null, 'name');
    announce(`Removed “${removed.name}”`);
  };

  return (
    <div ref={list}>
      <ol className={styles.list}>
        {criteria.map((criterion, index) => (
          <CriterionRow
            key={criterion.id}
            plan={plan}
            model={model}
            criterion={criterion}
            index={index}
            isOpen={openId === criterion.id}
            drop={drag.dropAt(criterion.id, index === criteria.length - 1)}
            grip={drag.gripOf(criterion.id)}
            onOpen={(open) => setOpenId(open ? criterion.id : null)}
            onStep={(by, field) => {
              want(criterion.id, field);
              step(index, by);
            }}
            onNext={() => want(criteria[index + 1]?.id ?? null, 'name')}
            onFocus={(field) => want(criterion.id, field)}
            onRenamed={(id) => {
              if (openId === criterion.id) setOpenId(id);
            }}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      <NewCriterion kind={model.kind} onAdd={add} />
    </div>
  );
}
