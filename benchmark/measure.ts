export type Run = () => unknown;

/**
 * The milliseconds of processor time that several runs take: the lower decile of each. They take turns, so that other
 * activity on the machine affects all of them alike and their ratios are reliable.
 *
 * @param milliseconds - how long to measure each, not counting the warm-up
 */
export async function measureInTurns<Name extends string>(
  runs: Readonly<Record<Name, Run>>,
  { milliseconds = 400 } = {},
): Promise<Record<Name, number>> {
  const names = Object.keys(runs) as Name[];
  const samples = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) {
    await time(runs[name], milliseconds / 3);
  }
  const rounds = 8;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      samples[name].push(...(await time(runs[name], milliseconds / rounds)));
    }
  }
  return Object.fromEntries(names.map(name => [name, quantile(samples[name], 0.1)])) as Record<Name, number>;
}

/** Runs at least once, until the time is up. Unlike elapsed time, processor time leaves out what other programs take. */
async function time(run: Run, milliseconds: number): Promise<readonly number[]> {
  const samples: number[] = [];
  let total = 0;
  do {
    const start = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(start);
    samples.push((user + system) / 1000);
    total += (user + system) / 1000;
  } while (total < milliseconds);
  return samples;
}

export function quantile(samples: readonly number[], part: number): number {
  return samples.toSorted((a, b) => a - b)[Math.floor(samples.length * part)] ?? NaN;
}
