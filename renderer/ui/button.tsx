import type { Icon } from '@tabler/icons-react';
import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';

/** `primary`: the one thing to do here, at most one a screen. `outline`: what else. `tool`: in bars. `offer`: a way out beside a sentence. `link`: the quiet way. */
export type ButtonKind = 'primary' | 'outline' | 'tool' | 'offer' | 'link';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'children'> {
  readonly kind?: ButtonKind;
  readonly icon?: Icon;
  /** An icon behind the words, such as the chevron of a menu. */
  readonly endIcon?: Icon;
  readonly children: ReactNode;
}

export function Button({
  kind = 'outline',
  icon: StartIcon,
  endIcon: EndIcon,
  children,
  className,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      className={className ? `${styles.button} ${className}` : styles.button}
      data-kind={kind}
      {...rest}
    >
      {StartIcon && <StartIcon size={16} stroke={1.5} aria-hidden />}
      <span className={styles.words}>{children}</span>
      {EndIcon && <EndIcon size={16} stroke={1.5} aria-hidden />}
    </button>
  );
}
