import type { AnyId } from '../plan/ids.ts';

/** Makes ids that are new to every plan. Seeded in tests, the sample and the generator, random in the shells. */
export interface IdSource {
  next<Id extends AnyId>(): Id;
}
