import { describe, expect, test } from 'vitest';
import { createTimelineState, readTimelineView } from '../../../renderer/state/timeline-state.ts';
import { DEFAULT_TIMELINE_VIEW } from '../../../shared/timeline/timeline-view.ts';
import { createMemoryPreferences } from '../../support/app-ports.ts';

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
