import { cloneFlag } from '../../view/clones.js';
import { metaPlace, quoted } from '../../view/resource-queries.js';
import { rule } from '../../rule.js';

export const notifyWithoutEffect = rule<{ readonly clone: string; readonly agent: string }>({
  code: 'HA6476',
  severity: 'info',
  message: ({ clone, agent }) =>
    `${quoted(clone)} sends notifications, and ${agent} has no action for them: each start and stop only takes longer`,
  hint: () => 'remove notify',
  check({ cluster, report, fixes }) {
    for (const resource of cluster.resources.values()) {
      if (resource.kind !== 'clone' || cloneFlag(resource, 'notify') !== true) continue;
      const setting = resource.meta.get('notify');
      const { primitives } = resource;
      const [first] = primitives;
      if (
        !first ||
        setting?.from !== 'own' ||
        !primitives.every((one) => one.advertises('notify') === false)
      ) {
        continue;
      }
      const at = metaPlace(resource, 'notify');
      const fix = setting.at ? fixes.remove(setting.at, 'Remove notify') : undefined;
      report(at, { clone: resource.id, agent: first.agentName }, { fixes: fix ? [fix] : [] });
    }
  },
  page: {
    means: '`notify=true` for a clone of an agent that does not advertise the action `notify`.',
    harm: 'Nothing breaks. Before and after each change every instance is asked for an action that it does not have.',
    avoid: `
clone time { notify = true, primitive chrony systemd:chronyd { op monitor interval=60s } }`,
    prefer: `
clone time { primitive chrony systemd:chronyd { op monitor interval=60s } }`,
    references: ['Pacemaker Explained, "Clone Notifications"'],
  },
});
