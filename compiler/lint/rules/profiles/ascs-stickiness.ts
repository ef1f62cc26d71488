import { parseScore } from '../../../types/score.js';
import { centralServices } from '../../view/sap.js';
import { rule } from '../../rule.js';

interface Params {
  readonly id: string;
  readonly value: string | undefined;
}

const LEAST = 3000;

export const ascsStickiness = rule<Params>({
  code: 'HA6623',
  severity: 'warning',
  profiles: ['sap-ascs'],
  message: ({ id, value }) =>
    `the stickiness of the ASCS ${JSON.stringify(id)} is ${value ?? 'not set'}: it moves too easily`,
  hint: () => `write resource-stickiness=5000 for the instance and ${LEAST} for its group`,
  check({ cluster, complete, fixes, report }) {
    if (!complete) return;
    for (const { ascs } of centralServices(cluster)) {
      const setting = ascs.meta.get('resource-stickiness');
      if ((parseScore(setting?.value ?? '0') ?? 0) >= LEAST) continue;
      const fix = setting ? undefined : fixes.addMeta(ascs.id, 'resource-stickiness', '5000');
      report(setting?.at ?? ascs.at, { id: ascs.id, value: setting?.value }, { fixes: fix ? [fix] : [] });
    }
  },
  page: {
    means: 'The ASCS instance, or the group that it is in, has a stickiness below 3000.',
    harm: 'The stickiness must be more than what other scores can add up to, but less than the 5000 that keeps ERS away: otherwise ASCS moves back after each repair, and users lose their work.',
    avoid: 'primitive ascs SAPInstance { InstanceName = NW1_ASCS00_as, op monitor interval=11s timeout=60s }',
    prefer: `
primitive ascs SAPInstance {
  InstanceName = NW1_ASCS00_as
  op monitor interval=11s timeout=60s
  meta resource-stickiness=5000
}`,
    references: [
      'SUSE, SAP S/4 HANA - Enqueue Replication 2 High Availability Cluster',
      'Red Hat, Configuring SAP S/4HANA ASCS/ERS with ENSA2',
      'Trento check F0337F',
    ],
  },
});
