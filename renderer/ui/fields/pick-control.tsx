import { Combobox, useCombobox } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import styles from './field.module.css';

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
export function PickControl({ id, label, value, options, placeholder, empty, onPick, onCreate }: PickControlProps) {
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
    else onPick(chosen === EMPTY ? '' : chosen);
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <span className={styles.choice} data-marked={mark ? true : undefined}>
        {mark && <span className={styles.mark}>{mark}</span>}
        <Combobox.Target>
          <input
            id={id}
            aria-label={label}
            className={styles.control}
            placeholder={value === null ? 'mixed' : placeholder}
            autoComplete="off"
            spellCheck={false}
            value={search ?? current?.label ?? ''}
            onClick={() => combobox.openDropdown()}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={() => combobox.closeDropdown()}
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
        <Combobox.Options className={styles.options}>
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
