// What trying out a model does to the ranking, in a sentence or two.

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

/** Of a model that is only in the draft. */
export function newModelInWords(scoredCount: number, total: number): string {
  if (total === 0) return 'A new model. There are no initiatives to rank yet.';
  if (scoredCount === 0) return 'A new model: no initiative has all that it asks for yet. Keep it, then score them.';
  if (scoredCount === total) return `A new model: all ${formatNumber(total)} have a score by it.`;
  return `A new model: ${formatNumber(scoredCount)} of ${formatNumber(total)} have a score by it.`;
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
