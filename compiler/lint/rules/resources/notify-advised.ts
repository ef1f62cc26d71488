import { rule } from '../../rule.js';
import { cloneFlag } from '../../view/clones.js';
import { needsNotify } from '../../view/clones-by-agent.js';
import { quoted } from '../../view/resource-queries.js';

export const notifyAdvised = rule<{ readonly agent: string; readonly clone: string }>({
  code: 'HA6411',
  severity: 'info',
  message: ({ agent, clone }) => `${agent} has an action for notifications, and ${quoted(clone)} sends none`,
  hint: () => 'add notify=true to the clone if the agent relies on it',
  check({ cluster, report, fixes }) {
    for (const resource of cluster.primitives) {
      const { instances, agent } = resource;
      if (instances?.kind !== 'clone' || instances.meta.has('notify') || needsNotify(resource)) continue;
      if (resource.advertises('notify') !== true || cloneFlag(instances, 'notify') === true) continue;
      // The examples of the API only log what they are told.
      if (agent?.type === 'Stateful') continue;
      const fix = fixes.addMeta(instances.id, 'notify', 'true', 'unsafe');
      report(instances.at, { agent: resource.agentName, clone: instances.id }, { fixes: fix ? [fix] : [] });
    }
  },
  page: {
    means:
      'The metadata of a cloned agent lists the action `notify`, and the clone leaves notifications off.',
    harm: 'The agent never learns that its peers started, stopped or were promoted. What it does then differs; some need it.',
    avoid: `
promotable cache { primitive redis ocf:heartbeat:redis { op monitor interval=20s role=Promoted, op monitor interval=21s role=Unpromoted } }`,
    prefer: `
promotable cache {
  notify = true
  primitive redis ocf:heartbeat:redis { op monitor interval=20s role=Promoted, op monitor interval=21s role=Unpromoted }
}`,
    notes: '`notify = false` says that it is meant.',
    references: ['Pacemaker Explained, "Clone Notifications"'],
  },
});
