import { resourcesOf } from '../../view/resource-queries.js';
import { rule } from '../../rule.js';

export const hanaFilesystemMissing = rule<{ id: string }>({
  code: 'HA6604',
  severity: 'info',
  profiles: ['sap-hana'],
  message: ({ id }) =>
    `${JSON.stringify(id)} has no SAPHanaFilesystem beside it: a file system of HANA that hangs is only noticed when the monitor times out`,
  hint: () => 'with SAPHanaSR-angi, add a clone of ocf:suse:SAPHanaFilesystem with ON_FAIL_ACTION=fence',
  check({ cluster, complete, report }) {
    if (!complete || resourcesOf(cluster, 'SAPHanaFilesystem').length > 0) return;
    for (const { id, at } of resourcesOf(cluster, 'ocf:suse:SAPHanaController')) report(at, { id });
  },
  page: {
    means: 'A cluster with SAPHanaController does not watch the file systems of the database.',
    harm: 'When NFS or a disk stalls, the agents stall too; the takeover begins after their timeouts, more than ten minutes later.',
    avoid: `
primitive con ocf:suse:SAPHanaController { SID = HA1, InstanceNumber = 00 }
promotable mst-con of con { interleave = true }`,
    prefer: `
primitive con ocf:suse:SAPHanaController { SID = HA1, InstanceNumber = 00 }
promotable mst-con of con { interleave = true }
primitive fil ocf:suse:SAPHanaFilesystem { SID = HA1, InstanceNumber = 00, ON_FAIL_ACTION = fence, op monitor interval=120s timeout=120s }
clone cln-fil of fil { interleave = true }`,
    references: ['SAPHanaSR-angi(7)', 'ocf_suse_SAPHanaFilesystem(7)'],
  },
});
