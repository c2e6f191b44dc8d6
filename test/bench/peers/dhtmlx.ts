import { gantt } from 'dhtmlx-gantt';
import 'dhtmlx-gantt/codebase/dhtmlxgantt.css';
import type { Peer } from '../peer-data.ts';
import { dateOf, endOf } from './days.ts';

export const dhtmlx: Peer = ({ lanes, bars, links, firstDay, pixelsPerDay }, room) => {
  const data = lanes.flatMap((name, lane) => [
    { id: `lane ${lane}`, text: name, type: 'project', open: true },
    ...bars
      .filter((bar) => bar.lane === lane)
      .map(({ id, title, start, end }) => ({
        id,
        text: title,
        start_date: dateOf(start),
        end_date: endOf(end),
        parent: `lane ${lane}`,
      })),
  ]);
  const arrows = links.map(({ id, from, to }) => ({ id, source: from, target: to, type: '0' }));
  return () => {
    gantt.config.row_height = 30;
    gantt.config.bar_height = 22;
    gantt.config.scales = [
      { unit: 'month', step: 1, format: '%F %Y' },
      { unit: 'week', step: 1, format: '%W' },
    ];
    gantt.config.min_column_width = 7 * pixelsPerDay;
    gantt.config.columns = [{ name: 'text', tree: true, width: 180 }];
    gantt.config.grid_width = 180;
    gantt.init(room);
    gantt.parse({ data, links: arrows });
    gantt.showDate(dateOf(firstDay));
  };
};
