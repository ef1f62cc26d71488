/** Nodes as placement sees them: every member of the cluster, remote node and guest node, with its attributes. */
import { BOOTSTRAP_ID } from '../../model/ids.js';
import type { ClusterNode, Origin } from '../../model/model.js';
import { parseBoolean } from '../../types/boolean.js';
import { parseRole } from '../../types/role.js';
import type { ClusterView } from './cluster.js';
import { Settings } from './settings.js';

/** The values of `#kind`. */
export type NodeKind = 'cluster' | 'remote' | 'container';

export class NodeView {
  readonly attributes: Settings;
  readonly utilization: Settings;

  constructor(
    readonly name: string,
    readonly kind: NodeKind,
    readonly model: ClusterNode | undefined,
    readonly at: Origin | undefined,
    /** Its connection, or the machine that it runs in, is never started. */
    readonly down = false,
  ) {
    this.attributes = new Settings([{ sets: model?.attributes ?? [], from: 'own' }]);
    this.utilization = new Settings([{ sets: model?.utilization ?? [], from: 'own' }]);
  }

  /** A boolean attribute that the configuration sets at all times. Garbage is false, as in Pacemaker. */
  flag(name: string): boolean {
    return parseBoolean(this.attributes.text(name) ?? 'false') === true;
  }

  /** Nothing is started here as long as the configuration stays as it is. */
  get idle(): boolean {
    return this.down || this.flag('standby') || this.flag('maintenance');
  }
}

const views = new WeakMap<ClusterView, readonly NodeView[]>();

/** In order of declaration. The replicas of bundles are not among them: nothing but the bundle's own primitive runs there. */
export function nodeViews(cluster: ClusterView): readonly NodeView[] {
  let found = views.get(cluster);
  if (!found) views.set(cluster, (found = viewsOf(cluster)));
  return found;
}

/** Pacemaker finds nodes without regard to case. */
export function nodeNamed(cluster: ClusterView, name: string): NodeView | undefined {
  return nodeViews(cluster).find((node) => node.name.toLowerCase() === name.toLowerCase());
}

/** The name of the cluster, where the configuration says it. */
export function clusterName(cluster: ClusterView): string | undefined {
  const written = cluster.model.properties
    .filter(({ id }) => id === BOOTSTRAP_ID)
    .flatMap(({ pairs }) => pairs)
    .find(({ name }) => name === 'cluster-name')?.value;
  return typeof written === 'string' ? written : cluster.model.setup?.name;
}

function viewsOf(cluster: ClusterView): readonly NodeView[] {
  const declared = new Map(cluster.model.nodes.map((node) => [node.name, node]));
  const guests = new Set(cluster.primitives.flatMap((primitive) => primitive.meta.text('remote-node') ?? []));
  const replica = new RegExp(
    `^(${cluster.top
      .filter(({ kind }) => kind === 'bundle')
      .map(({ id }) => id)
      .join('|')})-\\d+$`,
  );
  return cluster.nodes
    .filter((name) => !replica.test(name))
    .map((name) => {
      const model = declared.get(name);
      const remote = cluster.remotes.includes(name) && !cluster.members.includes(name);
      const kind = !remote ? 'cluster' : guests.has(name) ? 'container' : 'remote';
      return new NodeView(name, kind, model, model?.origin, remote && isDown(cluster, name));
    });
}

/** Of a remote node: its connection, or the machine of the guest, has `target-role=Stopped`. */
function isDown(cluster: ClusterView, name: string): boolean {
  const connection =
    cluster.primitives.find(({ meta }) => meta.text('remote-node') === name) ?? cluster.resources.get(name);
  return parseRole(connection?.meta.text('target-role') ?? '') === 'Stopped';
}
