import type { Origin } from '../../../model/model.js';
import { rule } from '../../rule.js';
import type { ClusterView } from '../../view/cluster.js';
import { metaPlace, placeOf, quoted } from '../../view/resource-queries.js';
import { addressKey } from '../../view/addresses.js';

interface Params {
  readonly node: string;
  readonly host: string;
  readonly other: string;
}

export const remoteHostTwice = rule<Params>({
  code: 'HA6447',
  severity: 'warning',
  message: ({ node, host, other }) =>
    `the remote node ${quoted(node)} is reached at ${host}, which is ${other}`,
  hint: () => 'each host is one node: correct the address, or remove one of the two',
  check({ cluster, report }) {
    const seen = new Map<string, Connection>();
    for (const connection of connections(cluster)) {
      const { node, host, at } = connection;
      const key = `${keyOf(host)} ${connection.port}`;
      const twin = seen.get(key);
      const member = cluster.model.nodes.find(
        ({ name, type, addresses }) =>
          type === 'member' && [name, ...addresses].some((one) => keyOf(one) === keyOf(host)),
      );
      if (twin) {
        const related = [{ message: 'the other', at: twin.at }];
        report(at, { node, host, other: `the remote node ${quoted(twin.node)} too` }, { related });
      } else if (member && node !== member.name) {
        report(at, { node, host, other: `the cluster node ${quoted(member.name)}` });
      } else if (isLoopback(host)) {
        report(at, { node, host, other: 'whatever node the connection is started on' });
      }
      seen.set(key, connection);
    }
  },
  page: {
    means:
      'Two remote nodes or guest nodes have one address and port, or a remote node has that of a cluster node, or 127.0.0.1.',
    harm: `Pacemaker takes one host for two. It starts a resource "on both", and when one of them fails it fences the host under the other.
A cluster node that runs Pacemaker cannot run pacemaker-remoted as well.`,
    avoid: `
primitive far ocf:pacemaker:remote { server = "192.0.2.30", op monitor interval=60s }
primitive farther ocf:pacemaker:remote { server = "192.0.2.30", op monitor interval=60s }`,
    prefer: `
primitive far ocf:pacemaker:remote { server = "192.0.2.30", op monitor interval=60s }
primitive farther ocf:pacemaker:remote { server = "192.0.2.31", op monitor interval=60s }`,
    notes: 'Without `server` or `remote-addr` the name of the node is its address.',
    references: ['Pacemaker Remote, "Remote Node Options", "Guest Node Options"'],
  },
});

interface Connection {
  readonly node: string;
  readonly host: string;
  readonly port: string;
  readonly at: Origin;
}

function* connections(cluster: ClusterView): Generator<Connection> {
  for (const resource of cluster.primitives) {
    const guest = resource.meta.text('remote-node');
    if (resource.agentName === 'ocf:pacemaker:remote') {
      const host = resource.parameter('server') ?? resource.id;
      const port = resource.parameter('port') ?? '3121';
      yield { node: resource.id, host, port, at: placeOf(resource, 'server') };
    } else if (guest !== undefined) {
      const host = resource.meta.text('remote-addr') ?? guest;
      const port = resource.meta.text('remote-port') ?? '3121';
      // Two guests of one name: `remote-name-clash`.
      if (resource.meta.has('remote-addr'))
        yield { node: guest, host, port, at: metaPlace(resource, 'remote-addr') };
    }
  }
}

function keyOf(host: string): string {
  return addressKey(host) ?? host.toLowerCase();
}

function isLoopback(host: string): boolean {
  return /^127\.|^localhost(\.|$)/i.test(host) || addressKey(host) === addressKey('::1');
}
