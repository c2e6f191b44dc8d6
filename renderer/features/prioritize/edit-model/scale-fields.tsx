import type { NumberScale, Scale } from '../../../../shared/plan/criterion.ts';
import { Field } from '../../../ui/fields/field.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { useDraft } from '../../../ui/fields/use-draft.ts';
import { ChoiceRows } from './choice-rows.tsx';
import { DraftInput } from './draft-input.tsx';
import { notANumber, numberText, readNumberText } from './number-text.ts';
import styles from './scale-fields.module.css';

/** `moved`: values that were the first become the second. Answers why the scale is refused. */
export type ChangeScale = (scale: Scale, moved?: readonly (readonly [number, number])[]) => string | null;

/** What of a scale can be set. */
export function ScaleFields({
  name,
  scale,
  onChange,
}: {
  readonly name: string;
  readonly scale: Scale;
  readonly onChange: ChangeScale;
}) {
  switch (scale.kind) {
    case 'number':
      return <NumberFields name={name} scale={scale} onChange={onChange} />;
    case 'choice':
      return <ChoiceRows name={name} scale={scale} onChange={onChange} />;
    case 'percentage':
    case 'stars':
    case 'effort':
    case 'category':
      return null;
  }
}

function NumberFields({
  name,
  scale,
  onChange,
}: {
  readonly name: string;
  readonly scale: NumberScale;
  readonly onChange: ChangeScale;
}) {
  const commit = (end: 'least' | 'most') => (text: string) => {
    const value = readNumberText(text);
    if (Number.isNaN(value)) return notANumber(text);
    const other = end === 'least' ? most : least;
    // Where the other end was refused before, the two may do together.
    const waiting = other.problem === null ? null : readNumberText(other.text);
    const otherEnd = end === 'least' ? 'most' : 'least';
    const isWaiting = other.problem !== null && !Number.isNaN(waiting);
    const both = isWaiting ? onChange({ ...scale, [end]: value, [otherEnd]: waiting }) : '';
    return both === null ? null : onChange({ ...scale, [end]: value });
  };
  const least = useDraft(numberText(scale.least), (text) => commit('least')(text), false);
  const most = useDraft(numberText(scale.most), (text) => commit('most')(text), false);
  return (
    <>
      <Field label="From – to">
        <div className={styles.bounds}>
          <div>
            <DraftInput label={`Lowest value of “${name}”`} placeholder="any" draft={least} />
          </div>
          <span aria-hidden>–</span>
          <div>
            <DraftInput label={`Highest value of “${name}”`} placeholder="any" draft={most} />
          </div>
        </div>
      </Field>
      <TextField
        label="Unit"
        value={scale.unit}
        placeholder="None"
        commit={(unit) => onChange({ ...scale, unit: unit.trim() })}
      />
    </>
  );
}
