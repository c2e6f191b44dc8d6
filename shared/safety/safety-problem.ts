// What can go wrong with the safety copy, in words.

import type { SafetyProblem } from '../ports/safety-journal.ts';

/** The problem that an error from a disk, or from anything else on the way, means. */
export function safetyProblemFrom(error: unknown): SafetyProblem {
  const names = error instanceof Error ? [error.name, 'code' in error ? String(error.code) : ''] : [];
  if (names.some((name) => FULL_NAMES.includes(name))) return FULL;
  const reason = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
  return { kind: 'failed', message: `The safety copy could not be written: ${reason}. It is tried again.` };
}

// `NoSpareFile`: the pool grows ahead of need, so it could not.
const FULL_NAMES = ['QuotaExceededError', 'ENOSPC', 'EDQUOT', 'NoSpareFile'];

export const FULL: SafetyProblem = {
  kind: 'full',
  message:
    'There is no room left for the safety copy: the disk, or what the browser allows, is full. Free some space and save again.',
};

export const UNAVAILABLE: SafetyProblem = {
  kind: 'unavailable',
  message:
    'This browser has no place for a safety copy, as in a private window. Plans are stored, but only once: save a plan file now and then.',
};

export const CLEARED: SafetyProblem = {
  kind: 'unavailable',
  message:
    'The browser’s data was cleared while Quarterdeck was open, and the safety copies with it. Reload the window: they are made again then.',
};

export function notHeld(): SafetyProblem {
  return { kind: 'not-found', message: 'The safety copy has no such plan.' };
}

export function newerCopy(name: string): SafetyProblem {
  const message = `The safety copy of “${name}” was written by a newer version of Quarterdeck. Nothing was changed. Open it with the newest version.`;
  return { kind: 'newer-version', message };
}

export function copyMissing(sequence: number): SafetyProblem {
  const message = `There is no safety copy of this plan yet, so change ${sequence} can’t follow. Bring the copy up to date first.`;
  return { kind: 'behind', message };
}

export function copyBehind(name: string, { held, given }: { held: number; given: number }): SafetyProblem {
  const message = `The safety copy of “${name}” ends with change ${held}, so change ${given} can’t follow. Bring the copy up to date first.`;
  return { kind: 'behind', message };
}

export function copyConflict(name: string, sequence: number): SafetyProblem {
  const message = `The safety copy of “${name}” holds another change ${sequence} than the one made here. Nothing was changed. Open the plan again and choose which of the two to keep.`;
  return { kind: 'conflict', message };
}

export function wouldLose(name: string, reason: string): SafetyProblem {
  const message = `The safety copy of “${name}” was kept as it is, since it has more than the plan that was to replace it: ${reason}.`;
  return { kind: 'would-lose', message };
}

export function damagedCopy(name: string, reason: string): SafetyProblem {
  const message = `The safety copy of “${name}” is damaged: ${reason.replace(/\.$/, '')}. What can still be read was left as it is.`;
  return { kind: 'damaged', message };
}

export function invalidForCopy(name: string, reason: string): SafetyProblem {
  const message = `“${name}” can’t be taken into the safety copy: ${reason.replace(/\.$/, '')}.`;
  return { kind: 'invalid', message };
}
