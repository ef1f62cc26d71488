/** What the contexts of all files of a program share. */
import type { KnownAgents } from '../agents/known.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Platform } from '../platforms/platform.js';
import type { Symbols } from './context.js';
import type { Parameters } from './parameters.js';
import type { DiagnosticSink } from './sink.js';
import type { Guesser } from './suggest.js';

/**
 * Filled in stages while a program is loaded: parameters, then the platform (it may use parameters), then the symbols
 *, and the agents
 * (names may use parameters, and their contexts ask for the platform).
 */
export interface ProgramState {
  readonly sink: DiagnosticSink;
  readonly guesser: Guesser;
  parameters: Parameters;
  platform: Platform;
  agents: KnownAgents;
  symbols: Symbols;
}

export type AddDiagnostic = (diagnostic: Diagnostic) => void;
