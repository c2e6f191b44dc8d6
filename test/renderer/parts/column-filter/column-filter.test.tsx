// @vitest-environment happy-dom

import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ColumnFilter } from '../../../../renderer/parts/column-filter/column-filter.tsx';
import { ConditionChips } from '../../../../renderer/parts/column-filter/condition-chips.tsx';
import { toPlainDate } from '../../../../shared/calendar/plain-date.ts';
import { gridColumnsOf } from '../../../../shared/grid/grid-column.ts';
import type { CellCondition, ColumnCondition } from '../../../../shared/plan/saved-view.ts';
import { aPlan, teamId, themeId } from '../../../support/plan-builder.ts';

const PLAN = aPlan()
  .withInitiative('A-1', { theme: 'Reliability', effort: { SRE: 3 } })
  .withInitiative('A-2', { theme: 'Reliability' })
  .withInitiative('A-3')
  .build();
const COLUMNS = gridColumnsOf(PLAN);

let root: Root;
let place: HTMLElement;
let condition: CellCondition | null;
let conditions: readonly ColumnCondition[];
let left: boolean;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  left = false;
});
afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

function Filter({ columnId, first }: { readonly columnId: string; readonly first: CellCondition | null }) {
  const [current, setCurrent] = useState(first);
  condition = current;
  const column = COLUMNS.find(({ id }) => id === columnId);
  if (column === undefined) throw new Error(`No column ${columnId}`);
  return (
    <ColumnFilter
      plan={PLAN}
      column={column}
      condition={current}
      today={toPlainDate('2026-11-21')}
      decimal="."
      onChange={setCurrent}
      onClose={() => {
        left = true;
      }}
    />
  );
}

async function draw(columnId: string, first: CellCondition | null = null): Promise<void> {
  await act(async () => root.render(<Filter columnId={columnId} first={first} />));
}

/** By the words of its label, or the name that it has. */
function control(name: string): HTMLInputElement {
  const labels = [...place.querySelectorAll('label')].filter((label) => label.textContent?.startsWith(name));
  const [label] = labels;
  const found =
    label?.querySelector('input') ??
    (label === undefined ? null : document.getElementById(label.htmlFor)) ??
    place.querySelector(`[aria-label="${name}"]`);
  if (!(found instanceof HTMLInputElement)) throw new Error(`There is no ${name} in: ${place.textContent}`);
  return found;
}

async function click(name: string): Promise<void> {
  await act(async () => control(name).click());
}

async function type(name: string, text: string): Promise<void> {
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  await act(async () => {
    setValue?.call(control(name), text);
    control(name).dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('the filter of a column', () => {
  test('of choices counts them, and adds and takes away', async () => {
    await draw('theme');
    expect(place.textContent).toContain('Reliability2 initiatives');
    await click('Reliability');
    await click('No theme');
    expect(condition).toEqual({ kind: 'any-of', values: [themeId('Reliability')], orNone: true });
    await click('Reliability');
    await click('No theme');
    expect(condition).toBeNull();
  });

  test('shows “empty” as the choice of those without a value', async () => {
    await draw('theme', { kind: 'empty' });
    expect(control('No theme').checked).toBe(true);
  });

  test('of figures takes ends as they are typed, and a sentence where one is none', async () => {
    await draw('effort');
    await type('At least', '20d');
    expect(condition).toEqual({ kind: 'number', least: 4, most: null });
    await type('At most', 'lots');
    expect(place.querySelector('[role="alert"]')?.textContent).toContain('“lots” is no effort');
    expect(condition).toEqual({ kind: 'number', least: 4, most: null });
    await type('At most', '2');
    expect(place.querySelector('[role="alert"]')?.textContent).toBe('This is less than “At least”: nothing passes.');
    await type('At least', '');
    await type('At most', '');
    expect(condition).toBeNull();
  });

  test('of effort may ask for teams, or what is not estimated', async () => {
    await draw('effort');
    await click('Teams');
    await click('SRE');
    expect(condition).toEqual({ kind: 'any-of', values: [teamId('SRE')], orNone: false });
    await click('Not estimated');
    expect(condition).toEqual({ kind: 'incomplete' });
    await click('Range');
    expect(condition).toBeNull();
  });

  test('of dates takes a whole period, or what is from and until', async () => {
    await draw('start');
    await type('Start in', '2026 Q1');
    expect(condition).toEqual({ kind: 'days', first: '2026-01-01', last: '2026-03-31' });
    await click('Until');
    await type('Start until', 'Feb 2026');
    expect(condition).toEqual({ kind: 'days', first: null, last: '2026-02-28' });
    await type('Start until', 'soon');
    expect([condition, place.querySelector('[role="alert"]')?.textContent]).toEqual([null, '“soon” is not a date.']);
  });

  test('of words keeps them when the whole is asked for', async () => {
    await draw('title');
    await type('Title contains', 'pay');
    expect(condition).toEqual({ kind: 'text', match: 'contains', text: 'pay' });
    await click('Is');
    expect(condition).toEqual({ kind: 'text', match: 'is', text: 'pay' });
  });

  test('shows the condition that there is, and is left by Enter', async () => {
    await draw('start', { kind: 'days', first: toPlainDate('2026-01-01'), last: toPlainDate('2026-03-31') });
    expect(control('Start in').value).toBe('2026 Q1');
    await act(async () => {
      control('Start in').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    expect(left).toBe(true);
  });
});

function Chips({ first }: { readonly first: readonly ColumnCondition[] }) {
  const [current, setCurrent] = useState(first);
  conditions = current;
  return (
    <ConditionChips
      plan={PLAN}
      columns={COLUMNS}
      conditions={current}
      onChange={setCurrent}
      onOpen={() => {}}
      onLeave={() => {
        left = true;
      }}
    />
  );
}

describe('the chips', () => {
  const first: readonly ColumnCondition[] = [
    { columnId: 'gone', condition: { kind: 'empty' } },
    { columnId: 'stage', condition: { kind: 'any-of', values: ['intake'], orNone: false } },
    { columnId: 'effort', condition: { kind: 'number', least: 4, most: null } },
  ];
  const chips = () => [...place.querySelectorAll<HTMLElement>('[data-chip]')];

  test('say what narrows, and pass over what does not', async () => {
    await act(async () => root.render(<Chips first={first} />));
    expect(chips().map(({ textContent }) => textContent)).toEqual(['Stage: intake', 'Effort ≥ 4 pw']);
  });

  test('are removed by Delete; the focus goes to the next, and at last back', async () => {
    await act(async () => root.render(<Chips first={first} />));
    const remove = async () =>
      act(async () => {
        const chip = chips()[0];
        chip?.focus();
        chip?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, cancelable: true }));
      });
    await remove();
    expect(document.activeElement?.textContent).toBe('Effort ≥ 4 pw');
    expect(left).toBe(false);
    await remove();
    expect([chips().length, left]).toEqual([0, true]);
    expect(conditions.map(({ columnId }) => columnId)).toEqual(['gone']);
  });
});
