import { Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';
import styles from './key-tooltip.module.css';
import { type KeyCombination, keyName } from './keys.ts';

export interface KeyTooltipProps {
  readonly label: string;
  readonly keys?: KeyCombination | undefined;
  readonly position?: 'bottom' | 'right' | 'top' | 'bottom-end' | 'bottom-start';
  /** No tooltip while false, such as where the words already stand beside the icon. */
  readonly enabled?: boolean;
  readonly children: ReactElement;
}

/** What a control does and the key that does it, on hover and on focus by keyboard. */
export function KeyTooltip({ label, keys, position = 'bottom', enabled = true, children }: KeyTooltipProps) {
  return (
    <Tooltip
      disabled={!enabled}
      position={position}
      label={
        <span className={styles.label}>
          {label}
          {keys && <kbd className={styles.key}>{keyName(keys)}</kbd>}
        </span>
      }
    >
      {children}
    </Tooltip>
  );
}
