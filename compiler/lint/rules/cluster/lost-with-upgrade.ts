import { legacies } from '../../view/legacy.js';
import { rule } from '../../rule.js';

export const lostWithUpgrade = rule<{ what: string; instead: string }>({
  code: 'HA6510',
  severity: 'warning',
  message: ({ what }) => `${what} is gone with Pacemaker 3.0: the upgrade drops or changes it`,
  hint: ({ instead }) => `use ${instead} instead`,
  check(ctx) {
    for (const { what, instead, at, lost } of legacies(ctx)) if (lost) ctx.report(at, { what, instead });
  },
  page: {
    means: `Something that Pacemaker 2 still takes and Pacemaker 3 has no more: resources of the classes \`nagios\` and \`upstart\`, bundles of
\`rkt\`, nodes of the kind \`ping\`, a location with several rules.`,
    harm: `With the first start of Pacemaker 3 the CIB is converted to the schema 4.0. What has no counterpart there is left out: the
resource is no longer in the cluster, the rule no longer decides.`,
    avoid: `
cluster shop { pacemaker = 2.1.5 }
primitive web upstart:nginx`,
    prefer: `
cluster shop { pacemaker = 2.1.5 }
primitive web systemd:nginx`,
    references: ['Pacemaker 3.0.0 ChangeLog', 'ClusterLabs wiki, "Pacemaker 3.0 Changes"'],
  },
});
