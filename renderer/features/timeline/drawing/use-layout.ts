import { useMemo } from 'react';
import type { PlainDate } from '../../../../shared/calendar/plain-date.ts';
import { findConflicts } from '../../../../shared/dependencies/find-conflicts.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { PathsFacts } from '../../../../shared/timeline/dependency-paths.ts';
import { layOutTimeline, type TimelineLayout } from '../../../../shared/timeline/timeline-layout.ts';
import type { TimelineRows } from '../../../../shared/timeline/timeline-rows.ts';
import { slackOf } from '../../../state/dependencies-selectors.ts';
import type { Drawn } from './look-geometry.ts';

/** What is drawn, with the arrows that the view asks for. The same object until something of it changes. */
export function useLayout(facts: {
  readonly rows: TimelineRows | null;
  readonly drawn: Drawn | null;
  readonly today: PlainDate;
  readonly selected: ReadonlySet<InitiativeId>;
}): TimelineLayout | null {
  const { rows, drawn, today, selected } = facts;
  const plan = rows?.facts.plan ?? null;
  const showsAll = rows?.facts.view.arrows === 'all';
  const showsCritical = rows?.facts.view.showsCriticalPath === true;
  const dependencies = useMemo(
    (): PathsFacts | null =>
      plan === null
        ? null
        : {
            plan,
            shows: showsAll ? 'all' : 'selected',
            selection: selected,
            conflicts: findConflicts(plan),
            slack: showsCritical ? slackOf(plan, today) : null,
          },
    [plan, today, selected, showsCritical, showsAll],
  );
  const { scale, viewport } = drawn ?? { scale: null, viewport: null };
  return useMemo(
    () => (rows === null || scale === null ? null : layOutTimeline({ rows, scale, viewport, today, dependencies })),
    [rows, scale, viewport, today, dependencies],
  );
}
