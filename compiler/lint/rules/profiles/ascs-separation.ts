import { INFINITY_SCORE } from '../../../types/score.js';
import { placedWith } from '../../view/relation.js';
import { centralServices } from '../../view/sap.js';
import { rule } from '../../rule.js';

interface Params {
  readonly ascs: string;
  readonly ers: string;
  readonly problem: string;
}

export const ascsSeparation = rule<Params>({
  code: 'HA6620',
  severity: 'warning',
  profiles: ['sap-ascs'],
  message: ({ ascs, ers, problem }) => `${JSON.stringify(ers)} and ${JSON.stringify(ascs)} ${problem}`,
  hint: ({ ascs, ers }) => `write: colocation ${ers} with ${ascs} score=-5000`,
  check({ cluster, complete, report }) {
    if (!complete) return;
    for (const { ascs, ers } of centralServices(cluster)) {
      if (!ers) continue;
      const names = { ascs: ascs.top.id, ers: ers.top.id };
      const right = placedWith(cluster, ers, ascs);
      const wrong = placedWith(cluster, ascs, ers);
      const never = [...right, ...wrong].find(({ scoreValue }) => scoreValue <= -INFINITY_SCORE);
      const together = [...right, ...wrong].find(({ scoreValue }) => scoreValue > 0);
      if (never) {
        const problem =
          'may never be on one node: with one node left, ASCS cannot start where the lock table is';
        report(never.at, { ...names, problem });
      } else if (together) {
        report(together.at, { ...names, problem: 'are placed together: one failure takes both away' });
      } else if (right.length === 0 && wrong[0]) {
        const problem = 'are placed the wrong way round: ASCS follows ERS, and moves when ERS does';
        report(wrong[0].at, { ...names, problem });
      } else if (right.length === 0) {
        report(ers.top.at, { ...names, problem: 'are not kept apart: one failure takes both away' });
      }
    }
  },
  page: {
    means: 'ERS is kept away from ASCS by a colocation with the score -5000, ERS being the one that follows.',
    harm: 'The lock table of SAP lives in ASCS, its copy in ERS. On one node both are lost together. -INFINITY forbids the only place where ASCS can take the copy over; the other direction moves ASCS because of ERS.',
    avoid: `
primitive ascs SAPInstance { InstanceName = NW1_ASCS00_as, op monitor interval=11s timeout=60s }
primitive ers SAPInstance { InstanceName = NW1_ERS10_er, IS_ERS = true, op monitor interval=11s timeout=60s }
colocation ers with ascs score=-INFINITY`,
    prefer: `
primitive ascs SAPInstance { InstanceName = NW1_ASCS00_as, op monitor interval=11s timeout=60s }
primitive ers SAPInstance { InstanceName = NW1_ERS10_er, IS_ERS = true, op monitor interval=11s timeout=60s }
colocation ers with ascs score=-5000`,
    references: [
      'SUSE, SAP S/4 HANA - Enqueue Replication 2 High Availability Cluster',
      'Red Hat, Configuring SAP S/4HANA ASCS/ERS with ENSA2',
      'Trento checks 733ED3 and 58002B',
    ],
  },
});
