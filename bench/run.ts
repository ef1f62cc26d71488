/**
 * The quick benches: `npm run bench`; others by their names: `npm run bench -- check`. They run from one bundle, as the
 * product does: a loader that compiles on the fly gives every closure a name, which costs the parser a third of its speed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const directory = mkdtempSync(join(tmpdir(), 'hadsl-bench-'));
try {
  const outfile = join(directory, 'bench.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'all.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    outfile,
    logLevel: 'warning',
  });
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(directory, { recursive: true, force: true });
}
