import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';

export const unreadFenceHosts = rule<{ name: string; check: string }>({
  code: 'HA6008',
  severity: 'info',
  message: ({ name, check }) =>
    `pcmk_host_list of ${JSON.stringify(name)} is not read: with pcmk_host_check=${check} ` +
    (check === 'none' ? 'the device is used for any node' : 'the device says itself whom it can fence'),
  hint: () => 'leave out pcmk_host_check: with a list, static-list is the default',
  check({ cluster, report, fixes }) {
    for (const { id, list, writtenCheck, primitive } of fencingOf(cluster).devices) {
      if (list === undefined || writtenCheck === undefined || writtenCheck === 'static-list') continue;
      const { at = primitive.at } = primitive.parameters.get('pcmk_host_check') ?? {};
      report(
        at,
        { name: id, check: writtenCheck },
        { fixes: [fixes.remove(at, 'Remove pcmk_host_check', 'unsafe')] },
      );
    }
  },
  page: {
    means:
      '`pcmk_host_list` counts with `pcmk_host_check=static-list` only, which is the default where there is a list.',
    harm: 'The device is used for other nodes than those of the list, or not for all of them.',
    avoid: `
node n1
primitive pdu stonith:fence_apc { ip = 192.0.2.9, username = apc, password_script = /etc/pw, pcmk_host_list = n1, pcmk_host_check = dynamic-list }`,
    prefer: `
node n1
primitive pdu stonith:fence_apc { ip = 192.0.2.9, username = apc, password_script = /etc/pw, pcmk_host_list = n1 }`,
    references: ['Pacemaker Explained, "Special Options for Fencing Resources"'],
  },
});
