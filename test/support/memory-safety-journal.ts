import type { SafetyJournal, SafetyProblem } from '../../shared/ports/safety-journal.ts';
import { fail } from '../../shared/result.ts';
import { type AskSafety, answerSafetyRequest, safetyJournalOver } from '../../shared/safety/safety-request.ts';
import { createSimulatedDisk, openOn, type SimulatedDisk, tidyAll } from '../shared/safety/simulated-disk.ts';

export interface MemorySafetyJournal extends SafetyJournal {
  readonly disk: SimulatedDisk;
  /** While it is set, everything is refused with it. */
  refusal: SafetyProblem | null;
  /** Opens the copies anew, as a program that starts. */
  restart(): void;
}

/** The real safety copies over a disk in memory. */
export function createMemorySafetyJournal(disk: SimulatedDisk = createSimulatedDisk()): MemorySafetyJournal {
  let copies = openOn(disk);
  // Each request is answered with what its kind is answered with.
  const ask = (async (request: Parameters<typeof answerSafetyRequest>[1]) => {
    if (journal.refusal !== null) return fail(journal.refusal);
    const answer = answerSafetyRequest(copies, structuredClone(request));
    tidyAll(copies);
    return structuredClone(answer);
  }) as AskSafety;
  const journal: MemorySafetyJournal = {
    ...safetyJournalOver(ask),
    disk,
    refusal: null,
    restart: () => {
      copies = openOn(disk);
    },
  };
  return journal;
}
