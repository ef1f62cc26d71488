import { INFINITY_SCORE } from '../../../types/score.js';
import { rule } from '../../rule.js';
import type { ClusterView } from '../../view/cluster.js';
import type { Pair } from '../../view/colocation.js';
import { colocationGraph, quotedPlace } from '../../view/colocation.js';
import { standsOn } from '../../view/colocation-needs.js';
import { orderGraph } from '../../view/order.js';
import { isService } from '../../view/roles-of-agents.js';

interface Params {
  readonly dependent: string;
  readonly leader: string;
}

export const colocationWithoutOrder = rule<Params>({
  code: 'HA6109',
  severity: 'info',
  message: ({ dependent, leader }) =>
    `${dependent} must be on the node of ${leader}, and no order says which of the two starts first`,
  hint: ({ dependent, leader }) =>
    `if one needs the other to start, add an order: ${leader.slice(1, -1)} then ${dependent.slice(1, -1)}`,
  check({ cluster, complete, report }) {
    if (!complete) return;
    const seen = new Set<string>();
    for (const pair of colocationGraph(cluster).pairs) {
      if (!isUnordered(cluster, pair)) continue;
      const params = { dependent: quotedPlace(pair.dependent), leader: quotedPlace(pair.leader) };
      const key = JSON.stringify(params);
      if (!seen.has(key)) report(pair.placement.at, params);
      seen.add(key);
    }
  },
  page: {
    means: 'Two services are placed together, and neither waits for the other.',
    harm: `A colocation alone does not order anything: both start at the same time, and stop at the same time. Often one binds to the
address of the other or connects to it, and then fails now and then. Orders and colocations are independent of each other;
whoever wants both has to write both, or a group.`,
    avoid: `
primitive ip IPaddr2 { ip = 192.0.2.10 }
primitive web ocf:heartbeat:apache
colocation web with ip`,
    prefer: `
primitive ip IPaddr2 { ip = 192.0.2.10 }
primitive web ocf:heartbeat:apache
colocation web with ip
order ip then web`,
    notes:
      'An address that follows a promoted instance may come at any time, and is left out. Storage has a rule of its own: `storage-without-order`.',
    references: ['Pacemaker Explained, "Colocation Constraints"'],
  },
});

function isUnordered(cluster: ClusterView, { dependent, leader, placement }: Pair): boolean {
  if (placement.scoreValue < INFINITY_SCORE) return false;
  const [a, b] = [dependent.resource, leader.resource];
  // Of these others speak.
  if (a.top === b.top || standsOn(a, b) || standsOn(b, a)) return false;
  if (!a.primitives.some(isService) || b.primitives.length === 0) {
    if (leader.role !== undefined || leader.resource.promotable || !b.primitives.some(isService))
      return false;
  }
  if (a.instances || !b.primitives.every((one) => one.agent && !one.isFenceDevice)) return false;
  return !anyOrder(cluster, a.id, b.id) && !anyOrder(cluster, b.id, a.id);
}

const ACTIONS = ['start', 'stop', 'promote', 'demote'] as const;

function anyOrder(cluster: ClusterView, first: string, then: string): boolean {
  const graph = orderGraph(cluster);
  return ACTIONS.some((one) =>
    ACTIONS.some((other) =>
      graph.ordered({ resource: first, action: one }, { resource: then, action: other }),
    ),
  );
}
