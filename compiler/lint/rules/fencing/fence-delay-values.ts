import { parseDuration } from '../../../types/duration.js';
import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';
import { readHostMap } from '../../view/fencing-hosts.js';

export const fenceDelayValues = rule<{ message: string }>({
  code: 'HA6069',
  severity: 'warning',
  message: ({ message }) => message,
  hint: () => 'pcmk_delay_base is what is always waited, pcmk_delay_max the most, both in whole seconds',
  check({ cluster, report }) {
    for (const { primitive } of fencingOf(cluster).devices) {
      const base = primitive.parameters.get('pcmk_delay_base');
      const max = primitive.parameters.get('pcmk_delay_max');
      const bases = timesOf(base?.value ?? '');
      const most = parseDuration(max?.value ?? '0') ?? 0;
      for (const setting of [base, max]) {
        const tiny = timesOf(setting?.value ?? '').find((ms) => ms > 0 && ms < 1000);
        if (!setting?.at || tiny === undefined) continue;
        report(setting.at, {
          message: `${setting.name}=${setting.value}: the fencer counts whole seconds, so there is no delay`,
        });
      }
      const longest = Math.max(0, ...bases);
      if (base?.at && most >= 1000 && longest > most) {
        report(base.at, {
          message: `pcmk_delay_base=${base.value} is more than pcmk_delay_max=${max?.value}: it is cut to that, and nothing is random`,
        });
      }
    }
  },
  page: {
    means: 'A delay of less than a second, or a fixed part that is longer than the whole.',
    harm: 'The delay decides which of two nodes survives. Where it is dropped, both may shoot each other.',
    avoid: `
node n1
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1, pcmk_delay_base = 20s, pcmk_delay_max = 10s }`,
    prefer: `
node n1
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1, pcmk_delay_base = 10s, pcmk_delay_max = 20s }`,
    references: ['pacemaker-fenced(7), "pcmk_delay_base"'],
  },
});

function timesOf(text: string): readonly number[] {
  const times = /[:=]/.test(text) ? readHostMap(text).entries.map(({ plug }) => plug) : [text];
  return times.flatMap((time) => parseDuration(time) ?? []);
}
