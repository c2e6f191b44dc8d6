import { beforeEach, describe, expect, test } from 'vitest';
import { createFileIntake, type TakeFiles } from '../../../renderer/app/file-intake.ts';
import type { IncomingFile } from '../../../renderer/app/incoming-file.ts';
import { type AppState, createAppState } from '../../../renderer/state/app-state.ts';
import { addInitiative } from '../../../shared/commands/add-initiative.ts';
import { toId } from '../../../shared/plan/ids.ts';
import { newPlan, settingsOf } from '../../../shared/plan/plan.ts';
import { serializePlanFile } from '../../../shared/plan-file/plan-file.ts';
import { createTestPorts } from '../../support/app-ports.ts';

let app: AppState;
let takeFiles: TakeFiles;

beforeEach(() => {
  app = createAppState(createTestPorts());
  takeFiles = createFileIntake(app);
});

const planName = () => {
  const { open } = app.session.getState();
  return open === null ? null : settingsOf(open.plan).name;
};
const planNames = () =>
  app.planList
    .getState()
    .plans.map(({ name }) => name)
    .sort();
const message = () => app.view.getState().toast?.message ?? null;
const question = () => app.planFiles.getState().question;

function chosen(name: string, text: string): IncomingFile['file'] {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.byteLength, read: async () => ({ ok: true, value: bytes }) };
}

function planFile(name: string): IncomingFile {
  const text = serializePlanFile(newPlan({ id: toId(name), name, keyPrefix: 'QD' }));
  return { kind: 'plan-file', file: chosen(`${name}.quarterdeck`, text), linked: null };
}

const odd = (name: string): IncomingFile => ({ kind: 'plan-file', file: chosen(name, 'hello'), linked: null });
const sheet = (name: string): IncomingFile => ({ kind: 'source', file: chosen(name, 'Title\nCells\n') });

/** The open plan goes on, so that its file is behind it and the next opening asks. */
async function changeOpenPlan(): Promise<void> {
  const added = app.session.getState().run(addInitiative, { title: 'Later', themeId: null });
  if (!added.ok) throw new Error(added.problem.message);
  await app.session.getState().whenSaved();
}

describe('plan files', () => {
  test('that come while one is being opened wait for their turn: all are taken, the last is in sight', async () => {
    takeFiles([planFile('Atlas')]);
    takeFiles([planFile('Borealis')]);
    takeFiles([planFile('Cygnus'), planFile('Draco')]);
    await expect.poll(planName).toBe('Draco');
    expect(planNames()).toEqual(['Atlas', 'Borealis', 'Cygnus', 'Draco']);
    expect(message()).toBeNull();
  });

  test('wait until what was asked about the one before is answered', async () => {
    takeFiles([planFile('Atlas')]);
    await expect.poll(planName).toBe('Atlas');
    await changeOpenPlan();
    takeFiles([planFile('Atlas'), planFile('Borealis')]);
    await expect.poll(() => question()?.kind).toBe('known-plan');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(planNames()).toEqual(['Atlas']);
    await app.planFiles.getState().answer('open-copy');
    await expect.poll(planName).toBe('Borealis');
    expect(planNames()).toEqual(['Atlas', 'Atlas (copy)', 'Borealis']);
  });

  test('wait until a problem that stands over the plan has been read', async () => {
    takeFiles([planFile('Atlas')]);
    await expect.poll(planName).toBe('Atlas');
    takeFiles([odd('Odd.quarterdeck'), planFile('Borealis')]);
    await expect.poll(() => question()).toMatchObject({ kind: 'failed', what: /“Odd\.quarterdeck”/ });
    expect(planName()).toBe('Atlas');
    app.planFiles.getState().dismissQuestion();
    await expect.poll(planName).toBe('Borealis');
  });

  test('of which one can’t be opened say so, even when the next one takes the list of plans out of sight', async () => {
    takeFiles([odd('Odd.quarterdeck'), planFile('Atlas')]);
    await expect.poll(planName).toBe('Atlas');
    await expect.poll(message).toMatch(/^“Odd\.quarterdeck” could not be opened\. /);
  });

  test('of which none can be opened are each told of, those that the list does not show in passing', async () => {
    takeFiles([odd('One.quarterdeck'), odd('Two.quarterdeck'), odd('Three.quarterdeck')]);
    await expect.poll(message).toMatch(/“One\.quarterdeck”.*“Two\.quarterdeck”/);
    expect(message()).not.toContain('Three');
    expect(app.planFiles.getState().problem).toMatch(/^“Three\.quarterdeck”/);
  });

  test('that could not be opened alone are told of once', async () => {
    takeFiles([odd('Odd.quarterdeck')]);
    await expect.poll(() => app.planFiles.getState().problem).toMatch(/^“Odd\.quarterdeck”/);
    expect(message()).toBeNull();
  });
});

describe('files to import', () => {
  test('are shown one at a time; the others are named', async () => {
    takeFiles([sheet('a.csv'), sheet('b.csv')]);
    await expect.poll(message).toBe('One file is imported at a time: “b.csv” was left out.');
    expect(app.view.getState().screen).toMatchObject({ kind: 'import', into: null, file: { name: 'a.csv' } });
    takeFiles([sheet('c.csv'), sheet('d.csv'), sheet('e.csv'), sheet('f.csv')]);
    await expect.poll(message).toBe('One file is imported at a time: “d.csv” and 2 others were left out.');
    expect(app.view.getState().screen).toMatchObject({ file: { name: 'c.csv' } });
  });

  test('come after the plan files that they came with, and go into the last of these', async () => {
    takeFiles([sheet('a.csv'), planFile('Atlas'), planFile('Borealis')]);
    await expect.poll(() => app.view.getState().screen.kind).toBe('import');
    expect(app.view.getState().screen).toMatchObject({ into: 'Borealis', file: { name: 'a.csv' } });
    expect(planNames()).toEqual(['Atlas', 'Borealis']);
  });

  test('are one for a new plan on the list of plans, and for the open plan elsewhere', async () => {
    takeFiles([planFile('Atlas')]);
    await expect.poll(planName).toBe('Atlas');
    app.view.getState().showScreen({ kind: 'plans' });
    takeFiles([sheet('a.csv')]);
    await expect.poll(() => app.view.getState().screen).toMatchObject({ kind: 'import', into: null });
    app.view.getState().showScreen({ kind: 'prioritize' });
    takeFiles([sheet('a.csv')]);
    await expect.poll(() => app.view.getState().screen).toMatchObject({ kind: 'import', into: 'Atlas' });
  });
});
