import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { gridColumnsOf } from '../../../shared/grid/grid-column.ts';
import { columnStatesOf } from '../../../shared/grid/view-columns.ts';
import { sameView } from '../../../shared/grid/view-sameness.ts';
import {
  type InitiativesView,
  NO_VIEW_FILTER,
  type TimelineScreenView,
  type ViewColumns,
} from '../../../shared/plan/saved-view.ts';
import { DEFAULT_TIMELINE_VIEW } from '../../../shared/plan/timeline-view.ts';
import { aPlan } from '../../support/plan-builder.ts';

const COLUMNS = gridColumnsOf(aPlan().withTeam('SRE').build());
const USUAL: ViewColumns = { order: [], shown: {}, widths: {}, frozen: 1 };
const VIEW: InitiativesView = {
  kind: 'initiatives',
  filter: { text: '', conditions: [] },
  sort: null,
  grouping: null,
  columns: USUAL,
};

function isSame(change: Partial<InitiativesView>, other: Partial<InitiativesView> = {}): boolean {
  return sameView(COLUMNS, { ...VIEW, ...change }, { ...VIEW, ...other });
}

describe('two views are the same', () => {
  test('whatever the order of their conditions and choices', () => {
    const stage = (values: readonly string[]) => ({
      columnId: 'stage',
      condition: { kind: 'any-of', values, orNone: false } as const,
    });
    const owner = { columnId: 'owner', condition: { kind: 'empty' } as const };
    expect(
      isSame(
        { filter: { text: 'pay ', conditions: [stage(['intake', 'planned']), owner] } },
        { filter: { text: 'pay', conditions: [owner, stage(['planned', 'intake'])] } },
      ),
    ).toBe(true);
  });

  test('when one only names columns that are gone', () => {
    const conditions = [{ columnId: 'team.gone', condition: { kind: 'empty' } as const }];
    expect(isSame({ filter: { text: '', conditions }, sort: { columnId: 'gone', direction: 'ascending' } })).toBe(true);
    expect(isSame({ columns: { ...USUAL, shown: { gone: true }, order: ['gone'], widths: { gone: 10 } } })).toBe(true);
  });

  test('when what one says of its columns is usual anyway', () => {
    const order = COLUMNS.map(({ id }) => id);
    expect(
      isSame({ columns: { ...USUAL, order, shown: { stage: true, summary: false }, widths: { title: 280 } } }),
    ).toBe(true);
  });

  test.each<[string, Partial<InitiativesView>]>([
    ['words', { filter: { text: 'pay', conditions: [] } }],
    ['a condition', { filter: { text: '', conditions: [{ columnId: 'owner', condition: { kind: 'empty' } }] } }],
    ['the sort', { sort: { columnId: 'rank', direction: 'ascending' } }],
    ['the grouping', { grouping: 'stage' }],
    ['a column that is hidden', { columns: { ...USUAL, shown: { stage: false } } }],
    ['the order', { columns: { ...USUAL, order: ['key', 'title', 'theme', 'stage'] } }],
    ['a width', { columns: { ...USUAL, widths: { title: 281 } } }],
    ['how many columns stay in sight', { columns: { ...USUAL, frozen: 2 } }],
  ])('unless %s differs', (_, change) => {
    expect(isSame(change)).toBe(false);
  });
});

describe('two views of the timeline are the same', () => {
  const SHOWN: TimelineScreenView = {
    kind: 'timeline',
    part: 'bars',
    filter: NO_VIEW_FILTER,
    view: { ...DEFAULT_TIMELINE_VIEW, label: ['key', 'title'] },
    range: { first: toPlainDate('2026-10-01'), last: toPlainDate('2026-12-31') },
  };
  const isSameTimeline = (change: Partial<TimelineScreenView>) => sameView(COLUMNS, SHOWN, { ...SHOWN, ...change });

  test('wherever one looks', () => {
    expect(isSameTimeline({ range: null })).toBe(true);
  });

  test('when lanes within are the lanes themselves, or none', () => {
    expect(isSameTimeline({ view: { ...SHOWN.view, lanesWithin: 'theme' } })).toBe(true);
    expect(isSameTimeline({ view: { ...SHOWN.view, lanesWithin: 'none' } })).toBe(true);
  });

  test.each<[string, Partial<TimelineScreenView>]>([
    ['the part', { part: 'horizons' }],
    ['words', { filter: { text: 'pay', conditions: [] } }],
    ['what lanes stand for', { view: { ...SHOWN.view, lanes: 'team' } }],
    ['what lanes within stand for', { view: { ...SHOWN.view, lanesWithin: 'stage' } }],
    ['what labels say', { view: { ...SHOWN.view, label: ['title'] } }],
    ['what colours mean', { view: { ...SHOWN.view, colourBy: 'health' } }],
    ['which dependencies are drawn', { view: { ...SHOWN.view, arrows: 'all' } }],
  ])('unless %s differs', (_, change) => {
    expect(isSameTimeline(change)).toBe(false);
  });
});

describe('the columns of a view', () => {
  test('stand in its order, the key first, those that it does not name where they usually do', () => {
    const order = ['owner', 'key', 'gone', 'owner'];
    const ids = columnStatesOf(COLUMNS, { ...USUAL, order }).map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(['key', 'owner', 'effort']);
    expect(ids.slice(-3)).toEqual(['title', 'stage', 'theme']);
    expect(ids).toHaveLength(COLUMNS.length);
  });

  test('are there when the view or else the custom says so; key and title always', () => {
    const states = columnStatesOf(COLUMNS, { ...USUAL, shown: { title: false, stage: false, summary: true } });
    const shown = new Map(states.map(({ id, isShown }) => [id, isShown]));
    expect(['key', 'title', 'stage', 'summary', 'theme'].map((id) => shown.get(id))).toEqual([
      true,
      true,
      false,
      true,
      true,
    ]);
  });
});
