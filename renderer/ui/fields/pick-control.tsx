import { Combobox, useCombobox } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import styles from './field.module.css';
import { useHeldValue } from './use-held-value.ts';

export interface PickOption {
  readonly value: string;
  readonly label: string;
  readonly mark?: ReactNode;
}

export interface PickControlProps {
  readonly id?: string;
  readonly label?: string;
  /** null: several are selected that differ; an empty text: none. */
  readonly value: string | null;
  readonly options: readonly PickOption[];
  readonly placeholder: string;
  /** What choosing nothing is called; left out where nothing can be chosen. */
  readonly empty?: string;
  readonly onPick: (value: string) => void;
  /** Makes what was typed and picks it; left out where nothing new can be made. */
  readonly onCreate?: (name: string) => void;
}

const EMPTY = '\u0000empty';
const CREATE = '\u0000create';
const MOST_SHOWN = 200;

/** One of many, found by typing; what is not there can be made. Leaving without a choice changes nothing. */
export function PickControl({
  id,
  label,
  value: handedDown,
  options,
  placeholder,
  empty,
  onPick,
  onCreate,
}: PickControlProps) {
  const [value, hold] = useHeldValue(handedDown);
  const [search, setSearch] = useState<string | null>(null);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch(null);
    },
  });
  const current = options.find((option) => option.value === value);
  const mark = search === null ? current?.mark : undefined;
  const wanted = (search ?? '').trim().toLowerCase();
  const found = options.filter((option) => option.label.toLowerCase().includes(wanted)).slice(0, MOST_SHOWN);
  const isNew = onCreate !== undefined && wanted !== '' && !options.some((one) => one.label.toLowerCase() === wanted);
  const choose = (chosen: string) => {
    if (chosen === CREATE) onCreate?.((search ?? '').trim());
    else {
      const picked = chosen === EMPTY ? '' : chosen;
      hold(picked);
      onPick(picked);
    }
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <span className={styles.choice} data-marked={mark ? true : undefined}>
        {mark && <span className={styles.mark}>{mark}</span>}
        <Combobox.Target withExpandedAttribute>
          <input
            id={id}
            role="combobox"
            aria-expanded={combobox.dropdownOpened}
            aria-label={label}
            className={styles.control}
            data-mixed={value === null || undefined}
            placeholder={value === null ? 'mixed' : placeholder}
            autoComplete="off"
            spellCheck={false}
            value={search ?? current?.label ?? ''}
            onClick={(event) => {
              // What is typed next replaces the choice, also where the field had the focus already.
              if (search === null) event.currentTarget.select();
              combobox.openDropdown();
              // What is chosen now is in sight once the list is, and the arrows go on from it.
              requestAnimationFrame(() => combobox.selectActiveOption());
            }}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              // Enter right behind the first letter comes before the list has marked what it would pick.
              if (event.key !== 'Enter' || wanted === '' || combobox.getSelectedOptionIndex() !== -1) return;
              const best = found[0]?.value ?? (isNew ? CREATE : null);
              if (best === null) return;
              event.preventDefault();
              choose(best);
            }}
            onChange={(event) => {
              setSearch(event.currentTarget.value);
              combobox.openDropdown();
              combobox.updateSelectedOptionIndex();
              combobox.selectFirstOption();
            }}
          />
        </Combobox.Target>
      </span>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={label ?? 'Choices'} className={styles.options}>
          {empty !== undefined && wanted === '' && (
            <Combobox.Option value={EMPTY} className={styles.mixed}>
              {empty}
            </Combobox.Option>
          )}
          {found.map((option) => (
            <Combobox.Option key={option.value} value={option.value} active={option.value === value}>
              {option.mark}
              {option.label}
            </Combobox.Option>
          ))}
          {isNew && <Combobox.Option value={CREATE}>Add “{(search ?? '').trim()}”</Combobox.Option>}
          {found.length === 0 && !isNew && <Combobox.Empty>Nothing matches</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
