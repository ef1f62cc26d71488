import { rule } from '../../rule.js';
import { parseScore } from '../../../types/score.js';
import { isBan, locations, subjectsOf } from '../../view/placement-locations.js';
import { quoted } from '../../view/resource-queries.js';
import type { PlacementView } from '../../view/cluster.js';
import type { PrimitiveView } from '../../view/resource.js';

interface Params {
  readonly name: string;
  readonly other: string;
  readonly service: string;
}

export const serviceTwice = rule<Params>({
  code: 'HA6474',
  severity: 'warning',
  message: ({ name, other, service }) =>
    `${quoted(name)} and ${quoted(other)} are the same service: both manage ${service}`,
  hint: () => 'remove one of the two; a clone runs a service on several nodes',
  check({ cluster, report }) {
    const seen = new Map<string, PrimitiveView>();
    const pinned = new Set(
      locations(cluster)
        .filter(({ choice }) => 'rules' in choice || isBan(parseScore(choice.score)))
        .flatMap((location) => subjectsOf(location, cluster)),
    );
    for (const resource of cluster.primitives) {
      const service = serviceOf(resource);
      if (service === undefined || pinned.has(resource) || pinned.has(resource.top)) continue;
      const first = seen.get(service);
      if (!first) seen.set(service, resource);
      else if (!separated(cluster.placements, first, resource))
        report(
          resource.at,
          { name: resource.id, other: first.id, service },
          { related: [{ message: `also managed by ${quoted(first.id)}`, at: first.at }] },
        );
    }
  },
  page: {
    means: 'Two resources of one systemd unit or init script.',
    harm: `Each finds the service running where the other one started it: a probe says that it is active on two nodes, and stopping
one of the resources stops the service of the other.`,
    avoid: `
primitive proxy systemd:haproxy { op monitor interval=30s }
primitive balancer systemd:haproxy.service { op monitor interval=30s }`,
    prefer: `
primitive proxy systemd:haproxy { op monitor interval=30s }`,
    notes:
      'Two that a colocation of -INFINITY keeps apart are not reported, nor what a location keeps on nodes of its own.',
    references: ['Pacemaker Explained, "Systemd"'],
  },
});

function serviceOf({ agent }: PrimitiveView): string | undefined {
  if (!agent || !['systemd', 'lsb', 'service'].includes(agent.class)) return undefined;
  return agent.type.replace(/\.service$/, '');
}

function separated(placements: readonly PlacementView[], one: PrimitiveView, other: PrimitiveView): boolean {
  const isOf = (id: string, resource: PrimitiveView): boolean => id === resource.id || id === resource.top.id;
  return placements.some(
    ({ dependent, leader, scoreValue }) =>
      scoreValue <= -1_000_000 &&
      ((isOf(dependent, one) && isOf(leader, other)) || (isOf(dependent, other) && isOf(leader, one))),
  );
}
