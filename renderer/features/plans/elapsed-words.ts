const STEPS = [
  { unit: 'minute', seconds: 60, upTo: 60 },
  { unit: 'hour', seconds: 3_600, upTo: 24 },
  { unit: 'day', seconds: 86_400, upTo: 30 },
  { unit: 'month', seconds: 2_629_800, upTo: 12 },
  { unit: 'year', seconds: 31_557_600, upTo: Number.POSITIVE_INFINITY },
] as const;

/** How long ago an instant was, in words: `just now`, `3 minutes ago`, `yesterday`. Both are ISO instants; the future is `just now`. */
export function elapsedWords(instant: string, now: string): string {
  const seconds = (Date.parse(now) - Date.parse(instant)) / 1000;
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  if (!(seconds >= 60)) return 'just now';
  for (const step of STEPS) {
    // Thirty days are no whole month yet, and are told as one.
    const count = Math.max(1, Math.floor(seconds / step.seconds));
    if (count < step.upTo) return words.format(-count, step.unit);
  }
  return 'just now';
}
