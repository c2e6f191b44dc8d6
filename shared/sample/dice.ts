// Choices made with a stream of random numbers.

import type { Random } from '../ports/random.ts';

export interface Dice {
  /** True with the given share from 0 to 1. */
  chance(share: number): boolean;
  /** A whole number from least to most, both included. */
  whole(least: number, most: number): number;
  /** One of the choices, which must not be none. */
  pick<Choice>(choices: readonly Choice[]): Choice;
  /** One of the choices, each as often as its weight says; the weights must not all be 0. */
  weighted<Choice>(choices: readonly (readonly [choice: Choice, weight: number])[]): Choice;
  /** The same entries in another order. */
  shuffle<Entry>(entries: readonly Entry[]): Entry[];
}

export function createDice(random: Random): Dice {
  const whole = (least: number, most: number): number => least + Math.floor(random.next() * (most - least + 1));

  function pick<Choice>(choices: readonly Choice[]): Choice {
    for (const choice of choices.slice(whole(0, choices.length - 1))) return choice;
    throw new Error('Nothing to pick from');
  }

  function weighted<Choice>(choices: readonly (readonly [choice: Choice, weight: number])[]): Choice {
    let rest = random.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of choices) {
      rest -= weight;
      if (rest < 0) return choice;
    }
    throw new Error('No choice has a weight');
  }

  function shuffle<Entry>(entries: readonly Entry[]): Entry[] {
    return entries
      .map((entry) => ({ entry, place: random.next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ entry }) => entry);
  }

  return { chance: (share) => random.next() < share, whole, pick, weighted, shuffle };
}
