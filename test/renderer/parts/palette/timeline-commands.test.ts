import { beforeEach, describe, expect, test } from 'vitest';
import { TIMELINE_COMMANDS } from '../../../../renderer/parts/palette/timeline-commands.ts';
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

const scene = () => readScene(app, () => {});

function command(id: string) {
  const found = TIMELINE_COMMANDS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No command ${id}`);
  return found;
}

const labelOf = (id: string) => command(id).labelNow(scene());
const screen = () => app.view.getState().screen.kind;
const timeline = () => app.timeline.getState();

function run(id: string): void {
  const step = command(id).begin(scene());
  if (step.kind !== 'act') throw new Error(`${id} asks something first`);
  step.run();
}

function choicesOf(id: string) {
  const step = command(id).begin(scene());
  if (step.kind !== 'choose') throw new Error(`${id} offers no choices`);
  return step.choices();
}

function choose(id: string, choice: string): void {
  const step = choicesOf(id).find((one) => one.id === choice)?.step;
  if (step?.kind !== 'act') throw new Error(`${id} has no choice ${choice}`);
  step.run();
}

describe('the commands of the timeline', () => {
  test('show its parts from wherever one is', () => {
    expect(screen()).not.toBe('timeline');
    run('timeline-horizons');
    expect([screen(), timeline().part]).toEqual(['timeline', 'horizons']);
    run('timeline-bars');
    expect(timeline().part).toBe('bars');
  });

  test('look nearer only while there is a drawing', () => {
    const ids = ['timeline-fit', 'timeline-zoom-in', 'timeline-zoom-out', 'timeline-go-to-today'];
    expect(ids.map(labelOf)).toEqual([null, null, null, null]);
    run('timeline-bars');
    expect(ids.every((id) => labelOf(id) !== null)).toBe(true);
    run('timeline-zoom-in');
    expect(timeline().asked).toEqual({ deed: 'zoom-in' });
    run('timeline-horizons');
    expect(labelOf('timeline-fit')).toBeNull();
  });

  test('show the timeline to a room from wherever one is', () => {
    run('present-timeline');
    expect([screen(), timeline().isPresenting]).toEqual(['timeline', true]);
  });

  test('choose lanes, and never the same within', () => {
    choose('timeline-lanes', 'team');
    choose('timeline-lanes-within', 'stage');
    expect(timeline().view).toMatchObject({ lanes: 'team', lanesWithin: 'stage' });
    expect(screen()).toBe('timeline');
    expect(choicesOf('timeline-lanes-within').map(({ id }) => id)).not.toContain('team');
    choose('timeline-lanes', 'stage');
    expect(timeline().view).toMatchObject({ lanes: 'stage', lanesWithin: null });
    choose('timeline-lanes', 'none');
    expect(choicesOf('timeline-lanes-within').map(({ id }) => id)).toEqual(['none']);
  });

  test.each([
    ['timeline-lanes', 'owner'],
    ['timeline-colour', 'health'],
    ['timeline-labels', 'dates'],
    ['timeline-rows', 'by-key'],
    ['timeline-rows', 'as-decided'],
  ])('%s marks what is so', (id, choice) => {
    const chosen = () => choicesOf(id).some((one) => one.id === choice && one.chosen);
    expect(chosen()).toBe(false);
    choose(id, choice);
    expect(chosen()).toBe(true);
  });

  test('put a part on labels, in its place, and take it off again', () => {
    choose('timeline-labels', 'key');
    expect(timeline().view.label).toEqual(['key', 'title']);
    choose('timeline-labels', 'title');
    expect(timeline().view.label).toEqual(['key']);
  });

  test.each(['timeline-milestones', 'timeline-deadlines', 'timeline-dependencies', 'timeline-critical-path'])(
    '%s says what it would do now, and does it',
    (id) => {
      const before = timeline().view;
      const label = labelOf(id);
      run(id);
      expect(timeline().view).not.toEqual(before);
      expect(labelOf(id)).not.toBe(label);
      run(id);
      expect(timeline().view).toEqual(before);
      expect(labelOf(id)).toBe(label);
    },
  );

  test('open the menu of the earlier moments over the bars, and the export of the part that is shown', () => {
    run('timeline-horizons');
    run('timeline-export');
    expect([screen(), timeline().part, timeline().asked]).toEqual(['timeline', 'horizons', { deed: 'export' }]);
    run('timeline-compare');
    expect([screen(), timeline().part, timeline().asked]).toEqual(['timeline', 'bars', { deed: 'compare' }]);
  });

  test('export only what is there', () => {
    expect(labelOf('timeline-export')).not.toBeNull();
    const { plan } = scene();
    if (plan === null) throw new Error('No plan is open');
    const empty = { ...plan, initiatives: new Map() };
    expect(command('timeline-export').labelNow({ ...scene(), plan: empty })).toBeNull();
    expect(command('timeline-export').labelNow({ ...scene(), plan: null })).toBeNull();
  });

  test('stop comparing only while one compares', () => {
    expect(labelOf('timeline-stop-comparing')).toBeNull();
    const earlier = scene().plan;
    if (earlier === null) throw new Error('No plan is open');
    timeline().compareWith({ label: 'Monday', earlier });
    expect(labelOf('timeline-stop-comparing')).not.toBeNull();
    run('timeline-stop-comparing');
    expect(timeline().comparison).toBeNull();
  });
});
