import { useEffect, useMemo, useState } from 'react';

/** In milliseconds: what says that it is being worked out is on the screen by then. */
const SHOWN_AFTER = 50;

/**
 * What some work comes to: at once, or where it takes long a moment later, so that the window first says so. null: not yet.
 * `work` is done anew for each new function.
 */
export function useWorkedOut<Value>(work: () => Value, isLong: boolean): Value | null {
  const now = useMemo(() => (isLong ? null : work()), [work, isLong]);
  const [later, setLater] = useState<{ readonly work: () => Value; readonly value: Value } | null>(null);
  useEffect(() => {
    if (!isLong) return;
    const timer = setTimeout(() => setLater({ work, value: work() }), SHOWN_AFTER);
    return () => clearTimeout(timer);
  }, [work, isLong]);
  if (!isLong) return now;
  return later?.work === work ? later.value : null;
}
