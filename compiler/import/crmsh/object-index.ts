/**
 * Where the objects of a configuration are, by what they are called. It stands beside the tree: what gets in or gets another
 * name has to be added, what left the tree is noticed here.
 */
import type { ImportSession } from '../session.js';
import type { CibElement } from '../tree.js';
import { isConstraint, isResource, objectId, objectsOf } from './objects.js';
import { referencesOf } from './references.js';

type Entries = Map<string, Set<CibElement>>;

export class ObjectIndex {
  private readonly byName: Entries = new Map();
  /** Constraints, by the resources that they are about. */
  private readonly byResource: Entries = new Map();

  constructor(private readonly session: ImportSession) {
    for (const object of objectsOf(session.cib)) this.add(object);
  }

  /** An object that is new or has another id, or a constraint about other resources; with the resources in it. */
  add(object: CibElement): void {
    for (const name of [objectId(object), object.get('uname')]) {
      if (name !== undefined) put(this.byName, name, object);
    }
    if (isConstraint(object)) {
      for (const resource of referencesOf(object)) put(this.byResource, resource, object);
    }
    for (const child of object.children) if (isResource(child)) this.add(child);
  }

  /** The first one with that id. */
  object(id: string): CibElement | undefined {
    return this.first(id, (object) => object.name !== 'node' && objectId(object) === id);
  }

  /** The first one with that id or name. */
  node(name: string): CibElement | undefined {
    return this.first(name, (object) => {
      return object.name === 'node' && (object.id === name || object.get('uname') === name);
    });
  }

  constraintsOn(resource: string): CibElement[] {
    const known = [...(this.byResource.get(resource) ?? [])];
    return known.filter((one) => this.isThere(one) && referencesOf(one).includes(resource));
  }

  private first(name: string, fits: (object: CibElement) => boolean): CibElement | undefined {
    const known = this.byName.get(name);
    const found = known ? [...known].filter((object) => this.isThere(object) && fits(object)) : [];
    if (found.length < 2) return found[0];
    for (const object of objectsOf(this.session.cib)) if (found.includes(object)) return object;
    return undefined;
  }

  private isThere(object: CibElement): boolean {
    let top = object;
    while (top.parent) top = top.parent;
    return top === this.session.cib;
  }
}

function put(entries: Entries, key: string, object: CibElement): void {
  const known = entries.get(key);
  if (known) known.add(object);
  else entries.set(key, new Set([object]));
}
