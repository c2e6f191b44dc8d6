import type { Icon } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import styles from './icon-button.module.css';
import { KeyTooltip, type KeyTooltipProps } from './key-tooltip.tsx';
import { ariaKeyName, type KeyCombination } from './keys.ts';

export interface IconButtonProps
  extends Omit<ComponentProps<'button'>, 'type' | 'children' | 'aria-label' | 'onClick'> {
  /** What it does: its name for everybody. */
  readonly name: string;
  readonly icon: Icon;
  readonly keys?: KeyCombination;
  readonly tooltipPosition?: KeyTooltipProps['position'];
  /** Left out where a menu around it says what a press does. */
  readonly onPress?: () => void;
}

export function IconButton({
  name,
  icon: Glyph,
  keys,
  tooltipPosition,
  onPress,
  disabled,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <KeyTooltip label={name} keys={keys} {...(tooltipPosition && { position: tooltipPosition })}>
      <button
        type="button"
        className={className ? `${styles.button} ${className}` : styles.button}
        aria-label={name}
        aria-keyshortcuts={keys && ariaKeyName(keys)}
        // Stays in the order of focus while it can do nothing, so that focus is not lost when it is used up.
        aria-disabled={disabled || undefined}
        onClick={disabled ? undefined : onPress}
        {...rest}
      >
        <Glyph size={16} stroke={1.5} aria-hidden />
      </button>
    </KeyTooltip>
  );
}
