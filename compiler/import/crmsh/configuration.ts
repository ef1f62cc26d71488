/** What crmsh does with parsed statements: the objects they make, change and delete (`crmsh.md` §1.10, §1.11). */
import type { Origin } from '../../model/model.js';
import type { ImportSession } from '../session.js';
import { CibElement, sectionOf } from '../tree.js';
import type { Dialect } from './dialect.js';
import { knowsRkt } from './dialect.js';
import { msecOf } from './durations.js';
import { findSame, Ids } from './ids.js';
import { membersFit, takeMembers } from './members.js';
import { ObjectIndex } from './object-index.js';
import {
  isContainer,
  isDefaults,
  isPropertySet,
  isResource,
  mayBecome,
  membersOf,
  objectId,
  objectsOf,
  placeFor,
  wordFor,
} from './objects.js';
import { MEMBER } from './parse/resources.js';
import { normalizeParameters } from './parameters.js';
import { isPointless, mergePairs, renameReference } from './references.js';
import { deleteObject, removeObject } from './removal.js';

const DEFAULT_IDS: Readonly<Record<string, string>> = {
  cluster_property_set: 'cib-bootstrap-options',
  rsc_defaults: 'rsc-options',
  op_defaults: 'op-options',
};

export class Configuration {
  ids: Ids;
  index: ObjectIndex;
  /** Made or changed since the last check. */
  readonly touched = new Set<CibElement>();

  constructor(
    readonly session: ImportSession,
    readonly dialect: Dialect,
  ) {
    this.ids = new Ids(session, dialect);
    this.index = new ObjectIndex(session);
  }

  /** After something else has changed the tree. */
  refresh(): void {
    this.ids = new Ids(this.session, this.dialect);
    this.index = new ObjectIndex(this.session);
  }

  get objects(): Iterable<CibElement> {
    return objectsOf(this.session.cib);
  }

  /** A resource, a constraint, …; a node only if nothing else has the name. */
  find(id: string): CibElement | undefined {
    return this.findObject(id) ?? this.findNode(id);
  }

  findObject(id: string): CibElement | undefined {
    return this.index.object(id);
  }

  findNode(name: string): CibElement | undefined {
    return this.index.node(name);
  }

  /** The id of what a statement made, which is given one if it has none. Undefined: it is no valid one. */
  idOf(root: CibElement): string | undefined {
    const element = isDefaults(root) ? root.children[0]! : root;
    if (element.name === 'op') {
      const id = element.id ?? this.nameOperation(element);
      if (this.dialect.mode === 'command' || isValidId(id, this.dialect)) return id;
      this.session.report('crm-invalid-id', this.originOf(element), { id });
      return undefined;
    }
    if (!objectId(element)) element.set('id', DEFAULT_IDS[root.name]);
    const id = objectId(element);
    const at = element.originOf('id') ?? this.originOf(element);
    if (id === undefined) this.session.report('crm-invalid-id', at, { id: '' });
    else if (root.name === 'node' || isValidId(id, this.dialect)) return id;
    else this.session.report('crm-invalid-id', at, { id });
    return undefined;
  }

  private nameOperation(op: CibElement): string {
    const id = this.ids.generate(op, op.get('rsc') ?? '');
    op.set('id', id);
    return id;
  }

  // ------------------------------------------------------------ make

  create(root: CibElement): void {
    const element = isDefaults(root) ? root.children[0]! : root;
    if (element.name === 'op') return this.addOperation(element);
    this.ids.fill(element);
    this.resolveReferences(element);
    if (root !== element || element.name === 'cluster_property_set') return this.setProperties(root, element);
    if (element.name === 'node') {
      const node = this.findNode(objectId(element)!);
      if (node) return this.mergeNode(node, element);
    }
    const existing = this.find(objectId(element)!);
    if (existing && (existing.name === 'node') === (element.name === 'node')) {
      return this.session.report('crm-exists', this.originOf(element), {
        what: wordFor(existing),
        id: objectId(element)!,
      });
    }
    if (!this.survives(element) || !membersFit(this, element)) return;
    takeMembers(this, element);
    placeFor(this.session.cib, element.name).append(element);
    this.redirectConstraints(element);
    normalizeParameters(this, element);
    this.put(element);
  }

  /** It is in the tree now, and has to be checked. */
  put(object: CibElement): void {
    this.index.add(object);
    this.touched.add(object);
  }

  /** The set is made empty and the pairs are copied: its score and its reference are lost. */
  private setProperties(root: CibElement, element: CibElement): void {
    const { cib } = this.session;
    const id = objectId(element)!;
    let set = this.findObject(id);
    if (!set) {
      const section = root === element ? placeFor(cib, element.name) : sectionOf(cib, root.name);
      set = section.append(new CibElement(element.name, { id }, element.origin));
      set.set('id', id, element.attributes.get('id')?.origin ?? element.origin);
      set.comments = element.comments;
      this.tellLost(element);
    }
    for (const child of [...element.children]) {
      if (child.name === 'nvpair') mergePairs(set, [child]);
      else {
        set.children.find((other) => other.id === child.id)?.remove();
        set.append(child);
      }
    }
    this.put(set);
  }

  private tellLost(set: CibElement): void {
    for (const name of ['id-ref', 'score'] as const) {
      if (set.get(name) === undefined) continue;
      this.session.report('crm-set-attribute-lost', set.originOf(name) ?? this.originOf(set), { name });
    }
  }

  /** Attributes of a node that exists are added to it. */
  private mergeNode(node: CibElement, addition: CibElement): void {
    const added: CibElement[] = [];
    for (const child of addition.children) {
      const same = findSame(child, node, new Set(), false);
      if (same) this.mergeInto(same, child);
      else added.push(child);
    }
    for (const child of added) node.append(child);
    node.comments.push(...addition.comments);
    this.touched.add(node);
  }

  /** Pairs or operations: those that are there get the attributes of the new ones. */
  private mergeInto(target: CibElement, addition: CibElement): void {
    const tag = target.name === 'operations' ? 'op' : 'nvpair';
    const added: CibElement[] = [];
    for (const child of addition.childrenNamed(tag)) {
      const same = findSame(child, target, new Set(), false);
      if (!same) added.push(child);
      else {
        for (const [name, { value, origin }] of child.attributes) {
          if (name !== 'id') same.set(name, value, origin);
        }
      }
    }
    for (const child of added) target.append(child);
  }

  /** `monitor`: an operation for a primitive that exists. */
  addOperation(op: CibElement): void {
    const name = op.get('rsc') ?? '';
    const primitive = this.findObject(name);
    const at = op.originOf('rsc') ?? this.originOf(op);
    if (!primitive) return this.session.report('crm-no-such-object', at, { id: name });
    if (primitive.name !== 'primitive') {
      return this.session.report('crm-not-a', at, {
        id: name,
        what: wordFor(primitive),
        expected: 'primitive',
      });
    }
    const operations = primitive.childrenNamed('operations');
    const interval = op.get('interval') ?? '0';
    const same = operations
      .flatMap((list) => list.childrenNamed('op'))
      .find(
        (other) => other.get('name') === op.get('name') && msecOf(other.get('interval')) === msecOf(interval),
      );
    if (same) return this.session.report('crm-operation-exists', this.originOf(op), { id: name, interval });
    op.set('rsc', undefined);
    if (op.id === undefined) op.set('id', this.ids.generate(op, name));
    const instance = op.attributes.get('instance');
    if (instance) {
      op.set('instance', undefined);
      const list = op.append(new CibElement('instance_attributes', {}, op.origin));
      const pair = list.append(new CibElement('nvpair', { name: 'instance' }, op.origin));
      pair.set('value', instance.value, instance.origin);
      this.ids.fill(op);
    }
    const comments = op.comments;
    op.comments = [];
    primitive.comments.push(...comments);
    (operations[0] ?? primitive.append(new CibElement('operations', {}, op.origin))).append(op);
    this.touched.add(primitive);
  }

  // ------------------------------------------------------------ change

  /** Puts the new version in the place of the old one. */
  replace(old: CibElement, root: CibElement): void {
    const element = isDefaults(root) ? root.children[0]! : root;
    this.ids.fill(element, old);
    this.resolveReferences(element);
    if (isPropertySet(old) && element.name === old.name) {
      this.mergeInto(old, element);
      old.comments.push(...element.comments);
      this.touched.add(old);
      return;
    }
    if (!mayBecome(old, element)) {
      const params = { id: objectId(old)!, what: wordFor(old), expected: wordFor(element) };
      return this.session.report('crm-not-a', this.originOf(root), params);
    }
    if (!this.survives(element) || !membersFit(this, element, old)) return;
    const before = membersOf(old);
    const kept = this.memberIds(element);
    // Those that are no members any more go to the end of the list.
    for (const member of before) {
      if (!kept.has(member.id!)) placeFor(this.session.cib, member.name).append(member);
    }
    takeMembers(this, element);
    old.parent?.append(element, old);
    old.remove();
    this.touched.delete(old);
    this.put(element);
  }

  /** crmsh looks at what it has made, and may die of it. */
  private survives(element: CibElement): boolean {
    const rkt = element.name === 'bundle' ? element.child('rkt') : undefined;
    if (!rkt || knowsRkt(this.dialect)) return true;
    this.session.report('crm-crashes', this.originOf(rkt), {
      what: 'a bundle with rkt',
      why: 'it has no name for it when it prints the bundle',
    });
    return false;
  }

  private memberIds(container: CibElement): ReadonlySet<string> {
    const members = container.children.filter((child) => child.name === MEMBER || isResource(child));
    return new Set(members.map(({ id }) => id ?? ''));
  }

  /** `$id-ref` may name an object: then its first set of that kind is meant. */
  private resolveReferences(element: CibElement): void {
    for (const part of element.descendants()) {
      const reference = part.get('id-ref');
      if (reference === undefined) continue;
      const object = this.find(reference);
      if (!object) continue;
      const found = [...object.descendants()].filter((other) => other !== object && other.name === part.name);
      if (found[0]?.id !== undefined) part.set('id-ref', found[0].id, part.originOf('id-ref'));
    }
  }

  /** Constraints on the members are about the container from now on. */
  private redirectConstraints(container: CibElement): void {
    if (!isContainer(container)) return;
    for (const member of membersOf(container)) {
      for (const constraint of this.index.constraintsOn(member.id!)) {
        if (!renameReference(constraint, member.id!, container.id!)) continue;
        this.put(constraint);
        this.session.report('crm-redirected', this.originOf(container), {
          constraint: constraint.id ?? '',
          from: member.id!,
          to: container.id!,
        });
      }
    }
    for (const constraint of this.index.constraintsOn(container.id!)) {
      if (isPointless(constraint, container.id!)) removeObject(this, constraint);
    }
  }

  // ------------------------------------------------------------ delete

  delete(object: CibElement): void {
    deleteObject(this, object);
  }

  /** Everything except the nodes, or the nodes alone. */
  erase(nodes: boolean): void {
    for (const object of [...this.objects]) {
      if ((object.name === 'node') === nodes) object.remove();
    }
    this.touched.clear();
  }

  /** The id of an object; the constraints on it follow. */
  rename(object: CibElement, to: string, at: Origin): void {
    const from = object.id!;
    for (const constraint of this.index.constraintsOn(from)) {
      renameReference(constraint, from, to);
      this.index.add(constraint);
    }
    object.set('id', to, at);
    this.put(object);
  }

  originOf(element: CibElement): Origin {
    return element.origin ?? { file: '', pos: 0, end: 0 };
  }
}

/** `is_id_valid`. In file mode crmsh has turned every other character into `&#…;` before it looks. */
function isValidId(id: string, { mode }: Dialect): boolean {
  const form =
    mode === 'file'
      ? /^[A-Za-z_\uE002][\w.\uE002\uE003-]*$/
      : /^[A-Za-z_\uE002][\p{L}\p{N}_.\uE002\uE003-]*$/u;
  return form.test(id);
}
