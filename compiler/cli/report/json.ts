import { pagePath } from '../../diagnostics/page.js';
import type { Origin } from '../../model/model.js';
import type { Source } from './frame.js';
import type { ReportInput } from './report.js';
import { count, sourceLookup } from './report.js';

/** The machine-readable report; its form is a contract (docs/cli.md). */
export function jsonReport(input: ReportInput): string {
  const sourceOf = sourceLookup(input.sources);
  const diagnostics = input.diagnostics.map((d) => ({
    code: d.code,
    name: d.name,
    severity: d.severity,
    message: d.message,
    ...(d.hint !== undefined && { hint: d.hint }),
    ...place(d.at, sourceOf),
    related: d.related.map((r) => ({ message: r.message, ...place(r.at, sourceOf) })),
    fixes: d.fixes.map((f) => ({
      title: f.title,
      safety: f.safety,
      edits: f.edits.map((e) => ({ ...place(e, sourceOf), text: e.text })),
    })),
    url: pagePath(d.name, d),
  }));
  return (
    JSON.stringify(
      { version: 1, diagnostics, summary: { ...count(input.diagnostics), files: input.files.length } },
      null,
      2,
    ) + '\n'
  );
}

function place(at: Origin, sourceOf: (file: string) => Source) {
  const source = sourceOf(at.file);
  return { file: at.file, start: source.position(at.pos), end: source.position(at.end) };
}
