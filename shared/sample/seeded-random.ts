// Randomness that repeats: the same seed, the same numbers and ids.

import { type AnyId, toId } from '../plan/ids.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { Random } from '../ports/random.ts';

/**
 * A stream of numbers in [0, 1) with 32 random bits each, the same for the same seed; a number and its decimal text are
 * the same seed. Not for secrets. Source: Chris Doty-Humphrey, "PractRand" (2010), sfc32.
 */
export function seededRandom(seed: string | number): Random {
  let [a, b, c, counter] = fourWords(String(seed));
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  // The first numbers still show the seed.
  for (let round = 0; round < 15; round += 1) next();
  return { next };
}

const ID_LENGTH = 16;
const ID_CHARACTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Ids of 16 characters (80 random bits) from a seed, or from a stream that is used for other things too. */
export function seededIds(source: Random | string | number): IdSource {
  const random = typeof source === 'object' ? source : seededRandom(source);
  return {
    next<Id extends AnyId>(): Id {
      let text = '';
      while (text.length < ID_LENGTH) text += ID_CHARACTERS.charAt(Math.floor(random.next() * ID_CHARACTERS.length));
      return toId<Id>(text);
    },
  };
}

/** Four 32-bit words from a text. Source: Austin Appleby, MurmurHash3 (2011), its mixing steps. */
function fourWords(text: string): [number, number, number, number] {
  const word = (start: number): number => {
    let hash = start ^ text.length;
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0xcc9e2d51);
      hash = (hash << 13) | (hash >>> 19);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return hash ^ (hash >>> 16);
  };
  return [word(0x9e3779b9), word(0x243f6a88), word(0xb7e15162), 1];
}
