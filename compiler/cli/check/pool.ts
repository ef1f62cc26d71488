/** Checks many files, in several threads where it pays. */
import { availableParallelism } from 'node:os';
import { Worker, parentPort, workerData } from 'node:worker_threads';
import type { CheckJob, CheckOptions, CheckedFile } from './check-file.js';
import { internalError } from '../internal-error.js';
import { checkFile, failed } from './check-file.js';

/** Loading the compiler into one more thread costs as much as checking this many files of some ten resources. */
const WORTH = 20;
/** So many at a time: few enough that no thread waits long for the last one. */
const BATCH = 8;

/**
 * The program itself, which serves when it runs as a worker. In the bundle that is this file; in the sources, which a
 * loader compiles, it is the entry beside it.
 */
const ENTRY = new URL(import.meta.url.endsWith('.ts') ? '../bin.ts' : import.meta.url, import.meta.url);

/** Marks a worker of ours. */
interface WorkerData {
  readonly hadslCheck: CheckOptions;
}

/** The results in the order of the jobs. */
export async function checkAll(
  jobs: readonly CheckJob[],
  options: CheckOptions,
  threads = Math.min(availableParallelism(), Math.floor(jobs.length / WORTH)),
): Promise<readonly CheckedFile[]> {
  const results = new Map<CheckJob, CheckedFile>();
  if (threads > 1) {
    const pending = [...jobs];
    await Promise.all(Array.from({ length: threads }, () => work(pending, results, options)));
  }
  return jobs.map((job) => results.get(job) ?? checkFile(job, options));
}

/** One thread, from its start until nothing is left. When it dies, what it had in hand is lost and said to be. */
function work(
  pending: CheckJob[],
  results: Map<CheckJob, CheckedFile>,
  options: CheckOptions,
): Promise<void> {
  return new Promise((done) => {
    const data: WorkerData = { hadslCheck: options };
    const worker = new Worker(ENTRY, { workerData: data });
    let batch: readonly CheckJob[] = [];
    const next = (): void => {
      batch = pending.splice(0, BATCH);
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
