import { replicated } from '../../view/pgsql.js';
import { rule } from '../../rule.js';

interface Params {
  readonly id: string;
  readonly problem: string;
  readonly known: readonly string[];
}

export const pgsqlNodeList = rule<Params>({
  code: 'HA6662',
  severity: 'warning',
  profiles: ['pgsql'],
  message: ({ id, problem }) => `node_list of ${JSON.stringify(id)} ${problem}`,
  hint: ({ known }) => `the nodes are ${known.join(', ')}`,
  check({ cluster, complete, whole, report }) {
    if (!complete || !whole) return;
    for (const { id, parameters } of replicated(cluster, 'pgsql')) {
      const setting = parameters.get('node_list');
      if (setting?.value === undefined || !setting.at) continue;
      const listed = setting.value.split(/[\s,]+/).filter((name) => name !== '');
      const unknown = listed.filter((name) => !cluster.nodes.includes(name));
      const known = cluster.members;
      if (unknown.length > 0)
        report(setting.at, { id, problem: `has ${unknown.join(', ')}, which is no node`, known });
      else if (listed.length < 2)
        report(setting.at, { id, problem: 'has one node only: there is nobody to take over', known });
      else if (setting.value.includes(','))
        report(setting.at, { id, problem: 'has commas: it is separated by blanks', known });
    }
  },
  page: {
    means: 'node_list of the agent `pgsql` names something that is no node of the cluster.',
    harm: 'The agent compares the list with the names that Pacemaker has (crm_node -n). A host name of another form is nobody, and is never made a standby.',
    avoid: `
node n1
node n2
primitive pg pgsql { rep_mode = async, node_list = "n1.example.com n2.example.com", master_ip = 192.0.2.10, restore_command = "cp /a/%f %p" }
promotable pg-clone of pg { notify = true }`,
    prefer: `
node n1
node n2
primitive pg pgsql { rep_mode = async, node_list = "n1 n2", master_ip = 192.0.2.10, restore_command = "cp /a/%f %p" }
promotable pg-clone of pg { notify = true }`,
    references: ['ocf_heartbeat_pgsql(7), node_list'],
  },
});
