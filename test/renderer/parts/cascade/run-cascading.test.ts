import { beforeEach, describe, expect, test } from 'vitest';
import {
  cascadeQuestionOf,
  runCascading,
  runMovingWithUndo,
} from '../../../../renderer/parts/cascade/run-cascading.ts';
import { type AppState, createAppState } from '../../../../renderer/state/app-state.ts';
import { toPlainDate } from '../../../../shared/calendar/plain-date.ts';
import { addDependency } from '../../../../shared/commands/add-dependency.ts';
import { addInitiative } from '../../../../shared/commands/add-initiative.ts';
import { changePlanSettings } from '../../../../shared/commands/change-plan-settings.ts';
import type { Command } from '../../../../shared/commands/command.ts';
import { rescheduleInitiatives } from '../../../../shared/commands/reschedule-initiatives.ts';
import { type InitiativeId, toId } from '../../../../shared/plan/ids.ts';
import type { Cascade } from '../../../../shared/plan/settings.ts';
import { createTestPorts } from '../../../support/app-ports.ts';

const [first, second] = [toId<InitiativeId>('first'), toId<InitiativeId>('second')];
let app: AppState;

function run<Intent>(command: Command<Intent>, intent: Intent): void {
  const done = app.session.getState().run(command, intent);
  if (!done.ok) throw new Error(done.problem.message);
}

const daysOf = (id: InitiativeId) => app.session.getState().open?.plan.initiatives.get(id)?.schedule.start;
const changes = () => app.session.getState().open?.history.past.length ?? 0;
const reschedule = (id: InitiativeId, start: string, end: string) => ({
  ids: [id],
  schedule: { start: toPlainDate(start), end: toPlainDate(end), precision: 'day' as const },
});

beforeEach(async () => {
  app = createAppState(createTestPorts());
  const made = await app.planList.getState().create('Lake');
  if (!made.ok) throw new Error(made.problem.message);
  await app.session.getState().openPlan(made.value);
  run(addInitiative, { title: 'First', themeId: null, id: first });
  run(addInitiative, { title: 'Second', themeId: null, id: second });
  run(addDependency, { predecessorId: first, successorId: second, kind: 'FS', lag: 0, hard: true });
  run(rescheduleInitiatives, reschedule(first, '2031-01-06', '2031-01-10'));
  run(rescheduleInitiatives, reschedule(second, '2031-01-13', '2031-01-17'));
});

/** Moves the first two workdays later, under a setting. */
function moveFirst(cascade: Cascade): string | null {
  run(changePlanSettings, { cascade });
  return runCascading(app, rescheduleInitiatives, reschedule(first, '2031-01-08', '2031-01-14'));
}

describe('a bar that moves into what waits for it', () => {
  test('takes it along in the same change when that is set', () => {
    expect(moveFirst('always')).toBeNull();
    expect(daysOf(second)).toBe('2031-01-15');
    const before = changes();
    expect(app.session.getState().open?.history.past.at(-1)?.label).toContain('with what waits for it');
    app.session.getState().undo();
    expect(changes()).toBe(before - 1);
    expect([daysOf(first), daysOf(second)]).toEqual(['2031-01-06', '2031-01-13']);
  });

  test('asks, moves it when that is answered, and one undo takes back both', () => {
    const before = changes();
    expect(moveFirst('ask')).toBeNull();
    expect(daysOf(second)).toBe('2031-01-13');
    const { toast } = app.view.getState();
    expect(toast?.message).toMatch(/^\S+-2 waits for \S+-1: it would go 2 d later\.$/);
    toast?.action?.run();
    expect(daysOf(second)).toBe('2031-01-15');
    expect(app.view.getState().toast?.message).toMatch(/^\S+-2 moved along, 2 d later$/);
    expect(daysOf(first)).toBe('2031-01-08');
    expect(changes()).toBe(before + 1);
    expect(app.session.getState().open?.history.past.at(-1)?.label).toContain('with what waits for it');
    app.session.getState().undo();
    expect([daysOf(first), daysOf(second)]).toEqual(['2031-01-06', '2031-01-13']);
  });

  test('no longer asks once the plan has gone on', () => {
    moveFirst('ask');
    const { toast } = app.view.getState();
    run(rescheduleInitiatives, reschedule(second, '2031-02-03', '2031-02-07'));
    expect(app.view.getState().toast).toBeNull();
    toast?.action?.run();
    expect(daysOf(second)).toBe('2031-02-03');
  });

  test('leaves it, without a word, when that is set', () => {
    expect(moveFirst('never')).toBeNull();
    expect(daysOf(second)).toBe('2031-01-13');
    expect(app.view.getState().toast).toBeNull();
  });

  test('says why it can’t move, and nothing has changed', () => {
    const before = changes();
    const refusal = runCascading(app, rescheduleInitiatives, reschedule(first, '2031-01-14', '2031-01-08'));
    expect(refusal).toContain('before it starts');
    expect(changes()).toBe(before);
  });

  test('asks nothing when nothing has to move', () => {
    runCascading(app, rescheduleInitiatives, reschedule(first, '2031-01-02', '2031-01-08'));
    expect(app.view.getState().toast).toBeNull();
  });

  test('may be answered for as long as the plan stays as it is, whether the message stands or not', () => {
    moveFirst('ask');
    app.view.getState().dismissToast();
    const { open } = app.session.getState();
    const question = open === null ? null : cascadeQuestionOf(open.plan);
    expect(question?.who).toMatch(/-1$/);
    question?.answer();
    expect(daysOf(second)).toBe('2031-01-15');
    const later = app.session.getState().open;
    expect(later && cascadeQuestionOf(later.plan)).toBeNull();
    question?.answer();
    expect(daysOf(second)).toBe('2031-01-15');
  });
});

describe('a bar that moves into what can’t go along', () => {
  beforeEach(() => run(rescheduleInitiatives, { ids: [second], schedule: { pinned: true } }));

  test.each(['ask', 'always'] as const)('says the new conflict under “%s”, and offers the way back', (cascade) => {
    expect(moveFirst(cascade)).toBeNull();
    expect(daysOf(second)).toBe('2031-01-13');
    const { toast } = app.view.getState();
    expect(toast?.tone).toBe('problem');
    expect(toast?.message).toMatch(/^\S+-2 is pinned and stays: in conflict by 2 d$/);
    toast?.action?.run();
    expect(daysOf(first)).toBe('2031-01-06');
  });

  test('says one that becomes worse, and nothing of one that stays as it is', () => {
    moveFirst('ask');
    app.view.getState().dismissToast();
    runCascading(app, rescheduleInitiatives, reschedule(first, '2031-01-07', '2031-01-14'));
    expect(app.view.getState().toast).toBeNull();
    runCascading(app, rescheduleInitiatives, reschedule(first, '2031-01-07', '2031-01-15'));
    expect(app.view.getState().toast?.message).toContain('in conflict by 3 d');
  });

  test('has the new conflict said behind the message of the deed', () => {
    const intent = reschedule(first, '2031-01-08', '2031-01-14');
    expect(runMovingWithUndo(app, { command: rescheduleInitiatives, intent, message: 'Moved' })).toBe(true);
    expect(app.view.getState().toast?.message).toMatch(/^Moved; \S+-2 is pinned and stays: in conflict by 2 d$/);
  });

  test('is said of what was put before what it waits for', () => {
    runCascading(app, rescheduleInitiatives, reschedule(second, '2031-01-09', '2031-01-17'));
    expect(app.view.getState().toast?.message).toMatch(/^\S+-2 is too early for \S+-1 by 2 d$/);
  });
});
