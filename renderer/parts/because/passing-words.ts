// What the because panel says on passing the initiative above.

import type { Passing } from '../../../shared/prioritization/passing.ts';
import type { InputToPass } from '../../../shared/prioritization/passing-inputs.ts';
import type { WeightToPass } from '../../../shared/prioritization/passing-weights.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { formatOnScale, nameInSentence } from './because-words.ts';

/** More ways than this are no answer any more: those of the smallest change are named. */
const MOST_WAYS = 4;

/** `Passes DX-11 with reach ≥ 3,445, or effort ≤ 3.8.`, a sentence more where weights do it or only the class is reached. */
export function passingSentences({ key, inputs, weights }: Passing): readonly string[] {
  const ways = smallest(inputs, ({ from, to }) => (to === null ? null : changeOf(from, to))).map(
    ({ criterion, to, bound }) => wayInWords(criterion, to, bound),
  );
  const levels = smallest(inputs, ({ from, level }) => (level === null ? null : changeOf(from, level))).map(
    ({ criterion, level, bound }) => wayInWords(criterion, level, bound),
  );
  const sentences = [
    ways.length > 0 ? `Passes ${key} with ${orList(ways)}.` : `No change of one input alone passes ${key}.`,
  ];
  if (levels.length > 0) sentences.push(`Reaches the class of ${key} with ${orList(levels)}.`);
  return weights.length === 0 ? sentences : [...sentences, weightSentence(weights, ways.length > 0)];
}

function weightSentence(weights: readonly WeightToPass[], isToo: boolean): string {
  const ways = smallest(weights, ({ from, to }) => (to === null ? null : changeOf(from, to))).map(
    ({ criterion, from, to }) =>
      `${formatNumber(to ?? 0, 6)} for ${nameInSentence(criterion.name)} (now ${formatNumber(from)})`,
  );
  if (ways.length === 0) return 'No change of one weight alone does.';
  return isToo ? `So does a weight of ${orList(ways)}.` : `A weight of ${orList(ways)} does.`;
}

const SIGNS: Readonly<Record<InputToPass['bound'], string>> = { 'at-least': '≥', 'at-most': '≤', exactly: '=' };

function wayInWords(
  { name, scale }: InputToPass['criterion'],
  to: number | string | null,
  bound: InputToPass['bound'],
): string {
  if (typeof to === 'string') return `“${formatOnScale(scale, to)}” for “${name}”`;
  return `${nameInSentence(name)} ${SIGNS[bound]} ${formatOnScale(scale, to ?? 0)}`;
}

/** By how much of itself it changes; what is not a number by nothing that could be compared. */
function changeOf(from: number | string | null, to: number | string): number {
  if (typeof to !== 'number') return 0;
  const before = typeof from === 'number' ? from : 0;
  return Math.abs(to - before) / Math.max(Math.abs(before), Math.abs(to));
}

/** The few that change least, in the order in which they came. */
function smallest<Way>(all: readonly Way[], changeIn: (way: Way) => number | null): readonly Way[] {
  const possible = all.flatMap((way) => {
    const change = changeIn(way);
    return change === null ? [] : [{ way, change }];
  });
  const kept = new Set(possible.toSorted((a, b) => a.change - b.change).slice(0, MOST_WAYS));
  return possible.filter((one) => kept.has(one)).map(({ way }) => way);
}

function orList(ways: readonly string[]): string {
  return ways.length < 2 ? ways.join('') : `${ways.slice(0, -1).join(', ')}, or ${ways.at(-1)}`;
}
