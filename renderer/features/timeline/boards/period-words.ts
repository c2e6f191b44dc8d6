// How full a period is, in words.

import type { PeriodLoad } from '../../../../shared/boards/period-load.ts';
import type { PlainDate } from '../../../../shared/calendar/plain-date.ts';
import type { EffortUnit } from '../../../../shared/plan/settings.ts';
import { plainLabel } from '../../../../shared/timeline/plain-label.ts';
import { loadWithSign, overWithSign } from '../../../parts/capacity-words.ts';
import { listInWords } from '../../../parts/in-words.ts';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { formatPerLocale } from '../../../ui/format-per-locale.ts';

/** So many teams are named; of the others their number is said. */
const MOST_TEAMS = 2;

/** `SRE +3.2 pw over`; of several teams `+5.2 pw over: SRE +3.2 pw, Data +1.0 pw and 1 more`; empty when none is. */
export function overInWords({ over, overByAll }: PeriodLoad, unit: EffortUnit, most = MOST_TEAMS): string {
  if (over.length === 0) return '';
  const named = over.slice(0, most).map(({ team, by }) => `${plainLabel(team.name)} ${overWithSign(by, unit)}`);
  const rest = over.length - named.length;
  const teams = listInWords([...named, ...(rest > 0 ? [`${formatNumber(rest)} more`] : [])]);
  return over.length === 1 ? `${teams} over` : `${overWithSign(overByAll, unit)} over: ${teams}`;
}

/** `2 without estimate · 12.0 pw more if all`; empty when there is nothing to say. */
export function extraWords({ sum, withoutEstimate, unknownTeams }: PeriodLoad, unit: EffortUnit): string {
  return [
    ...(withoutEstimate > 0 ? [`${formatNumber(withoutEstimate)} without estimate`] : []),
    ...(sum.ifAll > 0 ? [`${loadWithSign(sum.ifAll, unit)} more if all`] : []),
    ...(unknownTeams > 0 && sum.available !== null
      ? [unknownTeams === 1 ? '1 team unknown' : `${formatNumber(unknownTeams)} teams unknown`]
      : []),
  ].join(' · ');
}

const month = formatPerLocale({ month: 'short', timeZone: 'UTC' });
const monthAndYear = formatPerLocale({ month: 'short', year: 'numeric', timeZone: 'UTC' });

/** `Feb – Apr 2026`, `Nov – Jan 2027`: the year is that of the last month. */
export function monthsInWords(first: PlainDate, last: PlainDate): string {
  const instant = (date: PlainDate) => new Date(`${date}T00:00:00Z`);
  return `${month().format(instant(first))} – ${monthAndYear().format(instant(last))}`;
}
