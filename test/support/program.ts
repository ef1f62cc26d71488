import type { Program } from '../../compiler/bind/program.js';
import { loadProgram } from '../../compiler/bind/program.js';
import type { CompileOptions, CompileResult } from '../../compiler/compile.js';
import { compile } from '../../compiler/compile.js';
import type { Diagnostic } from '../../compiler/diagnostics/diagnostic.js';
import type { ClusterModel } from '../../compiler/model/model.js';
import { memoryHost } from './memory-host.js';

export interface TestOptions extends CompileOptions {
  /** Further files, beside `main.ha`. */
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** Binds a text as `main.ha`. */
export function load(text: string, { files = {}, env = {}, ...options }: TestOptions = {}): Program {
  return loadProgram(memoryHost({ 'main.ha': text, ...files }, env), 'main.ha', options);
}

/** Compiles a text as `main.ha`. */
export function compileText(
  text: string,
  { files = {}, env = {}, ...options }: TestOptions = {},
): CompileResult {
  return compile(memoryHost({ 'main.ha': text, ...files }, env), 'main.ha', options);
}

/** The model of a text that has no error. */
export function modelOf(text: string, options: TestOptions = {}): ClusterModel {
  const { model, diagnostics } = compileText(text, options);
  if (!model) throw new Error(`does not compile:\n${diagnostics.map(show).join('\n')}`);
  return model;
}

/** What binding reports, in order of place. */
export function bindDiagnostics(text: string, options: TestOptions = {}): Diagnostic[] {
  const { sink, files } = load(text, options);
  return sink.sorted(files.map(({ file }) => file));
}

/** `name "source text" | message | hint`, for assertions on what a user sees. */
export function show(diagnostic: Diagnostic): string {
  return [diagnostic.name, diagnostic.message, diagnostic.hint]
    .filter((part) => part !== undefined)
    .join(' | ');
}

/** The text after all safe fixes of a diagnostic. */
export function applyFix(text: string, diagnostic: Diagnostic | undefined): string {
  const edits = diagnostic?.fixes[0]?.edits ?? [];
  return [...edits]
    .sort((a, b) => b.pos - a.pos)
    .reduce((result, edit) => result.slice(0, edit.pos) + edit.text + result.slice(edit.end), text);
}
