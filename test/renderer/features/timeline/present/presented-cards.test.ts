import { describe, expect, test } from 'vitest';
import { cardRoom } from '../../../../../renderer/features/timeline/present/presented-cards.tsx';
import { typeSizeFor } from '../../../../../renderer/features/timeline/present/projector-type.ts';

describe('the room for cards', () => {
  test('holds at least one, however small the window is', () => {
    expect(cardRoom({ width: 0, height: 0, typeSize: 28 })).toEqual({ columns: 1, titles: 1, rows: 1, cards: 1 });
  });

  test('holds what a window of a projector shows at 28 px', () => {
    expect(cardRoom({ width: 1280, height: 610, typeSize: 28 })).toEqual({ columns: 4, titles: 6, rows: 4, cards: 8 });
  });
});

test('the type is 28 px at the least and grows with the window', () => {
  expect([0, 600, 800, 1080, 2160].map(typeSizeFor)).toEqual([28, 28, 28, 33, 67]);
});
