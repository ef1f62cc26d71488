import type { RuleContext } from '../../rule.js';
import { rule } from '../../rule.js';
import { parseDuration } from '../../../types/duration.js';
import type { FenceDevice } from '../../view/fencing.js';
import { fencingOf } from '../../view/fencing.js';
import { seconds } from '../../view/fencing-words.js';

interface Params {
  readonly kind: 'short' | 'delay';
  readonly option: string;
  readonly ms: number;
  readonly device?: string;
  readonly parameter?: string;
  readonly other?: number;
}

/** A power cycle with its confirmation takes longer with any device. */
const SHORT_MS = 10_000;
/** What is shorter still cannot be meant, and has a rule of its own (`suspicious-time`). */
const ABSURD_MS = 5000;

export const fencingTimeout = rule<Params>({
  code: 'HA6016',
  severity: 'warning',
  message: ({ kind, option, ms, device, parameter, other = 0 }) =>
    kind === 'short'
      ? `${option} is ${seconds(ms)}, which no fence device keeps: fencing fails although it would work`
      : `${JSON.stringify(device)} waits ${seconds(other)} (${parameter}) before it does anything, and ${option} is ${seconds(ms)}`,
  hint: ({ kind }) =>
    kind === 'short'
      ? 'the default is 60 s; was another unit meant?'
      : 'a delay of 5 to 30 s does; keep it well below the timeout',
  check(ctx) {
    const { cluster } = ctx;
    const fencing = fencingOf(cluster);
    if (!fencing.enabled) return;
    const setting = cluster.optionSetting('stonith-timeout');
    const all = parseDuration(cluster.option('stonith-timeout') ?? '60s') ?? 60_000;
    if (all < ABSURD_MS) return;
    if (setting?.at && setting.value !== undefined && all < SHORT_MS) {
      ctx.report(setting.at, { kind: 'short', option: setting.name, ms: all });
    }
    for (const device of fencing.working) checkDevice(ctx, device, all);
  },
  page: {
    means: `The time that fencing has cannot be enough: \`stonith-timeout\`, \`pcmk_reboot_timeout\` or \`pcmk_off_timeout\` is a few
seconds, or a delay of the device is as long as the timeout.`,
    harm: `Pacemaker declares a fencing failed that would have worked, and starts again. Until one succeeds in time, nothing of the
failed node is recovered.`,
    avoid: `
node n1
node n2
primitive ipmi1 stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1, pcmk_delay_base = 90s }`,
    prefer: `
node n1
node n2
primitive ipmi1 stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1, pcmk_delay_base = 10s }`,
    notes:
      'With SBD on disks, `stonith-timeout` has to be more than 1.2 times the msgwait of the disk (`sbd -d DISK dump`), which no configuration shows.',
    references: ['SUSE TID 7011346', 'Pacemaker Explained, "Cluster Options" (stonith-timeout)'],
  },
});

function checkDevice({ report }: RuleContext<Params>, { id, primitive }: FenceDevice, all: number): void {
  const { parameters } = primitive;
  const of = (name: string): number | undefined => parseDuration(parameters.text(name) ?? '', 'timeout');
  for (const name of ['pcmk_reboot_timeout', 'pcmk_off_timeout']) {
    const ms = of(name);
    const at = parameters.get(name)?.at;
    if (at && ms !== undefined && ms > 0 && ms < SHORT_MS) report(at, { kind: 'short', option: name, ms });
  }
  const option = ['pcmk_reboot_timeout', 'pcmk_off_timeout'].find((name) => of(name) !== undefined);
  const ms = option === undefined ? all : of(option)!;
  for (const name of ['pcmk_delay_base', 'pcmk_delay_max', 'delay']) {
    const other = of(name);
    const at = parameters.get(name)?.at;
    if (!at || other === undefined || other < ms) continue;
    report(at, {
      kind: 'delay',
      option: option ?? 'stonith-timeout',
      ms,
      device: id,
      parameter: name,
      other,
    });
  }
}
