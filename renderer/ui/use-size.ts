import { type RefObject, useLayoutEffect, useState } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The room inside an element, without its scroll bars, in pixels; what is expected, or 0 by 0, before it is first drawn. */
export function useSize(element: RefObject<HTMLElement | null>, expected: Size | null = null): Size {
  const [size, setSize] = useState<Size>(expected ?? { width: 0, height: 0 });
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = measured;
      setSize((now) => (now.width === width && now.height === height ? now : { width, height }));
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(measured);
    return () => sizes.disconnect();
  }, [element]);
  return size;
}
