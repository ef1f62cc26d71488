/** Reads the files of a program: the entry and what it imports, each once. */
import { parse } from '../../grammar/parse.js';
import type * as ast from '../../grammar/ast.js';
import type { SyntaxIssue } from '../../grammar/syntax-issues.js';
import { diagnostic, replaceFix } from '../diagnostics/diagnostic.js';
import type { Host } from '../host.js';
import type { SourceContext } from './file-context.js';
import type { Phantoms } from './phantoms.js';
import { shown } from './shown.js';
import type { DiagnosticSink } from './sink.js';
import type { Placed } from './symbols.js';

export interface LoadedFile {
  /** As the user named it, or as the host resolved it. */
  readonly file: string;
  readonly text: string;
  readonly tree: ast.SourceFile;
  readonly context: SourceContext;
}

export class FileLoader {
  readonly files: LoadedFile[] = [];
  /** Imports stand expanded where they were. */
  readonly declarations: Placed[] = [];
  hasSyntaxErrors = false;

  readonly #host: Host;
  readonly #contextFor: (file: string) => SourceContext;
  readonly #phantoms: Phantoms;
  readonly #sink: DiagnosticSink;
  /** By the key of the file; `open` as long as its imports are being followed. */
  readonly #seen = new Map<string, 'open' | 'done'>();
  /** The files that are open, outermost first. */
  readonly #chain: { readonly key: string; readonly file: string }[] = [];

  constructor(
    host: Host,
    sink: DiagnosticSink,
    phantoms: Phantoms,
    contextFor: (file: string) => SourceContext,
  ) {
    this.#sink = sink;
    this.#host = host;
    this.#phantoms = phantoms;
    this.#contextFor = contextFor;
  }

  loadEntry(file: string, override: string | undefined): SourceContext {
    const context = this.#contextFor(file);
    const text = override ?? this.#host.readFile(file);
    if (text === undefined) {
      context.report('file-not-found', { file, pos: 0, end: 0 }, { path: file });
      this.#phantoms.addFile();
      return context;
    }
    // An import that names the entry gets the host's notation, so the entry is known by that as well.
    const baseName = /[^/\\]*$/.exec(file)?.[0] ?? file;
    this.#load(this.#host.resolve(file, baseName), file, text, context);
    return context;
  }

  #load(key: string, file: string, text: string, context: SourceContext): void {
    this.#seen.set(key, 'open');
    this.#chain.push({ key, file });
    const { file: tree, issues } = parse(text);
    this.files.push({ file, text, tree, context });
    this.#sink.addFile(file, text, tree.comments);
    for (const issue of issues) {
      this.#reportIssue(issue, file);
      this.#phantoms.addUnread(text, issue.pos);
    }
    for (const decl of tree.declarations) {
      if (decl.kind === 'Import') this.#import(decl, file, context);
      else this.declarations.push({ decl, context });
    }
    this.#chain.pop();
    this.#seen.set(key, 'done');
  }

  #import(decl: ast.ImportDecl, from: string, context: SourceContext): void {
    if (!decl.path) return this.#phantoms.addFile();
    const path = shown(decl.path);
    if (decl.path.parts.some((part) => part.kind === 'ParamRef')) {
      context.report('import-parameter', decl.path, { path });
      return this.#phantoms.addFile();
    }
    const key = this.#host.resolve(from, path);
    const state = this.#seen.get(key);
    if (state === 'open') return this.#reportCycle(decl.path, key, context);
    if (state === 'done') return;
    const text = this.#host.readFile(key);
    if (text === undefined) {
      context.report('import-not-found', decl.path, { path });
      return this.#phantoms.addFile();
    }
    this.#load(key, key, text, this.#contextFor(key));
  }

  #reportCycle(at: ast.Node, key: string, context: SourceContext): void {
    const start = this.#chain.findIndex((link) => link.key === key);
    const links = this.#chain.slice(start);
    const chain = [...links, links[0]!].map((link) => link.file);
    context.report('import-cycle', at, { chain });
  }

  #reportIssue(issue: SyntaxIssue, file: string): void {
    this.hasSyntaxErrors = true;
    const at = { file, pos: issue.pos, end: issue.end };
    const opened = issue.openedAt;
    const extras = {
      related: opened ? [{ message: 'opened here', at: { file, ...opened } }] : [],
      // Where a word is missing there is nothing to replace.
      fixes:
        issue.suggestion !== undefined && issue.end > issue.pos ? [replaceFix(at, issue.suggestion)] : [],
    };
    this.#sink.addSyntaxError(diagnostic(issue.name, at, issue, extras));
  }
}
