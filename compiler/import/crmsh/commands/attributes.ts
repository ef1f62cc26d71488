/** Pairs of an object that a command sets or deletes, where crm, crm_resource and crm_attribute put them. */
import type { Configuration } from '../configuration.js';
import type { Spot } from '../text.js';
import { CibElement } from '../../tree.js';

export function setPair(
  configuration: Configuration,
  owner: CibElement,
  setName: string,
  name: string,
  value: Spot,
): void {
  configuration.touched.add(topOf(owner));
  const sets = owner.childrenNamed(setName);
  const pairs = sets.flatMap((set) => set.children).filter((pair) => pair.get('name') === name);
  for (const pair of pairs) pair.set('value', value.text, value.origin);
  if (pairs.length > 0) return;
  const set = sets[0] ?? owner.append(new CibElement(setName, {}, value.origin));
  const pair = set.append(new CibElement('nvpair', { name }, value.origin));
  pair.set('value', value.text, value.origin);
  if (set.id === undefined) set.set('id', setId(configuration, owner, set));
  pair.set('id', configuration.ids.generate(pair, set.id ?? ''));
}

/** crm_attribute has ids of its own for nodes. */
function setId(configuration: Configuration, owner: CibElement, set: CibElement): string {
  if (owner.name !== 'node') return configuration.ids.generate(set, owner.id ?? '');
  return `nodes-${owner.id ?? ''}${set.name === 'utilization' ? '-utilization' : ''}`;
}

/** Whether there was one. */
export function deletePair(
  configuration: Configuration,
  owner: CibElement,
  setName: string,
  name: string,
): boolean {
  configuration.touched.add(topOf(owner));
  const pairs = owner
    .childrenNamed(setName)
    .flatMap((set) => set.children)
    .filter((pair) => pair.get('name') === name);
  for (const pair of pairs) pair.remove();
  return pairs.length > 0;
}

/** The object that stands in a section. */
function topOf(element: CibElement): CibElement {
  let top = element;
  while (top.parent?.parent?.parent?.parent) top = top.parent;
  return top;
}
