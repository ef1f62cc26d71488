import { replicated } from '../../view/pgsql.js';
import { rule } from '../../rule.js';

interface Params {
  readonly id: string;
  readonly action: string;
  readonly seconds: number;
  readonly least: number;
}

/** In seconds. PAF: "Cluster Administration"; pgsql: metadata of the agent. */
const LEAST: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  pgsqlms: { start: 60, stop: 60, promote: 30, demote: 120 },
  pgsql: { start: 60, stop: 60, promote: 60, demote: 60 },
};

export const pgsqlOperations = rule<Params>({
  code: 'HA6664',
  severity: 'warning',
  profiles: ['pgsql'],
  message: ({ id, action, seconds, least }) =>
    `${action} of ${JSON.stringify(id)} may take ${seconds}s; PostgreSQL needs ${least}s at least`,
  hint: ({ action, least }) => `write: op ${action} timeout=${least}s`,
  check({ cluster, complete, report }) {
    if (!complete) return;
    for (const resource of replicated(cluster)) {
      const { id, at, agent } = resource;
      for (const [action, least] of Object.entries(LEAST[agent?.type ?? ''] ?? {})) {
        const ms = resource.timeoutMs(action);
        if (ms >= least * 1000) continue;
        const where = resource.operationsNamed(action)[0]?.at ?? at;
        report(where, { id, action, seconds: Math.round(ms / 1000), least });
      }
    }
  },
  page: {
    means: 'Start, stop, promote or demote of a replicated PostgreSQL has less time than its agent asks for.',
    harm: 'A server that replays WAL after a crash needs its time. Killed before, the start counts as failed; a stop that is killed gets the node fenced, although it was only writing a checkpoint.',
    avoid: `
primitive pg pgsqlms { pgdata = /var/lib/pgsql/data, op demote timeout=30s }
promotable pg-clone of pg { notify = true }`,
    prefer: `
primitive pg pgsqlms {
  pgdata = /var/lib/pgsql/data
  op start timeout=60s
  op stop timeout=60s
  op promote timeout=30s
  op demote timeout=120s
}
promotable pg-clone of pg { notify = true }`,
    references: ['PostgreSQL Automatic Failover, "Configuration"', 'ocf_heartbeat_pgsql(7)'],
  },
});
