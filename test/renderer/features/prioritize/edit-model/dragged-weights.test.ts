import { describe, expect, test } from 'vitest';
import { draggedWeights } from '../../../../../renderer/features/prioritize/edit-model/dragged-weights.ts';
import { shareInWords } from '../../../../../renderer/features/prioritize/edit-model/share-in-words.ts';

describe('a divider that is dragged', () => {
  test('takes from one neighbour what it gives to the other', () => {
    expect(draggedWeights([40, 30], 100, 0.1)).toEqual([50, 20]);
    expect(draggedWeights([40, 30], 100, -0.123)).toEqual([28, 42]);
  });

  test('goes in steps that are fine beside the total', () => {
    expect(draggedWeights([3, 3], 12, 0.0333)).toEqual([3.4, 2.6]);
    expect(draggedWeights([0.3, 0.3], 1, 0.1234)).toEqual([0.42, 0.18]);
    expect(draggedWeights([3_000, 3_000], 12_000, 0.00001)).toEqual([3_000, 3_000]);
  });

  test('stops at 0 on either side, with the sum as it was', () => {
    expect(draggedWeights([3, 2], 12, 0.9)).toEqual([5, 0]);
    expect(draggedWeights([3, 2.35], 12, -0.9)).toEqual([0, 5.35]);
    expect(draggedWeights([0.1, 0.2], 1, 1)).toEqual([0.3, 0]);
  });
});

describe('a share', () => {
  test('is whole from ten per cent on, and never rounds a small one to nothing', () => {
    expect([0, 0.004, 0.0949, 0.0996, 0.27, 1].map(shareInWords)).toEqual([
      '0 %',
      '0.4 %',
      '9.5 %',
      '10 %',
      '27 %',
      '100 %',
    ]);
  });
});
