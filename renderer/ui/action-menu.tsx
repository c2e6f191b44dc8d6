import { Menu, type MenuProps } from '@mantine/core';
import { type Icon, IconCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import styles from './action-menu.module.css';
import { type KeyCombination, keyName } from './keys.ts';

export type MenuEntry =
  | {
      readonly kind: 'action';
      readonly label: string;
      readonly onChoose: () => void;
      readonly icon?: Icon;
      readonly keys?: KeyCombination;
      readonly disabled?: boolean;
    }
  /** One of a few that exclude each other. */
  | { readonly kind: 'choice'; readonly label: string; readonly chosen: boolean; readonly onChoose: () => void }
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'line' };

export interface ActionMenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly position?: MenuProps['position'];
  /** The button that opens it. */
  readonly children: ReactElement;
}

/** A menu of actions with the key of each at the right. */
export function ActionMenu({ label, entries, position = 'bottom-start', children }: ActionMenuProps) {
  return (
    <Menu position={position} offset={4} withinPortal returnFocus withInitialFocusPlaceholder={false}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown aria-label={label} className={styles.menu}>
        {entries.map((entry) => (
          <Entry key={entry.kind === 'line' ? 'line' : entry.label} entry={entry} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  switch (entry.kind) {
    case 'line':
      return <Menu.Divider className={styles.line} />;
    case 'heading':
      return <Menu.Label className={styles.heading}>{entry.label}</Menu.Label>;
    case 'choice':
      return (
        <Menu.RadioItem
          classNames={{ itemIndicator: styles.indicator }}
          className={styles.item}
          value={entry.label}
          checked={entry.chosen}
          checkIcon={<IconCheck size={16} stroke={1.5} aria-hidden />}
          closeMenuOnClick
          onChange={entry.onChoose}
        >
          {entry.label}
        </Menu.RadioItem>
      );
    case 'action':
      return (
        <Menu.Item
          className={styles.item}
          disabled={entry.disabled ?? false}
          leftSection={entry.icon && <entry.icon size={16} stroke={1.5} aria-hidden />}
          rightSection={entry.keys && <kbd className={styles.key}>{keyName(entry.keys)}</kbd>}
          onClick={entry.onChoose}
        >
          {entry.label}
        </Menu.Item>
      );
  }
}
