import Gantt from 'frappe-gantt';
// The package names no way to its style sheet but this.
import './node_modules/frappe-gantt/dist/frappe-gantt.css';
import type { Peer } from '../peer-data.ts';

/** It knows no lanes: all bars stand in one list. */
export const frappeGantt: Peer = ({ bars, links, room: { height }, firstDay, pixelsPerDay }, room) => {
  const waitsFor = new Map<string, string[]>();
  for (const { from, to } of links) waitsFor.set(to, [...(waitsFor.get(to) ?? []), from]);
  const tasks = bars
    .toSorted((a, b) => a.lane - b.lane)
    .map(({ id, title, start, end }) => ({
      id,
      name: title,
      start,
      end,
      progress: 0,
      dependencies: (waitsFor.get(id) ?? []).join(','),
    }));
  return () => {
    new Gantt(room, tasks, {
      view_mode: 'Week',
      column_width: Math.round(7 * pixelsPerDay),
      bar_height: 22,
      padding: 8,
      container_height: height,
      infinite_padding: false,
      scroll_to: firstDay,
    });
  };
};
