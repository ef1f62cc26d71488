import { rule } from '../../rule.js';
import { lockDaemons } from '../../view/fencing-dlm.js';

export const dlmFailureNotFenced = rule<{ name: string }>({
  code: 'HA6032',
  severity: 'info',
  message: ({ name }) =>
    `a failure of ${JSON.stringify(name)} is answered by a restart: a lock manager in use can rarely be stopped, and the other nodes wait for its locks`,
  hint: () => 'write on-fail=fence, as the guides for GFS2 have it',
  check({ cluster, report }) {
    for (const resource of lockDaemons(cluster)) {
      for (const { settings, at } of resource.monitors) {
        const onFail = settings.get('on-fail')?.value?.toLowerCase() ?? 'restart';
        // What is weaker than a restart is worse (dlm-failure-ignored).
        if (onFail === 'restart') report(at, { name: resource.id });
      }
    }
  },
  page: {
    means: 'The monitor of DLM, lvmlockd or clvmd has no `on-fail=fence`.',
    harm: 'Its stop fails while file systems are mounted, and after a timeout the node is fenced anyway. Until then all other nodes wait for its locks.',
    avoid: `
node n1
primitive dlm ocf:pacemaker:controld { op monitor interval=60s }
clone dlm-clone of dlm { interleave = true }`,
    prefer: `
node n1
primitive dlm ocf:pacemaker:controld { op monitor interval=60s on-fail=fence }
clone dlm-clone of dlm { interleave = true }`,
    references: ['Red Hat, "Configuring GFS2 file systems"'],
  },
});
