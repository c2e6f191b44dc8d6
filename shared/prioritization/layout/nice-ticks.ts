// Round numbers to mark an axis with.

/** The least of 1, 2 or 5 times a power of ten that is at least the given step, which is above 0. */
export function niceStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  // 1e-9: a step that is a rounding error over a nice one is that one.
  const factor = [1, 2, 5].find((nice) => nice * power >= step * (1 - 1e-9)) ?? 10;
  return multiple(factor, power);
}

/** Multiples of a nice step from `least` to `most`, both inclusive, about `count` of them and at least one where any fits. */
export function niceTicks(least: number, most: number, count: number): readonly number[] {
  const span = most - least;
  if (!(span > 0) || !Number.isFinite(span)) return [least];
  const step = niceStep(span / Math.max(1, count));
  const ticks: number[] = [];
  const last = Math.floor(most / step + 1e-9);
  for (let index = Math.ceil(least / step - 1e-9); index <= last; index += 1) ticks.push(multiple(index, step));
  return ticks;
}

/** For a logarithmic axis, `least` above 0: powers of ten, with 2 and 5 times them where there is room for as many. */
export function niceLogTicks(least: number, most: number, count: number): readonly number[] {
  const ticks = logTicks(least, most, [1, 2, 5]);
  return ticks.length <= count ? ticks : logTicks(least, most, [1]);
}

function logTicks(least: number, most: number, factors: readonly number[]): readonly number[] {
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(least)); power <= Math.ceil(Math.log10(most)); power += 1) {
    for (const factor of factors) {
      const tick = Number(`${factor}e${power}`);
      if (tick >= least * (1 - 1e-9) && tick <= most * (1 + 1e-9)) ticks.push(tick);
    }
  }
  return ticks;
}

/** The product without the error that 3 × 0.1 has; never −0. */
export function multiple(count: number, step: number): number {
  return count === 0 ? 0 : Number((count * step).toPrecision(12));
}
