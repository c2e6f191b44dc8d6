// Streams of random numbers, each known by its name alone, so that what one is asked for never moves another.

/** The state of each stream, 32 bits × 4. */
export type RandomStreams = Int32Array;

const WORDS = 4;

/** A stream a name: the same name, the same numbers. Not for secrets. */
export function seedStreams(names: readonly string[]): RandomStreams {
  const streams = new Int32Array(names.length * WORDS);
  names.forEach((name, stream) => {
    for (let word = 0; word < WORDS; word += 1) streams[stream * WORDS + word] = hashText(name, word + 1);
    // The generator can't leave a state of zeros.
    if (streams.subarray(stream * WORDS, (stream + 1) * WORDS).every((word) => word === 0)) streams[stream * WORDS] = 1;
  });
  return streams;
}

/** The next number of a stream, in (0, 1): 32 random bits and a half, so that neither end is met. */
export function nextUniform(streams: RandomStreams, stream: number): number {
  return (nextWord(streams, stream) + 0.5) / 4_294_967_296;
}

/**
 * The next 32 bits of a stream, from 0 to 2^32 − 1. Source: David Blackman and Sebastiano Vigna, "Scrambled linear
 * pseudorandom number generators" (2021), xoshiro128**.
 */
export function nextWord(streams: RandomStreams, stream: number): number {
  const at = stream * WORDS;
  const a = streams[at] ?? 0;
  const b = streams[at + 1] ?? 0;
  const c = (streams[at + 2] ?? 0) ^ a;
  const d = (streams[at + 3] ?? 0) ^ b;
  streams[at] = a ^ d;
  streams[at + 1] = b ^ c;
  streams[at + 2] = c ^ (b << 9);
  streams[at + 3] = (d << 11) | (d >>> 21);
  const scrambled = Math.imul(b, 5);
  return Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
}

/** Source: Austin Appleby, MurmurHash3 (2011), 32 bits, over the text's UTF-16 units as blocks. */
function hashText(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    const block = Math.imul(text.charCodeAt(index), 0xcc9e2d51);
    hash ^= Math.imul((block << 15) | (block >>> 17), 0x1b873593);
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash ^= text.length * 4;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
