import { hanaControllers, hanaTopologies } from '../../view/sap.js';
import { rule } from '../../rule.js';

interface Params {
  readonly id: string;
  readonly action: string;
  readonly seconds: number;
  readonly least: number;
}

/** In seconds: the least that SUSE, Red Hat or a cloud asks for. */
const CONTROLLER = { start: 3600, stop: 600, promote: 900, demote: 320, monitor: 700 };
const TOPOLOGY = { start: 300, stop: 300, monitor: 300 };

export const hanaOperations = rule<Params>({
  code: 'HA6602',
  severity: 'warning',
  profiles: ['sap-hana'],
  message: ({ id, action, seconds, least }) =>
    `${action} of ${JSON.stringify(id)} may take ${seconds}s; every vendor asks for ${least}s at least`,
  hint: ({ action, least }) => `write: op ${action} timeout=${least}s`,
  check({ cluster, complete, report }) {
    if (!complete) return;
    const tables = [
      ...hanaControllers(cluster).map((resource) => ({ resource, table: CONTROLLER })),
      ...hanaTopologies(cluster).map((resource) => ({ resource, table: TOPOLOGY })),
    ];
    for (const { resource, table } of tables) {
      for (const [action, least] of Object.entries(table)) {
        const operations = resource.operationsNamed(action).filter(({ enabled }) => enabled);
        for (const { at, timeoutMs } of operations) {
          if (timeoutMs < least * 1000)
            report(at, { id: resource.id, action, seconds: Math.round(timeoutMs / 1000), least });
        }
        const ms = resource.timeoutMs(action);
        if (operations.length === 0 && action !== 'monitor' && ms < least * 1000)
          report(resource.at, { id: resource.id, action, seconds: Math.round(ms / 1000), least });
      }
    }
  },
  page: {
    means: 'An operation of a HANA resource has less time than the manuals of the vendors give it.',
    harm: 'A large database needs many minutes to load its tables and to take over. When the time is up, the cluster calls the start a failure, or fences the node that is stopping.',
    avoid: `
primitive con ocf:suse:SAPHana {
  SID = HA1
  InstanceNumber = 00
  op start timeout=600s
  op monitor interval=60s timeout=60s role=Promoted
}
promotable mst-con of con { interleave = true }`,
    prefer: `
primitive con ocf:suse:SAPHana {
  SID = HA1
  InstanceNumber = 00
  op start timeout=3600s
  op stop timeout=3600s
  op promote timeout=3600s
  op demote timeout=320s
  op monitor interval=60s timeout=700s role=Promoted
  op monitor interval=61s timeout=700s role=Unpromoted
}
promotable mst-con of con { interleave = true }`,
    references: [
      'ocf_suse_SAPHana(7)',
      'ocf_suse_SAPHanaController(7)',
      'Red Hat, Automating SAP HANA Scale-Up System Replication',
    ],
  },
});
