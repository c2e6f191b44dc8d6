import { createCrc32 } from '../checksum/create-crc32.ts';

/** The checksum of zip archives. Source: PKWARE .ZIP File Format Specification 6.3.10, 4.4.7. */
export const crc32: (bytes: Uint8Array) => number = createCrc32(0xedb88320);
