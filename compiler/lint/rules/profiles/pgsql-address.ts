import { placedWith } from '../../view/relation.js';
import { replicated } from '../../view/pgsql.js';
import { rule } from '../../rule.js';

interface Params {
  readonly id: string;
  readonly ip: string;
  readonly problem: string;
  readonly hint: string;
}

export const pgsqlAddress = rule<Params>({
  code: 'HA6663',
  severity: 'warning',
  profiles: ['pgsql'],
  message: ({ id, ip, problem }) => `master_ip ${ip} of ${JSON.stringify(id)} ${problem}`,
  hint: ({ hint }) => hint,
  check({ cluster, complete, whole, report }) {
    if (!complete || !whole) return;
    const addresses = cluster.primitives.filter((one) => one.isA('IPaddr2', 'IPaddr', 'IPsrcaddr'));
    for (const resource of replicated(cluster, 'pgsql')) {
      const { id, top } = resource;
      const setting = resource.parameters.get('master_ip');
      const ip = setting?.value;
      if (ip === undefined || !setting?.at || addresses.length === 0) continue;
      const address = addresses.find((one) => one.parameter('ip') === ip);
      if (!address) {
        const hint = `it is one of ${addresses.flatMap((one) => one.parameter('ip') ?? []).join(', ')}, or add it`;
        report(setting.at, {
          id,
          ip,
          problem: 'is no address of this cluster: standbys do not find the primary',
          hint,
        });
        continue;
      }
      const placed = placedWith(cluster, address, resource).some(
        ({ leaderRole }) => leaderRole === 'Promoted',
      );
      if (placed) continue;
      const hint = `write: colocation ${address.top.id} with promoted ${top.id}`;
      report(address.at, {
        id,
        ip,
        problem: 'does not follow the primary: standbys may connect to another standby',
        hint,
      });
    }
  },
  page: {
    means: 'The address that standbys connect to is an address of the cluster, and is where the primary is.',
    harm: 'After a takeover the standbys keep asking the old node, or each other, and fall behind. With synchronous replication every commit waits.',
    avoid: `
node n1
node n2
primitive pg pgsql { rep_mode = sync, node_list = "n1 n2", master_ip = 192.0.2.10, restore_command = "cp /a/%f %p" }
promotable pg-clone of pg { notify = true }
primitive vip IPaddr2 { ip = 192.0.2.10 }`,
    prefer: `
node n1
node n2
primitive pg pgsql { rep_mode = sync, node_list = "n1 n2", master_ip = 192.0.2.10, restore_command = "cp /a/%f %p" }
promotable pg-clone of pg { notify = true }
primitive vip IPaddr2 { ip = 192.0.2.10 }
colocation vip with promoted pg-clone`,
    references: ['ocf_heartbeat_pgsql(7), master_ip', 'ClusterLabs wiki, "PgSQL Replicated Cluster"'],
  },
});
