import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32c } from '../../../shared/safety/crc32c.ts';

/** Bit by bit, straight from the polynomial. */
function slowSum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0x82f63b78 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

describe('crc32c', () => {
  test.each([
    ['nothing', new Uint8Array(), 0],
    ['123456789', new TextEncoder().encode('123456789'), 0xe3069283],
    ['32 zeros', new Uint8Array(32), 0x8a9136aa],
    ['32 bytes of ones', new Uint8Array(32).fill(255), 0x62a8ab43],
    ['0 to 31', Uint8Array.from({ length: 32 }, (_, index) => index), 0x46dd794e],
  ])('of %s is the published value', (_, bytes, sum) => {
    expect(crc32c(bytes)).toBe(sum);
  });

  test('is what the polynomial says, at any place in a buffer (seed 1)', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), fc.nat(7), (bytes, offset) => {
        const buffer = new Uint8Array(bytes.length + offset);
        buffer.set(bytes, offset);
        expect(crc32c(buffer.subarray(offset))).toBe(slowSum(bytes));
      }),
      { seed: 1 },
    );
  });
});
