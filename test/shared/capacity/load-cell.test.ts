import { describe, expect, test } from 'vitest';
import { demandIn, type LoadCell, overBy, utilisation } from '../../../shared/capacity/load-cell.ts';

function cell(facts: Partial<LoadCell>): LoadCell {
  return { available: 37.5, firm: 0, ifAll: 0, unknownFirm: 0, unknownIfAll: 0, ...facts };
}

describe('a load against what is available', () => {
  test('41.9 of 37.5 person-weeks are 4.4 over, a utilisation of 112 %', () => {
    const over = cell({ firm: 41.9 });
    expect(overBy(over, 'firm')).toBeCloseTo(4.4, 9);
    expect(utilisation(over, 'firm')).toEqual({ kind: 'share', share: 41.9 / 37.5 });
  });

  test('what is only proposed comes on top of the firm demand', () => {
    const both = cell({ firm: 30, ifAll: 15 });
    expect([demandIn(both, 'firm'), demandIn(both, 'if-all')]).toEqual([30, 45]);
    expect([overBy(both, 'firm'), overBy(both, 'if-all')]).toEqual([0, 7.5]);
    expect(utilisation(both, 'if-all')).toEqual({ kind: 'share', share: 1.2 });
  });

  test('a difference that only the arithmetic makes is not over', () => {
    expect(overBy(cell({ available: 0.3, firm: 0.1 + 0.2 }), 'firm')).toBe(0);
    expect(overBy(cell({ available: 0.3, firm: 0.3 + 1e-8 }), 'firm')).toBeGreaterThan(0);
  });

  test('where nothing is available whatever is asked for is over, and no share says how much', () => {
    expect(overBy(cell({ available: 0, firm: 3 }), 'firm')).toBe(3);
    expect(utilisation(cell({ available: 0, firm: 3 }), 'firm')).toEqual({ kind: 'nothing-available' });
    expect(utilisation(cell({ available: 0 }), 'firm')).toEqual({ kind: 'share', share: 0 });
  });

  test('unknown capacity is never over', () => {
    expect(overBy(cell({ available: null, firm: 300 }), 'if-all')).toBe(0);
    expect(utilisation(cell({ available: null, firm: 300 }), 'firm')).toEqual({ kind: 'unknown' });
  });
});
