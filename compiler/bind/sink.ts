import type { Diagnostic } from '../diagnostics/diagnostic.js';

/**
 * Collects diagnostics. The same thing said twice about the same place is said once: a value may be evaluated by
 * several checks.
 */
export class DiagnosticSink {
  readonly #seen = new Set<string>();
  readonly #all: Diagnostic[] = [];

  add(diagnostic: Diagnostic): void {
    const { file, pos, end } = diagnostic.at;
    const key = JSON.stringify([diagnostic.code, file, pos, end, diagnostic.message]);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#all.push(diagnostic);
  }

  get hasErrors(): boolean {
    return this.#all.some((diagnostic) => diagnostic.severity === 'error');
  }

  /** By file in the given order, then by position; equal places keep the order of reporting. */
  sorted(files: readonly string[]): Diagnostic[] {
    const rank = new Map(files.map((file, index) => [file, index]));
    const rankOf = (file: string): number => rank.get(file) ?? files.length;
    return [...this.#all].sort(
      (a, b) => rankOf(a.at.file) - rankOf(b.at.file) || a.at.pos - b.at.pos || a.at.end - b.at.end,
    );
  }
}
