import picocolors from 'picocolors';
import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.js';
import type { Origin } from '../../model/model.js';
import type { Source } from './frame.js';
import { printable } from './frame.js';
import type { ReportInput } from './report.js';
import { count, sourceLookup, summary } from './report.js';

type Colors = ReturnType<typeof picocolors.createColors>;

/** More than this many would only hide the first ones. */
const MOST = 200;

/** Diagnostics with their source lines, in the manner of rustc. */
export function fullReport(input: ReportInput, color: boolean): string {
  const c = picocolors.createColors(color);
  const sourceOf = sourceLookup(input.sources);
  const shown = input.diagnostics.slice(0, MOST);
  const blocks = shown.map((d) => renderDiagnostic(d, sourceOf, c));
  if (input.diagnostics.length > MOST) {
    blocks.push(c.dim(`… and ${input.diagnostics.length - MOST} more; --format concise shows them all`));
  }
  const total = summary(count(input.diagnostics), input.files.length);
  if (total !== '') blocks.push(c.bold(total));
  return blocks
    .map((block, i) => (i > 0 && !isOneLine(blocks[i - 1]!, block) ? '\n' : '') + block + '\n')
    .join('');
}

function renderDiagnostic(d: Diagnostic, sourceOf: (file: string) => Source, c: Colors): string {
  const paint = painter(d.severity, c);
  const lines = [`${paint(`${d.severity}[${d.code}]`)}${c.bold(`: ${printable(d.message)}`)}`];
  // An information is read in passing: its place is enough, and many of them must not bury a warning.
  if (d.severity === 'info') {
    const { line, column } = sourceOf(d.at.file).position(d.at.pos);
    return `${lines[0]} (${printable(d.at.file)}:${line}:${column})`;
  }
  lines.push(...renderPlace(d.at, sourceOf, paint, c));
  for (const related of d.related) {
    lines.push(`${c.cyan('note')}: ${printable(related.message)}`);
    lines.push(...renderPlace(related.at, sourceOf, c.cyan, c));
  }
  if (d.hint !== undefined) lines.push(`${c.cyan('hint')}: ${printable(d.hint)}`);
  for (const fix of d.fixes) {
    lines.push(
      `${c.green('fix')}: ${printable(fix.title)}${fix.safety === 'unsafe' ? ' (check the result)' : ''}`,
    );
  }
  return lines.join('\n');
}

/** Two blocks of one line each stand together; anything longer has a blank line around it. */
function isOneLine(before: string, block: string): boolean {
  return !before.includes('\n') && !block.includes('\n');
}

function renderPlace(
  at: Origin,
  sourceOf: (file: string) => Source,
  paint: (text: string) => string,
  c: Colors,
): string[] {
  const frame = sourceOf(at.file).frame(at.pos, at.end);
  const gutter = ' '.repeat(String(frame.line).length);
  const bar = c.dim('|');
  const lines = [`${gutter}${c.dim('-->')} ${printable(at.file)}:${frame.line}:${frame.column}`];
  if (frame.text.trim() === '') return lines;
  lines.push(`${gutter} ${bar}`);
  lines.push(`${c.dim(String(frame.line))} ${bar} ${frame.text}`);
  lines.push(`${gutter} ${bar} ${frame.indent}${paint(frame.marks)}`);
  return lines;
}

function painter(severity: Severity, c: Colors): (text: string) => string {
  switch (severity) {
    case 'error':
      return (text) => c.bold(c.red(text));
    case 'warning':
      return (text) => c.bold(c.yellow(text));
    case 'info':
      return (text) => c.bold(c.blue(text));
  }
}
