import { drbdResources } from '../../view/drbd.js';
import { rule } from '../../rule.js';

export const drbdWithoutFencing = rule<{ id: string; option: string }>({
  code: 'HA6642',
  severity: 'error',
  profiles: ['drbd'],
  message: ({ id, option }) =>
    `${option} with DRBD (${JSON.stringify(id)}): when the nodes lose each other, both are promoted, and the data diverges`,
  hint: () => 'configure fence devices, and "fencing resource-and-stonith" with crm-fence-peer in DRBD',
  check({ cluster, report }) {
    const [resource] = drbdResources(cluster);
    if (!resource) return;
    const fencing = cluster.optionSetting('stonith-enabled');
    if (fencing?.at && !cluster.optionFlag('stonith-enabled'))
      report(fencing.at, { id: resource.id, option: `${fencing.name}=false` });
    const quorum = cluster.properties.get('no-quorum-policy');
    if (quorum?.at && quorum.value?.toLowerCase() === 'ignore')
      report(quorum.at, { id: resource.id, option: 'no-quorum-policy=ignore' });
  },
  page: {
    means: 'A cluster with DRBD runs without fencing, or ignores that quorum is lost.',
    harm: 'Each half promotes its copy and writes. After that there are two versions of the data, and one has to be thrown away: DRBD calls it split brain.',
    avoid: `
primitive r0 ocf:linbit:drbd { drbd_resource = data }
promotable r0-clone of r0 { notify = true }
property stonith-enabled=false`,
    prefer: `
primitive r0 ocf:linbit:drbd { drbd_resource = data }
promotable r0-clone of r0 { notify = true }
property stonith-enabled=true`,
    references: ['LINBIT, The DRBD User\'s Guide, "Using resource-level fencing in Pacemaker clusters"'],
  },
});
