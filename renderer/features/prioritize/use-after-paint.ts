import { startTransition, useEffect, useState } from 'react';

/**
 * A value, once what came with it has been painted: null at first, then always the latest one that was not overtaken before.
 * What is worked out from it is worked out in a pass that keys interrupt, and never before the frame that they call for.
 */
export function useAfterPaint<Value>(value: Value): Value | null {
  const [painted, setPainted] = useState<{ readonly value: Value } | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setPainted({ value })));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return painted === null ? null : painted.value;
}
