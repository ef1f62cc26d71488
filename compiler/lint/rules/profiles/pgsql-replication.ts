import { replicated } from '../../view/pgsql.js';
import { rule } from '../../rule.js';

interface Params {
  readonly id: string;
  readonly problem: string;
  readonly hint: string;
}

const NEEDED: Readonly<Record<string, string>> = {
  node_list: 'which nodes replicate',
  master_ip: 'where standbys find the primary',
  restore_command: 'how standbys get archived WAL',
};

export const pgsqlReplication = rule<Params>({
  code: 'HA6660',
  severity: 'warning',
  profiles: ['pgsql'],
  message: ({ id, problem }) => `${JSON.stringify(id)} ${problem}`,
  hint: ({ hint }) => hint,
  check({ cluster, complete, report }) {
    if (!complete) return;
    for (const { id, at, parameters } of replicated(cluster, 'pgsql')) {
      const mode = parameters.get('rep_mode');
      if (!mode || mode.value === 'none') {
        const problem =
          'is in a promotable clone without replication (rep_mode): every instance is a primary of its own';
        report(mode?.at ?? at, { id, problem, hint: 'write rep_mode = sync or async' });
        continue;
      }
      if (mode.value !== 'sync' && mode.value !== 'async') continue;
      for (const [name, what] of Object.entries(NEEDED)) {
        if (!parameters.has(name))
          report(at, { id, problem: `does not say ${what}`, hint: `write ${name} = …` });
      }
    }
  },
  page: {
    means: 'A promotable `pgsql` has rep_mode, node_list, master_ip and restore_command.',
    harm: 'Without rep_mode the agent starts independent servers. Without the other three standbys cannot connect, or fall behind for good after a takeover.',
    avoid: `
primitive pg pgsql { op monitor interval=10s timeout=60s }
promotable pg-clone of pg { notify = true }`,
    prefer: `
node n1
node n2
primitive pg pgsql {
  rep_mode = sync
  node_list = "n1 n2"
  master_ip = 192.0.2.10
  restore_command = "cp /var/lib/pgsql/archive/%f %p"
  op monitor interval=10s timeout=60s
}
promotable pg-clone of pg { notify = true }`,
    references: ['ocf_heartbeat_pgsql(7)', 'ClusterLabs wiki, "PgSQL Replicated Cluster"'],
  },
});
