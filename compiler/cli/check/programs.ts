import { resolve } from 'node:path';
import type { CheckedFile } from './check-file.js';

/**
 * The files that are programs of their own, in their order: what another of them imports is a part of that one, and
 * has been checked there, with everything it refers to. Of files that import each other the first is the program.
 */
export function programsOf(results: readonly CheckedFile[]): Set<CheckedFile> {
  const paths = new Map(results.map((result) => [result, resolve(result.file)]));
  const imported = new Set(
    results.flatMap((result) => result.imports.filter((path) => path !== paths.get(result))),
  );
  const isTop = (result: CheckedFile): boolean => !imported.has(paths.get(result)!);
  const covered = new Set(results.filter(isTop).flatMap(({ imports }) => imports));
  const programs = new Set<CheckedFile>();
  for (const result of results) {
    if (!isTop(result)) {
      if (covered.has(paths.get(result)!)) continue;
      for (const path of result.imports) covered.add(path);
    }
    programs.add(result);
  }
  return programs;
}
