import { rule } from '../../rule.js';
import { isSbd } from '../../view/fencing-agents.js';
import type { FenceDevice } from '../../view/fencing.js';
import { fencingOf } from '../../view/fencing.js';

export const duplicateFenceDevice = rule<{ name: string; other: string }>({
  code: 'HA6054',
  severity: 'info',
  message: ({ name, other }) =>
    `${JSON.stringify(name)} does the same as ${JSON.stringify(other)}: the second device is no second way to fence`,
  hint: () => 'one device is enough; it is used from every node',
  check({ cluster, report }) {
    const seen = new Map<string, FenceDevice>();
    for (const device of fencingOf(cluster).devices) {
      const key = fingerprint(device);
      const other = seen.get(key);
      if (!other) seen.set(key, device);
      else {
        const related = [{ message: 'the other one is here', at: other.primitive.at }];
        report(device.primitive.at, { name: device.id, other: other.id }, { related });
      }
    }
  },
  page: {
    means:
      'Two fence devices have the same agent and the same parameters, or two SBD devices are for any node.',
    harm: 'Each is monitored and tried in turn, so a failure takes twice as long to be noticed. One device serves all nodes.',
    avoid: `
node n1
node n2
primitive sbd1 stonith:fence_sbd { devices = /dev/disk/by-id/sbd1, pcmk_delay_max = 15 }
primitive sbd2 stonith:fence_sbd { devices = /dev/disk/by-id/sbd1, pcmk_delay_max = 15 }`,
    prefer: `
node n1
node n2
primitive sbd1 stonith:fence_sbd { devices = /dev/disk/by-id/sbd1, pcmk_delay_max = 15 }`,
    references: ['SUSE Linux Enterprise High Availability, "Storage protection and SBD"'],
  },
});

/** What the device does; a secret is told from another by its place. */
function fingerprint({ id, type, primitive, namesHosts }: FenceDevice): string {
  if (isSbd(type) && !namesHosts) return 'sbd';
  const pairs = primitive.parameters.all.map(
    ({ name, value, at }) => `${name}=${value ?? `${id} ${at?.pos}`}`,
  );
  return pairs.length === 0 ? id : `${type} ${pairs.sort().join(' ')}`;
}
