import { orderedBefore } from '../../view/relation.js';
import { hanaControllers, hanaTopologies, sameInstance } from '../../view/sap.js';
import { rule } from '../../rule.js';

interface Params {
  readonly topology: string;
  readonly controller: string;
  readonly problem: 'missing' | 'reversed' | 'mandatory';
}

const PROBLEMS = {
  missing: 'no order starts it first',
  reversed: 'an order starts it last',
  mandatory:
    'the order is mandatory in both directions, so that a restart of the topology agent restarts the database',
} as const;

export const hanaTopologyOrder = rule<Params>({
  code: 'HA6601',
  severity: 'warning',
  profiles: ['sap-hana'],
  message: ({ topology, controller, problem }) =>
    `${JSON.stringify(topology)} has to start before ${JSON.stringify(controller)}: ${PROBLEMS[problem]}`,
  hint: ({ topology, controller }) => `write: order ${topology} then ${controller} kind=Optional`,
  check({ cluster, complete, report }) {
    if (!complete) return;
    for (const controller of hanaControllers(cluster)) {
      for (const topology of hanaTopologies(cluster).filter((one) => sameInstance(one, controller))) {
        const names = { topology: topology.top.id, controller: controller.top.id };
        const right = orderedBefore(cluster, topology, controller);
        const wrong = orderedBefore(cluster, controller, topology)[0];
        const strict = right.find(({ kind, symmetrical }) => kind === 'Mandatory' && symmetrical);
        if (wrong) report(wrong.at, { ...names, problem: 'reversed' });
        else if (right.length === 0) report(controller.top.at, { ...names, problem: 'missing' });
        else if (strict) report(strict.at, { ...names, problem: 'mandatory' });
      }
    }
  },
  page: {
    means:
      'SAPHanaTopology starts before SAPHana or SAPHanaController, by an order of the kind Optional; Red Hat writes a mandatory one with symmetrical=false.',
    harm: 'The controller decides by the attributes that the topology agent collects: started first, it sees none. A mandatory order stops the database whenever the topology agent is restarted.',
    avoid: `
primitive top ocf:suse:SAPHanaTopology { SID = HA1, InstanceNumber = 00, op monitor interval=10s timeout=600s }
primitive con ocf:suse:SAPHana { SID = HA1, InstanceNumber = 00, op monitor interval=60s timeout=700s role=Promoted }
clone cln-top of top { interleave = true }
promotable mst-con of con { interleave = true }
order cln-top then mst-con`,
    prefer: `
primitive top ocf:suse:SAPHanaTopology { SID = HA1, InstanceNumber = 00, op monitor interval=10s timeout=600s }
primitive con ocf:suse:SAPHana { SID = HA1, InstanceNumber = 00, op monitor interval=60s timeout=700s role=Promoted }
clone cln-top of top { interleave = true }
promotable mst-con of con { interleave = true }
order cln-top then mst-con kind=Optional`,
    references: [
      'SUSE, SAP HANA System Replication Scale-Up - Performance Optimized Scenario',
      'Red Hat, Automating SAP HANA Scale-Up System Replication',
      'SAPHanaSR_basic_cluster(7)',
    ],
  },
});
