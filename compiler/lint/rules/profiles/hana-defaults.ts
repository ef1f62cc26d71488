import { parseScore } from '../../../types/score.js';
import { hanaControllers } from '../../view/sap.js';
import { rule } from '../../rule.js';

interface Params {
  readonly id: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly wanted: number;
}

const WANTED = { 'resource-stickiness': 1000, 'migration-threshold': 5000 };

export const hanaDefaults = rule<Params>({
  code: 'HA6605',
  severity: 'warning',
  profiles: ['sap-hana'],
  message: ({ id, name, value, wanted }) =>
    `${name} of ${JSON.stringify(id)} is ${value ?? 'not set'}: HANA wants ${wanted} at least`,
  hint: ({ name, wanted }) => `write: rsc_defaults ${name}=${wanted}`,
  check({ cluster, complete, report }) {
    if (!complete) return;
    for (const { id, at, meta } of hanaControllers(cluster)) {
      for (const [name, wanted] of Object.entries(WANTED)) {
        const setting = meta.get(name);
        const unset = name === 'migration-threshold' ? Infinity : 0;
        const score = setting?.value === undefined ? unset : (parseScore(setting.value) ?? 0);
        if (score < wanted) report(setting?.at ?? at, { id, name, value: setting?.value, wanted });
      }
    }
  },
  page: {
    means: 'The stickiness of HANA is below 1000, or its migration-threshold below 5000.',
    harm: 'A takeover costs minutes. With less stickiness the database moves for the sake of balance; with a low threshold a few failures ban it from the only node that has the data.',
    avoid: `
rsc_defaults resource-stickiness=1 migration-threshold=3
primitive con ocf:suse:SAPHana { SID = HA1, InstanceNumber = 00 }
promotable mst-con of con { interleave = true }`,
    prefer: `
rsc_defaults resource-stickiness=1000 migration-threshold=5000
primitive con ocf:suse:SAPHana { SID = HA1, InstanceNumber = 00 }
promotable mst-con of con { interleave = true }`,
    references: [
      'SUSE, SAP HANA System Replication Scale-Up - Performance Optimized Scenario',
      'Red Hat, Automating SAP HANA Scale-Up System Replication',
    ],
  },
});
