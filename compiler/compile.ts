/** The road from source to model. */
import type { LoadOptions } from './bind/program.js';
import { loadProgram } from './bind/program.js';
import { checkDeclarations } from './check/index.js';
import { platformLimits } from './check/platform-limits.js';
import { checkWholeModel } from './check/whole-model.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import { diagnostic } from './diagnostics/diagnostic.js';
import type { Host } from './host.js';
import type { AgentFacts } from './agents/facts.js';
import type { SourceKind } from './lint/context.js';
import { leveled, lint } from './lint/lint.js';
import type { LintSettings } from './lint/settings.js';
import { assignIds } from './model/ids.js';
import type { AgentName, ClusterModel } from './model/model.js';
import type { Platform } from './platforms/platform.js';

export interface CompileOptions extends LoadOptions {
  /** Run the lint rules too; their findings are among the diagnostics. */
  readonly lint?: LintRequest | undefined;
}

export interface LintRequest {
  readonly settings: LintSettings;
  /** What the source was made from. */
  readonly format?: SourceKind;
  /** A part of what it was made from is missing in it. */
  readonly incomplete?: boolean;
  /** What is missing is no location, if anything is. */
  readonly locationsComplete?: boolean;
}

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
  const broken = sink.hasErrors;
  const sources = new Map(files.map(({ file, text }) => [file, text]));
  if (options.lint) {
    const { settings, format = 'ha', incomplete = false, locationsComplete = !incomplete } = options.lint;
    const facts = (agent: AgentName): AgentFacts | undefined => program.entry.agentFacts(agent);
    const input = {
      model,
      symbols,
      platform,
      platformGiven: program.platformGiven,
      complete: !broken && !incomplete,
      locationsComplete: locationsComplete && sink.errors.every((error) => isOfRelation(error, sources)),
    };
    for (const found of lint({ ...input, format, entry, facts, sources }, settings)) sink.add(found);
  }
  sink.addUnusedSuppressions(options.lint !== undefined);
  const diagnostics = sink.sorted(files.map(({ file }) => file));
  return {
    model: broken ? undefined : model,
    platform,
    platformGiven: program.platformGiven,
    diagnostics: options.lint ? leveled(diagnostics, options.lint.settings) : diagnostics,
    sources,
    isSilenced: (problem) => sink.isSilenced(problem),
  };
}

/** Whether an error is about a statement that says nothing about where a resource may run by itself. */
function isOfRelation({ at }: Diagnostic, sources: ReadonlyMap<string, string>): boolean {
  const text = sources.get(at.file) ?? '';
  const line = text.slice(text.lastIndexOf('\n', at.pos - 1) + 1, at.end);
  return /^\s*(colocation|order|ticket)\b/.test(line);
}
