import { parseBoolean } from '../../../types/boolean.js';
import { resourcesOf } from '../../view/resource-queries.js';
import { hanaControllers, hanaTopologies } from '../../view/sap.js';
import type { PrimitiveView } from '../../view/resource.js';
import { rule } from '../../rule.js';

interface Params {
  readonly id: string;
  readonly problem: string;
  readonly wanted: string;
}

export const hanaCloneOptions = rule<Params>({
  code: 'HA6600',
  severity: 'warning',
  profiles: ['sap-hana'],
  message: ({ id, problem }) => `${JSON.stringify(id)} ${problem}`,
  hint: ({ wanted }) => `write ${wanted}`,
  check({ cluster, fixes, report }) {
    const controllers = hanaControllers(cluster);
    // More nodes are a scale-out cluster, which had this agent too before it got one of its own.
    const isSmall = cluster.members.length === 3 || cluster.members.length === 4;
    const check = (resource: PrimitiveView): void => {
      const clone = resource.instances;
      if (clone?.kind !== 'clone') {
        const wanted = controllers.includes(resource) ? 'promotable NAME of' : 'clone NAME of';
        report(resource.at, {
          id: resource.id,
          problem: 'is not cloned: it has to run on every HANA node',
          wanted: `${wanted} ${resource.id} { interleave = true }`,
        });
        return;
      }
      const miss = (name: string, value: string, problem: string): void => {
        const fix = clone.meta.has(name) ? undefined : fixes.addMeta(clone.id, name, value);
        report(
          clone.meta.get(name)?.at ?? clone.at,
          { id: clone.id, problem, wanted: `${name}=${value}` },
          {
            fixes: fix ? [fix] : [],
          },
        );
      };
      if (parseBoolean(clone.meta.text('interleave') ?? 'false') !== true)
        miss(
          'interleave',
          'true',
          'has no interleave: whatever is ordered after it restarts when an instance on another node does',
        );
      if (Number(clone.meta.text('clone-node-max') ?? 1) > 1)
        miss('clone-node-max', '1', 'may run more than once on a node');
      const max = Number(clone.meta.text('clone-max') ?? cluster.members.length);
      if (controllers.includes(resource) && resource.isA('SAPHana') && isSmall && max > 2)
        miss('clone-max', '2', `may have ${max} instances: a scale-up pair has two`);
      if (controllers.includes(resource) && Number(clone.meta.text('promoted-max') ?? 1) !== 1)
        miss('promoted-max', '1', 'may be promoted more than once: HANA has one primary');
    };
    for (const resource of [
      ...controllers,
      ...hanaTopologies(cluster),
      ...resourcesOf(cluster, 'SAPHanaFilesystem'),
    ]) {
      check(resource);
    }
  },
  page: {
    means:
      'The clones of SAPHana, SAPHanaController, SAPHanaTopology and SAPHanaFilesystem have the options that the vendors ask for: interleave=true, one instance a node, two instances of a scale-up pair, one promoted.',
    harm: 'Without interleave the start of HANA waits for the topology agents of all nodes, and a failure of one of them restarts the database everywhere.',
    avoid: `
primitive top ocf:suse:SAPHanaTopology { SID = HA1, InstanceNumber = 00, op monitor interval=10s timeout=600s }
clone cln-top of top`,
    prefer: `
primitive top ocf:suse:SAPHanaTopology { SID = HA1, InstanceNumber = 00, op monitor interval=10s timeout=600s }
clone cln-top of top { interleave = true, clone-node-max = 1 }`,
    references: [
      'SUSE, SAP HANA System Replication Scale-Up - Performance Optimized Scenario',
      'Red Hat, Automating SAP HANA Scale-Up System Replication',
      'SAPHanaSR(7)',
    ],
  },
});
