import type { Severity } from '../../diagnostics/diagnostic.js';
import { printable } from './frame.js';
import { ciPath } from './ci-path.js';
import type { ReportInput } from './report.js';
import { sourceLookup } from './report.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Workflow commands of GitHub Actions, which become annotations of the files.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubReport(input: ReportInput): string {
  const sourceOf = sourceLookup(input.sources);
  const lines = input.diagnostics.map((d) => {
    const source = sourceOf(d.at.file);
    const [start, end] = [source.position(d.at.pos), source.position(d.at.end)];
    // GitHub takes columns only for a place within one line.
    const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
    const properties = {
      file: ciPath(d.at.file),
      line: start.line,
      endLine: end.line,
      ...columns,
      title: `${d.code} ${d.name}`,
    };
    const written = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
    const text = d.hint === undefined ? d.message : `${d.message}\nhint: ${d.hint}`;
    return `::${COMMANDS[d.severity]} ${written.join(',')}::${data(text)}\n`;
  });
  const failures = input.problems.map((problem) => `::error title=hadsl::${data(problem)}\n`);
  return [...lines, ...failures].join('');
}

/** As the runner undoes it. */
function data(text: string): string {
  return text
    .split('\n')
    .map((line) => printable(line).replaceAll('%', '%25'))
    .join('%0A');
}

function property(text: string): string {
  return printable(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
}
