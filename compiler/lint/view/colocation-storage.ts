/** Which resources use what others provide on their node, as their parameters tell: devices, mount points, files below them. */
import type { ClusterView } from './cluster.js';
import type { PrimitiveView } from './resource.js';
import { isBeneath, normalPath } from './resource-queries.js';
import { dependsThrough } from './storage-providers.js';
import { storageLayer } from './roles-of-agents.js';

export interface Use {
  readonly user: PrimitiveView;
  readonly provider: PrimitiveView;
  /** The parameter of the user. */
  readonly parameter: string;
}

/** Where databases keep their data; the agents have defaults, on which a file system is often mounted. */
const DATA_DIRECTORIES = ['pgdata', 'datadir'];

const uses = new WeakMap<ClusterView, readonly Use[]>();

/** Only what is certain: where several resources could provide a path, none is taken. */
export function storageUses(cluster: ClusterView): readonly Use[] {
  const known = uses.get(cluster);
  if (known) return known;
  const providers = cluster.primitives.filter((one) => storageLayer(one) !== undefined);
  const disks = providers.filter((one) => one.isA('drbd'));
  const found = cluster.primitives.flatMap((user) => {
    if (user.isFenceDevice) return [];
    const of = providers.flatMap((provider): Use[] => {
      const parameter = provider === user ? undefined : parameterFor(user, provider, disks.length === 1);
      return parameter === undefined ? [] : [{ user, provider, parameter }];
    });
    return [...new Set(of.map(({ parameter }) => parameter))].flatMap((name) => closest(of, name));
  });
  uses.set(cluster, found);
  return found;
}

function parameterFor(user: PrimitiveView, provider: PrimitiveView, onlyDisk: boolean): string | undefined {
  if (provider.isA('drbd')) {
    return ['device', 'path', 'encrypted_dev'].find((name) => {
      return isDiskOf(provider, user.parameter(name) ?? '', onlyDisk);
    });
  }
  const said = dependsThrough(user, provider);
  if (said !== undefined || !provider.isA('Filesystem')) return said;
  const directory = normalPath(provider.parameter('directory'));
  if (directory === undefined || directory.split('/').length < 3) return undefined;
  return DATA_DIRECTORIES.find((name) => {
    const path = normalPath(user.parameter(name));
    return path !== undefined && isBeneath(path, directory);
  });
}

/** `/dev/drbd/by-res/NAME/0`; the number of a device tells nothing unless there is one only. */
function isDiskOf(provider: PrimitiveView, device: string, onlyDisk: boolean): boolean {
  const named = /^\/dev\/drbd(?:\/by-res\/|_)([^/]+)/.exec(device)?.[1];
  if (named !== undefined) return named === provider.parameter('drbd_resource');
  return onlyDisk && /^\/dev\/drbd\d+$/.test(device);
}

/** The longest mount point counts. */
function closest(found: readonly Use[], name: string): readonly Use[] {
  const candidates = found.filter(({ parameter }) => parameter === name);
  const length = ({ provider }: Use): number => provider.parameter('directory')?.length ?? 0;
  const longest = Math.max(...candidates.map(length));
  const best = candidates.filter((one) => length(one) === longest);
  return best.length === 1 ? best : [];
}
