import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';

export const noUnfencing = rule<{ name: string; agent: string }>({
  code: 'HA6049',
  severity: 'warning',
  message: ({ name, agent }) =>
    `${JSON.stringify(name)} lacks meta provides=unfencing: ${agent} has to give a node its access back when it joins, and Pacemaker never asks for it`,
  hint: () => 'add meta provides=unfencing',
  check({ cluster, complete, report, fixes }) {
    for (const { id, primitive } of complete ? fencingOf(cluster).devices : []) {
      const automatic = primitive.facts?.actions.some(({ automatic: one }) => one === true) ?? false;
      if (!automatic || primitive.meta.get('provides') !== undefined) continue;
      const fix = fixes.addMeta(id, 'provides', 'unfencing');
      report(primitive.at, { name: id, agent: primitive.agentName }, { fixes: fix ? [fix] : [] });
    }
  },
  page: {
    means:
      'A device that cuts a node off from storage or network (fence_scsi, fence_mpath, fabric switches) without `provides=unfencing`.',
    harm: 'These devices must be switched on for a node before its resources start. Without the meta attribute no node is registered: its resources find no disk, or all nodes write without a reservation.',
    avoid: `
node n1
node n2
primitive scsi stonith:fence_scsi { devices = /dev/disk/by-id/d, pcmk_host_list = "n1 n2" }`,
    prefer: `
node n1
node n2
primitive scsi stonith:fence_scsi { devices = /dev/disk/by-id/d, pcmk_host_list = "n1 n2", meta provides=unfencing }`,
    notes: 'pcs adds it by itself when it creates such a device; crmsh and a CIB do not.',
    references: ['Pacemaker Explained, "Unfencing"'],
  },
});
