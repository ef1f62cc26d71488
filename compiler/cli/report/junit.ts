import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { printable, wellFormed } from './frame.js';
import type { ReportInput } from './report.js';
import { sourceLookup } from './report.js';

/**
 * A suite a file, a case a diagnostic. What makes the exit code 1 is a failure; the rest is a case that passes, with the
 * text as its output. A file without any has one case that passes. No times: the same input gives the same report.
 */
export function junitReport(input: ReportInput): string {
  const sourceOf = sourceLookup(input.sources);
  const byFile = new Map<string, Diagnostic[]>(input.files.map((file) => [file, []]));
  for (const one of input.diagnostics) {
    const known = byFile.get(one.at.file);
    if (known) known.push(one);
    else byFile.set(one.at.file, [one]);
  }
  const suites = [...byFile].map(([file, found]) => {
    const cases = found.map((one) => {
      const { line, column } = sourceOf(file).position(one.at.pos);
      return testCase(one, `${file}:${line}:${column}`, file, input.failing.has(one));
    });
    if (cases.length === 0) cases.push(`    <testcase name="hadsl check" classname=${quoted(file)}/>\n`);
    return suite(file, cases, found.filter((one) => input.failing.has(one)).length, 0);
  });
  if (input.problems.length > 0) {
    const cases = input.problems.map(
      (problem) => `    <testcase name=${quoted(problem)} classname="hadsl">
      <error message=${quoted(problem)} type="unreadable"/>
    </testcase>\n`,
    );
    suites.push(suite('hadsl', cases, 0, cases.length));
  }
  const all = input.diagnostics.length;
  const clean = [...byFile.values()].filter((found) => found.length === 0).length;
  const { problems, failing } = input;
  const failures = input.diagnostics.filter((one) => failing.has(one)).length;
  const totals = counts(all + clean + problems.length, failures, problems.length);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="hadsl" ${totals}>
${suites.join('')}</testsuites>
`;
}

function suite(name: string, cases: readonly string[], failures: number, errors: number): string {
  return `  <testsuite name=${quoted(name)} ${counts(cases.length, failures, errors)} skipped="0">
${cases.join('')}  </testsuite>
`;
}

function counts(tests: number, failures: number, errors: number): string {
  return `tests="${tests}" failures="${failures}" errors="${errors}"`;
}

function testCase(one: Diagnostic, place: string, file: string, fails: boolean): string {
  const hint = one.hint === undefined ? '' : `\nhint: ${one.hint}`;
  const text = escaped(`${place}: ${one.severity} ${one.code}: ${one.message}${hint}`);
  const outcome = fails
    ? `<failure message=${quoted(one.message)} type=${quoted(one.severity)}>${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return `    <testcase name=${quoted(`${one.name} (${one.code}) at ${place}`)} classname=${quoted(file)}>
      ${outcome}
    </testcase>\n`;
}

function quoted(text: string): string {
  return `"${escaped(text).replaceAll('\n', '&#10;')}"`;
}

/** XML 1.0 has no way to write most control characters, nor half of a character. */
function escaped(text: string): string {
  return wellFormed(text)
    .split('\n')
    .map(printable)
    .join('\n')
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
