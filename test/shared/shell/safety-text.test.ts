import { describe, expect, test } from 'vitest';
import { parseCallArgument } from '../../../shared/ipc-arguments.ts';
import type { SafetyRequest } from '../../../shared/safety/safety-request.ts';
import {
  answerToReply,
  questionToRequest,
  replyToAnswer,
  requestToQuestion,
  type SafetyQuestion,
} from '../../../shared/shell/safety-text.ts';
import { historyOf, PLAN_ID, storedPlan } from '../safety/plan-history.ts';

const history = historyOf(6);
const [entry] = history.journal.slice(-1);
if (entry === undefined) throw new Error('No entry');

const REQUESTS: readonly SafetyRequest[] = [
  { kind: 'list' },
  { kind: 'append', entry },
  { kind: 'snapshot', stored: storedPlan(history), replace: true },
  { kind: 'load', id: PLAN_ID },
  { kind: 'remove', id: PLAN_ID, at: '2026-11-21T09:30:00.000Z' },
  { kind: 'restore', id: PLAN_ID },
  { kind: 'purge', id: PLAN_ID },
];

describe('a request to the safety copies', () => {
  test.each(REQUESTS)('$kind is the same after the way as text', (request) => {
    const question = requestToQuestion(request);
    if (!question.ok) throw new Error(question.problem.message);
    expect(parseCallArgument('ask-safety', question.value)).toMatchObject({ ok: true });
    expect(questionToRequest(question.value)).toEqual({ ok: true, value: request });
  });

  test.each<SafetyQuestion>([
    { kind: 'append', entry: 'nonsense' },
    { kind: 'append', entry: '{"planId":"p","sequence":0}' },
    { kind: 'snapshot', stored: { plan: '{}', journal: [] }, replace: true },
    { kind: 'snapshot', stored: { plan: '', journal: ['{}'] }, replace: true },
  ])('with something else in it is refused: %j', (question) => {
    expect(questionToRequest(question)).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
  });
});

describe('an answer of the safety copies', () => {
  test('that holds a plan is the same after the way, also when its journal begins in the middle', () => {
    for (const from of [0, 3]) {
      const rebuilt = {
        plan: history.plan,
        journal: history.journal.slice(from),
        sequence: 6,
        hasWholeHistory: from === 0,
        lost: null,
      };
      const reply = answerToReply(rebuilt);
      if (!reply.ok) throw new Error(reply.problem.message);
      expect(replyToAnswer(reply.value)).toEqual({ ok: true, value: rebuilt });
    }
  });

  test('that holds nothing or a list is the same after the way', () => {
    for (const answer of [undefined, []]) {
      const reply = answerToReply(answer);
      if (!reply.ok) throw new Error(reply.problem.message);
      expect(replyToAnswer(reply.value)).toEqual({ ok: true, value: answer });
    }
  });
});
