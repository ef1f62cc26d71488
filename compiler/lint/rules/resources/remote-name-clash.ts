import type { Origin } from '../../../model/model.js';
import { rule } from '../../rule.js';
import type { ClusterView } from '../../view/cluster.js';
import { metaPlace, quoted } from '../../view/resource-queries.js';
import { plainText } from '../../view/settings.js';

interface Params {
  readonly node: string;
  readonly other: string;
}

export const remoteNameClash = rule<Params>({
  code: 'HA6435',
  severity: 'error',
  message: ({ node, other }) => `the name ${quoted(node)} of this remote node is that of ${other} too`,
  hint: () => 'give the remote node a name that nothing else has',
  check({ cluster, report }) {
    const seen = new Set<string>();
    for (const { node, at, isGuest } of remoteNames(cluster)) {
      const other = cluster.members.includes(node)
        ? 'a cluster node'
        : seen.has(node)
          ? 'another remote node'
          : isGuest && cluster.resources.has(node)
            ? 'a resource'
            : undefined;
      if (other !== undefined) report(at, { node, other });
      seen.add(node);
    }
  },
  page: {
    means: 'The name of a remote node (the id of its resource) or of a guest node (`remote-node`) is taken.',
    harm: `Pacemaker keeps nodes and the connections to them under these names. With a clash the resource fails on every node, or one host is
taken for another when it comes to fencing.`,
    avoid: `
node n1
primitive web ocf:pacemaker:Dummy { op monitor interval=10s }
primitive vm VirtualDomain {
  config = /etc/pacemaker/vm.xml
  op monitor interval=10s
  meta remote-node=web
}`,
    prefer: `
node n1
primitive web ocf:pacemaker:Dummy { op monitor interval=10s }
primitive vm VirtualDomain {
  config = /etc/pacemaker/vm.xml
  op monitor interval=10s
  meta remote-node=guest1
}`,
    references: ['Pacemaker Remote, "Guest Node Options"'],
  },
});

function* remoteNames(cluster: ClusterView): Generator<{ node: string; at: Origin; isGuest: boolean }> {
  for (const resource of cluster.primitives) {
    if (resource.agentName === 'ocf:pacemaker:remote')
      yield { node: resource.id, at: resource.at, isGuest: false };
    const guest = resource.meta.get('remote-node');
    if (guest?.from === 'own' && guest.value !== undefined)
      yield { node: guest.value, at: metaPlace(resource, 'remote-node'), isGuest: true };
  }
  // The containers of a bundle are the nodes BUNDLE-0, BUNDLE-1 and so on.
  for (const resource of cluster.top) {
    const { model } = resource;
    if (model.kind !== 'bundle' || !model.primitive) continue;
    const replicas = Number(
      plainText(model.container.attributes.find(({ name }) => name === 'replicas')?.value) ?? 1,
    );
    const clash = [...cluster.resources.keys()].find((id) => {
      const number = id.startsWith(`${resource.id}-`) ? id.slice(resource.id.length + 1) : '';
      return /^\d+$/.test(number) && Number(number) < replicas;
    });
    if (clash !== undefined) yield { node: clash, at: resource.at, isGuest: true };
  }
}
