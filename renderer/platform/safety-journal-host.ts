// The worker's side of the safety journal. Of all tabs' workers one holds the files, since a file has one handle at a time; the
// others hand their questions on to it, and one of them takes over when its tab is closed.

import { fail } from '../../shared/result.ts';
import type { SafetyCopies } from '../../shared/safety/safety-copies.ts';
import { CLEARED, safetyProblemFrom, UNAVAILABLE } from '../../shared/safety/safety-problem.ts';
import { answerSafetyRequest, type SafetyAnswer, type SafetyRequest } from '../../shared/safety/safety-request.ts';
import type { SlotFile } from '../../shared/safety/slot-file.ts';
import type { SafetyBroadcast, SafetyQuestion, SafetyReply } from './safety-journal-messages.ts';

export interface SafetyHost {
  /** Takes a question of the worker's own tab. */
  ask(question: SafetyQuestion): void;
  /** Takes what another worker said. */
  hear(message: SafetyBroadcast): void;
}

export interface SafetyHostParts {
  /** A name that no other worker has. */
  readonly name: string;
  /** Runs once this worker, and no other, may hold the files; until it ends. */
  readonly whenHolding: (run: () => void) => void;
  /** Opens the files; refused where there is no place for them. */
  readonly openCopies: () => Promise<OpenedCopies>;
  readonly reply: (reply: SafetyReply) => void;
  readonly broadcast: (message: SafetyBroadcast) => void;
  /** Runs when nothing was asked for a while; each time anew. */
  readonly whenIdle: (run: () => void) => void;
}

export interface OpenedCopies {
  readonly copies: SafetyCopies;
  /** Makes more files; none when there is no room for them. */
  readonly moreFiles: () => Promise<readonly SlotFile[]>;
  /** Whether the files were deleted behind its back: what is written to them then is lost. */
  readonly isGone: () => Promise<boolean>;
}

export function createSafetyHost(parts: SafetyHostParts): SafetyHost {
  const { name, whenHolding, openCopies, reply, broadcast, whenIdle } = parts;
  /** Of this tab, not answered yet. */
  const waiting = new Map<number, SafetyQuestion>();
  let opening: Promise<OpenedCopies | null> | null = null;
  /** Everything is done in the order in which it was asked. */
  let turn: Promise<void> = Promise.resolve();

  whenHolding(() => {
    opening = openCopies().catch(() => null);
    broadcast({ kind: 'holding' });
    for (const question of waiting.values()) answerOwn(question);
  });

  return {
    ask: (question) => {
      waiting.set(question.number, question);
      if (opening === null) broadcast({ kind: 'question', from: name, question });
      else answerOwn(question);
    },
    hear: (message) => {
      switch (message.kind) {
        case 'question':
          answerOther(message.from, message.question);
          return;
        case 'reply':
          if (message.to === name && waiting.delete(message.reply.number)) reply(message.reply);
          return;
        case 'holding':
          // Asking twice does no harm: what was done already is taken as done.
          for (const question of waiting.values()) broadcast({ kind: 'question', from: name, question });
          return;
      }
    },
  };

  function answerOwn({ number, request }: SafetyQuestion): void {
    work(request, (answer) => {
      if (waiting.delete(number)) reply({ number, answer });
    });
  }

  function answerOther(to: string, { number, request }: SafetyQuestion): void {
    if (opening === null) return;
    work(request, (answer) => broadcast({ kind: 'reply', to, reply: { number, answer } }));
  }

  function work(request: SafetyRequest, tell: (answer: SafetyAnswer) => void): void {
    inTurn(async () => {
      const opened = await openAgain();
      if (opened === null) return tell(fail(UNAVAILABLE));
      // Deleted files that are open can still be read, which may be the last that there is of a plan.
      if (!READING.has(request.kind) && (await opened.isGone())) return tell(fail(CLEARED));
      tell(answered(opened.copies, request));
      await growPool(opened);
      whenIdle(() => tidy(opened));
    });
  }

  /** What was denied may be allowed by now, and what another tab held be free. */
  async function openAgain(): Promise<OpenedCopies | null> {
    const opened = await opening;
    if (opened === null) opening = openCopies().catch(() => null);
    return opening;
  }

  /** One piece at a time, so that an entry that comes meanwhile need not wait for all. */
  function tidy(opened: OpenedCopies): void {
    inTurn(async () => {
      if (opened.copies.tidy()) whenIdle(() => tidy(opened));
    });
  }

  /** What breaks down, such as an answer that can't be sent, must not stop what comes after it. */
  function inTurn(job: () => Promise<void>): void {
    turn = turn.then(job).catch(() => {});
  }
}

const READING: ReadonlySet<SafetyRequest['kind']> = new Set(['list', 'load']);

function answered(copies: SafetyCopies, request: SafetyRequest): SafetyAnswer {
  try {
    return answerSafetyRequest(copies, request);
  } catch (error) {
    return fail(safetyProblemFrom(error));
  }
}

async function growPool({ copies, moreFiles }: OpenedCopies): Promise<void> {
  if (!copies.wantsFiles) return;
  // Where there is no room for more, the next plan that needs one says so.
  const files = await moreFiles().catch(() => []);
  if (files.length > 0) copies.addFiles(files);
}
