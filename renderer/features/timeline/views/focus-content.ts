import { findInSight } from '../../../ui/find-in-sight.ts';
/** From the bar to what it is about: the lanes, or else the pane. */
export function focusContent(): void {
  const pane = findInSight('[data-pane="content"]');
  const grid = pane?.querySelector<HTMLElement>('[role="grid"]');
  (grid ?? pane)?.focus({ preventScroll: true });
}
