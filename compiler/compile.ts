/** The road from source to model. */
import type { LoadOptions } from './bind/program.js';
import { loadProgram } from './bind/program.js';
import { checkDeclarations } from './check/index.js';
import { platformLimits } from './check/platform-limits.js';
import { checkWholeModel } from './check/whole-model.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import { diagnostic } from './diagnostics/diagnostic.js';
import type { Host } from './host.js';
import { assignIds } from './model/ids.js';
import type { ClusterModel } from './model/model.js';
import type { Platform } from './platforms/platform.js';

export type CompileOptions = LoadOptions;

export interface CompileResult {
  /** Undefined when there is an error: nothing can be written from a program that is not understood. */
  readonly model: ClusterModel | undefined;
  readonly platform: Platform;
  /** False when neither the file nor the caller named a platform. */
  readonly platformGiven: boolean;
  /** By file (the entry first, then in the order of imports) and position. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of every file that was read, by the name that diagnostics have. */
  readonly sources: ReadonlyMap<string, string>;
  /** Whether a comment in the source silences what a target says about the model. */
  readonly isSilenced: (problem: Diagnostic) => boolean;
}

export function compile(host: Host, entry: string, options: CompileOptions = {}): CompileResult {
  const program = loadProgram(host, entry, options);
  const { sink, files, symbols, guesser, platform } = program;
  const model = checkDeclarations(program);
  checkWholeModel({
    model,
    symbols,
    guesser,
    report: (name, at, params, extras) => sink.add(diagnostic(name, at, params, extras)),
  });
  if (!sink.hasErrors) {
    assignIds(model);
    for (const problem of platformLimits(model, platform, entry)) sink.add(problem);
  }
  sink.addUnusedSuppressions();
  return {
    model: sink.hasErrors ? undefined : model,
    platform,
    platformGiven: program.platformGiven,
    diagnostics: sink.sorted(files.map(({ file }) => file)),
    sources: new Map(files.map(({ file, text }) => [file, text])),
    isSilenced: (problem) => sink.isSilenced(problem),
  };
}
