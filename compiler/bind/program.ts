import { children } from '../../grammar/visit.js';
import type * as ast from '../../grammar/ast.js';
import { KnownAgents } from '../agents/known.js';
import type { AgentLock } from '../agents/lock.js';
import { resolvePlatform } from '../check/platform.js';
import type { Host } from '../host.js';
import type { Platform } from '../platforms/platform.js';
import { DEFAULT_PLATFORM, platformNamed } from '../platforms/table.js';
import { declaredAgents } from './agent-declarations.js';
import type { FileContext, Symbols } from './context.js';
import { ExternalValues } from './external-values.js';
import { SourceContext } from './file-context.js';
import type { LoadedFile } from './files.js';
import { FileLoader } from './files.js';
import { Parameters } from './parameters.js';
import { Phantoms } from './phantoms.js';
import { DiagnosticSink } from './sink.js';
import type { ProgramState } from './state.js';
import { Guesser } from './suggest.js';
import type { Placed } from './symbols.js';
import { SymbolTable } from './symbols.js';

export interface LoadOptions {
  /** Replaces what the file says about its platform. */
  readonly platform?: string | undefined;
  /** For a file that names none. */
  readonly defaultPlatform?: string | undefined;
  /** `--set NAME=VALUE`. */
  readonly set?: Readonly<Record<string, string>> | undefined;
  /** The contents of the values file. */
  readonly values?: Readonly<Record<string, unknown>> | undefined;
  /** What the agents of the cluster's own nodes say of themselves (`hadsl.lock.json`). */
  readonly lock?: AgentLock | undefined;
  /** The text of the entry file, when it does not come from the host (standard input). */
  readonly text?: string | undefined;
  /**
   * Make the model in spite of errors that a comment could silence (`docs/language/suppressions.md`). They are among the
   * diagnostics all the same.
   */
  readonly tolerant?: boolean | undefined;
}

/** A program with all names bound: what checking starts from. */
export interface Program {
  /** The entry first, then imports in the order they were read. */
  readonly files: readonly LoadedFile[];
  /** All declarations but imports, which stand expanded in their place. */
  readonly declarations: readonly Placed[];
  /** The first cluster declaration. */
  readonly cluster: { readonly decl: ast.ClusterDecl; readonly context: FileContext } | undefined;
  readonly symbols: Symbols;
  readonly platform: Platform;
  readonly platformGiven: boolean;
  /** The context of the entry file. */
  readonly entry: FileContext;
  readonly sink: DiagnosticSink;
  readonly guesser: Guesser;
}

/** Reads a file and its imports, binds names and parameters. Never throws; problems are in `sink`. */
export function loadProgram(host: Host, entryFile: string, options: LoadOptions = {}): Program {
  const phantoms = new Phantoms();
  const guesser = new Guesser();
  const symbols = new SymbolTable(phantoms);
  const parameters = new Parameters(
    new ExternalValues(host, options.set ?? {}, options.values ?? {}),
    (name) => phantoms.includes('parameter', name),
    guesser,
  );
  const usual = platformNamed(DEFAULT_PLATFORM)!;
  const state: ProgramState = {
    sink: new DiagnosticSink(options.tolerant),
    guesser,
    parameters,
    platform: usual,
    agents: new KnownAgents(usual),
    symbols,
  };

  const loader = new FileLoader(host, state.sink, phantoms, (file) => new SourceContext(file, state));
  const entry = loader.loadEntry(entryFile, options.text);
  const { files, declarations } = loader;

  const used = new Set<string>();
  for (const file of files) surveyTree(file, used, phantoms);

  for (const { decl, context } of declarations) {
    if (decl.kind === 'Param' || decl.kind === 'Secret' || decl.kind === 'Let')
      parameters.declare(decl, context);
  }
  parameters.resolveAll();
  parameters.checkExternal(entry);

  const cluster = theCluster(declarations);
  const { platform, given } = resolvePlatform(cluster, options, entry);
  state.platform = platform;
  state.agents = new KnownAgents(platform, options.lock, declaredAgents(declarations, options.lock));

  symbols.collect(declarations);
  symbols.finish();
  parameters.checkReferences();
  // Nobody knows what an unread line or a missing file uses.
  if (!loader.hasSyntaxErrors && !phantoms.lackFile) parameters.reportUnused(used);

  const { sink } = state;
  return { files, declarations, cluster, symbols, platform, platformGiven: given, entry, sink, guesser };
}

/** One walk over a tree: the parameters that it uses, and the lines that could not be read. */
function surveyTree({ tree, text }: LoadedFile, used: Set<string>, phantoms: Phantoms): void {
  const pending: ast.Node[] = [tree];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'ParamRef') used.add((node as ast.ParamRef).name);
    else if (node.kind === 'UnknownDecl' || node.kind === 'UnknownItem') phantoms.addUnread(text, node.pos);
    for (const child of children(node as ast.AnyNode)) pending.push(child);
  }
}

function theCluster(declarations: readonly Placed[]): Program['cluster'] {
  let first: Program['cluster'];
  for (const { decl, context } of declarations) {
    if (decl.kind !== 'Cluster') continue;
    if (!first) first = { decl, context };
    else {
      context.report(
        'several-cluster-declarations',
        decl.keyword,
        { name: nameOf(first) },
        {
          related: [
            { message: 'the first one is here', at: first.context.origin(first.decl.name ?? first.decl) },
          ],
        },
      );
    }
  }
  return first;
}

function nameOf({ decl, context }: NonNullable<Program['cluster']>): string {
  return (decl.name && context.plain(decl.name)) ?? '';
}
