import { thresholdOf } from '../../view/operations.js';
import { rule } from '../../rule.js';

export const startFailureNotFatal = rule<{ resources: readonly string[] }>({
  code: 'HA6315',
  severity: 'warning',
  message: ({ resources }) =>
    `start-failure-is-fatal is false, and nothing limits the failures of ${named(resources)}: a start that fails is tried on the same node for ever`,
  hint: () => 'set migration-threshold, in rsc_defaults for all of them, or leave the option at true',
  check({ cluster, complete, report }) {
    const setting = cluster.optionSetting('start-failure-is-fatal');
    if (!complete || !setting?.at || cluster.optionFlag('start-failure-is-fatal')) return;
    const resources = cluster.primitives
      .filter((primitive) => !primitive.isFenceDevice && thresholdOf(primitive) === undefined)
      .map(({ id }) => id);
    if (resources.length > 0) report(setting.at, { resources });
  },
  page: {
    means: '`start-failure-is-fatal=false`, and resources whose `migration-threshold` is not set.',
    harm: `The threshold is what limits the attempts then, and its default is INFINITY. A node that cannot start the service
tries it a million times, while another node could run it.`,
    avoid: `
node n1
node n2
property start-failure-is-fatal=false
primitive web systemd:nginx { op monitor interval=10s timeout=100s }`,
    prefer: `
node n1
node n2
property start-failure-is-fatal=false
rsc_defaults { migration-threshold = 3, failure-timeout = 10min }
primitive web systemd:nginx { op monitor interval=10s timeout=100s }`,
    references: ['Pacemaker Explained, "Cluster Options"', 'Red Hat solution 5374451'],
  },
});

function named(resources: readonly string[]): string {
  const shown = resources.slice(0, 3).map((id) => JSON.stringify(id));
  const more = resources.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
