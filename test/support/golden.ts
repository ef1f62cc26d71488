import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import * as assert from 'uvu/assert';
import { unifiedDiff } from './diff.js';

const ROOT = join(import.meta.dirname, '../..');

/**
 * Compares with a file (a path from the root of the repository, or an absolute one). `UPDATE=1` writes it instead; a
 * file that does not exist fails, so that none can be forgotten.
 */
export function golden(path: string, actual: string): void {
  const file = join(path.startsWith('/') ? '/' : ROOT, path);
  if (process.env.UPDATE === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  const shown = relative(ROOT, file);
  assert.ok(existsSync(file), `${shown} does not exist: UPDATE=1 writes it`);
  const expected = readFileSync(file, 'utf8');
  if (expected !== actual) {
    assert.unreachable(`${shown} differs (UPDATE=1 rewrites it)\n${unifiedDiff(expected, actual) ?? ''}`);
  }
}
