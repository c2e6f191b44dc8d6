import { beforeEach, describe, expect, test } from 'vitest';
import { CAPACITY_COMMANDS } from '../../../../renderer/parts/palette/capacity-commands.ts';
import { DEPENDENCY_COMMANDS } from '../../../../renderer/parts/palette/dependency-commands.ts';
import { PROMISE_COMMANDS } from '../../../../renderer/parts/palette/promise-commands.ts';
import { type CommandStep, readScene, type WindowCommand } from '../../../../renderer/parts/palette/window-command.ts';
import { type AppState, createAppState } from '../../../../renderer/state/app-state.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { createTestPorts } from '../../../support/app-ports.ts';

let app: AppState;

beforeEach(async () => {
  app = createAppState(createTestPorts());
  const sample = await app.planList.getState().createSample();
  if (!sample.ok) throw new Error(sample.problem.message);
  await app.session.getState().openPlan(sample.value);
});

const scene = () => readScene(app, () => {});

function plan(): Plan {
  const { open } = app.session.getState();
  if (open === null) throw new Error('No plan is open');
  return open.plan;
}

function command(id: string): WindowCommand {
  const all = [...CAPACITY_COMMANDS, ...DEPENDENCY_COMMANDS, ...PROMISE_COMMANDS];
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No command ${id}`);
  return found;
}

const labelOf = (id: string) => command(id).labelNow(scene());

function choose(id: string, label: RegExp): void {
  const step = command(id).begin(scene());
  if (step.kind !== 'choose') throw new Error(`${id} offers no choices`);
  act(step.choices().findLast((choice) => label.test(choice.label))?.step);
}

function act(step: CommandStep | undefined): void {
  if (step?.kind !== 'act') throw new Error('Not a step that acts');
  step.run();
}

async function write(id: string, text: string): Promise<string | null> {
  const step = command(id).begin(scene());
  if (step.kind !== 'write') throw new Error(`${id} asks nothing`);
  return step.take(text);
}

/** Selects by key. */
function select(...keys: readonly string[]): readonly InitiativeId[] {
  const all = [...plan().initiatives.values()];
  const ids = keys.map((key) => all.find((one) => one.key === key)?.id).filter((id) => id !== undefined);
  app.view.getState().select(ids);
  return ids;
}

describe('the commands of capacity and dependencies', () => {
  test.each([
    ['capacity-heat-map', 'heat-map'],
    ['capacity-cut-line', 'cut-line'],
    ['capacity-mix', 'mix'],
    ['capacity-teams', 'teams'],
  ])('%s shows that view of the capacity', (id, view) => {
    act(command(id).begin(scene()));
    expect(app.view.getState().screen.kind).toBe('capacity');
    expect(app.capacity.getState().view).toBe(view);
  });

  test.each(['list', 'graph', 'teams'])('dependencies-%s shows that view of the dependencies', (view) => {
    act(command(`dependencies-${view}`).begin(scene()));
    expect(app.view.getState().screen.kind).toBe('dependencies');
    expect(app.dependencies.getState().view).toBe(view);
  });

  test('what if a team loses people says what it can’t read, and shows what it can', async () => {
    expect(await write('what-if', 'SRE')).toMatch(/^Say how many people/);
    expect(app.capacity.getState().draft).toBeNull();
    expect(await write('what-if', 'SRE −2')).toBeNull();
    expect(app.capacity.getState().draft).toMatchObject({ kind: 'what-if', change: { of: 'people', amount: -2 } });
  });

  test('holding to the mix is switched by one command, which says what it would do', () => {
    expect(settingsOf(plan()).holdToMix).toBe(false);
    expect(labelOf('hold-to-mix')).toBe('Hold the cut line to the mix');
    act(command('hold-to-mix').begin(scene()));
    expect(settingsOf(plan()).holdToMix).toBe(true);
    expect(labelOf('hold-to-mix')).toBe('Hold the cut line to no mix');
  });

  test('when a bar moves, what waits moves along as it is chosen', () => {
    choose('cascade', /^Never/);
    expect(settingsOf(plan()).cascade).toBe('never');
    choose('cascade', /^Always/);
    expect(settingsOf(plan()).cascade).toBe('always');
  });
});

describe('what the selected are promised for', () => {
  test('is committed, taken as stretch and withdrawn, each as one undo', () => {
    const ids = select('DX-3', 'DX-4');
    const there = [...plan().commitments.values()];
    const kinds = () => {
      const added = [...plan().commitments.values()].filter((one) => !there.includes(one));
      return added.filter(({ initiativeId }) => ids.includes(initiativeId)).map(({ kind }) => kind);
    };
    choose('commit-selected', /^Commit for/);
    expect(kinds()).toEqual(['committed', 'committed']);
    choose('commit-selected', /^Take as stretch for/);
    expect(kinds()).toEqual(['stretch', 'stretch']);
    app.session.getState().undo();
    expect(kinds()).toEqual(['committed', 'committed']);
    choose('commit-selected', /^Withdraw what is promised for/);
    expect(kinds()).toEqual([]);
  });

  test('is not offered without a selection', () => {
    app.view.getState().select([]);
    expect(labelOf('commit-selected')).toBeNull();
    expect(labelOf('add-dependency')).toBeNull();
  });
});

describe('a dependency that is typed', () => {
  test('lets each of the selected wait for all that is named, as one undo', async () => {
    const before = plan().dependencies.size;
    select('NS-4', 'NS-9');
    expect(await write('add-dependency', 'DX-6, ~DX-10 SS')).toBeNull();
    expect(plan().dependencies.size).toBe(before + 4);
    app.session.getState().undo();
    expect(plan().dependencies.size).toBe(before);
  });

  test('is refused in words as a whole: an unknown key, itself, and a ring', async () => {
    const before = plan().dependencies;
    select('NS-4', 'NS-9');
    expect(await write('add-dependency', '')).toMatch(/^Write the key/);
    expect(await write('add-dependency', 'QQ-99')).toContain('names no initiative of this plan');
    // The first could, the second is itself.
    expect(await write('add-dependency', 'NS-9')).toBe('NS-9 can’t wait for itself. Name another key.');
    expect(plan().dependencies).toEqual(before);
    select('DX-6');
    expect(await write('add-dependency', 'NS-4')).toBeNull();
    select('NS-4');
    expect(await write('add-dependency', 'DX-6')).toMatch(/^NS-4 would wait for itself: /);
  });
});
