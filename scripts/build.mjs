/**
 * Bundles the command line and the library into dist/ with esbuild: no runtime dependency is left, and nothing but
 * Node is needed to run them. Runs as `prepare`, so that `npm ci` in a clone leaves a working `hadsl`.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
rmSync(join(root, 'dist'), { recursive: true, force: true });

const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  // Of package.json only the version is wanted, not the whole file.
  treeShaking: true,
};

await build({ ...shared, entryPoints: { cli: 'compiler/cli/bin.ts' }, outdir: 'dist' });
await build({ ...shared, entryPoints: { index: 'compiler/index.ts' }, outdir: 'dist' });
chmodSync(join(root, 'dist/cli.js'), 0o755);

// Declarations for the library; the compiler is called by path, so that no shell or PATH is involved.
const tsc = join(root, 'node_modules/typescript/bin/tsc');
execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
