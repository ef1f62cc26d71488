import { rule } from '../../rule.js';
import { locations, subjectsOf } from '../../view/placement-locations.js';

export const patternMatchesFencing = rule<{ pattern: string; devices: readonly string[] }>({
  code: 'HA6230',
  severity: 'info',
  message: ({ pattern, devices }) =>
    `the pattern ${JSON.stringify(pattern)} matches fence devices too: ${devices.map((name) => JSON.stringify(name)).join(', ')}`,
  hint: () =>
    'a node that a location bans cannot use the device; make the pattern narrower if that is not meant',
  check({ cluster, report }) {
    for (const location of locations(cluster)) {
      if (!('pattern' in location.subject) || !location.origin) continue;
      const found = subjectsOf(location, cluster);
      const devices = found.filter(({ primitives }) => primitives.some((one) => one.isFenceDevice));
      if (devices.length === 0 || devices.length === found.length) continue;
      report(location.origin, {
        pattern: location.subject.pattern,
        devices: devices.slice(0, 4).map(({ id }) => id),
      });
    }
  },
  page: {
    means: 'The pattern of a location matches fence devices beside other resources.',
    harm: `A pattern is found anywhere in a name, and a negated one (\`!…\`) matches all that is left. A location with a negative
score keeps a node from using the device at all: with a broad ban the last node may have no device to fence with.`,
    avoid: `
node n1
node n2
primitive fence-db stonith:fence_ipmilan { ip = 192.0.2.1, pcmk_host_list = n1 }
primitive db systemd:postgresql
location resources matching "db" avoids n2`,
    prefer: `
node n1
node n2
primitive fence-db stonith:fence_ipmilan { ip = 192.0.2.1, pcmk_host_list = n1 }
primitive db systemd:postgresql
location resources matching "^db" avoids n2`,
    references: ['Pacemaker Explained, "Location Constraints", rsc-pattern'],
  },
});
