/**
 * The contract between binding (`compiler/bind`) and checking (`compiler/check`): one `FileContext` per source file
 * gives the checks of a declaration everything they need and hides where it comes from.
 */
import type * as ast from '../../grammar/ast.js';
import type { DiagnosticExtras } from '../diagnostics/diagnostic.js';
import type { DiagnosticName, ParamsOf } from '../diagnostics/catalogue.js';
import type { AgentFacts } from '../agents/facts.js';
import type { KnownAgents } from '../agents/known.js';
import type { AgentName, Origin, Text } from '../model/model.js';
import type { Platform } from '../platforms/platform.js';
import type { ReferableElement } from './references.js';

export type ResourceKind = 'primitive' | 'group' | 'clone' | 'promotable' | 'bundle' | 'template';

export interface ResourceSymbol {
  readonly kind: ResourceKind;
  readonly name: string;
  readonly origin: Origin;
  readonly decl:
    | ast.PrimitiveDecl
    | ast.TemplateDecl
    | ast.GroupDecl
    | ast.CloneDecl
    | ast.PromotableDecl
    | ast.BundleDecl;
  readonly context: FileContext;
  /** The group, clone or bundle that holds it, by nesting, `of` or a member line. */
  readonly parent: ResourceSymbol | undefined;
  /**
   * Children in order: members of a group, the child of a clone, the primitive of a bundle. Only kinds that may stand
   * there (a group has primitives, a clone primitives and groups, a bundle primitives), the others were reported; their
   * number is not checked.
   */
  readonly children: readonly ResourceSymbol[];
}

export interface Named<T> {
  readonly name: string;
  readonly origin: Origin;
  readonly decl: T;
  readonly context: FileContext;
}

/** Every name of the program. Maps keep declaration order; the first declaration of a duplicate wins. */
export interface Symbols {
  readonly nodes: ReadonlyMap<string, Named<ast.NodeDecl>>;
  /** Every declaration of a node, a second one of a name too: a CIB can hold both. */
  readonly nodeDeclarations: readonly Named<ast.NodeDecl>[];
  /** Primitives, groups, clones, bundles: nested ones included. */
  readonly resources: ReadonlyMap<string, ResourceSymbol>;
  readonly templates: ReadonlyMap<string, ResourceSymbol>;
  readonly tags: ReadonlyMap<string, Named<ast.TagDecl>>;
  readonly roles: ReadonlyMap<string, Named<ast.RoleDecl>>;
  /** Resources without a parent, in the order the CIB lists them. */
  readonly topLevel: readonly ResourceSymbol[];
  /** Names of nodes that resources introduce: `ocf:pacemaker:remote` primitives and values of `remote-node`. */
  readonly remoteNodes: ReadonlySet<string>;
  /** Every id that was written, whatever has it: by name, with `id=` or in front of a `:`. */
  readonly ids: ReadonlyMap<string, WrittenId>;
  /**
   * Whether a name may have been meant to be declared by something that was already reported (a line that could not
   * be read, a missing import): then nobody reports it as unknown.
   */
  maybeDeclared(kind: NameKind, name: string): boolean;
  /** What has an id of the CIB that somebody chose, in words: `constraint`, `set of attributes`. */
  idOwner(id: string): string | undefined;
}

export interface WrittenId {
  /** What has it, in the user's words. */
  readonly what: string;
  readonly at: Origin;
  readonly context: FileContext;
  /** For what can be referred to by `@ID`: the element of the CIB, and where it is written. */
  readonly element?: ReferableElement | undefined;
  readonly node?: ast.AnyNode | undefined;
}

/** What a reference can name. */
export type NameKind = 'node' | 'resource' | 'template' | 'tag' | 'role';

/** A value with its parameters replaced. */
export type Evaluated =
  | { readonly kind: 'text'; readonly text: Text; readonly node: ast.Node }
  | { readonly kind: 'list'; readonly items: readonly Evaluated[]; readonly node: ast.Node }
  | {
      readonly kind: 'map';
      readonly entries: readonly {
        readonly name: string;
        readonly value: Evaluated;
        readonly node: ast.Node;
      }[];
      readonly node: ast.Node;
    };

export interface FileContext {
  readonly file: string;
  readonly platform: Platform;
  readonly symbols: Symbols;
  origin(node: ast.Node): Origin;
  /** True when a comment silences it: then everything is to stay as it was written. */
  report<N extends DiagnosticName>(
    name: N,
    at: ast.Node | Origin,
    params: ParamsOf<N>,
    extras?: DiagnosticExtras,
  ): boolean;
  /**
   * Replaces parameters. Undefined when something in it is unknown or missing (already reported). `$databases` of
   * `let databases = [db1, db2]` gives a list, inside a list too (it is flattened there).
   */
  evaluate(value: ast.Value): Evaluated | undefined;
  /** A single text. A list or map is reported as a wrong type. */
  text(value: ast.Value | undefined): Text | undefined;
  /** A single text without secrets: names, scores, options. A secret is reported. */
  plain(value: ast.Value | ast.NameRef | undefined): string | undefined;
  /** Like `plain`, but a list gives all its texts: `avoids $databases`. Undefined when one could not be evaluated. */
  plainList(value: ast.Value | ast.NameRef): readonly string[] | undefined;
  /**
   * Whether something inside of a node could not be read: then whatever seems to be missing there may be just that, and
   * must not be reported as missing.
   */
  isUnread(node: ast.Node): boolean;
  /** What a misspelt word was probably meant to be. */
  nearest(word: string, candidates: Iterable<string>): string | undefined;
  /** What is known about agents here: by a lock, by declarations, and by us. */
  readonly agents: KnownAgents;
  /** The facts of an agent on this platform, or undefined when there is no metadata for it. */
  agentFacts(agent: AgentName): AgentFacts | undefined;
}
