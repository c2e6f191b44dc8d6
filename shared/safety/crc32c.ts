import { createCrc32 } from '../checksum/create-crc32.ts';

/**
 * The checksum of the safety copy (Castagnoli's polynomial); it finds every damage of up to 32 bits in a row. Source:
 * G. Castagnoli, S. Bräuer and M. Herrmann, "Optimization of Cyclic Redundancy-Check Codes with 24 and 32 Parity Bits",
 * 1993; check values in RFC 3720, B.4.
 */
export const crc32c: (bytes: Uint8Array) => number = createCrc32(0x82f63b78);
