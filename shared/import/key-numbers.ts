// Keys for many new initiatives at once.

/** Gives out free keys: `PAY-13` after `PAY-12`. Prefixes are told apart without regard to case. */
export interface KeyNumbers {
  /** The prefix and one more than its highest number among all keys known and given out. */
  next(prefix: string): string;
}

/** As `nextKey` of the plan would number them, but in one walk over the keys instead of one for each new key. */
export function createKeyNumbers(taken: Iterable<string>): KeyNumbers {
  const highestByPrefix = new Map<string, number>();
  for (const key of taken) {
    const match = /^(.*)-(\d{1,15})$/su.exec(key);
    if (match === null) continue;
    const [, prefix = '', digits = ''] = match;
    const folded = prefix.toLowerCase();
    highestByPrefix.set(folded, Math.max(highestByPrefix.get(folded) ?? 0, Number(digits)));
  }
  return {
    next(prefix) {
      const folded = prefix.toLowerCase();
      const number = (highestByPrefix.get(folded) ?? 0) + 1;
      highestByPrefix.set(folded, number);
      return `${prefix}-${number}`;
    },
  };
}
