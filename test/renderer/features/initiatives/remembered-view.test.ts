import { describe, expect, test } from 'vitest';
import {
  type RememberedView,
  readRememberedView,
  rememberView,
  USUAL_VIEW,
} from '../../../../renderer/features/initiatives/remembered-view.ts';
import { USUAL_LAYOUT } from '../../../../renderer/parts/initiative-grid/grid-layout.ts';
import { settingsOf } from '../../../../shared/plan/plan.ts';
import type { Preferences } from '../../../../shared/ports/preferences.ts';
import { aPlan, savedViewId } from '../../../support/plan-builder.ts';

const plan = aPlan().build();
const { id } = settingsOf(plan);
const VIEW: RememberedView = {
  sort: { columnId: 'title', direction: 'descending' },
  groupBy: 'stage',
  layout: { ...USUAL_LAYOUT, freezesTitle: true },
  filter: { text: 'words', conditions: [{ columnId: 'owner', condition: { kind: 'empty' } }] },
  viewId: savedViewId('Mine'),
};

function somePreferences(): Preferences {
  const texts = new Map<string, string>();
  return { read: (name) => texts.get(name) ?? null, write: (name, text) => void texts.set(name, text) };
}

describe('how a grid was looked at', () => {
  test('is remembered by plan, all but the words; those of the saved view come back', () => {
    const preferences = somePreferences();
    rememberView(preferences, id, VIEW);
    expect(readRememberedView(preferences, plan)).toEqual({ ...VIEW, filter: { ...VIEW.filter, text: '' } });
    const shows = {
      kind: 'initiatives',
      filter: { text: 'mine', conditions: [] },
      sort: null,
      grouping: null,
      columns: { order: [], shown: {}, widths: {}, frozen: 1 },
    } as const;
    const viewId = savedViewId('Mine');
    const withView = { ...plan, savedViews: new Map([[viewId, { id: viewId, name: 'Mine', shows }]]) };
    expect(readRememberedView(preferences, withView).filter.text).toBe('mine');
  });

  test('is what nonsense is read as: as usual', () => {
    for (const text of ['', '7', '{', '{"filter":{"text":"","conditions":[{"columnId":7}]},"viewId":"a b"}']) {
      const preferences = somePreferences();
      preferences.write(`initiatives-grid:${id}`, text);
      expect(readRememberedView(preferences, plan)).toEqual(USUAL_VIEW);
    }
  });
});
