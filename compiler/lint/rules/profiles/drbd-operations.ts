import { drbdResources } from '../../view/drbd.js';
import { rule } from '../../rule.js';

interface Params {
  readonly id: string;
  readonly problem: string;
  readonly hint: string;
}

/** In seconds, from the metadata of the agent. */
const LEAST = { start: 240, promote: 90, demote: 90, stop: 100 };

export const drbdOperations = rule<Params>({
  code: 'HA6643',
  severity: 'warning',
  profiles: ['drbd'],
  message: ({ id, problem }) => `${JSON.stringify(id)}: ${problem}`,
  hint: ({ hint }) => hint,
  check({ cluster, complete, report }) {
    if (!complete) return;
    for (const resource of drbdResources(cluster)) {
      const { id, at, monitors } = resource;
      for (const [action, least] of Object.entries(LEAST)) {
        const ms = resource.timeoutMs(action);
        if (ms >= least * 1000) continue;
        const where = resource.operationsNamed(action)[0]?.at ?? at;
        const problem = `${action} may take ${Math.round(ms / 1000)}s, and the agent asks for ${least}s`;
        report(where, { id, problem, hint: `write: op ${action} timeout=${least}s` });
      }
      for (const role of ['Promoted', 'Unpromoted'] as const) {
        if (monitors.some((monitor) => (monitor.role ?? 'Unpromoted') === role)) continue;
        const interval = role === 'Promoted' ? '29s' : '31s';
        const problem = `no monitor looks at it while it is ${role.toLowerCase()}`;
        report(at, { id, problem, hint: `write: op monitor interval=${interval} role=${role}` });
      }
    }
  },
  page: {
    means:
      'DRBD is watched in both roles, at different intervals, and its operations have the time that the agent asks for.',
    harm: 'A start waits for the peer and for a device to appear. Killed after 20 seconds it counts as failed, and a stop that is killed gets the node fenced.',
    avoid: `
primitive r0 ocf:linbit:drbd { drbd_resource = data, op monitor interval=20s }
promotable r0-clone of r0 { notify = true }`,
    prefer: `
primitive r0 ocf:linbit:drbd {
  drbd_resource = data
  op start timeout=240s
  op promote timeout=90s
  op demote timeout=90s
  op stop timeout=100s
  op monitor interval=29s role=Promoted
  op monitor interval=31s role=Unpromoted
}
promotable r0-clone of r0 { notify = true }`,
    references: [
      'LINBIT, The DRBD User\'s Guide, "Integrating DRBD with Pacemaker clusters"',
      'ocf_linbit_drbd(7)',
    ],
  },
});
