import type { TeamAvailability } from '../../../shared/capacity/availability.ts';
import type { Share } from '../../../shared/plan/initiative.ts';
import { formatNumber, formatPercent } from '../../ui/fields/format-value.ts';

/** `4 people · 25 % reserve, 30 % now`: as they are in one period, with the team's own reserve and what it keeps there instead. */
export function teamFactsInWords({ people, headCount, reserve }: TeamAvailability, own: Share, when: string): string {
  const count = people.length > 0 ? people.length : headCount;
  if (count === null) return 'nobody yet';
  const words = count === 1 ? '1 person' : `${formatNumber(count)} people`;
  const kept = Math.abs(reserve - own) < 1e-9 ? '' : `, ${formatPercent(reserve)} ${when}`;
  return `${words} · ${formatPercent(own)} reserve${kept}`;
}
