/** Mean and variance of what is drawn so many times. */
export function momentsOf(times: number, draw: () => number): { readonly mean: number; readonly variance: number } {
  const values = Array.from({ length: times }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / times;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (times - 1);
  return { mean, variance };
}
