import { parseBoolean } from '../../../types/boolean.js';
import { instanceOf } from '../../view/sap.js';
import { rule } from '../../rule.js';

interface Params {
  readonly id: string;
  readonly isErs: boolean;
}

export const ascsIsErs = rule<Params>({
  code: 'HA6622',
  severity: 'warning',
  profiles: ['sap-ascs'],
  message: ({ id, isErs }) =>
    isErs
      ? `${JSON.stringify(id)} is an ERS without IS_ERS=true: the agent never says where the lock table is`
      : `${JSON.stringify(id)} is an ASCS with IS_ERS=true: the agent takes it for the replication server`,
  hint: ({ isErs }) => (isErs ? 'write IS_ERS = true' : 'remove IS_ERS'),
  check({ cluster, fixes, report }) {
    for (const primitive of cluster.primitives) {
      const instance = instanceOf(primitive);
      const setting = primitive.parameters.get('IS_ERS');
      if (!instance || instance.isErs === parseBoolean(setting?.value ?? 'false')) continue;
      const { id, at } = primitive;
      const fix =
        instance.isErs && !setting
          ? fixes.addToResource(id, 'IS_ERS = true', 'Add IS_ERS = true')
          : undefined;
      report(setting?.at ?? at, { id, isErs: instance.isErs }, { fixes: fix ? [fix] : [] });
    }
  },
  page: {
    means: 'IS_ERS=true belongs to the ERS instance of a pair, and to that one only.',
    harm: 'With the first enqueue server the agent sets the attribute runs_ers_SID, by which ASCS finds the node of the copy. Without it ASCS starts anywhere and all locks are lost.',
    avoid: 'primitive ers SAPInstance { InstanceName = NW1_ERS10_er, op monitor interval=11s timeout=60s }',
    prefer:
      'primitive ers SAPInstance { InstanceName = NW1_ERS10_er, IS_ERS = true, op monitor interval=11s timeout=60s }',
    references: [
      'ocf_heartbeat_SAPInstance(7)',
      'SUSE, SAP NetWeaver - High Availability Cluster 7.40',
      'Red Hat solution 5374451',
    ],
  },
});
