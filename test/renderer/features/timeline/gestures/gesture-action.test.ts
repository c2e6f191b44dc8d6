import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gestureAction } from '../../../../../renderer/features/timeline/gestures/gesture-action.ts';
import type { InitiativeId } from '../../../../../shared/plan/ids.ts';
import { initiativeId } from '../../../../support/plan-builder.ts';

const [A, B] = [initiativeId('A'), initiativeId('B')];
let done: string[] = [];
beforeEach(() => {
  vi.stubGlobal('navigator', { platform: 'Linux x86_64' });
  done = [];
});
afterEach(() => vi.unstubAllGlobals());

interface Situation {
  readonly linksFrom?: InitiativeId;
  readonly active?: InitiativeId | null;
  /** By a filter, or in a folded lane. */
  readonly isHidden?: boolean;
}

/** What a combination such as `alt+ArrowUp` does to A and B, of which B is the active one. */
function press(combination: string, { linksFrom, active = B, isHidden = false }: Situation = {}): string {
  const keys = combination.split('+');
  const has = (name: string) => keys.includes(name);
  const event = {
    key: keys.at(-1) ?? '',
    ctrlKey: has('ctrl'),
    metaKey: false,
    altKey: has('alt'),
    shiftKey: has('shift'),
  };
  const note = (...words: readonly unknown[]) => void done.push(words.flat().join(' '));
  const act = gestureAction(event, {
    gestures: {
      nudge: (ids, grip, steps) => note(grip, steps, ids),
      nudgeLane: (ids, from, by) => note('lane', from, by, ids),
      link: {
        linking: linksFrom === undefined ? null : { from: { id: linksFrom, box: null } },
        begin: (id) => note('begin', id),
        link: (id) => note('link', id),
        cancel: () => note('cancel'),
      },
    },
    active: active === null || isHidden ? null : { laneId: 'theme:x', initiativeId: active },
    activeId: active,
    selectedIds: active === null ? [] : [A, B],
  });
  act?.();
  return done.join();
}

describe('keys on bars', () => {
  test.each([
    ['ArrowRight', `body 1 ${B} ${A}`],
    ['shift+ArrowLeft', `end -1 ${B} ${A}`],
    ['alt+ArrowRight', `start 1 ${B} ${A}`],
    ['alt+ArrowUp', `lane theme:x -1 ${B} ${A}`],
    ['alt+ArrowDown', `lane theme:x 1 ${B} ${A}`],
    ['l', `begin ${B}`],
    ['ctrl+ArrowRight', ''],
    ['ArrowDown', ''],
    ['Escape', ''],
    ['Enter', ''],
  ])('%s: %s', (combination, expected) => {
    expect(press(combination)).toBe(expected);
  });

  test('link what is active once that has begun, and Escape leaves it', () => {
    expect(press('Enter', { linksFrom: A })).toBe(`link ${B}`);
    expect(press('Escape', { linksFrom: A })).toContain('cancel');
  });

  test('move nothing while one links, and link nothing to itself', () => {
    expect(press('ArrowRight', { linksFrom: A })).toBe('');
    expect(press('Enter', { linksFrom: B })).toBe('');
  });

  test.each(['ArrowRight', 'alt+ArrowDown', 'l'])('%s does nothing to what is not in sight', (combination) => {
    expect(press(combination, { isHidden: true })).toBe('');
  });

  test('do nothing while nothing is selected', () => {
    expect(press('ArrowRight', { active: null })).toBe('');
    expect(press('l', { active: null })).toBe('');
  });
});
