// Checksums of 32 bits, four bytes at a time. Source: M. Kounavis and F. Berry, "Novel Table Lookup-Based Algorithms for
// High-Performance CRC Generation", 2008.

/**
 * The CRC of 32 bits with a polynomial, given with its bits reversed: from bytes to a whole number from 0 to 2^32 − 1. It
 * begins with all bits set and ends with all of them turned round, as zip archives and RFC 3720 have it.
 */
export function createCrc32(polynomial: number): (bytes: Uint8Array) => number {
  const table = tablesOf(polynomial);
  const entry = (index: number): number => table[index] ?? 0;
  return (bytes) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const whole = bytes.length - (bytes.length % 4);
    let sum = -1;
    for (let at = 0; at < whole; at += 4) {
      const four = sum ^ view.getInt32(at, true);
      sum =
        entry(768 + (four & 0xff)) ^
        entry(512 + ((four >>> 8) & 0xff)) ^
        entry(256 + ((four >>> 16) & 0xff)) ^
        entry(four >>> 24);
    }
    for (let at = whole; at < bytes.length; at += 1) sum = (sum >>> 8) ^ entry((sum ^ view.getUint8(at)) & 0xff);
    return (sum ^ -1) >>> 0;
  };
}

/** Four tables of 256: what a byte does to the sum when 0, 1, 2 or 3 bytes come after it. */
function tablesOf(polynomial: number): Int32Array {
  const table = new Int32Array(1024);
  for (let byte = 0; byte < 256; byte += 1) {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
    table[byte] = value;
  }
  for (let index = 256; index < 1024; index += 1) {
    const value = table[index - 256] ?? 0;
    table[index] = (value >>> 8) ^ (table[value & 0xff] ?? 0);
  }
  return table;
}
