/** Finding resources by what they are and hold, and the places to report. */
import type { Origin } from '../../model/model.js';
import type { ClusterView } from './cluster.js';
import type { PrimitiveView, ResourceView } from './resource.js';

/** `"vip"`. */
export function quoted(name: string): string {
  return JSON.stringify(name);
}

/** Primitives of one of these agents, whatever the provider (`Filesystem`), or by full name. */
export function resourcesOf(cluster: ClusterView, ...types: readonly string[]): readonly PrimitiveView[] {
  return cluster.primitives.filter((primitive) => primitive.isA(...types));
}

/** Where a primitive sets a parameter; its name where the value is a default, or comes from a template. */
export function placeOf(primitive: PrimitiveView, parameter: string): Origin {
  const at = primitive.parameters.get(parameter)?.at;
  const own = primitive.model.origin;
  if (!at) return primitive.at;
  const inside = own !== undefined && at.file === own.file && at.pos >= own.pos && at.end <= own.end;
  return inside ? at : primitive.at;
}

/** Where a meta attribute of a resource is set, or its name. */
export function metaPlace(resource: ResourceView, name: string): Origin {
  return resource.meta.get(name)?.at ?? resource.at;
}

/** What stands behind a path, without slashes at the end and doubled ones; undefined for what is no absolute path. */
export function normalPath(text: string | undefined): string | undefined {
  if (!text?.startsWith('/')) return undefined;
  return text.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '');
}

/** Whether a path is a directory's own, or beneath it. */
export function isBeneath(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory === '/' ? '/' : `${directory}/`);
}

/** The words of a list parameter, however they are separated. */
export function words(text: string | undefined): readonly string[] {
  return (text ?? '').split(/[\s,;]+/).filter((word) => word !== '');
}
