import { rule } from '../../rule.js';
import { locations, preferences, subjectsOf, writtenScores } from '../../view/placement-locations.js';
import { bundles } from '../../view/clones.js';
import { Placing } from '../../view/placement.js';

export const discoveryLimited = rule<{ discovery: string; resource: string }>({
  code: 'HA6214',
  severity: 'info',
  message: ({ discovery, resource }) =>
    `resource-discovery=${discovery}: nobody looks whether ${JSON.stringify(resource)} already runs where it is not expected`,
  hint: () => 'leave it out, unless the software is not installed there at all',
  check({ cluster, report }) {
    const placing = Placing.of(cluster);
    // With remote nodes it is the usual way to keep them from being probed for everything.
    if (placing.nodes.some(({ kind }) => kind !== 'cluster') || bundles(cluster).length > 0) return;
    for (const location of locations(cluster)) {
      const { resourceDiscovery: discovery, origin } = location;
      const [first] = subjectsOf(location, cluster);
      if (!origin || !first || (discovery !== 'never' && discovery !== 'exclusive')) continue;
      // The other rule has more to say.
      const preferred =
        placing.nodes.length === 0
          ? writtenScores(location).some((score) => score > 0)
          : preferences(cluster).some((one) => one.constraint === location && (one.score ?? 0) > 0);
      if (discovery === 'never' && preferred) continue;
      report(origin, { discovery, resource: first.id });
    }
  },
  page: {
    means: `\`resource-discovery\` is \`never\` or \`exclusive\`: on some nodes Pacemaker does not look whether the resource runs before it
starts it elsewhere.`,
    harm: `If the software is installed there and somebody, or systemd, starts it, it runs twice and nobody sees it. For a database
or a file system that is the end of the data.`,
    avoid: `
node n1
node n2
primitive db ocf:heartbeat:pgsql
location db avoids n2 resource-discovery=never`,
    prefer: `
node n1
node n2
primitive db ocf:heartbeat:pgsql
location db avoids n2`,
    notes:
      'It is right for a node that has nothing but a vote (a majority maker). Not reported in clusters with remote nodes or bundles, where probes take time.',
    references: ['Pacemaker Explained, "Limiting Resource Discovery to a Subset of Nodes"'],
  },
});
