import { useEffect, useEffectEvent } from 'react';
import type { TimelineDeed } from '../../../state/timeline-state.ts';
import { useAppState, useTimeline } from '../../../state/use-app-state.tsx';

/** Does what a command asks of a tool in the timeline's head; at once when it comes, should it have been asked before. */
export function useAskedFor(deed: TimelineDeed, act: () => void): void {
  const { timeline } = useAppState();
  const asked = useTimeline((state) => (state.asked?.deed === deed ? state.asked : null));
  const obey = useEffectEvent(() => {
    timeline.getState().ask(null);
    act();
  });
  useEffect(() => {
    if (asked !== null) obey();
  }, [asked]);
}
