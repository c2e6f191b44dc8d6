export interface Figure {
  readonly what: string;
  readonly value: string;
  readonly aim?: string;
}

/** Times of a piece of work in milliseconds, after some runs that warm it up. */
export async function timeRuns(
  work: () => unknown,
  { runs, warmUp }: { readonly runs: number; readonly warmUp: number },
): Promise<{ readonly median: number; readonly least: number; readonly most: number }> {
  for (let run = 0; run < warmUp; run += 1) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)] ?? 0, least: times[0] ?? 0, most: times.at(-1) ?? 0 };
}

export function milliseconds({ median, least, most }: { median: number; least: number; most: number }): string {
  return `${round(median)} ms (${round(least)}–${round(most)})`;
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

function round(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: value < 1_000 ? 3 : 4 });
}
