import { createHash, randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import type { IdSource } from '../../shared/ports/id-source.ts';
import { seededIds } from '../../shared/sample/seeded-random.ts';

/**
 * Ids that follow from where the plan is written, the day and what goes in: the same call gives the same bytes, and plans in
 * two places are two plans even when all else is alike.
 */
export function repeatableIds(facts: {
  readonly output: string;
  readonly today: string;
  readonly content: string | Uint8Array;
}): IdSource {
  const hash = createHash('sha256').update(resolve(facts.output)).update('\0').update(facts.today).update('\0');
  return seededIds(hash.update(facts.content).digest('hex'));
}

/** Ids that no other call has. */
export function randomIds(): IdSource {
  return seededIds(randomBytes(32).toString('hex'));
}
