import { IconChevronRight, IconGripVertical } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { editCriterion } from '../../../../shared/commands/edit-criterion.ts';
import type { ModelWithCriteria } from '../../../../shared/commands/model-named.ts';
import type { Criterion, CriterionId } from '../../../../shared/plan/criterion.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { totalWeight } from '../../../../shared/prioritization/weighted.ts';
import { TextControl } from '../../../ui/fields/text-control.tsx';
import { hasKey } from '../../../ui/keys.ts';
import { ThemeDot } from '../../../ui/theme-dot.tsx';
import type { RowGrip } from '../../../ui/use-row-drag.ts';
import { CriterionDetails } from './criterion-details.tsx';
import styles from './criterion-row.module.css';
import { scaleSummary } from './scale-summary.ts';
import { shareInWords } from './share-in-words.ts';
import { useTryOut } from './use-try-out.ts';
import type { CriterionField } from './use-wanted-focus.ts';
import { WeightField } from './weight-field.tsx';

export interface CriterionRowProps {
  readonly plan: Plan;
  readonly model: ModelWithCriteria;
  readonly criterion: Criterion;
  readonly index: number;
  readonly isOpen: boolean;
  /** Where one that is being dragged would come. */
  readonly drop: 'before' | 'after' | undefined;
  readonly grip: RowGrip;
  readonly onOpen: (open: boolean) => void;
  readonly onStep: (by: 1 | -1, field: CriterionField) => void;
  /** From the last field of the row to the next row. */
  readonly onNext: () => void;
  readonly onFocus: (field: CriterionField) => void;
  readonly onRenamed: (id: CriterionId) => void;
  readonly onRemove: () => void;
}

/** A criterion: its name and its weight (in a formula, what the formula calls it), and under them its scale. */
export function CriterionRow(props: CriterionRowProps) {
  const { model, criterion, index, isOpen, drop, grip, onOpen, onStep, onNext, onFocus } = props;
  const tryOut = useTryOut();
  const edit = (name: string) => tryOut(editCriterion, { modelId: model.id, id: criterion.id, patch: { name } });
  const second: CriterionField = model.kind === 'weighted' ? 'weight' : 'id';
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = hasKey(event, 'alt+ArrowUp') ? -1 : hasKey(event, 'alt+ArrowDown') ? 1 : null;
    const field = fieldOf(event.target);
    // In a list of choices Alt ↓ opens it.
    if (by !== null && !(event.target instanceof HTMLSelectElement)) {
      event.preventDefault();
      onStep(by, field ?? 'name');
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && field !== null && field !== 'details') {
      const { target } = event;
      // What was typed is taken by then, or stays with its refusal.
      setTimeout(() => {
        if (target instanceof Element && target.matches('[aria-invalid]')) return;
        if (field === 'name') onFocus(second);
        else onNext();
      });
    }
  };
  return (
    <li
      className={styles.row}
      data-row={criterion.id}
      data-criterion={criterion.id}
      data-drop={drop}
      onKeyDown={onKeyDown}
    >
      <div className={styles.line} data-kind={model.kind}>
        <span className={styles.grip} title="Drag, or press Alt ↑ or ↓ in a field" {...grip}>
          <IconGripVertical size={16} stroke={1.5} aria-hidden />
        </span>
        {model.kind === 'weighted' && <ThemeDot colour={index} />}
        <div data-field="name">
          <TextControl label={`Name of criterion ${index + 1}`} value={criterion.name} commit={edit} />
        </div>
        <div data-field={second}>
          <SecondField {...props} />
        </div>
        {model.kind === 'weighted' && <Share model={model} id={criterion.id} />}
      </div>
      <button
        type="button"
        className={styles.summary}
        data-field="details"
        aria-expanded={isOpen}
        aria-label={`Scale of “${criterion.name}”: ${scaleSummary(criterion)}`}
        onClick={() => onOpen(!isOpen)}
      >
        <IconChevronRight size={14} stroke={1.5} aria-hidden />
        <span>{scaleSummary(criterion)}</span>
      </button>
      {isOpen && <CriterionDetails {...props} />}
    </li>
  );
}

function SecondField({ model, criterion, onRenamed }: CriterionRowProps) {
  const tryOut = useTryOut();
  if (model.kind === 'weighted') {
    const weighted = model.criteria.find(({ id }) => id === criterion.id);
    return weighted === undefined ? null : <WeightField model={model} criterion={weighted} />;
  }
  return (
    <TextControl
      label={`What the formula calls “${criterion.name}”`}
      value={criterion.id}
      commit={(typed) => {
        const id = typed.trim();
        const refusal = tryOut(editCriterion, { modelId: model.id, id: criterion.id, patch: { id } });
        if (refusal === null) onRenamed(id);
        return refusal;
      }}
    />
  );
}

function Share({
  model,
  id,
}: {
  readonly model: ModelWithCriteria & { readonly kind: 'weighted' };
  readonly id: string;
}) {
  const total = totalWeight(model.criteria);
  const weight = model.criteria.find((one) => one.id === id)?.weight ?? 0;
  return <span className={styles.share}>{total > 0 ? shareInWords(weight / total) : '–'}</span>;
}

function fieldOf(target: EventTarget): CriterionField | null {
  const name = target instanceof Element ? target.closest<HTMLElement>('[data-field]')?.dataset.field : undefined;
  return name === 'name' || name === 'weight' || name === 'id' || name === 'details' ? name : null;
}
