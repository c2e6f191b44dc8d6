// What the because panel says in numbers and words.

import type { Passing } from '../../../shared/prioritization/rice-because.ts';
import { formatFixed, formatNumber, formatPercent } from '../../ui/fields/format-value.ts';

/** A score as it stands in lists: whole from 100 on, else with up to two digits. */
export function formatScore(score: number): string {
  return formatNumber(score, Math.abs(score) >= 100 ? 0 : 2);
}

/** `Passes DX-11 with reach ≥ 3,445, or effort ≤ 3.8.` */
export function passingSentence({ key, reach, impact, confidence, effort }: Passing): string {
  const ways = [
    reach === null ? null : `reach ≥ ${formatNumber(reach)}`,
    impact === null ? null : `impact ≥ ${formatNumber(impact)}`,
    confidence === null ? null : `confidence ≥ ${formatPercent(confidence)}`,
    effort === null ? null : `effort ≤ ${formatFixed(effort, 1)}`,
  ].filter((way) => way !== null);
  const [only] = ways;
  if (only === undefined) return `No change of one input alone passes ${key}.`;
  const list = ways.length === 1 ? only : `${ways.slice(0, -1).join(', ')}, or ${ways.at(-1)}`;
  return `Passes ${key} with ${list}.`;
}
