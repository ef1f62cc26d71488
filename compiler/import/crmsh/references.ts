/** What crmsh does to constraints and tags when a resource goes, or gets another name or a container around it. */
import type { CibElement } from '../tree.js';

const ATTRIBUTES = ['rsc', 'with-rsc', 'first', 'then'] as const;

/** The references in sets. */
function setReferences(constraint: CibElement): CibElement[] {
  return constraint.childrenNamed('resource_set').flatMap((set) => set.childrenNamed('resource_ref'));
}

/** The ids that a constraint names. */
export function referencesOf(constraint: CibElement): string[] {
  const inSets = setReferences(constraint).map((reference) => reference.id ?? '');
  const direct = ATTRIBUTES.map((name) => constraint.get(name)).filter((id) => id !== undefined);
  return [...direct, ...inSets];
}

/** Whether anything changed. */
export function renameReference(constraint: CibElement, from: string, to: string): boolean {
  const simple = ATTRIBUTES.filter((name) => constraint.get(name) === from);
  for (const name of simple) constraint.set(name, to, constraint.originOf(name));
  if (simple.length > 0) return true;
  const references = setReferences(constraint);
  const renamed = references.filter((reference) => reference.id === from);
  for (const reference of renamed) reference.set('id', to);
  // Of two references to the same resource, the first goes.
  const left = new Map<string | undefined, number>();
  for (const { id } of references) left.set(id, (left.get(id) ?? 0) + 1);
  for (const reference of references) {
    const count = left.get(reference.id)!;
    if (count < 2) continue;
    left.set(reference.id, count - 1);
    reference.remove();
  }
  if (renamed.length > 0 && setReferences(constraint).length === 2) simplify(constraint);
  return renamed.length > 0;
}

/** Takes a resource out of a constraint. */
export function deleteReference(constraint: CibElement, id: string): boolean {
  const simple = ATTRIBUTES.filter((name) => constraint.get(name) === id);
  for (const name of simple) constraint.set(name, undefined);
  if (simple.length > 0) return true;
  const gone = setReferences(constraint).filter((reference) => reference.id === id);
  for (const reference of gone) reference.remove();
  for (const set of constraint.childrenNamed('resource_set')) if (set.children.length === 0) set.remove();
  const parallel = constraint
    .childrenNamed('resource_set')
    .some((set) => set.get('sequential') === 'false' && set.children.length > 1);
  if (gone.length > 0 && !parallel && setReferences(constraint).length === 2) simplify(constraint);
  return gone.length > 0;
}

/** A colocation or order with two resources in sets becomes a simple one. */
function simplify(constraint: CibElement): void {
  const colocation = constraint.name === 'rsc_colocation';
  const sets = constraint.childrenNamed('resource_set');
  if (!colocation && constraint.name !== 'rsc_order') return;
  for (const set of sets) set.set('sequential', undefined);
  if (sets.some((set) => set.get('require-all') === 'false')) return;
  const [one, two] = setReferences(constraint) as [CibElement, CibElement];
  const [first, second, word] = colocation ? ['rsc', 'with-rsc', 'role'] : ['first', 'then', 'action'];
  // Within a set, the second one depends on the first.
  const [a, b] = colocation && sets.length === 1 ? [two, one] : [one, two];
  constraint.set(first, a.id, a.origin);
  constraint.set(second, b.id, b.origin);
  for (const [name, reference] of [
    [first, one],
    [second, two],
  ] as const) {
    const set = reference.parent;
    constraint.set(`${name}-${word}`, set?.get(word), set?.originOf(word));
  }
  for (const set of sets) set.remove();
}

/** A constraint from a resource to itself, or to nothing. */
export function isPointless(constraint: CibElement, id: string): boolean {
  const one = constraint.name === 'rsc_location' || constraint.name === 'rsc_ticket';
  const count = setReferences(constraint).length;
  if (count > 0) return !one && count < 2;
  const direct = ATTRIBUTES.map((name) => constraint.get(name)).filter((value) => value !== undefined);
  if (one) return direct.length < 1;
  return direct.length < 2 || direct.filter((value) => value === id).length === 2;
}

/** Pairs into a set of properties: those it has get the new value. */
export function mergePairs(set: CibElement, pairs: readonly CibElement[]): void {
  for (const pair of pairs) {
    const name = pair.get('name');
    const same = set.children.find((child) => child.name === 'nvpair' && child.get('name') === name);
    if (same && pair.get('value') !== undefined) same.set('value', pair.get('value'), pair.originOf('value'));
    else set.append(pair);
  }
}
