/** Which resources use the storage that others provide, as their parameters tell: devices, mount points, files below them. */
import type { ClusterView } from './cluster.js';
import type { PrimitiveView } from './resource.js';
import { storageLayer } from './roles-of-agents.js';

export interface Use {
  readonly user: PrimitiveView;
  readonly provider: PrimitiveView;
  /** The parameter of the user, and its value. */
  readonly parameter: string;
  readonly value: string;
}

/** Only what is certain: a path that two resources could provide is left out. */
export function storageUses(cluster: ClusterView): readonly Use[] {
  const known = uses.get(cluster);
  if (known) return known;
  const storage = cluster.primitives.filter((one) => storageLayer(one) !== undefined);
  const found = cluster.primitives.flatMap((user) => usesOf(user, storage));
  uses.set(cluster, found);
  return found;
}

const uses = new WeakMap<ClusterView, readonly Use[]>();

function usesOf(user: PrimitiveView, storage: readonly PrimitiveView[]): Use[] {
  if (user.isFenceDevice) return [];
  const found = new Map<PrimitiveView, Use>();
  for (const [parameter, value] of pathsOf(user)) {
    // A mount point below another one needs it; two mounts at the same place do not need each other.
    const others = storage.filter(
      (one) => one !== user && !(parameter === 'directory' && mountPoint(one) === mountPoint(user)),
    );
    const provider = only(others.filter((one) => provides(one, value, storage)));
    if (provider && !found.has(provider)) found.set(provider, { user, provider, parameter, value });
  }
  return [...found.values()];
}

function* pathsOf(user: PrimitiveView): Generator<readonly [string, string]> {
  const names = new Set([...(user.facts?.parameters.keys() ?? []), ...user.parameters.all.map(({ name }) => name)]);
  for (const name of names) {
    const value = user.parameter(name);
    if (value?.startsWith('/') === true) yield [name, value];
  }
}

/** The longest mount point counts, so the one that no other one in the list is below. */
function only(candidates: readonly PrimitiveView[]): PrimitiveView | undefined {
  const length = (one: PrimitiveView): number => mountPoint(one)?.length ?? 0;
  const longest = Math.max(...candidates.map(length));
  const best = candidates.filter((one) => length(one) === longest);
  return best.length === 1 ? best[0] : undefined;
}

function provides(provider: PrimitiveView, path: string, storage: readonly PrimitiveView[]): boolean {
  const parameter = (name: string): string | undefined => provider.parameter(name);
  switch (provider.agent?.type) {
    case 'drbd':
      return isDrbdDevice(provider, path, storage);
    case 'LVM':
      return isVolume(path, parameter('volgrpname'), undefined);
    case 'LVM-activate':
      return isVolume(path, parameter('vgname'), parameter('lvname'));
    case 'Raid1':
      return path === parameter('raiddev');
    case 'mdraid':
      return path === parameter('md_dev');
    case 'crypt':
      return path === `/dev/mapper/${parameter('crypt_dev') ?? ''}`;
    default: {
      const directory = mountPoint(provider);
      return directory !== undefined && (path.replace(/\/+$/, '') === directory || path.startsWith(`${directory}/`));
    }
  }
}

/** Without a slash at the end; a mount of `/` says nothing. */
function mountPoint(provider: PrimitiveView): string | undefined {
  if (!provider.isA('Filesystem')) return undefined;
  const directory = provider.parameter('directory')?.replace(/\/+$/, '');
  // That of `/` is empty now.
  return directory?.startsWith('/') === true ? directory : undefined;
}

/** `/dev/drbd/by-res/NAME/0`; a number tells nothing unless there is one device only. */
function isDrbdDevice(provider: PrimitiveView, path: string, storage: readonly PrimitiveView[]): boolean {
  const name = provider.parameter('drbd_resource');
  const named = /^\/dev\/drbd\/by-res\/([^/]+)/.exec(path)?.[1] ?? /^\/dev\/drbd_(.+)$/.exec(path)?.[1];
  if (named !== undefined) return named === name;
  return /^\/dev\/drbd\d+$/.test(path) && storage.filter((one) => one.isA('drbd')).length === 1;
}

/** `/dev/VG/LV`, or `/dev/mapper/VG-LV`, where hyphens in names are doubled. */
function isVolume(path: string, group: string | undefined, volume: string | undefined): boolean {
  if (group === undefined) return false;
  const mapped = (name: string): string => name.replaceAll('-', '--');
  const [plain, mapper] = [`/dev/${group}/`, `/dev/mapper/${mapped(group)}-`];
  if (path.startsWith(plain)) return volume === undefined || path === plain + volume;
  if (!path.startsWith(mapper) || path.startsWith(`${mapper}-`)) return false;
  return volume === undefined || path === mapper + mapped(volume);
}
