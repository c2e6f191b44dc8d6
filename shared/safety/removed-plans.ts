/** For how many days a removed plan can be restored. */
export const DAYS_REMOVED_PLANS_ARE_KEPT = 30;

const MILLISECONDS_PER_DAY = 86_400_000;

/** Whether a plan that was removed at one ISO instant can no longer be restored at another. */
export function isPastRestoring(removedAt: string, now: string): boolean {
  return Date.parse(removedAt) <= Date.parse(now) - DAYS_REMOVED_PLANS_ARE_KEPT * MILLISECONDS_PER_DAY;
}
