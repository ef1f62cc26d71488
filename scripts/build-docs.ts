/**
 * Writes the pages that are generated: `docs/diagnostics/` and `docs/rules/` from the catalogue. `npm run docs`.
 * A test compares what this makes with what is checked in.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../compiler/diagnostics/catalogue.js';
import { diagnosticPages, rulePages } from '../compiler/diagnostics/page.js';

/** In the folder of the rules, but not made here. */
const KEPT = new Set(['coverage.md']);

for (const [folder, pages] of [
  ['diagnostics', diagnosticPages(catalogue)],
  ['rules', rulePages(catalogue)],
] as const) {
  const directory = join(import.meta.dirname, '../docs', folder);
  mkdirSync(directory, { recursive: true });
  for (const name of readdirSync(directory)) {
    if (!KEPT.has(name)) rmSync(join(directory, name), { recursive: true });
  }
  for (const [name, text] of pages) writeFileSync(join(directory, name), text);
  console.log(`${pages.size} pages in docs/${folder}`);
}
