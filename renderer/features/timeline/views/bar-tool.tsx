import type { Icon } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { Button } from '../../../ui/button.tsx';
import styles from './bar-tool.module.css';

export interface BarToolProps extends Omit<ComponentProps<'button'>, 'type' | 'children'> {
  readonly icon: Icon;
  /** What it does; where the bar is narrow only its icon is seen, and the words when it is pointed at. */
  readonly children: string;
}

/** A tool in the timeline's head. */
export function BarTool({ icon, children, className, ...rest }: BarToolProps) {
  return (
    <Button
      kind="tool"
      icon={icon}
      title={children}
      className={className ? `${styles.tool} ${className}` : styles.tool}
      {...rest}
    >
      {children}
    </Button>
  );
}
