import { beforeEach, describe, expect, test } from 'vitest';
import {
  type CommandChoice,
  type CommandStep,
  readScene,
  type WindowCommand,
} from '../../../../renderer/parts/palette/window-command.ts';
import { windowCommands } from '../../../../renderer/parts/palette/window-commands.ts';
import { type AppState, createAppState } from '../../../../renderer/state/app-state.ts';
import { settingsOf } from '../../../../shared/plan/plan.ts';
import { createTestPorts } from '../../../support/app-ports.ts';

const COMMANDS = windowCommands([]);
let app: AppState;

beforeEach(() => {
  app = createAppState(createTestPorts());
});

async function openSample(): Promise<void> {
  const sample = await app.planList.getState().createSample();
  if (!sample.ok) throw new Error(sample.problem.message);
  await app.session.getState().openPlan(sample.value);
}

function plan() {
  const { open } = app.session.getState();
  if (open === null) throw new Error('No plan is open');
  return open.plan;
}

function command(id: string): WindowCommand {
  const found = COMMANDS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No command ${id}`);
  return found;
}

const scene = () => readScene(app, () => {});
const labelOf = (id: string) => command(id).labelNow(scene());

function choicesOf(id: string): readonly CommandChoice[] {
  const step = command(id).begin(scene());
  if (step.kind !== 'choose') throw new Error(`${id} offers no choices`);
  return step.choices();
}

function act(step: CommandStep | undefined): void {
  if (step?.kind !== 'act') throw new Error('Not a step that acts');
  step.run();
}

/** Selects so many initiatives that may go to any stage. */
function selectSome(count: number) {
  const some = [...plan().initiatives.values()].filter(({ stage }) => stage === 'candidate').slice(0, count);
  app.view.getState().select(some.map(({ id }) => id));
  return some;
}

describe('the commands', () => {
  test('have ids of their own, and no key twice where both would hear it', () => {
    const ids = COMMANDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = COMMANDS.flatMap(({ keys }) => (keys === undefined ? [] : [keys.combination]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('offer without a plan only what needs none', () => {
    const offered = COMMANDS.filter((one) => one.labelNow(scene()) !== null).map(({ id }) => id);
    expect(offered).toEqual([
      'open-plan-file',
      'new-plan',
      'new-platform-quarter',
      'new-sample',
      'import-as-plan',
      'appearance',
      'density',
      'your-name',
      'inspector',
      'rail',
      'keys',
    ]);
  });

  test('say the key of the one that is selected, or how many are', async () => {
    await openSample();
    expect(labelOf('set-stage')).toBeNull();
    const [one] = selectSome(1);
    expect(labelOf('set-stage')).toBe(`Set stage of ${one?.key}…`);
    selectSome(3);
    expect(labelOf('set-stage')).toBe('Set stage of 3 initiatives…');
    expect(labelOf('delete-selected')).toBe('Delete 3 initiatives');
  });

  test('set a field of all the selected as one undo', async () => {
    await openSample();
    const some = selectSome(3);
    const choice = choicesOf('set-stage').find(({ id }) => id === 'planned');
    act(choice?.step);
    expect(some.map(({ id }) => plan().initiatives.get(id)?.stage)).toEqual(['planned', 'planned', 'planned']);
    expect(labelOf('undo')).toBe('Undo: Move 3 initiatives to planned');
    app.session.getState().undo();
    expect(some.map(({ id }) => plan().initiatives.get(id))).toEqual(some);
  });

  test('mark what is so already, and ask why something is declined', async () => {
    await openSample();
    const some = selectSome(2);
    const choices = choicesOf('set-stage');
    expect(choices.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual(['candidate']);
    const step = choices.find(({ id }) => id === 'declined')?.step;
    if (step?.kind !== 'write') throw new Error('It asks nothing');
    expect(await step.take('  ')).toMatch(/^Say why/);
    expect(await step.take('No budget')).toBeNull();
    expect(some.map(({ id }) => plan().initiatives.get(id)?.stageReason)).toEqual(['No budget', 'No budget']);
  });

  test.each(['set-theme', 'set-owner', 'set-health', 'set-horizon', 'set-must-do'])(
    '%s changes the selected, and its last choice takes the value away',
    async (id) => {
      await openSample();
      const [one] = selectSome(1);
      if (one === undefined) throw new Error('The sample has no candidate');
      const fields = { 'set-theme': 'themeId', 'set-owner': 'ownerId', 'set-health': 'health' } as const;
      const rest = { 'set-horizon': 'horizon', 'set-must-do': 'mustDo' } as const;
      const field = Object.entries({ ...fields, ...rest }).find(([name]) => name === id)?.[1];
      if (field === undefined) throw new Error(`No field for ${id}`);
      act(choicesOf(id)[0]?.step);
      expect(plan().initiatives.get(one.id)?.[field]).not.toBeNull();
      act(choicesOf(id).at(-1)?.step);
      expect(plan().initiatives.get(one.id)?.[field]).toBeNull();
      expect(choicesOf(id).at(-1)?.chosen).toBe(true);
    },
  );

  test('write a new initiative and select it', async () => {
    await openSample();
    const step = command('new-initiative').begin(scene());
    if (step.kind !== 'write') throw new Error('It asks nothing');
    expect(await step.take('')).toBe('An initiative needs a name.');
    expect(await step.take('Pull requests by mail')).toBeNull();
    const selected = scene().selected;
    expect(selected.map(({ title }) => title)).toEqual(['Pull requests by mail']);
  });

  test('make a plan and open it', async () => {
    const step = command('new-plan').begin(scene());
    if (step.kind !== 'write') throw new Error('It asks nothing');
    expect(await step.take(' ')).toBe('A plan needs a name.');
    expect(await step.take('Borealis')).toBeNull();
    expect(settingsOf(plan()).name).toBe('Borealis');
    expect(app.view.getState().screen.kind).toBe('prioritize');
  });

  test('open another plan, never the one that is open', async () => {
    await openSample();
    expect(labelOf('open-plan')).toBeNull();
    await app.planList.getState().create('Borealis');
    const choices = choicesOf('open-plan');
    expect(choices.map(({ label }) => label)).toEqual(['Borealis']);
    act(choices[0]?.step);
    await expect.poll(() => settingsOf(plan()).name).toBe('Borealis');
  });

  test('set what the plan as a whole is, each as one undo that says it', async () => {
    await openSample();
    const before = plan();
    act(choicesOf('fiscal-year').find(({ label }) => label === 'April')?.step);
    act(choicesOf('effort-unit').find(({ id }) => id === 'person-days')?.step);
    act(choicesOf('reach-period').find(({ id }) => id === 'year')?.step);
    const step = command('reach-unit').begin(scene());
    if (step.kind !== 'write') throw new Error('It asks nothing');
    expect(await step.take(' ')).toMatch(/^Say whom reach counts/);
    expect(await step.take('customers')).toBeNull();
    expect(choicesOf('reach-period').find(({ chosen }) => chosen)?.id).toBe('year');
    expect(app.session.getState().open?.history.past.map(({ label }) => label)).toEqual([
      'Start the fiscal year in April',
      'Show effort in person-days',
      'Count reach in developers a year',
      'Count reach in customers a year',
    ]);
    for (let steps = 0; steps < 4; steps += 1) app.session.getState().undo();
    expect(plan()).toEqual(before);
  });

  test('make a copy of the open plan, and remove the plan until undo brings it back open', async () => {
    await openSample();
    const { id, name } = settingsOf(plan());
    act(command('duplicate-plan').begin(scene()));
    await expect.poll(() => app.planList.getState().plans.map((one) => one.name)).toContain(`${name} (copy)`);
    expect(settingsOf(plan()).id).toBe(id);
    act(command('remove-plan').begin(scene()));
    await expect.poll(() => app.view.getState().toast?.message).toMatch(/^Removed/);
    expect(app.session.getState().open).toBeNull();
    expect(labelOf('remove-plan')).toBeNull();
    app.view.getState().toast?.action?.run();
    await expect.poll(() => app.session.getState().open !== null && settingsOf(plan()).id).toBe(id);
  });

  test('choose a density', () => {
    act(choicesOf('density').find(({ id }) => id === 'compact')?.step);
    expect(app.view.getState().density).toBe('compact');
    expect(choicesOf('density').filter(({ chosen }) => chosen)).toHaveLength(1);
  });
});
