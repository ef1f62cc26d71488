import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';

export const unfencingNotSupported = rule<{ name: string; agent: string }>({
  code: 'HA6063',
  severity: 'info',
  message: ({ name, agent }) =>
    `${JSON.stringify(name)} has provides=unfencing, and ${agent} gives no node its access back: resources wait until it has switched each node "on"`,
  hint: () => 'remove provides: it is for devices that cut a node off from storage or network',
  check({ cluster, report, fixes }) {
    for (const { id, primitive } of fencingOf(cluster).devices) {
      const setting = primitive.meta.get('provides');
      const actions = primitive.facts?.actions ?? [];
      if (!setting?.at || setting.value !== 'unfencing' || actions.length === 0) continue;
      if (actions.some(({ automatic, onTarget }) => automatic === true || onTarget === true)) continue;
      const fix = fixes.remove(setting.at, 'Remove provides', 'unsafe');
      report(setting.at, { name: id, agent: primitive.agentName }, { fixes: [fix] });
    }
  },
  page: {
    means: 'A power switch is declared as a device that unfences.',
    harm: 'Every resource then requires that its node was unfenced: when the device does not answer, a node that boots runs nothing, although it is healthy.',
    avoid: `
node n1
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1, meta provides=unfencing }`,
    prefer: `
node n1
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1 }`,
    references: ['Pacemaker Explained, "Unfencing"'],
  },
});
