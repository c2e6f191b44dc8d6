// How large everything is on the projector, from the size of its type.

import { SCREEN_METRICS, scaledMetrics, type TimelineMetrics } from '../../../../shared/timeline/timeline-metrics.ts';

/** What is read from the back row of a room at the least. */
export const LEAST_TYPE = 28;
/** So many lines of type are as high as the window: on a larger one everything is larger. */
const LINES = 32;

/** The size of the type, in pixels, in a window of a height. */
export function typeSizeFor(windowHeight: number): number {
  return Math.max(LEAST_TYPE, Math.floor(windowHeight / LINES));
}

export function projectorMetrics(typeSize: number): TimelineMetrics {
  return scaledMetrics(SCREEN_METRICS, typeSize / SCREEN_METRICS.fontSize);
}
