const DAY = 86_400_000;
const KEPT_DAYS = 30;

/** How long a removed plan can still be brought back: `kept 29 more days`. Both are ISO instants. */
export function keptWords(removedAt: string, now: string): string {
  const gone = Math.floor((Date.parse(now) - Date.parse(removedAt)) / DAY);
  const left = KEPT_DAYS - Math.max(0, gone);
  if (left <= 1) return 'kept until tomorrow';
  return `kept ${left} more days`;
}
