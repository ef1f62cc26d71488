/**
 * A CIB as a mutable tree with places in the source: what every importer builds. The XML reader makes it from a CIB;
 * the crmsh and pcs importers do to it what crm and pcs do to the CIB. `compiler/import/cib/` makes the model from it.
 */
import type { Origin } from '../model/model.js';

export interface CibAttribute {
  value: string;
  /** Where the value stands (without quotes), if it stands anywhere. */
  origin?: Origin | undefined;
}

export class CibElement {
  readonly attributes = new Map<string, CibAttribute>();
  readonly children: CibElement[] = [];
  parent: CibElement | undefined;
  /** Comments directly before the element, in order: their text without delimiters, trimmed. */
  comments: string[] = [];
  /** Comments behind the last child. */
  lastComments: string[] = [];

  constructor(
    readonly name: string,
    attributes: Readonly<Record<string, string | undefined>> = {},
    /** The statement or start tag that made it. */
    public origin?: Origin,
  ) {
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined) this.attributes.set(key, { value, origin });
    }
  }

  get id(): string | undefined {
    return this.get('id');
  }

  get(name: string): string | undefined {
    return this.attributes.get(name)?.value;
  }

  /** Where the value of an attribute stands; else where the element does. */
  originOf(name: string): Origin | undefined {
    return this.attributes.get(name)?.origin ?? this.origin;
  }

  /** Undefined removes the attribute. */
  set(name: string, value: string | undefined, origin: Origin | undefined = this.origin): this {
    keep(this);
    if (value === undefined) this.attributes.delete(name);
    else this.attributes.set(name, { value, origin });
    return this;
  }

  /** At the end, or before `before`; an element that has another parent leaves it. */
  append(child: CibElement, before?: CibElement): CibElement {
    child.remove();
    keep(this);
    keep(child);
    const at = before ? this.children.indexOf(before) : -1;
    this.children.splice(at < 0 ? this.children.length : at, 0, child);
    child.parent = this;
    return child;
  }

  remove(): void {
    keep(this);
    if (this.parent) keep(this.parent);
    const siblings = this.parent?.children;
    const at = siblings?.indexOf(this) ?? -1;
    if (at >= 0) siblings!.splice(at, 1);
    this.parent = undefined;
  }

  child(name: string): CibElement | undefined {
    return this.children.find((child) => child.name === name);
  }

  childrenNamed(...names: readonly string[]): CibElement[] {
    return this.children.filter((child) => names.includes(child.name));
  }

  /** Itself first, then depth first. */
  *descendants(): Generator<CibElement> {
    const pending: CibElement[] = [this];
    for (let element = pending.pop(); element; element = pending.pop()) {
      yield element;
      for (let i = element.children.length - 1; i >= 0; i--) pending.push(element.children[i]!);
    }
  }

  /** A deep copy without a parent. */
  clone(): CibElement {
    const copy = new CibElement(this.name, {}, this.origin);
    for (const [name, { value, origin }] of this.attributes) copy.attributes.set(name, { value, origin });
    copy.comments = [...this.comments];
    copy.lastComments = [...this.lastComments];
    for (const child of this.children) copy.append(child.clone());
    return copy;
  }
}

interface Former {
  readonly attributes: readonly (readonly [string, CibAttribute])[];
  readonly children: readonly CibElement[];
  readonly parent: CibElement | undefined;
}

/** How the elements were that changed since `undoing` began; undefined outside of it. */
let formers: Map<CibElement, Former> | undefined;

function keep(element: CibElement): void {
  if (!formers || formers.has(element)) return;
  const { attributes, children, parent } = element;
  formers.set(element, { attributes: [...attributes], children: [...children], parent });
}

/**
 * When `body` throws something that `undone` says yes to, all elements are again as they were before. What `set`,
 * `append` and `remove` do is undone; comments stay.
 */
export function undoing<T>(body: () => T, undone: (problem: unknown) => boolean): T {
  const outer = formers;
  const own = new Map<CibElement, Former>();
  formers = own;
  try {
    return body();
  } catch (problem) {
    if (undone(problem)) {
      for (const [element, former] of own) restore(element, former);
      own.clear();
    }
    throw problem;
  } finally {
    formers = outer;
    // An outer run may have to undo it all the same.
    if (outer) for (const [element, former] of own) if (!outer.has(element)) outer.set(element, former);
  }
}

function restore(element: CibElement, { attributes, children, parent }: Former): void {
  element.attributes.clear();
  for (const [name, attribute] of attributes) element.attributes.set(name, attribute);
  element.children.splice(0, element.children.length, ...children);
  element.parent = parent;
}

const SECTIONS = ['crm_config', 'nodes', 'resources', 'constraints'] as const;

/** `<cib><configuration>` with the four sections that a CIB always has. */
export function emptyCibTree(): CibElement {
  const cib = new CibElement('cib');
  const configuration = cib.append(new CibElement('configuration'));
  for (const name of SECTIONS) configuration.append(new CibElement(name));
  return cib;
}

/** A section of the configuration (`resources`, `tags`, …), made where it is missing. */
export function sectionOf(cib: CibElement, name: string): CibElement {
  const configuration = cib.child('configuration') ?? cib.append(new CibElement('configuration'));
  return configuration.child(name) ?? configuration.append(new CibElement(name));
}
