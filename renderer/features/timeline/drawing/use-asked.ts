import { useEffect } from 'react';
import { dayToPlainDate, type PlainDate, plainDateToDay } from '../../../../shared/calendar/plain-date.ts';
import { dayAt } from '../../../../shared/timeline/timeline-scale.ts';
import type { TimelineAsk } from '../../../state/timeline-state.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import { type LookWays, ZOOM_STEP } from './use-look.ts';

/** In milliseconds. */
const SETTLED_AFTER = 250;

/**
 * Does what commands and saved views ask of the drawing, and tells which days are in sight. Days that were asked for before
 * there was room are shown once there is.
 */
export function useAsked(
  ways: LookWays,
  { width, today }: { readonly width: number; readonly today: PlainDate },
): void {
  const { timeline } = useAppState();
  useEffect(() => {
    if (width === 0) return;
    timeline.getState().tellDaysInSight(() => {
      const { scale, x } = ways.now();
      // A sliver of a day at the edge is not in sight.
      const first = dayAt(scale, x + scale.pixelsPerDay / 2);
      const last = Math.max(first, dayAt(scale, x + width - scale.pixelsPerDay / 2));
      return { first: dayToPlainDate(first), last: dayToPlainDate(last) };
    });
    return () => timeline.getState().tellDaysInSight(null);
  }, [ways, width, timeline]);

  useEffect(() => {
    if (width === 0) return;
    let waiting: number | null = null;
    let settling: ReturnType<typeof setTimeout> | undefined;
    const take = (asked: TimelineAsk) => {
      if (waiting !== null) cancelAnimationFrame(waiting);
      clearTimeout(settling);
      // Once what is shown was worked out anew: one can look only where there is something.
      waiting = requestAnimationFrame(() => obey(asked, ways, today));
      // What stands beside the drawing may come only now, and leave less room for the days.
      settling = setTimeout(() => timeline.getState().ask(null), SETTLED_AFTER);
    };
    const { asked } = timeline.getState();
    if (asked?.deed === 'show-days') take(asked);
    const forget = timeline.subscribe(({ asked: next }, { asked: before }) => {
      if (next === null || next === before) return;
      if (next.deed === 'show-days') take(next);
      else obey(next, ways, today);
    });
    return () => {
      forget();
      if (waiting !== null) cancelAnimationFrame(waiting);
      clearTimeout(settling);
    };
  }, [ways, width, today, timeline]);
}

function obey(asked: TimelineAsk, ways: LookWays, today: PlainDate): void {
  switch (asked.deed) {
    case 'fit':
      ways.fit();
      break;
    case 'go-to-today':
      ways.centreOn(plainDateToDay(today));
      break;
    case 'go-to-day':
      ways.centreOn(asked.day);
      break;
    case 'zoom-in':
      ways.zoomBy(ZOOM_STEP);
      break;
    case 'zoom-out':
      ways.zoomBy(1 / ZOOM_STEP);
      break;
    case 'show-days':
      ways.showDays(plainDateToDay(asked.range.first), plainDateToDay(asked.range.last));
      break;
  }
}
