import { useEffect, useRef, useState } from 'react';
import type { PlainDate } from '../../../../shared/calendar/plain-date.ts';
import { createLoadChanges } from '../../../../shared/capacity/load-change.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { announce } from '../../../ui/announce.ts';
import { type EffectLine, effectLines, warningInWords } from './effects-in-words.ts';
import { effectsOf } from './gesture-effects.ts';
import type { GesturePreview } from './gesture-preview.ts';

export interface ToldEffects {
  /** What the last step by keys did to others, for as long as it takes to read it. */
  readonly lines: readonly EffectLine[];
  /** Of a step that was made in a plan, as it was before it; what comes to be wrong is spoken. */
  tell(before: Plan, preview: GesturePreview): void;
}

const NONE: readonly EffectLine[] = [];
/** In milliseconds: a key that is held down waits for its last step, and the new dates are spoken first. */
const PAUSE = 200;
const TIME_TO_READ = 6_000;

/** Says after a gesture by keys what one by the pointer shows meanwhile. */
export function useToldEffects(today: PlainDate): ToldEffects {
  const [lines, setLines] = useState(NONE);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    lines,
    tell: (before, preview) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const told = effectLines(before, effectsOf(before, preview, createLoadChanges(before, today)), null);
        setLines(told);
        const warning = warningInWords(told);
        if (warning !== '') announce(warning);
        timer.current = setTimeout(() => setLines(NONE), TIME_TO_READ);
      }, PAUSE);
    },
  };
}
