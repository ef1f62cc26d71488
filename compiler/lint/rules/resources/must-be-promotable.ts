import { rule } from '../../rule.js';
import { needsPromotable } from '../../view/clones-by-agent.js';
import { quoted } from '../../view/resource-queries.js';

interface Params {
  readonly name: string;
  readonly agent: string;
  readonly clone: string | undefined;
  readonly bundle: boolean;
}

export const mustBePromotable = rule<Params>({
  code: 'HA6409',
  // What some of these agents do without roles is known from their descriptions only.
  severity: 'warning',
  message: ({ name, agent, clone, bundle }) =>
    `${agent} works only as a promotable clone, and ${
      clone === undefined
        ? `${quoted(name)} is not cloned`
        : `${quoted(clone)} ${bundle ? 'has no promoted-max' : 'is a plain clone'}`
    }`,
  hint: ({ name, clone, bundle }) => {
    if (clone === undefined) return `add "promotable ${name}-clone of ${name}"`;
    return bundle ? 'set promoted-max of the container' : 'write "promotable" instead of "clone"';
  },
  check({ cluster, complete, report, fixes }) {
    for (const resource of cluster.primitives) {
      const { instances } = resource;
      if (instances?.promotable || !needsPromotable(resource)) continue;
      // The clone may stand in what was refused, or in another file.
      if (!instances && !complete) continue;
      const bundle = instances?.kind === 'bundle';
      const fix =
        instances && !bundle ? fixes.addMeta(instances.id, 'promotable', 'true', 'unsafe') : undefined;
      report(
        instances?.at ?? resource.at,
        { name: resource.id, agent: resource.agentName, clone: instances?.id, bundle },
        { fixes: fix ? [fix] : [] },
      );
    }
  },
  page: {
    means:
      'An agent that has a promoted and an unpromoted role is used as a plain resource or as a plain clone.',
    harm: `Nothing is ever promoted: DRBD stays Secondary and cannot be mounted, a replicated database stays read-only. Several of
these agents refuse to start.`,
    avoid: `
primitive disk ocf:linbit:drbd { drbd_resource = r0, op monitor interval=30s }
clone disk-clone of disk { notify = true }`,
    prefer: `
primitive disk ocf:linbit:drbd {
  drbd_resource = r0
  op monitor interval=29s role=Promoted
  op monitor interval=31s role=Unpromoted
}
promotable disk-clone of disk { notify = true }`,
    notes:
      'Agents that can do without roles (db2, SAPInstance, pgsql and mysql without replication) are not reported.',
    references: [
      'LINBIT DRBD User\'s Guide, "Integrating DRBD with Pacemaker clusters"',
      'ocf_heartbeat_galera(7)',
    ],
  },
});
