import { beforeEach, describe, expect, test } from 'vitest';
import { PRINT_COMMANDS } from '../../../../renderer/parts/palette/print-commands.ts';
import { readScene } from '../../../../renderer/parts/palette/window-command.ts';
import { type AppState, createAppState } from '../../../../renderer/state/app-state.ts';
import { createTestPorts } from '../../../support/app-ports.ts';

let app: AppState;

beforeEach(async () => {
  app = createAppState(createTestPorts());
  const sample = await app.planList.getState().createSample();
  if (!sample.ok) throw new Error(sample.problem.message);
  await app.session.getState().openPlan(sample.value);
});

const labels = () => PRINT_COMMANDS.map(({ labelNow }) => labelNow(readScene(app, () => {})));

function run(id: string): void {
  const step = PRINT_COMMANDS.find((one) => one.id === id)?.begin(readScene(app, () => {}));
  if (step?.kind !== 'act') throw new Error(`${id} does nothing at once`);
  step.run();
}

describe('the commands of paper', () => {
  test('are of the ranking, but on the timeline of what is shown there', () => {
    expect(labels()).toEqual(['Print the ranking…', 'Save the ranking as PDF…']);
    app.view.getState().showScreen({ kind: 'timeline' });
    expect(labels()).toEqual(['Print the timeline…', 'Save the timeline as PDF…']);
  });

  test('open the panel of exports on the timeline, even out of a presentation', () => {
    app.view.getState().showScreen({ kind: 'timeline' });
    app.timeline.getState().present(true);
    run('print-ranking');
    expect(app.timeline.getState()).toMatchObject({ asked: { deed: 'print' }, isPresenting: false });
    run('save-ranking-pdf');
    expect(app.timeline.getState().asked).toEqual({ deed: 'export-pdf' });
  });
});
