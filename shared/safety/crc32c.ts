// The checksum of the safety copy (Castagnoli's polynomial). Source: G. Castagnoli, S. Bräuer and M. Herrmann, "Optimization
// of Cyclic Redundancy-Check Codes with 24 and 32 Parity Bits", 1993; check values in RFC 3720, B.4. Four bytes at a time by
// M. Kounavis and F. Berry, "Novel Table Lookup-Based Algorithms for High-Performance CRC Generation", 2008.

/** Four tables of 256: what a byte does to the sum when 0, 1, 2 or 3 bytes come after it. */
const TABLE = new Int32Array(1024);
for (let byte = 0; byte < 256; byte += 1) {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  TABLE[byte] = value;
}
for (let index = 256; index < 1024; index += 1) {
  const value = entry(index - 256);
  TABLE[index] = (value >>> 8) ^ entry(value & 0xff);
}

/** The CRC-32C of the bytes as a whole number from 0 to 2^32 − 1. It finds every damage of up to 32 bits in a row. */
export function crc32c(bytes: Uint8Array): number {
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
}

function entry(index: number): number {
  return TABLE[index] ?? 0;
}
