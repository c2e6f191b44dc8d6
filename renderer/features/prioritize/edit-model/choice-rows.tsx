import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import type { ChoiceScale, ScaleChoice } from '../../../../shared/plan/criterion.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/fields/field.tsx';
import { TextControl } from '../../../ui/fields/text-control.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { notANumber, numberText, readNumberText } from './number-text.ts';
import styles from './scale-fields.module.css';
import type { ChangeScale } from './scale-fields.tsx';

/** The choices of a scale: a number each, and a word for it. Values that initiatives hold follow a number that changes. */
export function ChoiceRows({
  name,
  scale,
  onChange,
}: {
  readonly name: string;
  readonly scale: ChoiceScale;
  readonly onChange: ChangeScale;
}) {
  const list = useRef<HTMLOListElement>(null);
  const { choices } = scale;
  const put = (index: number, choice: ScaleChoice, moved?: readonly (readonly [number, number])[]) =>
    onChange({ ...scale, choices: choices.with(index, choice) }, moved);
  const setValue = (index: number, choice: ScaleChoice, text: string): string | null => {
    const value = readNumberText(text);
    if (value === null) return 'Every choice needs a number.';
    if (Number.isNaN(value)) return notANumber(text);
    return put(index, { ...choice, value }, [[choice.value, value]]);
  };
  const add = () => {
    const value = choices.length === 0 ? 1 : Math.max(...choices.map((choice) => choice.value)) + 1;
    if (onChange({ ...scale, choices: [...choices, { value, label: '' }] }) !== null) return;
    requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>('li:last-child input')?.select());
  };
  return (
    <Field label="Choices">
      <ol ref={list} className={styles.choices}>
        {choices.map((choice, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a choice has nothing that stays the same while it is edited but its place
          <li key={index} className={styles.choice}>
            <div>
              <TextControl
                label={`Number of choice ${index + 1} of “${name}”`}
                value={numberText(choice.value)}
                commit={(text) => setValue(index, choice, text)}
              />
            </div>
            <div>
              <TextControl
                label={`Word for ${numberText(choice.value)} of “${name}”`}
                value={choice.label}
                placeholder="No word"
                commit={(label) => put(index, { ...choice, label: label.trim() })}
              />
            </div>
            <IconButton
              name={`Remove choice ${numberText(choice.value)}`}
              icon={IconX}
              disabled={choices.length === 1}
              onPress={() => onChange({ ...scale, choices: choices.toSpliced(index, 1) })}
            />
          </li>
        ))}
      </ol>
      <Button kind="tool" icon={IconPlus} className={styles.add} onClick={add}>
        Add a choice
      </Button>
    </Field>
  );
}
