/** Joins what the CIB and corosync.conf say about the same nodes. */
import type { ClusterModel, ClusterNode } from '../model/model.js';
import type { CorosyncHost, ImportSession } from './session.js';

/** The model with the cluster's setup and the addresses of its nodes. A node that only Corosync knows is added. */
export function withCorosync(model: ClusterModel, session: ImportSession): ClusterModel {
  const { setup, hosts } = session;
  if (!setup && hosts.length === 0) return model;
  const nodes = [...model.nodes];
  for (const host of hosts) {
    const at = nodes.findIndex((node) => node.name === host.name && node.type === 'member');
    const known = nodes[at];
    if (known) nodes[at] = joined(known, host, session);
    else nodes.push(newNode(host, nodes));
  }
  return { ...model, ...(setup && { setup }), nodes };
}

function joined(node: ClusterNode, host: CorosyncHost, session: ImportSession): ClusterNode {
  // Two hosts of one name in one corosync.conf: the second one is reported as a name that stands twice.
  const ofCib = node.origin?.file !== host.origin?.file;
  if (ofCib && host.id !== undefined && host.id !== node.id && host.origin) {
    session.report('node-id-differs', host.origin, { node: node.name, cib: node.id, corosync: host.id });
  }
  return { ...node, addresses: host.addresses };
}

/** Nodes without an id are numbered as Corosync does it where the list has none: in order, from 1. */
function newNode(host: CorosyncHost, others: readonly ClusterNode[]): ClusterNode {
  const taken = new Set(others.map(({ id }) => id));
  let free = 1;
  while (taken.has(String(free))) free++;
  return {
    name: host.name,
    id: host.id ?? String(free),
    type: 'member',
    addresses: host.addresses,
    attributes: [],
    utilization: [],
    ...(host.origin && { origin: host.origin }),
  };
}
