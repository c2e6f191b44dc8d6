// @vitest-environment happy-dom

import { MantineProvider } from '@mantine/core';
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EffortPopover } from '../../../../renderer/parts/effort-table/effort-popover.tsx';
import { toPlainDate } from '../../../../shared/calendar/plain-date.ts';
import { applyChangeSet } from '../../../../shared/changes/change-set.ts';
import { addTeam } from '../../../../shared/commands/add-team.ts';
import type { Command } from '../../../../shared/commands/command.ts';
import { estimateEffort } from '../../../../shared/commands/estimate-effort.ts';
import { effortText } from '../../../../shared/grid/effort-text.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { createCountingIds } from '../../../support/counting-ids.ts';
import { aPlan, initiativeId } from '../../../support/plan-builder.ts';

const ID = initiativeId('A-1');
const CONTEXT = { today: toPlainDate('2026-11-21'), who: '', ids: createCountingIds() };
const ANCHOR = { left: 0, top: 0, width: 80, height: 30 };

let root: Root;
let plan: Plan;
let labels: string[];
let isOpen: boolean;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  labels = [];
  isOpen = true;
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

function Host({ first }: { readonly first: Plan }) {
  const [current, setCurrent] = useState(first);
  plan = current;
  const run = <Intent,>(command: Command<Intent>, intent: Intent): string | null => {
    const done = command(plan, intent, CONTEXT);
    if (!done.ok) return done.problem.message;
    labels.push(done.value.label);
    plan = applyChangeSet(plan, done.value);
    setCurrent(plan);
    return null;
  };
  const initiative = current.initiatives.get(ID);
  if (initiative === undefined) throw new Error('The plan has lost its initiative');
  return (
    <EffortPopover
      plan={current}
      initiative={initiative}
      decimal="."
      anchor={ANCHOR}
      onEstimate={(teamId, estimate) => run(estimateEffort, { id: ID, teamId, estimate })}
      onCreateTeam={(name) => {
        const refusal = run(addTeam, { name });
        const team = [...plan.teams.values()].at(-1);
        return refusal ?? run(estimateEffort, { id: ID, teamId: team?.id ?? null, estimate: {} });
      }}
      onClose={() => {
        isOpen = false;
      }}
    />
  );
}

async function open(first: Plan): Promise<void> {
  const place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  await act(async () =>
    root.render(
      <MantineProvider>
        <Host first={first} />
      </MantineProvider>,
    ),
  );
}

const grid = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('[role="grid"]');
  if (found === null) throw new Error('There is no table');
  return found;
};

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const target = document.querySelector<HTMLElement>('[role="grid"] input') ?? grid();
    await act(async () => {
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
  }
}

/** Types as a browser does: the first key opens the editor, the text arrives in it. */
async function type(text: string): Promise<void> {
  if (document.querySelector('[role="grid"] input') === null) await press(text.charAt(0));
  const input = document.querySelector<HTMLInputElement>('[role="grid"] input');
  if (input === null) throw new Error('No cell is edited');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  await act(async () => {
    setValue?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function effort(): string {
  const initiative = plan.initiatives.get(ID);
  return initiative === undefined ? '' : effortText(plan, initiative.effort);
}

function activeCell(): string {
  return document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.textContent ?? 'none';
}

const TWO_TEAMS = aPlan()
  .withTeam('Compute')
  .withInitiative('A-1', { effort: { SRE: { low: 2, likely: 4, high: 8 }, Identity: null } })
  .build();

describe('the effort table', () => {
  test('begins at the likely figure of the first team', async () => {
    await open(TWO_TEAMS);
    expect(activeCell()).toBe('4');
  });

  test('takes each figure as one step that can be undone', async () => {
    await open(TWO_TEAMS);
    await type('5');
    await press('Tab');
    expect(effort()).toBe('SRE 2-5-8, Identity ?');
    expect(labels).toEqual(['Estimate SRE for A-1']);
  });

  test('goes with Tab and Enter as the grid does: back to the column of the run', async () => {
    await open(TWO_TEAMS);
    await type('5');
    await press('Tab');
    expect(activeCell()).toBe('8');
    await type('9');
    await press('Enter');
    expect(effort()).toBe('SRE 2-5-9, Identity ?');
    expect(activeCell()).toContain('?');
  });

  test('keeps a refused text in its cell, and stays there', async () => {
    await open(TWO_TEAMS);
    await type('99');
    await press('Enter');
    expect(activeCell()).toBe('99');
    expect(document.body.textContent).toContain('SRE: low, likely and high must be in this order.');
    expect(effort()).toBe('SRE 2-4-8, Identity ?');
  });

  test('restores first the text under edit, then what was refused, and only then closes', async () => {
    await open(TWO_TEAMS);
    await type('99');
    await press('Enter');
    await type('1');
    await press('Escape');
    expect([activeCell(), isOpen]).toEqual(['99', true]);
    await press('Escape');
    expect([activeCell(), isOpen]).toEqual(['4', true]);
    await press('Escape');
    expect(isOpen).toBe(false);
  });

  test('goes to a text that was not taken rather than close over it', async () => {
    await open(TWO_TEAMS);
    await type('99');
    await press('Enter', 'ArrowDown', 'Escape');
    expect([activeCell(), isOpen]).toEqual(['99', true]);
  });

  test('lets a low figure wait for the likely one', async () => {
    await open(TWO_TEAMS);
    await press('ArrowDown', 'ArrowLeft');
    await type('2');
    await press('Tab');
    expect(effort()).toBe('SRE 2-4-8, Identity ?');
    await type('3');
    await press('Enter');
    expect(effort()).toBe('SRE 2-4-8, Identity 2-3-3');
    expect(labels).toEqual(['Estimate Identity for A-1']);
  });

  test('adds a team of the plan by its name, and goes on to its likely figure', async () => {
    await open(TWO_TEAMS);
    await press('ArrowDown', 'ArrowDown');
    await type('comp');
    await press('Enter');
    expect(effort()).toBe('SRE 2-4-8, Identity ?, Compute ?');
    await type('M');
    await press('Enter');
    expect(effort()).toBe('SRE 2-4-8, Identity ?, Compute 3');
  });

  test('makes a new team only when that is chosen', async () => {
    await open(TWO_TEAMS);
    await press('ArrowDown', 'ArrowDown');
    await type('Search');
    await press('Enter');
    expect(document.body.textContent).toContain('“Search” is no team of this plan.');
    expect(plan.teams.size).toBe(3);
    await press('ArrowDown', 'Enter');
    expect(effort()).toBe('SRE 2-4-8, Identity ?, Search ?');
  });

  test('begins with the first team when there is none', async () => {
    await open(aPlan().withTeam('SRE').withInitiative('A-1').build());
    await type('sre');
    await press('Enter');
    expect(effort()).toBe('SRE ?');
  });

  test('removes a team with Delete on its name, and clears a figure with Delete', async () => {
    await open(TWO_TEAMS);
    await press('Delete');
    expect(effort()).toBe('SRE ?, Identity ?');
    await press('Home', 'Delete');
    expect(effort()).toBe('Identity ?');
    expect(labels).toEqual(['Estimate SRE for A-1', 'Remove SRE from A-1']);
  });
});
