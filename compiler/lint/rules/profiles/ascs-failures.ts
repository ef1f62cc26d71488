import { centralServices, isFirstEnqueue } from '../../view/sap.js';
import { rule } from '../../rule.js';

export const ascsFailures = rule<{ id: string }>({
  code: 'HA6624',
  severity: 'warning',
  profiles: ['sap-ascs'],
  message: ({ id }) =>
    `${JSON.stringify(id)} uses the first enqueue replication, and has no migration-threshold=1: after a failure it restarts where no copy of the locks is`,
  hint: () => 'write meta migration-threshold=1 failure-timeout=60 for the ASCS instance',
  check({ cluster, complete, report }) {
    if (!complete) return;
    for (const { sid, ascs } of centralServices(cluster)) {
      const setting = ascs.meta.get('migration-threshold');
      if (!isFirstEnqueue(cluster, sid) || setting?.value === '1') continue;
      report(setting?.at ?? ascs.at, { id: ascs.id });
    }
  },
  page: {
    means:
      'With the first enqueue replication (ENSA1, a location rule looks at runs_ers_SID) ASCS has migration-threshold=1.',
    harm: 'ENSA1 can only rebuild the locks on the node of ERS. A restart in place loses them, and all open transactions are rolled back.',
    avoid: `
primitive ascs SAPInstance {
  InstanceName = NW1_ASCS00_as
  op monitor interval=11s timeout=60s
  meta resource-stickiness=5000
}
location ascs where runs_ers_NW1 == 1 score=2000`,
    prefer: `
primitive ascs SAPInstance {
  InstanceName = NW1_ASCS00_as
  op monitor interval=11s timeout=60s
  meta resource-stickiness=5000 migration-threshold=1 failure-timeout=60s
}
location ascs where runs_ers_NW1 == 1 score=2000`,
    references: [
      'SUSE, SAP NetWeaver - High Availability Cluster 7.40',
      'Red Hat solution 5374451',
      'Trento check 57C663',
    ],
  },
});
