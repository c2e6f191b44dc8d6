import type { KeyboardEvent } from 'react';
import { setWeights } from '../../../../shared/commands/set-weights.ts';
import type { WeightedCriterion } from '../../../../shared/plan/criterion.ts';
import type { WeightedModel } from '../../../../shared/plan/model.ts';
import { useDraft } from '../../../ui/fields/use-draft.ts';
import { DraftInput } from './draft-input.tsx';
import { notANumber, numberText, readNumberText } from './number-text.ts';
import { useTryOut, useTryOutAsOne } from './use-try-out.ts';

const STEP = 1;
const FINE_STEP = 0.1;

/** The weight of a criterion: typed, or stepped by the arrow keys, with Shift by tenths. */
export function WeightField({
  model,
  criterion,
}: {
  readonly model: WeightedModel;
  readonly criterion: WeightedCriterion;
}) {
  const tryOut = useTryOut();
  const steps = useTryOutAsOne();
  const weigh = (weight: number) => ({ modelId: model.id, weights: { [criterion.id]: weight } });
  const draft = useDraft(
    numberText(criterion.weight),
    (text) => {
      steps.end();
      const weight = readNumberText(text);
      if (weight === null) return 'A weight is a number, 0 or more.';
      return Number.isNaN(weight) ? notANumber(text) : tryOut(setWeights, weigh(weight));
    },
    false,
  );
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (direction === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const typed = readNumberText(draft.text);
    const from = typed === null || Number.isNaN(typed) ? criterion.weight : typed;
    const next = Math.max(0, from + direction * (event.shiftKey ? FINE_STEP : STEP));
    const weight = Number(next.toPrecision(12));
    if (from !== criterion.weight) draft.take();
    steps.tryOut(setWeights, weigh(weight));
  };
  return <DraftInput label={`Weight of “${criterion.name}”`} draft={draft} numeric onKeyDown={onKeyDown} />;
}
