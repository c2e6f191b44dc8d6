// Does what a screen will need before it is asked for, while the window has nothing else to do.

import type { Plan } from '../../shared/plan/plan.ts';
import type { AppState } from '../state/app-state.ts';

/** In milliseconds: after a screen came up it is drawn by then, and after an edit no other follows it at once. */
const AT_REST = { atFirst: 400, afterEdit: 1_000 } as const;

/**
 * Calls for the pieces of work, and does one whenever the window is idle: a moment from now, and again after every change of
 * the plan. Answers what ends that.
 */
export function workAhead({ session }: AppState, piecesFor: (plan: Plan) => readonly (() => void)[]): () => void {
  let stopWaiting = () => {};
  /** Counts the times that it was begun: what an earlier one has left is not done. */
  let round = 0;
  const begin = () => {
    const mine = round;
    const plan = session.getState().open?.plan;
    if (plan === undefined) return;
    const pieces = [...piecesFor(plan)];
    const next = () => {
      pieces.shift()?.();
      if (mine === round && pieces.length > 0) stopWaiting = whenIdle(next);
    };
    stopWaiting = whenIdle(next);
  };
  const wait = (time: number) => {
    stopWaiting();
    round += 1;
    const timer = setTimeout(begin, time);
    stopWaiting = () => clearTimeout(timer);
  };
  wait(AT_REST.atFirst);
  const forget = session.subscribe(({ open }, { open: before }) => {
    if (open?.plan !== before?.plan) wait(AT_REST.afterEdit);
  });
  return () => {
    forget();
    round += 1;
    stopWaiting();
  };
}

/** Does something once the window has nothing else to do, and answers what ends that. Not every browser says when it is idle. */
export function whenIdle(deed: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const asked = requestIdleCallback(deed);
    return () => cancelIdleCallback(asked);
  }
  const timer = setTimeout(deed, 50);
  return () => clearTimeout(timer);
}
