import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { StoreRefusal, storeProblemFrom } from '../../../renderer/storage/store-problem.ts';

const quota = () => new DOMException('The quota has been exceeded.', 'QuotaExceededError');

describe('storeProblemFrom', () => {
  test.each([
    ['quota, as the browser says it', quota(), 'full'],
    ['quota inside the abort of a transaction', new Dexie.AbortError('Transaction aborted', quota()), 'full'],
    ['quota inside a bulk operation', Object.assign(new Error('Bulk'), { failures: [quota()] }), 'full'],
    ['denied', new DOMException('The operation is insecure.', 'SecurityError'), 'unavailable'],
    ['a private window', new Dexie.OpenFailedError(new DOMException('No.', 'InvalidStateError')), 'unavailable'],
    ['no databases at all', new Dexie.MissingAPIError(), 'unavailable'],
    ['closed by the browser', new Dexie.DatabaseClosedError(), 'unavailable'],
    ['a newer database', new DOMException('Too new.', 'VersionError'), 'newer-version'],
    ['anything else', new DOMException('Internal error.', 'UnknownError'), 'failed'],
    ['what is no error', 'nonsense', 'failed'],
  ])('%s', (_, error, kind) => {
    expect(storeProblemFrom(error)).toMatchObject({ kind, message: expect.stringMatching(/\.$/) });
  });

  test('names the innermost reason of what it does not know', () => {
    const error = new Dexie.AbortError('Transaction aborted', new DOMException('Disk on fire.', 'UnknownError'));
    expect(storeProblemFrom(error).message).toContain('Disk on fire. Try again');
  });

  test('answers the problem that a transaction was ended with', () => {
    const problem = { kind: 'behind', message: 'Behind.' } as const;
    expect(storeProblemFrom(new StoreRefusal(problem))).toBe(problem);
  });

  test('ends with causes that go in a ring', () => {
    const error = new Error('Ring');
    expect(storeProblemFrom(Object.assign(error, { inner: error })).kind).toBe('failed');
  });
});
