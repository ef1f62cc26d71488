import type { Rule } from '../../../model/model.js';
import { rule } from '../../rule.js';
import { attributeConditions } from '../../view/placement-conditions.js';
import { preferences } from '../../view/placement-locations.js';
import type { NodeView } from '../../view/placement-nodes.js';
import type { PrimitiveView, ResourceView } from '../../view/resource.js';
import { quoted } from '../../view/resource-queries.js';

interface Params {
  readonly name: string;
  readonly node: string;
  readonly why: string;
}

/** Agents that talk to Corosync, which a remote node does not run. */
const NEEDS_COROSYNC = ['controld', 'o2cb', 'clvm', 'lvmlockd', 'clvmd', 'booth-site', 'corosync-qnetd'];

export const cannotRunThere = rule<Params>({
  code: 'HA6480',
  severity: 'error',
  message: ({ name, node, why }) => `${quoted(name)} is sent to ${quoted(node)}, where it cannot run: ${why}`,
  hint: () => "choose one of the cluster's own nodes",
  check({ cluster, report }) {
    const seen = new Set<string>();
    for (const { resource, node, score, role, at, rule: outer } of preferences(cluster)) {
      // A rule may well be meant for many nodes, and this one happens to be among them.
      if (outer && !namesNode(outer, node)) continue;
      if (node.kind === 'cluster' || score === undefined || score <= 0 || role === 'Stopped' || !at) continue;
      const why = reason(resource, node);
      const key = `${at.file}:${at.pos} ${resource.id} ${node.name}`;
      if (why === undefined || seen.has(key)) continue;
      seen.add(key);
      report(at, { name: resource.id, node: node.name, why });
    }
  },
  page: {
    means: `A location prefers a remote node or guest node for something that only the cluster's own nodes can run: a fence device, the
connection to a remote node, the machine of a guest node on that guest node, a lock manager.`,
    harm: `Pacemaker ignores the preference for fence devices and connections, so they run somewhere else than was planned. A lock
manager is started there and fails, because a remote node has no Corosync.`,
    avoid: `
node n1
node n2
primitive far ocf:pacemaker:remote { server = "192.0.2.30", reconnect_interval = 60, op monitor interval=60s }
primitive fence stonith:fence_xvm { pcmk_host_list = "n1 n2" }
location fence prefers far = 100`,
    prefer: `
node n1
node n2
primitive far ocf:pacemaker:remote { server = "192.0.2.30", reconnect_interval = 60, op monitor interval=60s }
primitive fence stonith:fence_xvm { pcmk_host_list = "n1 n2" }
location fence prefers n1 = 100`,
    notes: 'A rule that only happens to include such a node (`#uname != n1`) is not reported.',
    references: ['Pacemaker Remote, "Limitations of pacemaker_remote"'],
  },
});

function namesNode(outer: Rule, node: NodeView): boolean {
  return attributeConditions(outer).some(
    ({ attribute, operation, value }) => attribute === '#uname' && operation === 'eq' && value === node.name,
  );
}

function reason(resource: ResourceView, node: NodeView): string | undefined {
  for (const primitive of resource.primitives) {
    const why = reasonOf(primitive, node);
    if (why !== undefined) return why;
  }
  return undefined;
}

function reasonOf(primitive: PrimitiveView, node: NodeView): string | undefined {
  if (primitive.isFenceDevice) return "fence devices run on the cluster's own nodes";
  if (primitive.isA('ocf:pacemaker:remote'))
    return primitive.id === node.name
      ? 'it is the connection to that node'
      : 'a connection starts on a cluster node';
  if (primitive.meta.text('remote-node') === node.name) return 'it is the machine that this node runs in';
  if (primitive.meta.has('remote-node') && node.kind === 'container')
    return 'the machine of a guest node needs a node of the cluster or a remote node';
  return primitive.isA(...NEEDS_COROSYNC)
    ? `${primitive.agentName} needs Corosync, which only cluster nodes run`
    : undefined;
}
