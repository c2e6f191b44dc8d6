import { dayInWords } from '../calendar/day-in-words.ts';
import type { Placement } from '../plan/placement.ts';
import type { Plan } from '../plan/plan.ts';

/** Where people have put an initiative, why, who and when: `Placed above PAY-3: promised to Ana (Maya, 12 Jan 2026)`. */
export function placementInWords(
  { initiatives }: Pick<Plan, 'initiatives'>,
  { place, reason, decidedBy, decidedOn }: Placement,
): string {
  const where =
    place.kind === 'above' ? `above ${initiatives.get(place.initiativeId)?.key ?? 'another'}` : `${place.kind}`;
  const why = reason === '' ? '' : `: ${reason}`;
  const who = decidedBy === '' ? '' : `${decidedBy}, `;
  return `Placed ${where}${why} (${who}${dayInWords(decidedOn)})`;
}
