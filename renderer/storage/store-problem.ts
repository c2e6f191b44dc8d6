// What can go wrong in the browser's database, in words.

import type { StoreProblem } from '../../shared/ports/plan-store.ts';

/** Thrown inside a transaction: it leaves nothing written and becomes the outcome. */
export class StoreRefusal extends Error {
  readonly problem: StoreProblem;

  constructor(problem: StoreProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** The problem that an error from the database means. */
export function storeProblemFrom(error: unknown): StoreProblem {
  const errors = causesOf(error);
  const refusal = errors.find((cause) => cause instanceof StoreRefusal);
  if (refusal instanceof StoreRefusal) return refusal.problem;
  const names = new Set(errors.map((cause) => cause.name));
  if (names.has('QuotaExceededError')) return FULL;
  if (UNAVAILABLE_NAMES.some((name) => names.has(name))) return UNAVAILABLE;
  if (names.has('DatabaseClosedError')) return CLOSED;
  if (names.has('VersionError')) return NEWER_STORE;
  const reason = (errors.at(-1)?.message ?? String(error)).replace(/\.$/, '');
  return {
    kind: 'failed',
    message: `The browser’s store for plans failed: ${reason}. Try again; if it stays, reload the window.`,
  };
}

const FULL: StoreProblem = {
  kind: 'full',
  message:
    'There is no room left to store plans: the disk, or what the browser allows, is full. Free some space and save again.',
};

const UNAVAILABLE_NAMES = [
  'MissingAPIError',
  'MissingApiError',
  'SecurityError',
  'NotAllowedError',
  'InvalidStateError',
];

export const UNAVAILABLE: StoreProblem = {
  kind: 'unavailable',
  message:
    'This browser lets Quarterdeck store nothing here. Allow it to keep data for this address, or leave the private window, then reload.',
};

const CLOSED: StoreProblem = {
  kind: 'unavailable',
  message: 'The browser closed the store for plans. Try again; if it stays, reload the window.',
};

export const NEWER_STORE: StoreProblem = {
  kind: 'newer-version',
  message:
    'The plans on this machine were written by a newer version of Quarterdeck. Nothing was changed. Open it with the newest version of Quarterdeck.',
};

/** The error with those that Dexie wrapped in it: `inner` of any, `failures` of a bulk operation. */
function causesOf(error: unknown): readonly Error[] {
  const found = new Set<Error>();
  const visit = (cause: unknown): void => {
    if (!(cause instanceof Error) || found.has(cause)) return;
    found.add(cause);
    if ('inner' in cause) visit(cause.inner);
    if ('failures' in cause && Array.isArray(cause.failures)) cause.failures.forEach(visit);
  };
  visit(error);
  return [...found];
}
