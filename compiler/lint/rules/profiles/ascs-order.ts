import { orderedBefore } from '../../view/relation.js';
import { centralServices } from '../../view/sap.js';
import { rule } from '../../rule.js';

interface Params {
  readonly ascs: string;
  readonly ers: string;
  readonly problem: 'missing' | 'mandatory' | 'symmetrical' | 'start';
}

const PROBLEMS = {
  missing: 'no order starts ASCS before ERS stops',
  mandatory: 'the order is mandatory: a failure of ASCS stops ERS as well',
  symmetrical: 'the order counts both ways: ERS waits for ASCS when it stops',
  start: 'the order waits with the start of ERS: it should only wait with its stop',
} as const;

export const ascsOrder = rule<Params>({
  code: 'HA6621',
  severity: 'warning',
  profiles: ['sap-ascs'],
  message: ({ ascs, ers, problem }) =>
    `${JSON.stringify(ascs)} and ${JSON.stringify(ers)}: ${PROBLEMS[problem]}`,
  hint: ({ ascs, ers }) => `write: order start ${ascs} then stop ${ers} kind=Optional symmetrical=false`,
  check({ cluster, complete, report }) {
    if (!complete) return;
    for (const { ascs, ers } of centralServices(cluster)) {
      if (!ers) continue;
      const names = { ascs: ascs.id, ers: ers.id };
      const [order] = orderedBefore(cluster, ascs, ers);
      if (!order) report(ers.at, { ...names, problem: 'missing' });
      else if (order.kind !== 'Optional') report(order.at, { ...names, problem: 'mandatory' });
      else if (order.symmetrical) report(order.at, { ...names, problem: 'symmetrical' });
      else if (order.thenAction !== 'stop') report(order.at, { ...names, problem: 'start' });
    }
  },
  page: {
    means: 'An optional, one-way order starts ASCS before ERS is stopped.',
    harm: 'After a failure ASCS starts next to ERS and takes the lock table over; then ERS moves. Stopped earlier, ERS loses the locks, and transactions are cancelled.',
    avoid: `
primitive ascs SAPInstance { InstanceName = NW1_ASCS00_as, op monitor interval=11s timeout=60s }
primitive ers SAPInstance { InstanceName = NW1_ERS10_er, IS_ERS = true, op monitor interval=11s timeout=60s }
order start ascs then stop ers`,
    prefer: `
primitive ascs SAPInstance { InstanceName = NW1_ASCS00_as, op monitor interval=11s timeout=60s }
primitive ers SAPInstance { InstanceName = NW1_ERS10_er, IS_ERS = true, op monitor interval=11s timeout=60s }
order start ascs then stop ers kind=Optional symmetrical=false`,
    references: [
      'SUSE, SAP S/4 HANA - Enqueue Replication 2 High Availability Cluster',
      'Red Hat, Configuring SAP S/4HANA ASCS/ERS with ENSA2',
      'Trento check 4DD3B5',
    ],
  },
});
