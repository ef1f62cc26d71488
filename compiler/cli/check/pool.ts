/** Checks many files, in several threads where it pays. */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker, parentPort, workerData } from 'node:worker_threads';
import type { CheckJob, CheckOptions, CheckedFile } from './check-file.js';
import { internalError } from '../internal-error.js';
import { checkFile, failed } from './check-file.js';

/** Loading the compiler into one more thread costs as much as checking so many bytes (measured: `npm run bench -- check`). */
const WORTH = 64 * 1024;
/** At most so many files at a time: few enough that no thread waits long for the last one. */
const BATCH = 8;

/** The program itself, which serves when it runs as a worker: the bundle. Run from its sources it has one thread. */
const ENTRY = import.meta.url.endsWith('.ts') ? undefined : new URL(import.meta.url);

export interface Crew {
  /** What a worker runs: something that calls `servesChecks`. */
  readonly entry?: URL | undefined;
  readonly threads?: number;
}

/** Marks a worker of ours. */
interface WorkerData {
  readonly hadslCheck: CheckOptions;
}

/** The results in the order of the jobs. */
export async function checkAll(
  jobs: readonly CheckJob[],
  options: CheckOptions,
  { entry = ENTRY, threads = threadsFor(jobs) }: Crew = {},
): Promise<readonly CheckedFile[]> {
  const results = new Map<CheckJob, CheckedFile>();
  if (entry && threads > 1) {
    const pending = [...jobs];
    const size = Math.min(BATCH, Math.ceil(jobs.length / threads / 4));
    const take = (): CheckJob[] => pending.splice(0, size);
    await Promise.all(Array.from({ length: threads }, () => work(entry, take, results, options)));
  }
  return jobs.map((job) => results.get(job) ?? checkFile(job, options));
}

function threadsFor(jobs: readonly CheckJob[]): number {
  const bytes = jobs.reduce((sum, { file, text }) => sum + (text?.length ?? sizeOf(file)), 0);
  return Math.min(availableParallelism(), jobs.length, Math.floor(bytes / WORTH));
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

/** One thread, from its start until nothing is left. When it dies, what it had in hand is lost and said to be. */
function work(
  entry: URL,
  take: () => CheckJob[],
  results: Map<CheckJob, CheckedFile>,
  options: CheckOptions,
): Promise<void> {
  return new Promise((done) => {
    const data: WorkerData = { hadslCheck: options };
    const worker = new Worker(entry, { workerData: data });
    let batch: readonly CheckJob[] = [];
    const next = (): void => {
      batch = take();
      if (batch.length > 0) worker.postMessage(batch);
      else void worker.terminate();
    };
    worker.on('message', (checked: readonly CheckedFile[]) => {
      for (const [index, job] of batch.entries()) results.set(job, checked[index]!);
      next();
    });
    worker.on('error', (error) => {
      for (const job of batch)
        results.set(job, failed(job, internalError(error, `while checking ${job.file}`)));
    });
    worker.on('exit', () => done());
    next();
  });
}

/** In a worker: serves its jobs. Elsewhere: false. */
export function servesChecks(): boolean {
  const data = workerData as WorkerData | null;
  if (!parentPort || typeof data !== 'object' || !data?.hadslCheck) return false;
  const port = parentPort;
  port.on('message', (batch: readonly CheckJob[]) => {
    port.postMessage(batch.map((job) => checkFile(job, data.hadslCheck)));
  });
  return true;
}
