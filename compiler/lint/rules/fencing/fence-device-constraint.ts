import { rule } from '../../rule.js';

interface Params {
  readonly kind: 'order' | 'colocation';
  readonly device: string;
  readonly other: string;
  readonly follows: boolean;
}

export const fenceDeviceConstraint = rule<Params>({
  code: 'HA6027',
  severity: 'warning',
  message: ({ kind, device, other, follows }) =>
    follows
      ? `the ${kind} ties ${JSON.stringify(other)} to the fence device ${JSON.stringify(device)}: fencing needs no started device, but ${JSON.stringify(other)} stays down when its monitor fails`
      : `the ${kind} ties the fence device ${JSON.stringify(device)} to ${JSON.stringify(other)}: where a device is started says nothing about who fences`,
  hint: ({ device }) =>
    `remove it; where a device may be used from says a location: location ${device} avoids NODE`,
  check({ cluster, report }) {
    const isDevice = (name: string): boolean => {
      const found = cluster.named(name).flatMap(({ primitives }) => primitives);
      return found.length > 0 && found.every(({ isFenceDevice }) => isFenceDevice);
    };
    const told = new Set<unknown>();
    for (const { first, then, at, constraint } of cluster.sequences) {
      if (isDevice(first) === isDevice(then) || told.has(constraint)) continue;
      told.add(constraint);
      const follows = isDevice(first);
      const [device, other] = follows ? [first, then] : [then, first];
      report(at, { kind: 'order', device, other, follows });
    }
    for (const { dependent, leader, at, constraint } of cluster.placements) {
      if (isDevice(dependent) === isDevice(leader) || told.has(constraint)) continue;
      told.add(constraint);
      const follows = isDevice(leader);
      const [device, other] = follows ? [leader, dependent] : [dependent, leader];
      report(at, { kind: 'colocation', device, other, follows });
    }
  },
  page: {
    means: 'An order or a colocation between a fence device and another resource.',
    harm: `A device is used from any node that may run it, started or not. "Started" only says where its monitor runs. So the
constraint gives no safety; but a resource that is ordered after the device, or placed with it, stops when the monitor of the
device fails (measured with crm_simulate 2.1.5).`,
    avoid: `
node n1
node n2
primitive sbd stonith:fence_sbd { devices = /dev/disk/by-id/sbd1, pcmk_delay_max = 15 }
primitive db ocf:heartbeat:pgsql
order sbd then db`,
    prefer: `
node n1
node n2
primitive sbd stonith:fence_sbd { devices = /dev/disk/by-id/sbd1, pcmk_delay_max = 15 }
primitive db ocf:heartbeat:pgsql`,
    references: ['ClusterLabs/pacemaker#68', 'Pacemaker Explained, "Fencing"'],
  },
});
