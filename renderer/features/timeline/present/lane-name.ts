import type { TimelineLane } from '../../../../shared/timeline/timeline-rows.ts';

/** `SRE`, `SRE, Planned`; what the only lane is called. */
export function laneName({ name, group }: Pick<TimelineLane, 'name' | 'group'>): string {
  if (name === '') return 'All initiatives';
  return group === null ? name : `${group.name}, ${name}`;
}
