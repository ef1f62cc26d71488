import { rule } from '../../rule.js';
import { whyTestOnly } from '../../view/fencing-agents.js';
import { fencingOf } from '../../view/fencing.js';

export const testFenceAgent = rule<{ name: string; agent: string; why: string }>({
  code: 'HA6026',
  severity: 'warning',
  presets: { lab: 'off' },
  message: ({ name, agent, why }) => `${JSON.stringify(name)} is no fencing for production: ${agent} ${why}`,
  hint: () =>
    'use a power switch, a management controller, SBD or the API of the cloud; in a test cluster, the preset "lab"',
  check({ cluster, report }) {
    for (const { id, type, primitive } of fencingOf(cluster).devices) {
      const why = whyTestOnly(type);
      if (why !== undefined) report(primitive.at, { name: id, agent: primitive.agentName, why });
    }
  },
  page: {
    means:
      'A fence agent that was made for tests (`external/ssh`, `ssh`, `null`, `fence_dummy`), that needs a person (`meatware`), or that needs the victim (`suicide`).',
    harm: 'Fencing has to work exactly when a node does not answer. These report success without certainty, or never come to an end: data is lost, or the service stays down.',
    avoid: `
node n1
node n2
primitive ssh stonith:external/ssh { hostlist = "n1 n2", pcmk_delay_max = 5 }`,
    prefer: `
node n1
node n2
primitive sbd stonith:fence_sbd { devices = /dev/disk/by-id/sbd1, pcmk_delay_max = 15 }`,
    references: ['SUSE Linux Enterprise High Availability, "Special fencing devices"'],
  },
});
