import { describe, expect, test } from 'vitest';
import { noteChosen, readChosen, recentlyChanged } from '../../../../renderer/parts/palette/recent-offers.ts';
import { createAppState } from '../../../../renderer/state/app-state.ts';
import { EMPTY_HISTORY } from '../../../../shared/changes/history.ts';
import { addTheme } from '../../../../shared/commands/add-theme.ts';
import { editInitiatives } from '../../../../shared/commands/edit-initiatives.ts';
import { createMemoryPreferences, createTestPorts } from '../../../support/app-ports.ts';

describe('what was chosen', () => {
  test('is remembered latest first, each once', () => {
    const preferences = createMemoryPreferences();
    expect(readChosen(preferences)).toEqual([]);
    for (const id of ['command-undo', 'initiative-a', 'command-undo']) noteChosen(preferences, id);
    expect(readChosen(preferences)).toEqual(['command-undo', 'initiative-a']);
  });

  test('is forgotten beyond the latest twenty', () => {
    const preferences = createMemoryPreferences();
    for (let number = 1; number <= 25; number += 1) noteChosen(preferences, `initiative-${number}`);
    expect(readChosen(preferences)).toHaveLength(20);
    expect(readChosen(preferences).at(-1)).toBe('initiative-6');
  });
});

describe('what was changed', () => {
  test('comes latest first, up to a limit, and only initiatives count', async () => {
    const app = createAppState(createTestPorts());
    const sample = await app.planList.getState().createSample();
    if (!sample.ok) throw new Error(sample.problem.message);
    await app.session.getState().openPlan(sample.value);
    const [one, two, three] = [...(app.session.getState().open?.plan.initiatives.keys() ?? [])];
    if (one === undefined || two === undefined || three === undefined) throw new Error('The sample is empty');
    const { run } = app.session.getState();
    run(editInitiatives, { ids: [one], patch: { title: 'One' } });
    run(editInitiatives, { ids: [two, three], patch: { tags: ['new'] } });
    run(addTheme, { name: 'Quiet' });
    const history = app.session.getState().open?.history ?? EMPTY_HISTORY;
    expect(recentlyChanged(history, 10).slice(0, 3)).toEqual([two, three, one]);
    expect(recentlyChanged(history, 1)).toEqual([two]);
    expect(recentlyChanged(EMPTY_HISTORY, 10)).toEqual([]);
  });
});
