export interface Timing {
  /** Seconds. */
  readonly median: number;
  /** What the machine can do when nobody else uses it. */
  readonly best: number;
}

/** Times several runs, after some that warm the machine up. */
export function measure(runs: number, run: () => void): Timing {
  for (let i = 0; i < 5; i++) run();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const started = performance.now();
    run();
    times.push((performance.now() - started) / 1000);
  }
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1] ?? 0, best: times[0] ?? 0 };
}
