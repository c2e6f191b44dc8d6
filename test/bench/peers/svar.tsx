import { Gantt, type ILink, type ITask, Willow } from '@svar-ui/react-gantt';
import { createRoot } from 'react-dom/client';
import '@svar-ui/react-gantt/all.css';
import type { Peer } from '../peer-data.ts';
import { dateOf, endOf } from './days.ts';

const SCALES = [
  { unit: 'month', step: 1, format: '%F %Y' },
  { unit: 'week', step: 1, format: '%W' },
] as const;
const COLUMNS = [{ id: 'text', header: 'Title', width: 180 }];

export const svar: Peer = ({ lanes, bars, links, firstDay, pixelsPerDay }, room) => {
  const tasks: ITask[] = lanes.flatMap((name, lane): ITask[] => [
    { id: `lane ${lane}`, text: name, type: 'summary', open: true },
    ...bars
      .filter((bar) => bar.lane === lane)
      .map(({ id, title, start, end }) => ({
        id,
        text: title,
        start: dateOf(start),
        end: endOf(end),
        type: 'task',
        parent: `lane ${lane}`,
      })),
  ]);
  const arrows: ILink[] = links.map(({ id, from, to }) => ({ id, source: from, target: to, type: 'e2s' }));
  return () =>
    createRoot(room).render(
      <Willow fonts={false}>
        <Gantt
          tasks={tasks}
          links={arrows}
          scales={[...SCALES]}
          columns={COLUMNS}
          cellWidth={7 * pixelsPerDay}
          cellHeight={30}
          gridWidth={180}
          init={(api) => api.exec('scroll-chart', { date: dateOf(firstDay) })}
        />
      </Willow>,
    );
};
