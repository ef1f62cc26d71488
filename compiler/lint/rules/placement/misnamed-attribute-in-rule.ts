import { rule } from '../../rule.js';
import { unsetAttributes } from '../../view/placement-unset.js';

export const misnamedAttributeInRule = rule<{ name: string; meant: string | null }>({
  code: 'HA6215',
  severity: 'warning',
  message: ({ name, meant }) =>
    meant === null
      ? `no resource sets ${JSON.stringify(name)}: there is no ocf:pacemaker:ping with that name`
      : `nothing sets the node attribute ${JSON.stringify(name)}; ${JSON.stringify(meant)} is set`,
  hint: ({ meant }) =>
    meant === null
      ? 'add a clone of ocf:pacemaker:ping, or correct the name'
      : `did you mean ${JSON.stringify(meant)}?`,
  check({ cluster, whole, complete, report }) {
    if (!whole || !complete) return;
    for (const { name, at, meant } of unsetAttributes(cluster)) {
      if (meant !== undefined) report(at, { name, meant });
    }
  },
  page: {
    means: `A rule asks for a node attribute that nothing sets, and that is nearly the name of one that is set; or for the
connectivity of a node (\`pingd\`, \`ping\`), and no ping resource writes an attribute of that name.`,
    harm: `The rule is never true, or always: a node that has lost its network keeps its services, or no node is good enough to run
them.`,
    avoid: `
node n1
node n2
primitive web systemd:httpd
clone pings { primitive ping ocf:pacemaker:ping { host_list = 192.0.2.1, name = ping, op monitor interval=10s } }
location web where not defined(pingd) or integer(pingd) < 1 score=-INFINITY`,
    prefer: `
node n1
node n2
primitive web systemd:httpd
clone pings { primitive ping ocf:pacemaker:ping { host_list = 192.0.2.1, name = pingd, op monitor interval=10s } }
location web where not defined(pingd) or integer(pingd) < 1 score=-INFINITY`,
    references: ['Pacemaker Explained, "Moving Resources Due to Connectivity Changes"', 'SUSE TID 7008656'],
  },
});
