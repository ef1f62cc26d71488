import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';
import { quoted } from '../../view/fencing-words.js';

export const nodeWithoutFencing = rule<{ node: string; remote: boolean; helpers: readonly string[] }>({
  code: 'HA6003',
  severity: 'warning',
  presets: { lab: 'info' },
  message: ({ node, remote, helpers }) =>
    `no fence device can fence the ${remote ? 'remote ' : ''}node ${JSON.stringify(node)}: when it fails, its resources stay where they are` +
    (helpers.length > 0 ? ` (${quoted(helpers)} alone switches nothing off)` : ''),
  hint: ({ node }) =>
    `declare a device for ${JSON.stringify(node)}, or name it in the pcmk_host_list of one that reaches it`,
  check({ cluster, whole, complete, report }) {
    const fencing = fencingOf(cluster);
    if (!whole || !complete || !fencing.enabled || fencing.working.length === 0) return;
    for (const { node, remote, at } of fencing.targets) {
      // The watchdog of sbd runs on full members only.
      if (!at || (fencing.watchdog && !remote)) continue;
      const levels = fencing.levelsFor(node);
      if (levels === undefined) continue;
      // A level names its devices itself; whether they are for the node is another rule's business.
      const candidates = levels.length > 0 ? fencing.devicesFor(node) : fencing.devices;
      const works = candidates.some((device) =>
        levels.length > 0 ? !device.helper : device.canFence(node) !== 'no',
      );
      if (works) continue;
      const helpers = candidates.filter((device) => device.helper && device.targets(node) === 'yes');
      report(at, { node, remote, helpers: helpers.map(({ id }) => id) });
    }
  },
  page: {
    means: `No usable fence device is for this node: it is in no \`pcmk_host_list\` or \`pcmk_host_map\`, or the devices that have it
are stopped, banned, or only helpers (\`fence_kdump\`, \`fence_heuristics_ping\`). Remote nodes need a device like any other
node; guest nodes and bundles do not.`,
    harm: `When the node fails, fencing fails, is tried again and fails. Until somebody confirms by hand that the node is off,
nothing that ran there is started elsewhere.`,
    avoid: `
node n1
node n2
node n3
primitive pdu stonith:fence_apc { ip = 192.0.2.9, username = apc, password_script = /etc/pw, pcmk_host_map = "n1:1;n2:2" }`,
    prefer: `
node n1
node n2
node n3
primitive pdu stonith:fence_apc { ip = 192.0.2.9, username = apc, password_script = /etc/pw, pcmk_host_map = "n1:1;n2:2;n3:3" }`,
    references: ['Pacemaker Explained, "Fencing"', 'Red Hat solution 2619961'],
  },
});
