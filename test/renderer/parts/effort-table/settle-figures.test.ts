import { describe, expect, test } from 'vitest';
import {
  type EffortFigure,
  figureTextOf,
  settleFigures,
  type TypedFigures,
} from '../../../../renderer/parts/effort-table/settle-figures.ts';
import { unestimated } from '../../../../shared/commands/estimate-effort.ts';
import type { TeamEffort } from '../../../../shared/plan/initiative.ts';
import { aPlan, teamId } from '../../../support/plan-builder.ts';

const PLAN = aPlan().withTeam('SRE').build();
const IN_DAYS = aPlan().withTeam('SRE').withSettings({ effortUnit: 'person-days' }).build();
const NOT_ESTIMATED = unestimated(teamId('SRE'));
const ESTIMATED: TeamEffort = { ...NOT_ESTIMATED, low: 2, likely: 4, high: 8, evidence: 'Size M' };

function settle(part: TeamEffort, typed: TypedFigures, latest: EffortFigure) {
  return settleFigures(PLAN, part, { typed, latest, decimal: '.' });
}

function patchOf(part: TeamEffort, text: string, figure: EffortFigure = 'likely') {
  const { patch, refused } = settle(part, { [figure]: text }, figure);
  expect(refused).toEqual({});
  return patch;
}

describe('what is typed under Likely', () => {
  test('is a figure, a unit of its own, a size or a sum', () => {
    expect(patchOf(NOT_ESTIMATED, '4')).toEqual({ likely: 4, evidence: '' });
    expect(patchOf(NOT_ESTIMATED, '20d')).toEqual({ likely: 4, evidence: '' });
    expect(patchOf(NOT_ESTIMATED, '1m')).toEqual({ likely: 52 / 12, evidence: '' });
    expect(patchOf(NOT_ESTIMATED, 'M')).toEqual({ likely: 3, evidence: 'Size M' });
    expect(patchOf(NOT_ESTIMATED, '=3*1.5')).toEqual({ likely: 4.5, evidence: '' });
  });

  test('may be the whole range', () => {
    expect(patchOf(NOT_ESTIMATED, '2-4-8')).toEqual({ low: 2, likely: 4, high: 8, evidence: '' });
  });

  test('is needed and not estimated with a question mark or nothing', () => {
    const nothing = { low: null, likely: null, high: null, evidence: '' };
    expect(patchOf(ESTIMATED, '?')).toEqual(nothing);
    expect(patchOf(ESTIMATED, ' ')).toEqual(nothing);
  });

  test('changes nothing when it is what stands there', () => {
    expect(patchOf(ESTIMATED, '4')).toBeNull();
    expect(patchOf(NOT_ESTIMATED, '?')).toBeNull();
  });
});

describe('what is typed under Low and High', () => {
  test('is one figure', () => {
    expect(patchOf(ESTIMATED, '3', 'low')).toEqual({ low: 3 });
    expect(patchOf(ESTIMATED, '', 'high')).toEqual({ high: null });
    expect(settle(ESTIMATED, { high: '2-4-8' }, 'high').refused.high?.problem).toBe(
      'One figure stands here. Type low, likely and high together, such as 2-4-8, under Likely.',
    );
  });

  test('waits for a likely figure, and lands together with it', () => {
    expect(settle(NOT_ESTIMATED, { low: '2' }, 'low')).toEqual({
      patch: null,
      refused: { low: { text: '2', problem: 'SRE: low and high wait for a likely figure.', waits: true } },
    });
    expect(settle(NOT_ESTIMATED, { low: '2', likely: '4' }, 'likely')).toEqual({
      patch: { low: 2, likely: 4, evidence: '' },
      refused: {},
    });
  });

  test('out of order is refused, and lands once the others make room', () => {
    expect(settle(ESTIMATED, { low: '5' }, 'low')).toEqual({
      patch: null,
      refused: { low: { text: '5', problem: 'SRE: low, likely and high must be in this order.', waits: false } },
    });
    expect(settle(ESTIMATED, { low: '5', likely: '6' }, 'likely')).toMatchObject({
      patch: { low: 5, likely: 6 },
      refused: {},
    });
  });

  test('gives way to a whole range', () => {
    expect(settle(ESTIMATED, { low: '99', likely: '1-2-3' }, 'likely')).toEqual({
      patch: { low: 1, likely: 2, high: 3, evidence: '' },
      refused: {},
    });
  });
});

describe('a text that is none', () => {
  test('stays with its sentence and holds up nothing else', () => {
    expect(settle(ESTIMATED, { likely: 'lots' }, 'likely')).toMatchObject({
      patch: null,
      refused: { likely: { text: 'lots', waits: false } },
    });
    const settled = settle(ESTIMATED, { likely: 'lots', fte: '2' }, 'fte');
    expect(settled.patch).toEqual({ assignedFte: 2 });
    expect(Object.keys(settled.refused)).toEqual(['likely']);
  });
});

describe('FTE', () => {
  test('is a figure or a sum; cleared it is one person again', () => {
    expect(patchOf(ESTIMATED, '0.5', 'fte')).toEqual({ assignedFte: 0.5 });
    expect(patchOf(ESTIMATED, '=1/4', 'fte')).toEqual({ assignedFte: 0.25 });
    expect(patchOf({ ...ESTIMATED, assignedFte: 3 }, '', 'fte')).toEqual({ assignedFte: 1 });
  });

  test('above nothing, and no words', () => {
    expect(settle(ESTIMATED, { fte: '0' }, 'fte').refused.fte?.problem).toBe(
      'SRE: assigned FTE is more than 0 and at most 100.',
    );
    expect(settle(ESTIMATED, { fte: 'two' }, 'fte').refused.fte?.problem).toBe(
      '“two” is no FTE: type a figure such as 0.5.',
    );
  });
});

test('a cell shows the plan’s unit', () => {
  expect(figureTextOf(IN_DAYS, ESTIMATED, 'likely')).toBe('20');
  expect(figureTextOf(PLAN, NOT_ESTIMATED, 'likely')).toBe('?');
  expect(figureTextOf(PLAN, NOT_ESTIMATED, 'low')).toBe('');
  expect(figureTextOf(PLAN, ESTIMATED, 'fte')).toBe('1');
});
