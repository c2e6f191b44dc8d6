export interface Figure {
  readonly what: string;
  readonly value: string;
  readonly aim?: string;
}

export interface Summary {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Times of a piece of work in milliseconds, after some runs that warm it up. */
export async function timeRuns(
  work: () => unknown,
  { runs, warmUp }: { readonly runs: number; readonly warmUp: number },
): Promise<Summary> {
  for (let run = 0; run < warmUp; run += 1) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return summary(times);
}

export function summary(times: readonly number[]): Summary {
  return { median: percentile(times, 0.5), least: percentile(times, 0), most: percentile(times, 1) };
}

/** The least of the values that at least this share of them does not exceed; 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

export function milliseconds({ median, least, most }: Summary): string {
  return `${round(median)} ms (${round(least)}–${round(most)})`;
}

/** With the number of runs and, where there are enough of them, the 95th percentile: for what a user does often. */
export function spread(times: readonly number[]): string {
  const { median, least, most } = summary(times);
  const late = times.length < 20 ? '' : `, p95 ${round(percentile(times, 0.95))}`;
  return `${round(median)} ms${late} (${round(least)}–${round(most)}, ${times.length} runs)`;
}

export function megabytes(bytes: number): string {
  return `${round(bytes / 1_000_000)} MB`;
}

/** The most memory that this process ever held. */
export function peakMemory(): string {
  return megabytes(process.resourceUsage().maxRSS * 1_024);
}

export function times(ratio: number): string {
  return `× ${round(ratio)}`;
}

export function round(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: value < 1_000 ? 3 : 4 });
}
