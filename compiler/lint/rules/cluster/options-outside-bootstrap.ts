import { BOOTSTRAP_ID } from '../../../model/ids.js';
import { clusterOption } from '../../../tables/cluster-options.js';
import { rule } from '../../rule.js';

export const optionsOutsideBootstrap = rule<{ names: readonly string[] }>({
  code: 'HA6509',
  severity: 'info',
  message: ({ names }) =>
    `${names.join(', ')}: set outside of "${BOOTSTRAP_ID}", where pcs and crmsh set options, and where the same option would win`,
  hint: () => 'write them into the plain "property", unless the set has a rule of its own',
  check({ written, platform, report }) {
    for (const set of written.properties) {
      if (set.id === BOOTSTRAP_ID || set.rule || set.score !== undefined || !set.origin) continue;
      const names = set.pairs
        .map(({ name }) => name)
        .filter((name) => clusterOption(platform, name)?.kind === 'known');
      if (names.length > 0) report(set.origin, { names });
    }
  },
  page: {
    means: `Options of Pacemaker stand in a set with an id of its own and without a rule. (Sets of agents and tools, with names of their
own in them, are not meant.)`,
    harm: `They count until somebody runs \`pcs property set\` or \`crm configure property\`: that writes into \`cib-bootstrap-options\`, which
wins over every other set. Some tools only show and change that set.`,
    avoid: 'property id=site-options { no-quorum-policy = freeze }',
    prefer: 'property no-quorum-policy=freeze',
    references: ['Pacemaker Explained, "Cluster Options"'],
  },
});
