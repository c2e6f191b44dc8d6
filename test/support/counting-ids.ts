import { type AnyId, toId } from '../../shared/plan/ids.ts';
import type { IdSource } from '../../shared/ports/id-source.ts';

/** `id-1`, `id-2`, ... */
export function createCountingIds(prefix = 'id'): IdSource {
  let count = 0;
  return {
    next<Id extends AnyId>(): Id {
      count += 1;
      return toId<Id>(`${prefix}-${count}`);
    },
  };
}
