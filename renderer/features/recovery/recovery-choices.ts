// What can be done about a plan that is not whole, with what each way keeps and what it gives up.

import type { StoredPlanState } from '../../../shared/ports/plan-store.ts';
import type { SafetyManifestEntry } from '../../../shared/ports/safety-journal.ts';
import type { PlanQuestion } from '../../../shared/safety/hold-plans-against-copies.ts';
import { currentLocale } from '../../ui/locale.ts';

export interface RecoveryChoice {
  readonly kind: 'keep-both' | 'take-copy' | 'keep-stored' | 'forget';
  readonly label: string;
  readonly keeps: string;
  readonly givesUp: string;
}

type StoredHere = Extract<StoredPlanState, { readonly kind: 'here' }>;

/** In the order in which they are worth considering: first what gives up nothing, then the latest state. */
export function recoveryChoices({ stored, copy }: PlanQuestion): readonly RecoveryChoice[] {
  const here = stored?.kind === 'here' ? stored : null;
  const choices: RecoveryChoice[] = [];
  if (copy !== null) choices.push(takeCopy(copy, stored));
  if (here !== null) choices.push(keepStored(here, copy));
  if (copy !== null && here !== null) {
    if (here.changedAt > copy.changedAt) choices.reverse();
    choices.unshift(KEEP_BOTH);
  }
  if (copy === null && stored === null) choices.push(FORGET);
  return choices;
}

function takeCopy(copy: SafetyManifestEntry, stored: StoredPlanState | null): RecoveryChoice {
  const count = copy.counts.initiatives ?? 0;
  const gone = copy.lost === null ? null : changesInWords(copy.lost.from, copy.lost.to);
  const other = stored === null ? null : 'what the store still has of it';
  const given = [gone, other].filter((part) => part !== null).join(', and ');
  return {
    kind: 'take-copy',
    label: 'Take the safety copy',
    keeps: `The plan as it was on ${instantInWords(copy.changedAt)}: ${initiativesInWords(count)}, ${copy.sequence} changes.`,
    givesUp: given === '' ? 'Gives up nothing.' : `Gives up ${given}.`,
  };
}

function keepStored(here: StoredHere, copy: SafetyManifestEntry | null): RecoveryChoice {
  const count = here.counts.initiatives ?? 0;
  return {
    kind: 'keep-stored',
    label: 'Keep what the store has',
    keeps: `The plan as it was on ${instantInWords(here.changedAt)}: ${initiativesInWords(count)}, ${here.sequence} changes.`,
    givesUp: copy === null ? 'Gives up nothing.' : 'Gives up what the safety copy has beside it.',
  };
}

const KEEP_BOTH: RecoveryChoice = {
  kind: 'keep-both',
  label: 'Keep both',
  keeps: 'The plan as the store has it, and the safety copy as a plan of its own beside it.',
  givesUp: 'Gives up nothing.',
};

const FORGET: RecoveryChoice = {
  kind: 'forget',
  label: 'Let it go',
  keeps: 'Nothing is left of it on this machine. If you have a plan file of it, open that on Plans instead.',
  givesUp: 'It is no longer asked about.',
};

function changesInWords(from: number, to: number): string {
  return from === to ? `change ${from}` : `the changes ${from} to ${to}`;
}

function initiativesInWords(count: number): string {
  return count === 1 ? '1 initiative' : `${count} initiatives`;
}

function instantInWords(instant: string): string {
  return new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
}
