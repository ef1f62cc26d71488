import { rule } from '../../rule.js';
import { cloneFlag, clones } from '../../view/clones.js';
import { metaPlace, quoted } from '../../view/resource-queries.js';

interface Params {
  readonly clone: string;
  readonly name: string;
  readonly agent: string;
}

export const globallyUniqueUnsupported = rule<Params>({
  code: 'HA6415',
  severity: 'warning',
  message: ({ clone, name, agent }) =>
    `globally-unique of ${quoted(clone)} is ignored: ${quoted(name)} (${agent}) can only be an anonymous clone`,
  hint: () => 'remove globally-unique',
  check({ cluster, report, fixes }) {
    for (const clone of clones(cluster)) {
      if (cloneFlag(clone, 'globally-unique') !== true) continue;
      const found = clone.primitives.find(({ agent }) =>
        ['systemd', 'lsb', 'service', 'upstart'].includes(agent?.class ?? ''),
      );
      if (!found) continue;
      const setting = clone.meta.get('globally-unique');
      const fix =
        setting?.from === 'own' && setting.at
          ? fixes.remove(setting.at, 'Remove globally-unique')
          : undefined;
      report(
        metaPlace(clone, 'globally-unique'),
        { clone: clone.id, name: found.id, agent: found.agentName },
        { fixes: fix ? [fix] : [] },
      );
    }
  },
  page: {
    means: 'A clone of a systemd unit or an init script says `globally-unique=true`.',
    harm: `Such a service gets no instance number and exists once on each node. Pacemaker ignores the option with a warning; with
\`clone-node-max\` there are fewer instances than the configuration promises.`,
    avoid: `
clone c { globally-unique = true, primitive web systemd:httpd { op monitor interval=10s } }`,
    prefer: `
clone c { primitive web systemd:httpd { op monitor interval=10s } }`,
    references: ['Pacemaker Explained, "Clone Options"'],
  },
});
