/** The ids of a CIB that is being made, and references to them, which are filled in when all are known. */
import type { Random } from './random.js';
import type { Node } from './tree.js';
import { SCORES, idStem, text } from './values.js';

/** Stands for an id that is chosen at the end. */
const MARK = /^\0(.*)\0$/s;

export class Pool {
  readonly #ids = new Map<string, string[]>();
  readonly #used = new Set<string>();
  readonly #anything: string[] = [];
  readonly #version: number;
  #count = 0;

  constructor(
    readonly random: Random,
    readonly schema: string,
  ) {
    this.#version = number(schema);
  }

  since(schema: string): boolean {
    return this.#version >= number(schema);
  }

  before(schema: string): boolean {
    return !this.since(schema);
  }

  fresh(): number {
    return ++this.#count;
  }

  /** A new id of an element of this kind. */
  id(kind: string, named = true): string {
    let id = named && this.random.chance(0.3) ? idStem(this.random) : `${kind}${this.fresh()}`;
    while (this.#used.has(id)) id += String(this.fresh());
    this.#used.add(id);
    if (named) this.#anything.push(id);
    this.#ids.set(kind, [...(this.#ids.get(kind) ?? []), id]);
    return id;
  }

  /** A name that is no XML id, but of its own all the same. */
  name(stem: string): string {
    const { random } = this;
    // What no configuration file of Corosync can hold is refused.
    const odd = text(random).replace(/[{}\p{Cc}\u2028\u2029]/gu, '');
    return `${random.chance(0.3) ? odd : stem}${this.fresh()}`;
  }

  /** The id of some element of one of these kinds. */
  reference(...kinds: readonly string[]): string {
    return `\0${kinds.join(' ')}\0`;
  }

  /** The id of anything, or none that is there. */
  anyId(dangling: number): string {
    return this.random.chance(dangling) ? text(this.random) : '\0*\0';
  }

  text(probability: number): string | undefined {
    return this.random.chance(probability) ? text(this.random) : undefined;
  }

  score(probability: number): string | undefined {
    return this.random.chance(probability) ? this.random.pick(SCORES) : undefined;
  }

  one<T>(probability: number, of: readonly T[]): T | undefined {
    return this.random.chance(probability) ? this.random.pick(of) : undefined;
  }

  /** With ids for references; without elements whose reference there is nothing for. */
  resolved(item: Node): Node {
    return this.#resolved(item) ?? { ...item, children: [] };
  }

  #resolved(item: Node): Node | undefined {
    const attributes: Record<string, string | undefined> = {};
    for (const [name, value] of Object.entries(item.attributes)) {
      const kinds = value === undefined ? undefined : MARK.exec(value)?.[1];
      if (kinds === undefined) {
        attributes[name] = value;
        continue;
      }
      const known =
        kinds === '*' ? this.#anything : kinds.split(' ').flatMap((kind) => this.#ids.get(kind) ?? []);
      const others = known.filter((id) => !Object.values(attributes).includes(id));
      if (others.length === 0) return undefined;
      attributes[name] = this.random.pick(others);
    }
    const children = item.children.flatMap((child) => this.#resolved(child) ?? []);
    const lost = children.length === 0 && item.children.length > 0 && NEEDS_CHILDREN.has(item.tag);
    return lost ? undefined : { ...item, attributes, children };
  }
}

const NEEDS_CHILDREN: ReadonlySet<string> = new Set(
  'rsc_location rsc_colocation rsc_order rsc_ticket resource_set tag rule lifetime clone master group select_attributes'.split(
    ' ',
  ),
);

function number(schema: string): number {
  const [major = 0, minor = 0] = schema.split('.').map(Number);
  return major * 100 + minor;
}
