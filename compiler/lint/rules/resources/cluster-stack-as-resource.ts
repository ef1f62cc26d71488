import { rule } from '../../rule.js';
import { quoted } from '../../view/resource-queries.js';

const STACK =
  /^(corosync|pacemaker|pacemaker_remote|pacemakerd|heartbeat|cman|sbd|sbd_remote|corosync-qdevice|booth-arbitrator)(\.service)?$/;

export const clusterStackAsResource = rule<{ readonly name: string; readonly unit: string }>({
  code: 'HA6473',
  severity: 'error',
  message: ({ name, unit }) =>
    `${quoted(name)} has the cluster manage ${unit}, which the cluster itself needs`,
  hint: () => 'remove the resource; "systemctl enable" starts the service at boot',
  check({ cluster, report }) {
    for (const resource of cluster.primitives) {
      const { agent } = resource;
      if (!agent || !['systemd', 'lsb', 'service'].includes(agent.class) || !STACK.test(agent.type)) continue;
      report(resource.at, { name: resource.id, unit: agent.type });
    }
  },
  page: {
    means: 'Corosync, Pacemaker or SBD as a resource of the cluster that they make up.',
    harm: 'Where the resource is not allowed to run, Pacemaker stops the service, and with it the node: it drops out and is fenced.',
    avoid: `
primitive corosync systemd:corosync { op monitor interval=60s }`,
    prefer: `
primitive web systemd:nginx { op monitor interval=60s }`,
    references: ['Pacemaker Explained, "Systemd"'],
  },
});
