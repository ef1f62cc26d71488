/** The numbers of a clone or bundle. */
import type { Attribute, Mapping } from '../../model/model.js';
import { parseBoolean } from '../../types/boolean.js';
import type { ClusterView } from './cluster.js';
import type { ResourceView } from './resource.js';
import { plainText } from './settings.js';

/** The meta attributes of a clone that are whole numbers. */
export type CloneNumber = 'clone-max' | 'clone-min' | 'clone-node-max' | 'promoted-max' | 'promoted-node-max';

export function clones(cluster: ClusterView): readonly ResourceView[] {
  return cluster.top.filter(({ kind }) => kind === 'clone');
}

export function bundles(cluster: ClusterView): readonly ResourceView[] {
  return cluster.top.filter(({ kind }) => kind === 'bundle');
}

/** What is written, if it is a whole number: the clone's own, or of rsc_defaults. */
export function cloneNumber(clone: ResourceView, name: CloneNumber): number | undefined {
  const text = clone.meta.text(name);
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** Whether an option of a clone is true; undefined where it is unset or nonsense. */
export function cloneFlag(clone: ResourceView, name: string): boolean | undefined {
  const text = clone.meta.text(name);
  return text === undefined ? undefined : parseBoolean(text);
}

/** A number of `container`, or its default. */
export function containerNumber(bundle: ResourceView, name: string): number | undefined {
  const text = containerText(bundle, name);
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

export function containerText(bundle: ResourceView, name: string): string | undefined {
  if (bundle.model.kind !== 'bundle') return undefined;
  return attributeText(bundle.model.container.attributes, name);
}

/** How many can be promoted at the same time; undefined where nobody said and Pacemaker takes one. */
export function promotedMax(instances: ResourceView): number | undefined {
  return instances.kind === 'bundle'
    ? containerNumber(instances, 'promoted-max')
    : cloneNumber(instances, 'promoted-max');
}

/** What is attracted by a resource, at any distance: it runs where that runs. */
export function followers(cluster: ClusterView, leader: ResourceView): readonly ResourceView[] {
  const found = new Set<ResourceView>([leader]);
  for (const current of found) {
    for (const { dependent, leader: name, scoreValue } of cluster.placements) {
      if (scoreValue > 0 && cluster.named(name).some((one) => one.top === current.top))
        for (const next of cluster.named(dependent)) found.add(next);
    }
  }
  found.delete(leader);
  return [...found];
}

/** The ports of the host that a mapping takes. */
export function portsOf({ attributes }: Mapping): readonly string[] {
  const port = attributeText(attributes, 'port');
  if (port !== undefined) return [port];
  const [from = Number.NaN, to = from] = (attributeText(attributes, 'range') ?? '').split('-').map(Number);
  if (!Number.isInteger(from) || !(to - from < 65536)) return [];
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => String(from + index));
}

/** The value of an XML attribute of a bundle. */
export function attributeText(attributes: readonly Attribute[], name: string): string | undefined {
  return plainText(attributes.find((one) => one.name === name)?.value);
}
