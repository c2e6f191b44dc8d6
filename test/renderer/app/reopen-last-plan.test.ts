import { beforeEach, describe, expect, test } from 'vitest';
import { rememberOpenPlan, reopenLastPlan } from '../../../renderer/app/reopen-last-plan.ts';
import { type AppState, createAppState } from '../../../renderer/state/app-state.ts';
import type { PlanId } from '../../../shared/plan/ids.ts';
import { settingsOf } from '../../../shared/plan/plan.ts';
import { fail } from '../../../shared/result.ts';
import { createTestPorts, type TestPorts } from '../../support/app-ports.ts';

let ports: TestPorts;

beforeEach(() => {
  ports = createTestPorts();
});

/** A window over the same store and preferences. */
function openWindow(): AppState {
  const app = createAppState(ports);
  rememberOpenPlan(app);
  return app;
}

async function makePlan(app: AppState, name: string): Promise<PlanId> {
  const made = await app.planList.getState().create(name);
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
}

describe('the last plan', () => {
  test('is not there the first time', async () => {
    const app = openWindow();
    expect(await reopenLastPlan(app)).toEqual({ kind: 'nothing-to-open' });
    expect(app.view.getState().screen).toEqual({ kind: 'plans' });
  });

  test('is open and shown in the next window, whichever was opened last', async () => {
    const first = openWindow();
    const one = await makePlan(first, 'One');
    const two = await makePlan(first, 'Two');
    await first.session.getState().openPlan(two);
    await first.session.getState().openPlan(one);
    const second = openWindow();
    expect(await reopenLastPlan(second)).toEqual({ kind: 'opened' });
    const { open } = second.session.getState();
    expect(open && settingsOf(open.plan).name).toBe('One');
    expect(second.view.getState().screen).toEqual({ kind: 'prioritize' });
  });

  test('is shown in the list it was last worked on in, whatever was looked at in between', async () => {
    const first = openWindow();
    await first.session.getState().openPlan(await makePlan(first, 'One'));
    for (const kind of ['prioritize', 'initiatives', 'settings', 'plans'] as const) {
      first.view.getState().showScreen({ kind });
    }
    const second = openWindow();
    await reopenLastPlan(second);
    expect(second.view.getState().screen).toEqual({ kind: 'initiatives' });
  });

  test('says why it can’t be opened and leaves the list in sight', async () => {
    const first = openWindow();
    const id = await makePlan(first, 'One');
    await first.session.getState().openPlan(id);
    const problem = { kind: 'unavailable', message: 'The store is closed.' } as const;
    const second = createAppState({ ...ports, store: { ...ports.store, openPlan: async () => fail(problem) } });
    expect(await reopenLastPlan(second)).toEqual({ kind: 'failed', id, problem });
    expect(second.view.getState().screen).toEqual({ kind: 'plans' });
  });

  test('is nothing to tell of once it was removed', async () => {
    const first = openWindow();
    const id = await makePlan(first, 'One');
    await first.session.getState().openPlan(id);
    await first.planList.getState().remove(id);
    expect(await reopenLastPlan(openWindow())).toEqual({ kind: 'nothing-to-open' });
  });

  test('is not looked for under a preference that is no id', async () => {
    ports.preferences.write('last-plan', '../../etc');
    expect(await reopenLastPlan(openWindow())).toEqual({ kind: 'nothing-to-open' });
  });
});
