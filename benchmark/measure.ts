/** The median of the milliseconds that a function takes, after a warm-up. */
export function medianMilliseconds(run: () => unknown, { warmUp = 5, times = 15 } = {}): number {
  for (let index = 0; index < warmUp; index += 1) {
    run();
  }
  const samples = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return samples.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}
