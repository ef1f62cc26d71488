import { INFINITY_SCORE } from '../../../types/score.js';
import { chain, placedWith } from '../../view/relation.js';
import type { ClusterView } from '../../view/cluster.js';
import type { PrimitiveView } from '../../view/resource.js';
import { hanaControllers, isAddress } from '../../view/sap.js';
import { rule } from '../../rule.js';

interface Params {
  readonly address: string;
  readonly controller: string;
  readonly problem: string;
  readonly hint: string;
}

export const hanaAddress = rule<Params>({
  code: 'HA6606',
  severity: 'warning',
  profiles: ['sap-hana'],
  message: ({ address, problem }) => `the address ${JSON.stringify(address)} ${problem}`,
  hint: ({ hint }) => hint,
  check({ cluster, complete, report }) {
    const controllers = hanaControllers(cluster);
    const [controller] = controllers;
    if (!complete || !controller || controllers.length > 1) return;
    const addresses = cluster.primitives.filter((one) => isAddress(one) && !one.instances);
    const related = addresses.map((address) => ({
      address,
      pairs: placedWith(cluster, address, controller),
    }));
    for (const { address, pairs } of related) {
      const names = { address: address.id, controller: controller.top.id };
      const strict = pairs.find(({ scoreValue }) => scoreValue >= INFINITY_SCORE);
      if (strict) {
        report(strict.at, {
          ...names,
          problem: 'is bound to HANA by INFINITY: failures of the address then move the database too',
          hint: 'write score=2000 (scale-up) or 3000 (scale-out)',
        });
      }
    }
    const lonely = related.filter(({ address, pairs }) => pairs.length === 0 && !ruled(cluster, address));
    if (lonely.length < related.length) return;
    for (const { address } of lonely) {
      report(address.at, {
        address: address.id,
        controller: controller.top.id,
        problem: `is not placed with the promoted instance of ${JSON.stringify(controller.top.id)}: clients may reach the secondary`,
        hint: `write: colocation ${address.top.id} with promoted ${controller.top.id} score=2000`,
      });
    }
  },
  page: {
    means: 'The address of HANA follows the promoted instance, by a score between 2000 and 4000.',
    harm: 'Without a colocation clients are sent to the secondary. With INFINITY, a node on which the address fails is no longer a node for the database.',
    avoid: `
primitive con ocf:suse:SAPHana { SID = HA1, InstanceNumber = 00 }
promotable mst-con of con { interleave = true }
primitive vip IPaddr2 { ip = 192.0.2.10 }
colocation vip with promoted mst-con`,
    prefer: `
primitive con ocf:suse:SAPHana { SID = HA1, InstanceNumber = 00 }
promotable mst-con of con { interleave = true }
primitive vip IPaddr2 { ip = 192.0.2.10 }
colocation vip with promoted mst-con score=2000`,
    notes:
      'Where some address follows HANA, further ones may be for something else: nothing is said about them.',
    references: [
      'SUSE, SAP HANA System Replication Scale-Up - Performance Optimized Scenario',
      'SAPHanaSR-ScaleOut_basic_cluster(7)',
    ],
  },
});

/** A rule may look at the promotion score instead. */
function ruled({ model }: ClusterView, address: PrimitiveView): boolean {
  const names = chain(address).map(({ id }) => id);
  return model.constraints.some(
    (one) =>
      one.kind === 'location' &&
      'resource' in one.subject &&
      names.includes(one.subject.resource) &&
      'rules' in one.choice,
  );
}
