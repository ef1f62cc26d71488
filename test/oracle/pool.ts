import { availableParallelism } from 'node:os';

/**
 * Runs jobs a few at a time from the start of the process, so that the real tools of several cases run side by side
 * while uvu takes its tests one after the other. Each test awaits its own job.
 */
export class Pool {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly limit = Math.max(1, availableParallelism())) {}

  add<T>(job: () => Promise<T>): Promise<T> {
    const result = this.start(job);
    // A failed job is reported by its own test, not as an unhandled rejection before that test runs.
    result.catch(() => undefined);
    return result;
  }

  private async start<T>(job: () => Promise<T>): Promise<T> {
    if (this.running >= this.limit) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running++;
    try {
      return await job();
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }
}
