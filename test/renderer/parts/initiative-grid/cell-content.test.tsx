// @vitest-environment happy-dom

import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CellContent } from '../../../../renderer/parts/initiative-grid/cell-content.tsx';
import { cellOptions } from '../../../../renderer/parts/initiative-grid/cell-options.tsx';
import { gridColumnsOf } from '../../../../shared/grid/grid-column.ts';
import { toId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { aPlan, initiativeId } from '../../../support/plan-builder.ts';

let root: Root;
let place: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

const word = (choice: string) => ({ value: { kind: 'choice', choice }, setBy: '', setOn: null, evidence: '' }) as const;

function decidedBy(id: string): Plan {
  return aPlan()
    .withModel({
      id: toId('ours'),
      kind: 'formula',
      name: 'Ours',
      builtIn: false,
      formula: 'joy',
      criteria: [{ id: 'joy', name: 'Joy', description: '', direction: 'benefit', scale: { kind: 'stars' } }],
    })
    .withSettings({ decidingModelId: toId(id) })
    .withInitiative('A-1', {
      effort: { SRE: 13 },
      rice: { reach: 1000, impact: 4, confidence: 0.8 },
      scores: {
        'moscow.priority': word('wont'),
        'ice.impact': 11,
        'ice.ease': word('much'),
        'value-effort.value': 9,
        'value-effort.effort': 8,
        'ours.joy': 3,
      },
    })
    .build();
}

function cellOf(plan: Plan, columnId: string) {
  const column = gridColumnsOf(plan).find(({ id }) => id === columnId);
  if (column === undefined) throw new Error(`No column ${columnId}`);
  return column.cell;
}

async function shown(id: string, columnId: string): Promise<string> {
  const plan = decidedBy(id);
  const initiative = plan.initiatives.get(initiativeId('A-1'));
  if (initiative === undefined) throw new Error('No A-1');
  const cell = cellOf(plan, columnId);
  await act(async () => root.render(<CellContent {...{ plan, initiative, cell }} rank={2} rose={0} links="" />));
  return place.textContent ?? '';
}

describe('a cell shows', () => {
  test.each([
    ['rice', 'score.reach', '1,000'],
    ['rice', 'score.confidence', '80 %'],
    ['rice', 'score.effort', '3.0'],
    ['moscow', 'score.priority', 'Won’t'],
    ['moscow', 'score', 'Won’t'],
    ['value-effort', 'score', 'Big bet'],
    ['ours', 'score.joy', '★★★☆☆3 of 5 stars'],
    ['ours', 'score', '3'],
    ['kano', 'score', '–If it is there and If it is not there are missing.'],
    ['kano', 'score.functional', ''],
  ])('by %s in %s “%s”', async (id, columnId, text) => {
    expect(await shown(id, columnId)).toBe(text);
  });

  test('what it waits for, in whole in its title', async () => {
    const plan = decidedBy('rice');
    const [initiative] = plan.initiatives.values();
    if (initiative === undefined) throw new Error('No initiative');
    const cell = cellOf(plan, 'waits-for');
    const links = 'PAY-3, PAY-12 FS−3d';
    await act(async () => root.render(<CellContent {...{ plan, initiative, cell, links }} rank={2} rose={0} />));
    expect(place.textContent).toBe(links);
    expect(place.querySelector('[title]')?.getAttribute('title')).toBe(links);
  });

  test('what is outside its scale, and what is of another sort, with the sentence on it', async () => {
    expect(await shown('ice', 'score.impact')).toBe('11');
    expect(place.querySelector('[title]')?.getAttribute('title')).toBe('Impact is 11, but it must be from 1 to 10.');
    expect(await shown('ice', 'score.ease')).toBe('much');
    expect(place.querySelector('[title]')?.getAttribute('title')).toBe(
      'Ease is not a number; it must be from 1 to 10.',
    );
    await shown('rice', 'score.impact');
    expect(place.querySelector('[title]')?.getAttribute('title')).toBe(
      'Impact is 4, but it must be 3, 2, 1, 0.5 or 0.25.',
    );
  });
});

test('an editor offers the choices and words of a criterion, and leaves figures free', () => {
  const offered = (id: string, columnId: string) => {
    const plan = decidedBy(id);
    return cellOptions(plan, cellOf(plan, columnId), null).map(({ text, label }) => [text, label]);
  };
  expect(offered('rice', 'score.impact')[0]).toEqual(['3', '3 massive']);
  expect(offered('wsjf', 'score.job-size').map(([text]) => text)).toEqual(['1', '2', '3', '5', '8', '13', '20']);
  expect(offered('moscow', 'score.priority').map(([text]) => text)).toEqual(['Must', 'Should', 'Could', 'Won’t']);
  expect(offered('ice', 'score.ease')).toEqual([]);
});
