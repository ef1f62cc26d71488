import { centralServices, isFirstEnqueue } from '../../view/sap.js';
import { rule } from '../../rule.js';

export const ascsMovesEarly = rule<{ id: string }>({
  code: 'HA6627',
  severity: 'info',
  profiles: ['sap-ascs'],
  message: ({ id }) =>
    `${JSON.stringify(id)} uses the second enqueue replication, and has migration-threshold=1: it moves where a restart would do`,
  hint: () => 'remove migration-threshold and failure-timeout; with ENSA1, add the rule on runs_ers_SID',
  check({ cluster, complete, report }) {
    if (!complete) return;
    for (const { sid, ascs } of centralServices(cluster)) {
      const setting = ascs.meta.get('migration-threshold');
      if (setting?.value === '1' && setting.at && !isFirstEnqueue(cluster, sid))
        report(setting.at, { id: ascs.id });
    }
  },
  page: {
    means:
      'ASCS has migration-threshold=1, and no location rule looks at runs_ers_SID: the second enqueue replication (ENSA2).',
    harm: 'ENSA2 fetches the locks over the network: ASCS can restart where it is, which is faster than a move. SUSE asks not to set the threshold; some guides of other vendors do.',
    avoid: `
primitive ascs SAPInstance {
  InstanceName = NW1_ASCS00_as
  op monitor interval=11s timeout=60s
  meta resource-stickiness=5000 migration-threshold=1 failure-timeout=60s
}`,
    prefer: `
primitive ascs SAPInstance {
  InstanceName = NW1_ASCS00_as
  op monitor interval=11s timeout=60s
  meta resource-stickiness=5000
}`,
    references: [
      'SUSE, SAP S/4 HANA - Enqueue Replication 2 High Availability Cluster',
      'Trento check AFDA1E',
    ],
  },
});
