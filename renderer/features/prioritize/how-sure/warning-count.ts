import { formatNumber } from '../../../ui/fields/format-value.ts';

/** `3 warnings`. */
export function warningCount(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'warning' : 'warnings'}`;
}
