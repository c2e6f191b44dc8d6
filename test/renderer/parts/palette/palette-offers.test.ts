import { describe, expect, test } from 'vitest';
import { commandOffers, initiativeOffers, openingSections } from '../../../../renderer/parts/palette/palette-offers.ts';
import { screenCommands } from '../../../../renderer/parts/palette/screen-commands.ts';
import { readScene } from '../../../../renderer/parts/palette/window-command.ts';
import { windowCommands } from '../../../../renderer/parts/palette/window-commands.ts';
import { createAppState } from '../../../../renderer/state/app-state.ts';
import { editInitiatives } from '../../../../shared/commands/edit-initiatives.ts';
import { createTestPorts } from '../../../support/app-ports.ts';
import { aPlan } from '../../../support/plan-builder.ts';

const Icon = () => null;

async function openedSample() {
  const app = createAppState(createTestPorts());
  const sample = await app.planList.getState().createSample();
  if (!sample.ok) throw new Error(sample.problem.message);
  await app.session.getState().openPlan(sample.value);
  return app;
}

describe('the offers', () => {
  test('hold every initiative in the order of the keys, made ready once', async () => {
    const app = await openedSample();
    const before = app.session.getState().open?.plan ?? aPlan().build();
    const offers = initiativeOffers(before);
    expect(offers).toHaveLength(before.initiatives.size);
    expect(initiativeOffers(before)).toBe(offers);
    const [first, second] = offers;
    if (first === undefined || second === undefined) throw new Error('The sample is empty');
    app.session.getState().run(editInitiatives, { ids: [first.initiative.id], patch: { title: 'Other words' } });
    const after = initiativeOffers(app.session.getState().open?.plan ?? before);
    expect(after[0]?.text.text).toBe(`${first.initiative.key} Other words`);
    expect(after[1]).toBe(second);
  });

  test('begin with what is recent, then what is done to the selection; nothing stands there twice', async () => {
    const app = await openedSample();
    const plan = app.session.getState().open?.plan ?? aPlan().build();
    const offers = initiativeOffers(plan);
    const [one] = offers;
    if (one === undefined) throw new Error('The sample is empty');
    app.view.getState().select([one.initiative.id]);
    const scene = readScene(app, () => {});
    const sections = openingSections(commandOffers(windowCommands([]), scene), offers, [
      'command-new-plan',
      one.id,
      'command-set-stage',
      'initiative-gone',
    ]);
    expect(sections.map(({ label }) => label)).toEqual(['Recent', 'Selection', 'Plan', 'Window']);
    expect(sections[0]?.offers.map(({ id }) => id)).toEqual(['command-new-plan', one.id]);
    const ids = sections.flatMap((section) => section.offers.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('command-set-stage');
  });

  test('leave out a screen that needs a plan while none is open', () => {
    const app = createAppState(createTestPorts());
    const commands = screenCommands([
      { kind: 'plans', label: 'Plans', icon: Icon, needsPlan: false, open: () => ({ kind: 'plans' }) },
      { kind: 'prioritize', label: 'Prioritize', icon: Icon, needsPlan: true, open: () => ({ kind: 'prioritize' }) },
    ]);
    const scene = readScene(app, () => {});
    expect(commandOffers(commands, scene).map(({ text }) => text.text)).toEqual(['Plans']);
  });
});
