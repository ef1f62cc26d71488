import { rule } from '../../rule.js';
import { cloneFlag } from '../../view/clones.js';
import { needsNotify } from '../../view/clones-by-agent.js';
import { metaPlace, quoted } from '../../view/resource-queries.js';

interface Params {
  readonly name: string;
  readonly agent: string;
  readonly clone: string;
}

export const notifyMissing = rule<Params>({
  code: 'HA6410',
  severity: 'error',
  message: ({ agent, clone }) =>
    `${agent} needs notifications about its peers, and ${quoted(clone)} has no notify=true`,
  hint: () => 'add notify=true to the clone',
  check({ cluster, report, fixes }) {
    for (const resource of cluster.primitives) {
      const { instances } = resource;
      if (instances?.kind !== 'clone' || cloneFlag(instances, 'notify') === true || !needsNotify(resource))
        continue;
      // In the wrong place: `misplaced-meta` and `meta-as-parameter` tell.
      if (resource.meta.every('notify').some(({ from }) => from === 'own')) continue;
      if (instances.model.instanceAttributes.some(({ pairs }) => pairs.some(({ name }) => name === 'notify')))
        continue;
      const written = instances.meta.get('notify');
      if (written?.conditional === false && written.value === undefined) continue;
      const fix = written ? undefined : fixes.addMeta(instances.id, 'notify', 'true');
      report(
        written ? metaPlace(instances, 'notify') : instances.at,
        { name: resource.id, agent: resource.agentName, clone: instances.id },
        { fixes: fix ? [fix] : [] },
      );
    }
  },
  page: {
    means:
      'The agent learns from notifications what its other instances do, and the clone does not send any: the default is `notify=false`.',
    harm: `The DRBD and PAF agents refuse to start or to promote. Others promote without knowing where the newest data is, or leave
replicas that follow a dead primary.`,
    avoid: `
primitive disk ocf:linbit:drbd {
  drbd_resource = r0
  op monitor interval=29s role=Promoted
  op monitor interval=31s role=Unpromoted
}
promotable disk-clone of disk`,
    prefer: `
primitive disk ocf:linbit:drbd {
  drbd_resource = r0
  op monitor interval=29s role=Promoted
  op monitor interval=31s role=Unpromoted
}
promotable disk-clone of disk { notify = true }`,
    notes:
      'DRBD does without where `ignore_missing_notifications = true` says so. The fix adds the option to the clone.',
    references: [
      "LINBIT DRBD User's Guide",
      'PAF documentation, "Quick start"',
      'Pacemaker Explained, "Clone Notifications"',
    ],
  },
});
