/**
 * Bundles the command line and the library into dist/ with esbuild: no runtime dependency is left, and nothing but
 * Node is needed to run them. Runs as `prepare`, so that `npm ci` in a clone leaves a working `hadsl`.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, rmSync } from 'node:fs';
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
  // jsonc-parser's other entry hides its parts from bundlers.
  mainFields: ['module', 'main'],
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  // Of package.json only the version is wanted, not the whole file.
  treeShaking: true,
};

await build({ ...shared, entryPoints: { cli: 'compiler/cli/bin.ts' }, outdir: 'dist' });
await build({ ...shared, entryPoints: { index: 'compiler/index.ts' }, outdir: 'dist' });
chmodSync(join(root, 'dist/cli.js'), 0o755);
// For editors: "$schema": "./node_modules/hadsl/dist/hadsl.config.schema.json".
const schema = 'hadsl.config.schema.json';
copyFileSync(join(root, 'compiler/config', schema), join(root, 'dist', schema));

// Declarations for the library; the compiler is called by path, so that no shell or PATH is involved.
const tsc = join(root, 'node_modules/typescript/bin/tsc');
execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
