export interface Timing {
  /** Seconds by the clock. */
  readonly median: number;
  /** What the machine can do when nobody else uses it. */
  readonly best: number;
  /** Median of the processor time of all threads of this process: tells something on a loaded machine too. */
  readonly cpu: number;
}

/** Times several runs, after some that warm the machine up. */
export function measure(runs: number, run: () => void): Timing {
  for (let i = 0; i < 5; i++) run();
  const times: number[] = [];
  const cpuTimes: number[] = [];
  for (let i = 0; i < runs; i++) {
    const cpuBefore = process.cpuUsage();
    const started = performance.now();
    run();
    times.push((performance.now() - started) / 1000);
    const { user, system } = process.cpuUsage(cpuBefore);
    cpuTimes.push((user + system) / 1e6);
  }
  return { median: median(times), best: Math.min(...times), cpu: median(cpuTimes) };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
