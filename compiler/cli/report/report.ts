import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.js';
import type { Arguments } from '../command.js';
import { Source } from './frame.js';

export interface ReportInput {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
  /** The names of the files that were checked. */
  readonly files: readonly string[];
  /** Those of the diagnostics for which the exit code is not 0. */
  readonly failing: ReadonlySet<Diagnostic>;
  /** What could not be checked, and why: a line each, which standard error has too. */
  readonly problems: readonly string[];
  readonly exitCode: number;
}

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export function count(diagnostics: readonly Diagnostic[]): Counts {
  const of = (severity: Severity): number => diagnostics.filter((d) => d.severity === severity).length;
  return { errors: of('error'), warnings: of('warning'), infos: of('info') };
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Whether anything is at or above the threshold of `--fail-on`. */
export function fails(diagnostics: readonly Diagnostic[], threshold: Severity): boolean {
  return diagnostics.some((d) => RANK[d.severity] >= RANK[threshold]);
}

/** The severity from which on the exit code is 1. */
export function threshold(args: Arguments, configured: Severity | undefined): Severity {
  return (args.one('fail-on') as Severity | undefined) ?? configured ?? 'error';
}

/** Looks sources up by file; a diagnostic of a file that could not be read gets an empty one. */
export function sourceLookup(sources: ReadonlyMap<string, string>): (file: string) => Source {
  const made = new Map<string, Source>();
  return (file) => {
    let source = made.get(file);
    if (!source) {
      source = new Source(file, sources.get(file) ?? '');
      made.set(file, source);
    }
    return source;
  };
}

/** `2 errors, 1 warning in 3 files`, or '' when there is nothing. */
export function summary(counts: Counts, files: number): string {
  const parts = [
    plural(counts.errors, 'error'),
    plural(counts.warnings, 'warning'),
    plural(counts.infos, 'info', 'infos'),
  ].filter((part) => part !== '');
  if (parts.length === 0) return '';
  return parts.join(', ') + (files > 1 ? ` in ${files} files` : '');
}

function plural(n: number, one: string, many?: string): string {
  return n === 0 ? '' : counted(n, one, many);
}

/** `1 file`, `3 files`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
