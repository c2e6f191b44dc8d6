import { describe, expect, test } from 'vitest';
import { createAppState } from '../../../renderer/state/app-state.ts';
import { readTimelineView } from '../../../renderer/state/remembered-timeline.ts';
import { createTimelineState } from '../../../renderer/state/timeline-state.ts';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { addTeam } from '../../../shared/commands/add-team.ts';
import { type PlanId, toId } from '../../../shared/plan/ids.ts';
import { newPlan, type Plan } from '../../../shared/plan/plan.ts';
import { type ColumnCondition, NO_VIEW_FILTER, type TimelineScreenView } from '../../../shared/plan/saved-view.ts';
import { DEFAULT_TIMELINE_VIEW } from '../../../shared/plan/timeline-view.ts';
import { createMemoryPreferences, createTestPorts } from '../../support/app-ports.ts';
import { aPlan, savedViewId } from '../../support/plan-builder.ts';

describe('how a timeline is drawn', () => {
  test('is remembered from one start to the next', () => {
    const preferences = createMemoryPreferences();
    const state = createTimelineState(preferences);
    state.getState().changeView({ lanes: 'team', lanesWithin: 'stage', label: ['key', 'title'] });
    state.getState().setTrayOpen(false);
    const again = createTimelineState(preferences).getState();
    expect(again.view).toEqual({
      ...DEFAULT_TIMELINE_VIEW,
      lanes: 'team',
      lanesWithin: 'stage',
      label: ['key', 'title'],
    });
    expect(again.isTrayOpen).toBe(false);
  });

  test('is as usual where what was remembered makes no sense', () => {
    for (const text of [null, '', '{', '[]', '7', '{"lanes":"planet","label":7,"showsMilestones":"no"}']) {
      expect(readTimelineView(text)).toEqual(DEFAULT_TIMELINE_VIEW);
    }
  });
});

describe('lanes', () => {
  test('fold and unfold', () => {
    const state = createTimelineState(createMemoryPreferences());
    state.getState().fold('theme:a', true);
    expect([...state.getState().folded]).toEqual(['theme:a']);
    state.getState().fold('theme:a', false);
    expect(state.getState().folded.size).toBe(0);
  });
});

const NO_OWNER: ColumnCondition = { columnId: 'owner', condition: { kind: 'empty' } };
const aView = (name: string, shows: Partial<TimelineScreenView> = {}) => ({
  id: savedViewId(name),
  shows: {
    kind: 'timeline',
    part: 'periods',
    filter: { text: 'pay', conditions: [NO_OWNER] },
    view: { ...DEFAULT_TIMELINE_VIEW, lanes: 'owner' },
    range: null,
    ...shows,
  } satisfies TimelineScreenView,
});
const planCalled = (id: string): Plan => newPlan({ id: toId<PlanId>(id), name: id, keyPrefix: 'AP' });

describe('a saved view that is applied', () => {
  test('sets the part, the filter and what is drawn', () => {
    const state = createTimelineState(createMemoryPreferences());
    state.getState().applyView(aView('Mine'));
    const { part, filter, view } = aView('Mine').shows;
    expect(state.getState()).toMatchObject({ part, filter, view, viewId: savedViewId('Mine'), asked: null });
  });

  test('asks the drawing for its days, which it shows once it is there', () => {
    const state = createTimelineState(createMemoryPreferences());
    const range = { first: toPlainDate('2026-10-01'), last: toPlainDate('2026-12-31') };
    state.getState().applyView(aView('Mine', { range }));
    expect(state.getState().asked).toEqual({ deed: 'show-days', range });
  });

  test('is left by going back to what is usual, on the same part', () => {
    const state = createTimelineState(createMemoryPreferences());
    state.getState().applyView(aView('Mine'));
    state.getState().applyView(null);
    expect(state.getState()).toMatchObject({
      part: 'periods',
      filter: NO_VIEW_FILTER,
      view: DEFAULT_TIMELINE_VIEW,
      viewId: null,
    });
  });
});

describe('another plan', () => {
  test('begins without the filter, view and comparison of the one before, drawn alike', () => {
    const state = createTimelineState(createMemoryPreferences());
    state.getState().beginPlan(planCalled('one'));
    state.getState().applyView(aView('Mine'));
    state.getState().compareWith({ label: 'yesterday', earlier: planCalled('one') });
    state.getState().beginPlan(planCalled('two'));
    expect(state.getState()).toMatchObject({ filter: NO_VIEW_FILTER, viewId: null, comparison: null, part: 'periods' });
    expect(state.getState().view.lanes).toBe('owner');
  });

  test('leaves the first as it was looked at, but for words that no view keeps', () => {
    const preferences = createMemoryPreferences();
    const one = createTimelineState(preferences);
    one.getState().beginPlan(planCalled('one'));
    one.getState().changeView({ lanes: 'team' });
    one.getState().setFilter({ text: 'pay', conditions: [NO_OWNER] });
    one.getState().setViewId(savedViewId('Mine'));
    one.getState().beginPlan(planCalled('two'));
    one.getState().changeView({ lanes: 'stage' });
    const again = createTimelineState(preferences);
    again.getState().beginPlan(planCalled('one'));
    expect(again.getState()).toMatchObject({
      view: { ...DEFAULT_TIMELINE_VIEW, lanes: 'team' },
      filter: { text: '', conditions: [NO_OWNER] },
      viewId: savedViewId('Mine'),
    });
  });

  test('finds the words of its saved view again', () => {
    const preferences = createMemoryPreferences();
    const plan = aPlan().withSavedView('Mine', aView('Mine').shows).build();
    const state = createTimelineState(preferences);
    state.getState().beginPlan(plan);
    state.getState().applyView(aView('Mine'));
    const again = createTimelineState(preferences);
    again.getState().beginPlan(plan);
    expect(again.getState().filter).toEqual(aView('Mine').shows.filter);
  });

  test.each(['', '{', '7', '{"filter":{"conditions":7},"viewId":{},"part":"rings","view":[]}'])(
    'begins as usual where what was remembered is %j',
    (text) => {
      const preferences = createMemoryPreferences();
      preferences.write('timeline:one', text);
      const state = createTimelineState(preferences);
      state.getState().beginPlan(planCalled('one'));
      expect(state.getState()).toMatchObject({
        part: 'bars',
        view: DEFAULT_TIMELINE_VIEW,
        filter: NO_VIEW_FILTER,
        viewId: null,
      });
    },
  );

  test('that is opened in the window is begun', async () => {
    const state = createAppState(createTestPorts());
    const { planList, session, timeline } = state;
    const open = async (name: string) => {
      const id = await planList.getState().create(name);
      if (!id.ok) throw new Error(id.problem.message);
      await session.getState().openPlan(id.value);
    };
    await open('First');
    const earlier = session.getState().open?.plan ?? planCalled('one');
    timeline.getState().compareWith({ label: 'yesterday', earlier });
    timeline.getState().setFilter({ text: 'pay', conditions: [] });
    session.getState().run(addTeam, { name: 'SRE' });
    expect(timeline.getState().comparison?.earlier).toBe(earlier);
    expect(timeline.getState().filter.text).toBe('pay');
    await open('Second');
    expect(timeline.getState().comparison).toBeNull();
    expect(timeline.getState().filter.text).toBe('');
  });
});
