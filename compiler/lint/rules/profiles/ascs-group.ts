import { parseBoolean } from '../../../types/boolean.js';
import { instanceOf, isAddress } from '../../view/sap.js';
import type { PrimitiveView } from '../../view/resource.js';
import { rule } from '../../rule.js';

interface Params {
  readonly id: string;
  readonly problem: string;
  readonly hint: string;
}

export const ascsGroup = rule<Params>({
  code: 'HA6625',
  severity: 'warning',
  profiles: ['sap-ascs'],
  message: ({ id, problem }) => `${JSON.stringify(id)} ${problem}`,
  hint: ({ hint }) => hint,
  check({ cluster, complete, report }) {
    if (!complete) return;
    for (const primitive of cluster.primitives) {
      if (!instanceOf(primitive)) continue;
      const problem = groupProblem(primitive);
      const { id, at, parameters } = primitive;
      if (problem !== undefined)
        report(at, {
          id,
          problem,
          hint: 'put the file system, the address and the instance into a group, in that order',
        });
      const recover = parameters.get('AUTOMATIC_RECOVER');
      if (recover?.at && parseBoolean(recover.value ?? '') === true) {
        const why = 'restarts itself in the monitor (AUTOMATIC_RECOVER): the cluster never sees the failure';
        report(recover.at, { id, problem: why, hint: 'write AUTOMATIC_RECOVER = false' });
      }
    }
  },
  page: {
    means:
      'ASCS and ERS are each in a group in which their address stands before them; the cluster restarts them, not the agent.',
    harm: 'The name of the instance belongs to its address: started without it, sapstartsrv cannot bind and the work processes find no message server.',
    avoid: `
group g {
  primitive ascs SAPInstance { InstanceName = NW1_ASCS00_as, op monitor interval=11s timeout=60s }
  primitive vip IPaddr2 { ip = 192.0.2.10 }
}`,
    prefer: `
group g {
  primitive vip IPaddr2 { ip = 192.0.2.10 }
  primitive ascs SAPInstance { InstanceName = NW1_ASCS00_as, AUTOMATIC_RECOVER = false, op monitor interval=11s timeout=60s }
}`,
    references: [
      'SUSE, SAP NetWeaver - High Availability Cluster 7.40',
      'Red Hat, Configuring SAP S/4HANA ASCS/ERS with ENSA2',
      'Trento check 6B1B58',
    ],
  },
});

function groupProblem({ id, group }: PrimitiveView): string | undefined {
  if (!group) return 'is in no group with its address';
  const members = group.primitives;
  const own = members.findIndex((member) => member.id === id);
  const address = members.findIndex(isAddress);
  if (address < 0) return 'has no address in its group';
  return address > own ? `starts before its address "${members[address]!.id}"` : undefined;
}
