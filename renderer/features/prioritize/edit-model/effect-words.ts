// What trying out a model does to the ranking, in a sentence or two.

import type { RankedInitiative } from '../../../../shared/prioritization/ranking.ts';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import type { DraftEffect } from './draft-effect.ts';

const MOST_NAMED = 3;

/** `12 of 60 change rank; the top ten loses PAY-3 and gains DX-4.` */
export function effectInWords(effect: DraftEffect): string {
  const { total, ranked, moved, unscored, scored } = effect;
  if (moved + unscored + scored === 0) {
    return ranked === 0 ? 'No initiative has a score by this model yet.' : 'No rank changes.';
  }
  const changes = `${formatNumber(moved)} of ${formatNumber(total)} ${moved === 1 ? 'changes' : 'change'} rank`;
  return [
    moved === 0 ? '' : `${changes}; ${topInWords(effect)}.`,
    unscored === 0 ? '' : `${formatNumber(unscored)} ${unscored === 1 ? 'loses its' : 'lose their'} score.`,
    scored === 0 ? '' : `${formatNumber(scored)} ${scored === 1 ? 'gains a' : 'gain a'} score.`,
    moved > 0 ? '' : sentence(topInWords(effect)),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Of a model that is only in the draft: how many it scores, and why it scores none where it fails. */
export function newModelInWords(ranking: readonly RankedInitiative[]): string {
  const total = ranking.length;
  if (total === 0) return 'A new model. There are no initiatives to rank yet.';
  const scored = ranking.filter(({ rank }) => rank !== null).length;
  const faults = ranking.flatMap(({ initiative: { key }, scored: one }) =>
    one.state === 'error' ? [`${key}: ${one.problem}`] : [],
  );
  const [fault] = faults;
  const all = formatNumber(total);
  if (fault === undefined) {
    if (scored === 0) return 'A new model: no initiative has all that it asks for yet. Keep it, then score them.';
    if (scored === total) return `A new model: all ${all} have a score by it.`;
    return `A new model: ${formatNumber(scored)} of ${all} have a score by it.`;
  }
  const failed = formatNumber(faults.length);
  if (faults.length === total)
    return `A new model: it gives an error for ${total === 1 ? 'the one' : `all ${all}`}. ${fault}`;
  const lacking = total - scored - faults.length;
  const parts = [
    `${scored === 0 ? 'none' : formatNumber(scored)} of ${all} ${scored === 1 ? 'has' : 'have'} a score by it`,
    `${failed} ${faults.length === 1 ? 'is an error' : 'are errors'}`,
    ...(lacking > 0 ? [`${formatNumber(lacking)} ${lacking === 1 ? 'lacks' : 'lack'} a value`] : []),
  ];
  return `A new model: ${parts.join(', ')}. ${fault}`;
}

function topInWords({ leave, join }: DraftEffect): string {
  const loses = leave.length === 0 ? null : `loses ${listed(leave)}`;
  const gains = join.length === 0 ? null : `gains ${listed(join)}`;
  const both = [loses, gains].filter((part) => part !== null);
  return both.length === 0 ? 'the top ten holds the same' : `the top ten ${both.join(' and ')}`;
}

/** `PAY-3, DX-4 and 2 more`. */
function listed(keys: readonly string[]): string {
  const shown = keys.length > MOST_NAMED ? keys.slice(0, MOST_NAMED - 1) : keys;
  const rest = keys.length - shown.length;
  return [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(', ').replace(/, ([^,]*)$/, ' and $1');
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
