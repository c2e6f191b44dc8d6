// Where the window stands: remembered for each display, since a laptop meets many desks.

import type { Rectangle, WindowPlace, WindowPlaces } from '../../shared/shell/desktop-notes.ts';

export interface DisplayArea {
  readonly id: number;
  /** What of it windows may cover. */
  readonly workArea: Rectangle;
}

export const NO_PLACES: WindowPlaces = { lastDisplay: null, placeByDisplay: {} };
export const LEAST_SIZE = { width: 960, height: 600 } as const;
const USUAL_SIZE = { width: 1280, height: 800 } as const;
const MOST_DISPLAYS = 20;

/**
 * The place for a window that opens: where it was on the display that it stood on last, or on the main one (the first) when
 * that display is gone. What would lie outside the display is moved and cut until it is wholly in sight.
 */
export function placeToOpen(displays: readonly DisplayArea[], places: WindowPlaces): WindowPlace {
  const display = displays.find(({ id }) => id === places.lastDisplay) ?? displays[0];
  if (display === undefined) {
    return { bounds: { x: 0, y: 0, ...USUAL_SIZE }, isMaximized: false, isFullScreen: false };
  }
  const known = places.placeByDisplay[display.id];
  if (known === undefined) return { bounds: centred(display.workArea), isMaximized: false, isFullScreen: false };
  return { ...known, bounds: heldInside(known.bounds, display.workArea) };
}

/** The places once the window has come to stand on a display. */
export function placesAfter(places: WindowPlaces, display: number, place: WindowPlace): WindowPlaces {
  const others = Object.entries(places.placeByDisplay).filter(([id]) => id !== String(display));
  // Displays that come and go must not make the list grow for ever; which of twenty goes matters little.
  const kept = others.slice(Math.max(0, others.length - MOST_DISPLAYS + 1));
  return { lastDisplay: display, placeByDisplay: { ...Object.fromEntries(kept), [display]: place } };
}

function centred(area: Rectangle): Rectangle {
  const width = Math.min(USUAL_SIZE.width, area.width);
  const height = Math.min(USUAL_SIZE.height, area.height);
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  };
}

function heldInside(bounds: Rectangle, area: Rectangle): Rectangle {
  const width = Math.min(Math.max(bounds.width, LEAST_SIZE.width), area.width);
  const height = Math.min(Math.max(bounds.height, LEAST_SIZE.height), area.height);
  return {
    x: Math.min(Math.max(bounds.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(bounds.y, area.y), area.y + area.height - height),
    width,
    height,
  };
}
