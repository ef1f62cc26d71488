/** The numbers of a clone or bundle. */
import { parseBoolean } from '../../types/boolean.js';
import type { ClusterView } from './cluster.js';
import type { ResourceView } from './resource.js';
import { plainText } from './settings.js';

/** The meta attributes of a clone that are whole numbers. */
export type CloneNumber =
  'clone-max' | 'clone-min' | 'clone-node-max' | 'promoted-max' | 'promoted-node-max';

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
  return plainText(bundle.model.container.attributes.find((one) => one.name === name)?.value);
}

/** How many can be promoted at the same time; undefined where nobody said and Pacemaker takes one. */
export function promotedMax(instances: ResourceView): number | undefined {
  return instances.kind === 'bundle'
    ? containerNumber(instances, 'promoted-max')
    : cloneNumber(instances, 'promoted-max');
}
