import { Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.css';
import type { Peer } from '../peer-data.ts';
import { dateOf, dateOfNumber, dayNumber, endOf } from './days.ts';

/** It draws no dependencies. */
export const visTimeline: Peer = ({ lanes, bars, room: { width, height }, firstDay, pixelsPerDay }, room) => {
  const groups = lanes.map((name, lane) => ({ id: lane, content: name }));
  const items = bars.map(({ id, title, lane, start, end }) => ({
    id,
    content: title,
    group: lane,
    start: dateOf(start),
    end: endOf(end),
    type: 'range',
  }));
  const lastDay = dateOfNumber(dayNumber(firstDay) + Math.round((width - 180) / pixelsPerDay));
  return () => {
    new Timeline(room, items, groups, {
      height,
      start: dateOf(firstDay),
      end: lastDay,
      stack: true,
      verticalScroll: true,
      zoomKey: 'ctrlKey',
    });
  };
};
