import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './filter-chip.module.css';

export interface FilterOption<Value> {
  readonly key: string;
  readonly value: Value;
  readonly label: ReactNode;
}

export interface FilterChipProps<Value> {
  /** What is narrowed: `Stage`. */
  readonly label: string;
  /** What is let through, in words. */
  readonly shown: string;
  /** What choosing nothing means: `Every theme`. */
  readonly every: string;
  readonly options: readonly FilterOption<Value>[];
  /** None: everything. */
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}

/** What one field is narrowed to, with a menu in which several may be chosen. */
export function FilterChip<Value>({ label, shown, every, options, chosen, onChange }: FilterChipProps<Value>) {
  const toggle = (value: Value) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <Menu
      position="bottom-start"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      returnFocus
      checkIcon={<IconCheck size={16} stroke={1.5} aria-hidden />}
      classNames={{ itemIndicator: styles.indicator ?? '' }}
    >
      <Menu.Target>
        <button type="button" className={styles.chip} data-narrowed={chosen.length > 0 || undefined}>
          <span className={styles.label}>{label}</span> <span className={styles.shown}>{shown}</span>
          <IconChevronDown className={styles.chevron} size={14} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        <Menu.RadioItem
          value="every"
          checked={chosen.length === 0}
          className={styles.item}
          onChange={() => onChange([])}
        >
          {every}
        </Menu.RadioItem>
        <Menu.Divider className={styles.line} />
        {options.map(({ key, value, label }) => (
          <Menu.CheckboxItem
            key={key}
            checked={chosen.includes(value)}
            className={styles.item}
            onChange={() => toggle(value)}
          >
            {label}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
