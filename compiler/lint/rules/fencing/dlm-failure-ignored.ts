import { rule } from '../../rule.js';
import { lockManagers } from '../../view/fencing-dlm.js';

const WORDS = ['ignore', 'block', 'stop', 'standby', 'demote'];

export const dlmFailureIgnored = rule<{ name: string; onFail: string }>({
  code: 'HA6055',
  severity: 'warning',
  message: ({ name, onFail }) =>
    `on-fail=${onFail} for ${JSON.stringify(name)}: when it fails, its node keeps locks that all others wait for`,
  hint: () => 'write on-fail=fence',
  check({ cluster, report, fixes }) {
    for (const resource of lockManagers(cluster)) {
      for (const { name, settings, at } of resource.operations) {
        const onFail = settings.get('on-fail');
        const value = onFail?.value?.toLowerCase() ?? '';
        if (name !== 'monitor' || !WORDS.includes(value)) continue;
        const own = onFail?.at && onFail.from === 'own' ? onFail.at : undefined;
        const fix = own ? [fixes.replace(own, 'on-fail=fence', 'Write on-fail=fence', 'unsafe')] : [];
        report(own ?? at, { name: resource.id, onFail: value }, { fixes: fix });
      }
    }
  },
  page: {
    means: 'A failure of DLM, lvmlockd, clvmd, GFS2 or OCFS2 is ignored, blocked or answered by a stop.',
    harm: 'The node is still a member, so nobody fences it, and its locks are never released: the file system hangs on all nodes.',
    avoid: `
node n1
node n2
primitive dlm ocf:pacemaker:controld { op monitor interval=60s on-fail=ignore }
clone dlm-clone of dlm { interleave = true }`,
    prefer: `
node n1
node n2
primitive dlm ocf:pacemaker:controld { op monitor interval=60s on-fail=fence }
clone dlm-clone of dlm { interleave = true }`,
    references: ['Red Hat, "Configuring GFS2 file systems"'],
  },
});
