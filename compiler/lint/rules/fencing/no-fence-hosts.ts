import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';

export const noFenceHosts = rule<{ name: string; empty?: string | undefined }>({
  code: 'HA6006',
  severity: 'error',
  message: ({ name, empty }) =>
    empty === undefined
      ? `${JSON.stringify(name)} has pcmk_host_check=static-list and no pcmk_host_list or pcmk_host_map: it can fence nobody`
      : `${empty} of ${JSON.stringify(name)} is empty: it can fence nobody`,
  hint: () => 'name the nodes: pcmk_host_list="n1 n2"',
  check({ cluster, report }) {
    for (const { id, list, map, hosts, check, primitive } of fencingOf(cluster).devices) {
      if (check !== 'static-list' || hosts.length > 0) continue;
      const written = [list, map].filter((setting) => setting !== undefined);
      // With a secret in it nobody can tell; what cannot be read is another rule's business.
      if (written.some(({ value }) => value === undefined || /[^\s,;]/.test(value))) continue;
      const at = written[0]?.at ?? primitive.parameters.get('pcmk_host_check')?.at ?? primitive.at;
      report(at, { name: id, empty: written[0]?.name });
    }
  },
  page: {
    means: 'A fence device is only for the nodes of its list, and the list is empty or missing.',
    harm: 'Pacemaker never uses the device. Often a blank got in the way: `pcmk_host_list= "n1,n2"` in a shell is an empty list and a stray word.',
    avoid: `
node n1
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_check = static-list }`,
    prefer: `
node n1
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1 }`,
    references: ['Pacemaker Explained, "Special Options for Fencing Resources"'],
  },
});
