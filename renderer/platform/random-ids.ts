import { type AnyId, toId } from '../../shared/plan/ids.ts';
import type { IdSource } from '../../shared/ports/id-source.ts';

const SIGNS = '0123456789abcdefghijklmnopqrstuvwxyz';
const LENGTH = 16;
/** The last byte of a whole number of rounds through the signs: those above would favour the first signs. */
const LARGEST_BYTE = 256 - (256 % SIGNS.length) - 1;

/** Ids of 16 random letters and digits, 82 bits: a million plans of 5,000 records share none. */
export function createRandomIds(fillWithRandom: (bytes: Uint8Array<ArrayBuffer>) => void = fillFromCrypto): IdSource {
  return {
    next<Id extends AnyId>(): Id {
      const bytes = new Uint8Array(LENGTH * 2);
      let id = '';
      while (id.length < LENGTH) {
        fillWithRandom(bytes);
        for (const byte of bytes) {
          if (byte <= LARGEST_BYTE && id.length < LENGTH) id += SIGNS.charAt(byte % SIGNS.length);
        }
      }
      return toId<Id>(id);
    },
  };
}

function fillFromCrypto(bytes: Uint8Array<ArrayBuffer>): void {
  crypto.getRandomValues(bytes);
}
