import { useEffect, useMemo, useRef, useState } from 'react';
import type { PlainDate } from '../../../../shared/calendar/plain-date.ts';
import { createLoadChanges } from '../../../../shared/capacity/load-change.ts';
import { cascade } from '../../../../shared/dependencies/cascade.ts';
import type { Resolution } from '../../../../shared/dependencies/resolution.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { effectsOf, type GestureEffects, initiativesAfter } from './gesture-effects.ts';
import type { GesturePreview } from './gesture-preview.ts';

export interface LiveEffects {
  readonly effects: GestureEffects;
  /** What would move along; null: it is not known yet, or the plan leaves what waits where it is. */
  readonly resolution: Resolution | null;
}

interface Known {
  readonly plan: Plan;
  readonly key: string;
  readonly resolution: Resolution;
}

/** In milliseconds: of several bars the answer takes longer than a frame, so that it waits until the pointer rests. */
const REST = 80;

/**
 * What the gesture that is under way would do; null without one. Loads and dependencies are worked out with each new place;
 * what would move along comes after the frame, once a place that was snapped to, and stands until the next answer.
 */
export function useGestureEffects(plan: Plan, today: PlainDate, preview: GesturePreview | null): LiveEffects | null {
  const key = preview === null || preview.isRefused ? '' : JSON.stringify([preview.moves, preview.lanes]);
  const isActive = preview !== null;
  const loadChanges = useMemo(() => (isActive ? createLoadChanges(plan, today) : null), [plan, today, isActive]);
  const last = useRef<{ readonly plan: Plan; readonly key: string; readonly effects: GestureEffects } | null>(null);
  const [known, setKnown] = useState<Known | null>(null);
  const answers = useRef(new Map<string, Known>());
  const asks = isActive && key !== '' && settingsOf(plan).cascade !== 'never';

  useEffect(() => {
    if (!isActive) {
      answers.current.clear();
      setKnown(null);
    }
  }, [isActive]);
  const latest = useRef(preview);
  latest.current = preview;
  useEffect(() => {
    const asked = latest.current;
    if (!asks || asked === null) return;
    const before = answers.current.get(key);
    if (before?.plan === plan) return setKnown(before);
    const work = () => {
      const schedules = new Map(
        [...initiativesAfter(plan, asked)].map(([id, initiative]) => [id, initiative.schedule] as const),
      );
      const answer = { plan, key, resolution: cascade(plan, schedules) };
      answers.current.set(key, answer);
      setKnown(answer);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(work, asked.moves.length > 1 ? REST : 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [asks, plan, key]);

  if (preview === null || loadChanges === null) {
    last.current = null;
    return null;
  }
  if (last.current?.plan !== plan || last.current.key !== key) {
    last.current = { plan, key, effects: effectsOf(plan, preview, loadChanges) };
  }
  const isRefused = preview.isRefused;
  return {
    effects: last.current.effects,
    resolution: isRefused || known?.plan !== plan ? null : known.resolution,
  };
}
