import type { RuleContext } from '../../rule.js';
import { rule } from '../../rule.js';
import { parseDuration } from '../../../types/duration.js';
import { isSbd } from '../../view/fencing-agents.js';
import type { FenceDevice } from '../../view/fencing.js';
import { fencingOf } from '../../view/fencing.js';
import type { Setting } from '../../view/settings.js';
import { seconds } from './words.js';

interface Params {
  readonly kind: 'below-device' | 'delay' | 'short' | 'power';
  readonly option: string;
  readonly ms: number;
  readonly device?: string;
  readonly parameter?: string;
  readonly other?: number;
}

/** A power cycle with its confirmation takes longer with any device. */
const SHORT_MS = 10_000;

export const fencingTimeout = rule<Params>({
  code: 'HA6016',
  severity: 'warning',
  message: ({ kind, option, ms, device = '', parameter = '', other = 0 }) => {
    const has = `${option} is ${seconds(ms)}`;
    const its = `${parameter}=${seconds(other)} of ${JSON.stringify(device)}`;
    switch (kind) {
      case 'below-device':
        return `${has}, less than ${its}: fencing is given up while the device still works`;
      case 'delay':
        return `${has}, and ${its} alone uses that up: fencing can never finish in time`;
      case 'power':
        return `${has}, and ${its} alone is longer: the agent is killed while it waits for the machine`;
      case 'short':
        return `${has}, which no fence device keeps: fencing fails although it would work`;
    }
  },
  hint: ({ kind, other = 0 }) =>
    kind === 'short' ? 'the default is 60 s; was another unit meant?' : `give it more than ${seconds(other)}, with a reserve of a fifth`,
  check(ctx) {
    const { cluster } = ctx;
    const fencing = fencingOf(cluster);
    if (!fencing.enabled) return;
    const setting = cluster.optionSetting('stonith-timeout');
    const all = parseDuration(cluster.option('stonith-timeout') ?? '60s') ?? 60_000;
    // 0 is read as the default by some versions, and garbage is reported as such.
    if (setting?.at && setting.value !== undefined && all > 0 && all < SHORT_MS) {
      ctx.report(setting.at, { kind: 'short', option: setting.name, ms: all });
    }
    for (const device of fencing.working) checkDevice(ctx, device, setting, all);
  },
  page: {
    means: `A time that fencing has does not fit what it needs: the cluster's \`stonith-timeout\` (60 s by default) is shorter than
\`pcmk_reboot_timeout\` or \`pcmk_off_timeout\` of a device, a delay is as long as the timeout, or the timeout is a few seconds.`,
    harm: `Pacemaker declares a fencing failed that is still going on, and starts again. Until one succeeds in time, nothing of the
failed node is recovered.`,
    avoid: `
node n1
node n2
primitive azure stonith:fence_azure_arm { pcmk_host_map = "n1:vm1;n2:vm2", msi = true, pcmk_reboot_timeout = 900, pcmk_delay_max = 15 }`,
    prefer: `
node n1
node n2
primitive azure stonith:fence_azure_arm { pcmk_host_map = "n1:vm1;n2:vm2", msi = true, pcmk_reboot_timeout = 900, pcmk_delay_max = 15 }
property stonith-timeout=900s`,
    notes:
      'With SBD on disks, `stonith-timeout` has to be more than 1.2 times the msgwait of the disk (`sbd -d DISK dump`), which no configuration shows.',
    references: ['SUSE TID 7011346', 'Pacemaker Explained, "Cluster Options" (stonith-timeout)'],
  },
});

function checkDevice({ report }: RuleContext<Params>, device: FenceDevice, setting: Setting | undefined, all: number): void {
  const { id, type, primitive } = device;
  const of = (name: string): number | undefined => parseDuration(primitive.parameters.text(name) ?? '', 'timeout');
  const placeOf = (name: string): Setting['at'] => primitive.parameters.get(name)?.at;
  for (const name of ['pcmk_reboot_timeout', 'pcmk_off_timeout']) {
    const ms = of(name);
    const at = placeOf(name);
    if (ms === undefined || !at) continue;
    if (ms < SHORT_MS && ms > 0) report(at, { kind: 'short', option: name, ms });
    else if (ms > all) {
      const related = setting?.at ? [{ message: 'the timeout of the cluster is here', at: setting.at }] : [];
      const option = setting ? setting.name : 'stonith-timeout';
      report(at, { kind: 'below-device', option, ms: all, device: id, parameter: name, other: ms }, { related });
    }
  }
  const limit = of('pcmk_reboot_timeout') ?? of('pcmk_off_timeout') ?? all;
  const option = of('pcmk_reboot_timeout') !== undefined ? 'pcmk_reboot_timeout' : 'stonith-timeout';
  for (const name of ['pcmk_delay_base', 'pcmk_delay_max', 'delay']) {
    const ms = of(name);
    const at = placeOf(name);
    if (at && ms !== undefined && ms >= limit) {
      report(at, { kind: 'delay', option, ms: limit, device: id, parameter: name, other: ms });
    }
  }
  const power = of('power_timeout');
  const at = placeOf('power_timeout');
  if (at && power !== undefined && power >= limit && !isSbd(type)) {
    report(at, { kind: 'power', option, ms: limit, device: id, parameter: 'power_timeout', other: power });
  }
}
