import { expect, test } from 'vitest';
import { type DisplayArea, NO_PLACES, placesAfter, placeToOpen } from '../../../electron/main/window-places.ts';
import type { WindowPlace } from '../../../shared/shell/desktop-notes.ts';

const LAPTOP: DisplayArea = { id: 1, workArea: { x: 0, y: 25, width: 1440, height: 835 } };
const DESK: DisplayArea = { id: 2, workArea: { x: -2560, y: -400, width: 2560, height: 1400 } };

const at = (x: number, y: number, width: number, height: number): WindowPlace => ({
  bounds: { x, y, width, height },
  isMaximized: false,
  isFullScreen: false,
});

test('the first window stands in the middle of the main display, at its usual size or smaller', () => {
  expect(placeToOpen([LAPTOP], NO_PLACES)).toEqual(at(80, 42, 1280, 800));
  const small = { id: 3, workArea: { x: 0, y: 0, width: 1024, height: 700 } };
  expect(placeToOpen([small], NO_PLACES)).toEqual(at(0, 0, 1024, 700));
});

test('a window opens where it was on the display that it stood on last', () => {
  const places = placesAfter(placesAfter(NO_PLACES, 1, at(10, 30, 1000, 700)), 2, at(-2000, 0, 1600, 1000));
  expect(placeToOpen([LAPTOP, DESK], places)).toEqual(at(-2000, 0, 1600, 1000));
});

test('where that display is gone it opens as it was on the main one', () => {
  const places = placesAfter(placesAfter(NO_PLACES, 1, at(10, 30, 1000, 700)), 2, at(-2000, 0, 1600, 1000));
  expect(placeToOpen([LAPTOP], places)).toEqual(at(10, 30, 1000, 700));
});

test('what lies outside a display that has shrunk is moved and cut until it is in sight', () => {
  const places = placesAfter(NO_PLACES, 1, { ...at(5_000, -3_000, 3_000, 200), isMaximized: true });
  expect(placeToOpen([LAPTOP], places)).toEqual({ ...at(0, 25, 1440, 600), isMaximized: true });
});

test('without any display it still has a size', () => {
  expect(placeToOpen([], NO_PLACES).bounds).toMatchObject({ width: 1280, height: 800 });
});

test('twenty displays are remembered, and no more', () => {
  let places = NO_PLACES;
  for (let id = 1; id <= 50; id += 1) places = placesAfter(places, id, at(id, 0, 1000, 700));
  expect(Object.keys(places.placeByDisplay)).toHaveLength(20);
  expect(places.placeByDisplay[50]).toEqual(at(50, 0, 1000, 700));
});
