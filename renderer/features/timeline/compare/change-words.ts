import type { BarChange } from '../../../../shared/timeline/timeline-compare.ts';
import { formatNumber } from '../../../ui/fields/format-value.ts';

const KINDS = ['moved', 'added', 'dropped'] as const;

/** `4 moved, 2 added, 1 dropped`; where none was: `nothing was moved, added or dropped`. */
export function changesInWords(changes: readonly BarChange[]): string {
  const words = KINDS.flatMap((kind) => {
    const count = changes.filter(({ ghost }) => ghost.kind === kind).length;
    return count === 0 ? [] : `${formatNumber(count)} ${kind}`;
  });
  return words.length === 0 ? 'nothing was moved, added or dropped' : words.join(', ');
}
