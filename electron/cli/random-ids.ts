import { randomBytes } from 'node:crypto';
import { type AnyId, toId } from '../../shared/plan/ids.ts';
import type { IdSource } from '../../shared/ports/id-source.ts';

/** Ids of 80 random bits. */
export const randomIds: IdSource = {
  next: <Id extends AnyId>() => toId<Id>(randomBytes(10).toString('hex')),
};
