import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import type { EffortSize } from '../../../shared/plan/settings.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { readTypedNumber } from '../../ui/fields/read-typed-number.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { readNewSize, sizeNameProblem } from './read-size.ts';
import styles from './setting-controls.module.css';

export interface SizeListProps {
  readonly labelId: string;
  readonly sizes: readonly EffortSize[];
  /** Answers why it is refused; null when it was taken. */
  readonly onChange: (sizes: readonly EffortSize[]) => string | null;
}

/** The sizes with what each stands for, and a field for one more. */
export function SizeList({ labelId, sizes, onChange }: SizeListProps) {
  const fieldId = useId();
  const change = (index: number, patch: Partial<EffortSize>) =>
    onChange(sizes.map((size, at) => (at === index ? { ...size, ...patch } : size)));
  const rename = (index: number, typed: string): string | null => {
    const name = typed.trim();
    const others = sizes.filter((_, at) => at !== index);
    return sizeNameProblem(name, others) ?? change(index, { name });
  };
  const resize = (index: number, typed: string): string | null => {
    const effort = readTypedNumber(typed);
    return effort === null ? `“${typed.trim().slice(0, 40)}” is no number.` : change(index, { effort });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: its name stands beside it, where a legend can't
    <div role="group" aria-labelledby={labelId}>
      <ul>
        {sizes.map((size, index) => (
          <li key={size.name} className={styles.size}>
            <div>
              <TextControl
                label={`Name of size ${size.name}`}
                value={size.name}
                commit={(typed) => rename(index, typed)}
              />
            </div>
            <div>
              <TextControl
                label={`Person-weeks of size ${size.name}`}
                numeric
                value={formatNumber(size.effort, 4)}
                commit={(typed) => resize(index, typed)}
              />
            </div>
            <IconButton
              name={`Remove size ${size.name}`}
              icon={IconX}
              onPress={() => {
                onChange(sizes.filter((_, at) => at !== index));
                document.getElementById(fieldId)?.focus();
              }}
            />
          </li>
        ))}
      </ul>
      <div className={styles.adder}>
        <TextControl
          id={fieldId}
          label="Add a size"
          value=""
          placeholder="Add a size: XXL 24"
          commit={(typed) => {
            const read = readNewSize(sizes, typed);
            return read.ok ? onChange([...sizes, read.value]) : read.problem.message;
          }}
        />
      </div>
    </div>
  );
}
