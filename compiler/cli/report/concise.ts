import type { ReportInput } from './report.js';
import { printable } from './frame.js';
import { sourceLookup } from './report.js';

/** One line a diagnostic: `file:line:column: severity CODE name: message`. Editors and grep understand it. */
export function conciseReport(input: Pick<ReportInput, 'diagnostics' | 'sources'>): string {
  const sourceOf = sourceLookup(input.sources);
  return input.diagnostics
    .map((d) => {
      const { line, column } = sourceOf(d.at.file).position(d.at.pos);
      return (
        printable(`${d.at.file}:${line}:${column}: ${d.severity} ${d.code} ${d.name}: ${d.message}`) + '\n'
      );
    })
    .join('');
}
