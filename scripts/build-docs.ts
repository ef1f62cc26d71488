/**
 * Writes the pages that are generated: `docs/diagnostics/` from the catalogue. `npm run docs`.
 * A test compares what this makes with what is checked in.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../compiler/diagnostics/catalogue.js';
import { diagnosticPages } from '../compiler/diagnostics/page.js';

const directory = join(import.meta.dirname, '../docs/diagnostics');
rmSync(directory, { recursive: true, force: true });
mkdirSync(directory, { recursive: true });
const pages = diagnosticPages(catalogue);
for (const [name, text] of pages) writeFileSync(join(directory, name), text);
console.log(`${pages.size} pages in docs/diagnostics`);
