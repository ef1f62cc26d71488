import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conciseReport } from '../../compiler/cli/report/concise.js';
import { nodeHost } from '../../compiler/cli/node-host.js';
import type { CompileOptions, CompileResult } from '../../compiler/compile.js';
import { compile } from '../../compiler/compile.js';
import type { ClusterModel } from '../../compiler/model/model.js';

export const ROOT = join(import.meta.dirname, '../..');

export type Compiled = CompileResult & { readonly model: ClusterModel };

/** Compiles a file that must compile: an error fails the test with the diagnostics in the message. */
export function compileFile(path: string, options: Partial<CompileOptions> = {}): Compiled {
  const result = tryCompileFile(path, options);
  if (!result.model) {
    const shown = conciseReport({ diagnostics: result.diagnostics, sources: result.sources });
    throw new Error(`${path} does not compile:\n${shown}`);
  }
  return { ...result, model: result.model };
}

export function tryCompileFile(path: string, options: Partial<CompileOptions> = {}): CompileResult {
  return compile(nodeHost(), path, { set: {}, values: {}, ...options });
}

export function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
