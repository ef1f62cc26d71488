import { rule } from '../../rule.js';
import { placeOf, quoted } from '../../view/resource-queries.js';
import { brokenConstraints } from '../../view/parameter-constraints.js';

interface Params {
  readonly name: string;
  readonly agent: string;
  readonly says: string;
  readonly hint: string;
}

export const ineffectiveParameter = rule<Params>({
  code: 'HA6428',
  severity: 'warning',
  message: ({ name, agent, says }) => `${quoted(name)} (${agent}) ${says}`,
  hint: ({ hint }) => hint,
  check({ cluster, report }) {
    for (const { resource, constraint } of brokenConstraints(cluster, 'ignored')) {
      const { parameter, says, hint } = constraint;
      report(placeOf(resource, parameter), { name: resource.id, agent: resource.agentName, says, hint });
    }
  },
  page: {
    means:
      'A parameter that the agent ignores, or that does something else than it says, because of the value of another one.',
    harm: 'The resource runs, but not as configured: a mode that is never reached, a limit that is never met.',
    avoid: `
primitive vg ocf:heartbeat:LVM-activate { vgname = vg0, vg_access_mode = system_id, activation_mode = shared, op monitor interval=30s }`,
    prefer: `
primitive vg ocf:heartbeat:LVM-activate { vgname = vg0, vg_access_mode = lvmlockd, activation_mode = shared, op monitor interval=30s }`,
    references: ["The agents' own manual pages, such as ocf_heartbeat_LVM-activate(7)"],
  },
});
