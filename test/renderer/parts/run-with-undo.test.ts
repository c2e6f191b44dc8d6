import { beforeEach, describe, expect, test } from 'vitest';
import { runWithUndo } from '../../../renderer/parts/run-with-undo.ts';
import { type AppState, createAppState } from '../../../renderer/state/app-state.ts';
import { addTheme } from '../../../shared/commands/add-theme.ts';
import { renamePlan } from '../../../shared/commands/rename-plan.ts';
import { createTestPorts } from '../../support/app-ports.ts';

let app: AppState;

beforeEach(async () => {
  app = createAppState(createTestPorts());
  const made = await app.planList.getState().create('Atlas');
  if (!made.ok) throw new Error(made.problem.message);
  await app.session.getState().openPlan(made.value);
});

const themeNames = () => [...(app.session.getState().open?.plan.themes.values() ?? [])].map(({ name }) => name);
const addReliability = () =>
  runWithUndo(app, { command: addTheme, intent: { name: 'Reliability' }, message: 'Added it' });

describe('a deed with a message', () => {
  test('is done at once and undone from its message', () => {
    expect(addReliability()).toBe(true);
    expect(themeNames()).toEqual(['Reliability']);
    const { toast } = app.view.getState();
    expect(toast).toMatchObject({ tone: 'info', message: 'Added it', action: { label: 'Undo' } });
    toast?.action?.run();
    expect(themeNames()).toEqual([]);
  });

  test('takes its message away once undo would take back something else', () => {
    addReliability();
    const { toast } = app.view.getState();
    app.session.getState().run(renamePlan, { name: 'Borealis' });
    expect(app.view.getState().toast).toBeNull();
    toast?.action?.run();
    expect(themeNames()).toEqual(['Reliability']);
  });

  test('says why it is refused', () => {
    addReliability();
    expect(addReliability()).toBe(false);
    expect(app.view.getState().toast).toMatchObject({
      tone: 'problem',
      message: 'There is a theme named “Reliability” already.',
    });
  });
});
