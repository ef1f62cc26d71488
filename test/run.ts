/**
 * The test runner: `npm test`, or `npm test -- PATTERN…` (substrings of file names).
 *
 * It drives uvu's own queue, because uvu's command exits 0 when a `before` hook throws, when a file forgets `.run()`
 * and when no file matches. Ends with one line `N passed, N failed, N skipped`.
 */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

interface UvuGlobals {
  UVU_DEFER?: number;
  UVU_INDEX?: number;
  UVU_QUEUE?: unknown[][];
}

type GroupResult = [errors: string | true, passed: number, skipped: number, total: number];

const globals = globalThis as unknown as UvuGlobals;
globals.UVU_DEFER = 1;
globals.UVU_QUEUE = [];
process.env.UVU_DEFER = '1';

// The queue must exist before uvu is loaded.
const uvu = (await import('uvu')) as unknown as { exec(bail: boolean): Promise<void> };

const root = import.meta.dirname;
const patterns = process.argv.slice(2);
const files = findTests(root).filter(
  (file) => patterns.length === 0 || patterns.some((pattern) => file.includes(pattern)),
);

const problems: string[] = [];
let passed = 0;
let failedTests = 0;
let skipped = 0;

if (files.length === 0) problems.push(`no test file matches ${patterns.join(' ')}`);

const queue = globals.UVU_QUEUE;
for (const [index, file] of files.entries()) {
  globals.UVU_INDEX = index;
  const group: unknown[] = [file];
  queue.push(group);
  try {
    await import(pathToFileURL(join(root, file)).href);
  } catch (error) {
    problems.push(
      `${file}: cannot be loaded\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    continue;
  }
  if (group.length === 1) {
    problems.push(`${file}: no suite was run (is .run() missing?)`);
    continue;
  }
  for (let i = 1; i < group.length; i++) group[i] = counted(file, group[i] as () => Promise<GroupResult>);
}

await uvu.exec(false);

for (const problem of problems) console.error(`\nFAILED ${problem}`);
const failed = failedTests + problems.length;
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
// Tests start real tools; a handle one of them left open must not keep the run alive.
process.exit(failed === 0 ? 0 : 1);

function counted(file: string, run: () => Promise<GroupResult>): () => Promise<GroupResult> {
  return async () => {
    const started = performance.now();
    const result = await run();
    const [errors, successes, skips, total] = result;
    passed += successes;
    skipped += skips;
    if (errors !== true) failedTests += total - successes;
    else if (successes < total)
      problems.push(`${file}: ${total - successes} tests did not run (a hook failed?)`);
    const seconds = (performance.now() - started) / 1000;
    if (seconds > 10) console.log(`  [${file}: ${seconds.toFixed(0)} s]`);
    return result;
  };
}

function findTests(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith('.test.ts'))
    .map((item) => relative(directory, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort();
}
