import type { Comment } from '../../grammar/ast.js';
import { lineStarts, positionAt } from '../../grammar/lines.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Origin } from '../model/model.js';
import { isSuppressible, Suppressions } from './suppressions.js';

/**
 * Collects diagnostics, each mistake once.
 *
 * The same thing said twice about the same place is said once: a value may be evaluated by several checks. And on a line
 * that could not be read, nothing but that is said: whatever else seems wrong there may come from it. What a comment
 * silences is not said at all, and is no error.
 */
export class DiagnosticSink {
  readonly #seen = new Set<string>();
  readonly #all: Diagnostic[] = [];
  readonly #files = new Map<string, { readonly starts: readonly number[]; readonly unread: Set<number> }>();
  readonly #suppressions = new Suppressions();

  /** `tolerant`: errors that a comment could silence are recorded, and count as silenced. */
  constructor(private readonly tolerant = false) {}

  /** The text of a file and the comments in it; syntax errors in it come before anything else about it. */
  addFile(file: string, text: string, comments: readonly Comment[]): void {
    const starts = lineStarts(text);
    this.#files.set(file, { starts, unread: new Set() });
    for (const problem of this.#suppressions.addFile({ file, text, starts }, comments)) this.#add(problem);
  }

  addSyntaxError(diagnostic: Diagnostic): void {
    const { file, pos } = diagnostic.at;
    const lines = this.#files.get(file);
    lines?.unread.add(positionAt(lines.starts, pos).line);
    this.#add(diagnostic);
  }

  /** True when a comment silences it. */
  add(diagnostic: Diagnostic): boolean {
    const { file, pos, end } = diagnostic.at;
    // What is about the whole file stands at its start, and has no width.
    if (end > 0 && this.isUnread({ file, pos, end: pos })) return false;
    if (this.#suppressions.silences(diagnostic)) return true;
    this.#add(diagnostic);
    return this.#isTolerated(diagnostic);
  }

  /** Whether a comment silences it; also for what a target says later. */
  isSilenced(diagnostic: Diagnostic): boolean {
    return this.#suppressions.silences(diagnostic) || this.#isTolerated(diagnostic);
  }

  #isTolerated({ name, severity }: Diagnostic): boolean {
    return this.tolerant && severity === 'error' && isSuppressible(name);
  }

  /** Comments that silence nothing. Errors hide what else there may be, so that nobody knows. `linted`: the rules ran. */
  addUnusedSuppressions(linted = false): void {
    if (this.hasErrors) return;
    for (const problem of this.#suppressions.unused(linted)) this.#add(problem);
  }

  /** Whether a line that the range touches could not be read. */
  isUnread({ file, pos, end }: Origin): boolean {
    const lines = this.#files.get(file);
    if (!lines || lines.unread.size === 0) return false;
    const last = positionAt(lines.starts, end).line;
    for (let line = positionAt(lines.starts, pos).line; line <= last; line++) {
      if (lines.unread.has(line)) return true;
    }
    return false;
  }

  get hasErrors(): boolean {
    return this.#all.some((diagnostic) => this.#isBreaking(diagnostic));
  }

  /** The errors that are not tolerated. */
  get errors(): readonly Diagnostic[] {
    return this.#all.filter((diagnostic) => this.#isBreaking(diagnostic));
  }

  #isBreaking(diagnostic: Diagnostic): boolean {
    return diagnostic.severity === 'error' && !this.#isTolerated(diagnostic);
  }

  /** By file in the given order, then by position; equal places keep the order of reporting. */
  sorted(files: readonly string[]): Diagnostic[] {
    const rank = new Map(files.map((file, index) => [file, index]));
    const rankOf = (file: string): number => rank.get(file) ?? files.length;
    return [...this.#all].sort(
      (a, b) => rankOf(a.at.file) - rankOf(b.at.file) || a.at.pos - b.at.pos || a.at.end - b.at.end,
    );
  }

  #add(diagnostic: Diagnostic): void {
    const { file, pos, end } = diagnostic.at;
    const key = JSON.stringify([diagnostic.code, file, pos, end, diagnostic.message]);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#all.push(diagnostic);
  }
}
