/** Every name that a program declares, and which resource stands in which. */
import { quoteName } from '../../grammar/strings.js';
import type * as ast from '../../grammar/ast.js';
import type {
  FileContext,
  NameKind,
  Named,
  ResourceKind,
  ResourceSymbol,
  Symbols,
  WrittenId,
} from './context.js';
import { Containers } from './containers.js';
import { claimInnerIds } from './inner-ids.js';
import { isNodeName, nodeNameFrom } from './ids.js';
import { IdSpace } from './names.js';
import type { Phantoms } from './phantoms.js';
import { remoteNodeNames } from './remote-nodes.js';
import { didYouMeanFix, unsafe } from './suggest.js';

export interface Placed {
  readonly decl: ast.Declaration;
  readonly context: FileContext;
}

export type ResourceDecl = ResourceSymbol['decl'];

/** A symbol while its place in the tree is not settled. */
export interface OpenResource extends ResourceSymbol {
  parent: OpenResource | undefined;
  readonly children: OpenResource[];
}

const RESOURCE_KINDS: Readonly<Record<ResourceDecl['kind'], ResourceKind>> = {
  Primitive: 'primitive',
  Template: 'template',
  Group: 'group',
  Clone: 'clone',
  Promotable: 'promotable',
  Bundle: 'bundle',
};

/**
 * Collects the names of all declarations. `symbols` of the contexts is what this returns: nothing here may ask for it,
 * except `finish`, which runs after it is in place.
 */
export class SymbolTable implements Symbols {
  readonly nodes = new Map<string, Named<ast.NodeDecl>>();
  readonly nodeDeclarations: Named<ast.NodeDecl>[] = [];
  readonly resources = new Map<string, OpenResource>();
  readonly templates = new Map<string, OpenResource>();
  readonly tags = new Map<string, Named<ast.TagDecl>>();
  readonly roles = new Map<string, Named<ast.RoleDecl>>();
  readonly remoteNodes = new Set<string>();
  readonly #users = new Map<string, Named<ast.AclSubjectDecl>>();
  readonly #ids = new IdSpace();
  readonly #phantoms: Phantoms;
  readonly #containers = new Containers();
  #topLevel: readonly OpenResource[] = [];

  constructor(phantoms: Phantoms) {
    this.#phantoms = phantoms;
  }

  get topLevel(): readonly ResourceSymbol[] {
    return this.#topLevel;
  }

  get ids(): ReadonlyMap<string, WrittenId> {
    return this.#ids.written;
  }

  maybeDeclared(kind: NameKind, name: string): boolean {
    return this.#phantoms.includes(kind, name);
  }

  idOwner(id: string): string | undefined {
    return this.#ids.owner(id);
  }

  collect(declarations: readonly Placed[]): void {
    for (const { decl, context } of declarations) this.#declare(decl, context);
    for (const resource of [...this.resources.values(), ...this.templates.values()]) {
      for (const name of remoteNodeNames(resource, this.templates)) {
        if (name === undefined) this.#phantoms.addUnnamed('node');
        else this.remoteNodes.add(name);
      }
    }
  }

  /** Puts members into their containers, with all names known. */
  finish(): void {
    this.#containers.link(this);
    this.#topLevel = [...this.resources.values()].filter((resource) => !resource.parent);
  }

  #declare(decl: ast.Declaration, ctx: FileContext): void {
    switch (decl.kind) {
      case 'Node':
        this.#node(decl, ctx);
        break;
      case 'Primitive':
      case 'Template':
      case 'Group':
      case 'Clone':
      case 'Promotable':
      case 'Bundle':
        // The inside of a duplicate would only repeat the complaint.
        if (!this.#resource(decl, ctx, undefined)) return;
        break;
      case 'Tag':
        this.#named(decl, ctx, this.tags, 'tag');
        break;
      case 'Role':
        this.#named(decl, ctx, this.roles, 'role');
        break;
      case 'AclSubject':
        this.#aclSubject(decl, ctx);
        break;
      case 'Alert':
        this.#claim(ctx, decl.name, 'alert');
        break;
      case 'Location':
      case 'Colocation':
      case 'Order':
      case 'Ticket':
        this.#claim(ctx, decl.id, 'constraint');
        break;
      case 'Cluster':
      case 'Param':
      case 'Secret':
      case 'Let':
      case 'Import':
      case 'Agent':
      case 'Property':
      case 'Defaults':
      case 'Fencing':
      case 'UnknownDecl':
        break;
    }
    claimInnerIds(ctx, decl, (id, at, what, target) => this.#ids.claim(ctx, id, at, what, what, target));
  }

  #node(decl: ast.NodeDecl, ctx: FileContext): void {
    const name = ctx.plain(decl.name);
    if (name === undefined) {
      this.#phantoms.addUnnamed('node');
      return;
    }
    if (!isNodeName(name)) {
      const suggestion = nodeNameFrom(name);
      const extras = suggestion === undefined ? {} : didYouMeanFix(ctx, decl.name!, suggestion, quoteName);
      ctx.report('bad-node-name', decl.name!, { name, suggestion }, unsafe(extras));
    }
    const node = { name, origin: ctx.origin(decl.name!), decl, context: ctx };
    this.nodeDeclarations.push(node);
    const first = this.nodes.get(name);
    if (first) {
      const related = [{ message: `${JSON.stringify(name)} is first declared here`, at: first.origin }];
      ctx.report('repeated-name', decl.name!, { what: 'node', name }, { related });
    } else this.nodes.set(name, node);
  }

  #resource(
    decl: ResourceDecl,
    ctx: FileContext,
    parent: OpenResource | undefined,
  ): OpenResource | undefined {
    const kind = RESOURCE_KINDS[decl.kind];
    const category = kind === 'template' ? 'template' : 'resource';
    const name = ctx.plain(decl.name);
    if (name === undefined) {
      this.#phantoms.addUnnamed(category);
      return undefined;
    }
    const table = kind === 'template' ? this.templates : this.resources;
    // A clash across kinds leaves both usable; of two resources the first counts.
    this.#ids.claim(ctx, name, decl.name!, category, kind);
    if (table.has(name)) {
      this.#skipNested(decl, ctx);
      return undefined;
    }
    const symbol: OpenResource = {
      kind,
      name,
      origin: ctx.origin(decl.name!),
      decl,
      context: ctx,
      parent,
      children: [],
    };
    table.set(name, symbol);
    this.#content(symbol, decl, ctx);
    return symbol;
  }

  /** Declares what is nested in a container, and notes what it names for `finish`. */
  #content(container: OpenResource, decl: ResourceDecl, ctx: FileContext): void {
    if (decl.kind === 'Primitive' || decl.kind === 'Template') return;
    if ('of' in decl && decl.of) this.#containers.addReference(container, decl.of);
    for (const item of decl.body?.items ?? []) {
      if (item.kind === 'Member' && decl.kind !== 'Clone' && decl.kind !== 'Promotable') {
        this.#containers.addReference(container, item.name);
      } else if (item.kind === 'Primitive' || (item.kind === 'Group' && isClone(decl))) {
        const child = this.#resource(item, ctx, container);
        if (child) this.#containers.addNested(container, child);
      } else if (item.kind === 'Group') {
        // A group where none may stand is reported as misplaced; what it declares is still known.
        this.#resource(item, ctx, undefined);
      }
    }
  }

  /** What stands in a duplicate is not declared twice over, and not unknown either. */
  #skipNested(decl: ResourceDecl, ctx: FileContext): void {
    for (const item of decl.body?.items ?? []) {
      if (item.kind !== 'Primitive' && item.kind !== 'Group') continue;
      const name = ctx.plain(item.name);
      if (name !== undefined) this.#phantoms.addName(name);
      this.#skipNested(item, ctx);
    }
  }

  #named<T extends ast.TagDecl | ast.RoleDecl>(
    decl: T,
    ctx: FileContext,
    table: Map<string, Named<T>>,
    what: 'tag' | 'role',
  ): void {
    const name = this.#claim(ctx, decl.name, what);
    if (name === undefined) this.#phantoms.addUnnamed(what);
    else if (!table.has(name)) table.set(name, { name, origin: ctx.origin(decl.name!), decl, context: ctx });
  }

  /** An `acl_group` has an XML id; the name of a `user` is free text. */
  #aclSubject(decl: ast.AclSubjectDecl, ctx: FileContext): void {
    if (decl.which === 'acl_group') {
      this.#claim(ctx, decl.name, 'acl_group', 'ACL group');
      return;
    }
    const name = ctx.plain(decl.name);
    if (name === undefined) return;
    const first = this.#users.get(name);
    if (first) {
      const related = [{ message: `${JSON.stringify(name)} is first declared here`, at: first.origin }];
      ctx.report('repeated-name', decl.name!, { what: 'user', name }, { related });
    } else this.#users.set(name, { name, origin: ctx.origin(decl.name!), decl, context: ctx });
  }

  #claim(
    ctx: FileContext,
    name: ast.Name | undefined,
    category: string,
    what = category,
  ): string | undefined {
    const text = ctx.plain(name);
    if (text !== undefined) this.#ids.claim(ctx, text, name!, category, what);
    return text;
  }
}

function isClone(decl: ResourceDecl): boolean {
  return decl.kind === 'Clone' || decl.kind === 'Promotable';
}
