import { useDeferredValue, useState } from 'react';

/**
 * What was just given to a control, until the value that is handed down has caught up with it: whoever draws a large pane
 * may hand values down a moment later, and the control must not fall back to the old one in between. Once it has caught
 * up, its value counts, whatever became of what was given.
 */
export function useHeldValue<Value>(value: Value): readonly [shown: Value, hold: (given: Value) => void] {
  const [held, setHeld] = useState<{ readonly value: Value; readonly turn: number } | null>(null);
  const turn = held?.turn ?? 0;
  // React draws all that is deferred in one pass: this turn is seen there together with the value that answers it.
  const seen = useDeferredValue(turn);
  const hold = (given: Value) => setHeld((before) => ({ value: given, turn: (before?.turn ?? 0) + 1 }));
  return [held !== null && turn > seen ? held.value : value, hold];
}
