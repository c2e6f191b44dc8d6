// What a timeline costs at the least: lanes of packed rows, and a div for each bar in sight. Nothing can be done with it.

import type { Peer, PeerData } from '../peer-data.ts';
import { dayNumber } from './days.ts';

const ROW = 30;
const BAR = 22;
const HEADS = 180;
const AXIS = 36;
const AHEAD = 200;

interface Box {
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export const bareDom: Peer = (data, room) => () => {
  const { boxes, lanes, width, height, origin } = packed(data);
  const scroller = document.createElement('div');
  scroller.className = 'bare';
  const whole = document.createElement('div');
  whole.className = 'bare-whole';
  whole.style.width = `${width}px`;
  whole.style.height = `${height}px`;
  scroller.append(whole);
  for (const [index, { y, height: tall }] of lanes.entries()) {
    const head = document.createElement('div');
    head.className = 'bare-head';
    head.textContent = data.lanes[index] ?? '';
    head.style.top = `${y}px`;
    head.style.height = `${tall}px`;
    whole.append(head);
  }
  for (let x = HEADS; x < width; x += 30 * data.pixelsPerDay) {
    const tick = document.createElement('div');
    tick.className = 'bare-tick';
    tick.style.left = `${x}px`;
    whole.append(tick);
  }
  const drawn = new Map<Box, HTMLElement>();
  const draw = () => {
    const { scrollLeft, scrollTop } = scroller;
    const [left, right] = [scrollLeft - AHEAD, scrollLeft + data.room.width + AHEAD];
    const [top, bottom] = [scrollTop - AHEAD, scrollTop + data.room.height + AHEAD];
    const isInSight = ({ x, y, width: wide }: Box) => x < right && x + wide > left && y < bottom && y + BAR > top;
    for (const [box, element] of drawn) {
      if (isInSight(box)) continue;
      element.remove();
      drawn.delete(box);
    }
    const added = document.createDocumentFragment();
    for (const box of boxes) {
      if (drawn.has(box) || !isInSight(box)) continue;
      const element = document.createElement('div');
      element.className = 'bare-bar';
      element.textContent = box.title;
      element.style.cssText = `left:${box.x}px;top:${box.y}px;width:${box.width}px;height:${BAR}px`;
      drawn.set(box, element);
      added.append(element);
    }
    whole.append(added);
  };
  // It comes once a frame.
  scroller.addEventListener('scroll', draw);
  room.append(scroller);
  scroller.scrollLeft = (dayNumber(data.firstDay) - origin) * data.pixelsPerDay;
  draw();
};

/** Each bar in the first row of its lane in which it has room. */
function packed({ lanes: names, bars, pixelsPerDay }: PeerData) {
  const spans = bars.map(({ lane, title, start, end }) => ({
    lane,
    title,
    first: dayNumber(start),
    last: dayNumber(end) + 1,
  }));
  const origin = spans.reduce((least, { first }) => Math.min(least, first), Number.POSITIVE_INFINITY);
  const end = spans.reduce((most, { last }) => Math.max(most, last), 0);
  spans.sort((a, b) => a.first - b.first);
  const boxes: Box[] = [];
  const lanes: { readonly y: number; readonly height: number }[] = [];
  let y = AXIS;
  for (const lane of names.keys()) {
    const ends: number[] = [];
    for (const span of spans) {
      if (span.lane !== lane) continue;
      const free = ends.findIndex((before) => before <= span.first);
      const row = free === -1 ? ends.length : free;
      ends[row] = span.last;
      const x = HEADS + (span.first - origin) * pixelsPerDay;
      boxes.push({ title: span.title, x, y: y + row * ROW, width: (span.last - span.first) * pixelsPerDay });
    }
    lanes.push({ y, height: ends.length * ROW });
    y += ends.length * ROW;
  }
  return { boxes, lanes, origin, width: HEADS + (end - origin) * pixelsPerDay, height: y };
}
