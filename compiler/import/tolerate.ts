/**
 * What an imported cluster does that the compiler refuses by default, although the CIB can hold it: the source gets a
 * comment above each such line, so that it compiles to the same cluster and the places to look at are easy to find.
 */
import { lineStarts, positionAt } from '../../grammar/lines.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Origin } from '../model/model.js';

/** A rule that is broken more often than this is silenced for the whole file. */
const MOST_LINES = 12;

/** The text with comments that silence these errors. `placeOf` says where the imported file has what an error is about. */
export function withSuppressions(
  text: string,
  errors: readonly Diagnostic[],
  placeOf: (error: Diagnostic) => Origin,
): string {
  if (errors.length === 0) return text;
  const starts = lineStarts(text);
  const counts = new Map<string, number>();
  for (const { name } of errors) counts.set(name, (counts.get(name) ?? 0) + 1);
  const everywhere = [...counts].filter(([, count]) => count > MOST_LINES).map(([name]) => name);
  const content = text.split('\n');
  const above = new Map<number, { names: Set<string>; from: string }>();
  for (const error of errors) {
    if (everywhere.includes(error.name)) continue;
    let { line } = positionAt(starts, error.at.pos);
    // A doc comment must stand directly above its declaration.
    while (/^\s*\/\/\//.test(content[line - 2] ?? '')) line--;
    const entry = above.get(line) ?? { names: new Set(), from: placeOf(error).file };
    entry.names.add(error.name);
    above.set(line, entry);
  }
  const result: string[] = [];
  content.forEach((line, index) => {
    const entry = above.get(index + 1);
    if (entry) {
      const margin = /^\s*/.exec(line)![0];
      const names = [...entry.names].sort().join(', ');
      result.push(`${margin}// hadsl-ignore-next-line ${names}: as in ${entry.from}`);
    }
    result.push(line);
  });
  const file = everywhere
    .sort()
    .map((name) => `// hadsl-ignore-file ${name}: as in ${placeOf(errors[0]!).file}`);
  return [...file, ...result].join('\n');
}
