import type * as ast from '../../grammar/ast.js';
import type { ResourceKind } from './context.js';
import { reportUnknown } from './lookup.js';
import type { OpenResource, SymbolTable } from './symbols.js';

type Slot =
  | { readonly how: 'nested'; readonly child: OpenResource }
  | { readonly how: 'named'; readonly name: ast.Name };

interface Place {
  readonly container: OpenResource;
  readonly at: ast.Node;
}

/** What a container may hold, for `wrong-member`. Since a group has primitives only, no resource can contain itself. */
const ACCEPTS: Readonly<
  Record<ResourceKind, { readonly kinds: readonly ResourceKind[]; readonly words: string }>
> = {
  group: { kinds: ['primitive'], words: 'primitives only' },
  clone: { kinds: ['primitive', 'group'], words: 'one primitive or one group' },
  promotable: { kinds: ['primitive', 'group'], words: 'one primitive or one group' },
  bundle: { kinds: ['primitive'], words: 'one primitive' },
  primitive: { kinds: [], words: 'no other resource' },
  template: { kinds: [], words: 'no other resource' },
};

/** Who stands in whom: by nesting, by `of NAME`, by a member line. */
export class Containers {
  readonly #slots = new Map<OpenResource, Slot[]>();
  readonly #places = new Map<OpenResource, Place>();

  addNested(container: OpenResource, child: OpenResource): void {
    this.#of(container).push({ how: 'nested', child });
    this.#places.set(child, { container, at: child.decl });
  }

  addReference(container: OpenResource, name: ast.Name): void {
    this.#of(container).push({ how: 'named', name });
  }

  link(symbols: SymbolTable): void {
    for (const [container, slots] of this.#slots) {
      for (const slot of slots) {
        const child = slot.how === 'nested' ? slot.child : this.#resolve(symbols, container, slot.name);
        if (!child) continue;
        child.parent = container;
        container.children.push(child);
      }
    }
  }

  #of(container: OpenResource): Slot[] {
    const slots = this.#slots.get(container) ?? [];
    this.#slots.set(container, slots);
    return slots;
  }

  /** The resource that a member line names; undefined when it cannot stand there (reported). */
  #resolve(symbols: SymbolTable, container: OpenResource, at: ast.Name): OpenResource | undefined {
    const ctx = container.context;
    const name = ctx.plain(at);
    if (name === undefined) return undefined;
    const child = symbols.resources.get(name);
    if (!child) {
      reportUnknown(ctx, ['resource'], name, at);
      return undefined;
    }
    const accepts = ACCEPTS[container.kind];
    if (!accepts.kinds.includes(child.kind)) {
      const what = child.kind === 'promotable' ? 'promotable clone' : child.kind;
      ctx.report('wrong-member', at, { name, what, container: inWords(container), accepts: accepts.words });
      return undefined;
    }
    const first = this.#places.get(child);
    if (!first) {
      this.#places.set(child, { container, at });
      return child;
    }
    const related = [
      {
        message: `it is first put into ${inWords(first.container)} here`,
        at: first.container.context.origin(first.at),
      },
    ];
    if (first.container === container)
      ctx.report('duplicate-entry', at, { name, place: inWords(container) }, { related });
    else {
      const [one, other] = [inWords(first.container), inWords(container)];
      ctx.report('two-containers', at, { name, first: one, second: other }, { related });
    }
    return undefined;
  }
}

function inWords({ kind, name }: OpenResource): string {
  return `the ${kind === 'promotable' ? 'promotable clone' : kind} ${JSON.stringify(name)}`;
}
