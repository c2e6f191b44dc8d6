// Works out what a screen will need before it is asked for, so that its first opening is as quick as any other.

import type { PlanId } from '../../shared/plan/ids.ts';
import { settingsOf } from '../../shared/plan/plan.ts';
import { timelineWork } from '../features/timeline/drawing/warm-timeline.ts';
import type { AppState } from '../state/app-state.ts';

/** In milliseconds: the plan's own screen is drawn by then. */
const AFTER = 400;
/** Of the window: rail, lane heads and the axis. */
const BESIDE = { width: 340, height: 160 } as const;

/** Once for each plan that is opened, a piece whenever the window has nothing else to do. */
export function warmUp(app: AppState): void {
  const { session } = app;
  let warmed: PlanId | null = null;
  session.subscribe(({ open }) => {
    const id = open === null ? null : settingsOf(open.plan).id;
    if (id === warmed) return;
    warmed = id;
    if (id !== null) setTimeout(() => work(app, id), AFTER);
  });
}

function work(app: AppState, id: PlanId): void {
  const plan = app.session.getState().open?.plan;
  if (plan === undefined || settingsOf(plan).id !== id) return;
  const { innerWidth, innerHeight } = window;
  const pieces = [
    ...timelineWork(app, plan, { width: innerWidth - BESIDE.width, height: innerHeight - BESIDE.height }),
  ];
  const next = () => {
    pieces.shift()?.();
    if (pieces.length > 0) whenIdle(next);
  };
  whenIdle(next);
}

/** Not every browser says when it is idle. */
function whenIdle(deed: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(deed);
  else setTimeout(deed, 50);
}
