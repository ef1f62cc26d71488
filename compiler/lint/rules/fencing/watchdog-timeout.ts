import { parseBoolean } from '../../../types/boolean.js';
import { parseDuration } from '../../../types/duration.js';
import { rule } from '../../rule.js';
import { isSbd } from '../../view/fencing-agents.js';
import { fencingOf } from '../../view/fencing.js';
import { seconds } from '../../view/fencing-words.js';

interface Params {
  readonly option: string;
  readonly kind: 'no-watchdog' | 'disks' | 'short' | 'device-only';
  readonly ms: number;
}

/** `SBD_WATCHDOG_TIMEOUT`, where nothing else is set. */
const SBD_DEFAULT_MS = 5000;

export const watchdogTimeout = rule<Params>({
  code: 'HA6020',
  severity: 'warning',
  message: ({ option, kind, ms }) => {
    switch (kind) {
      case 'no-watchdog':
        return `${option} is set and have-watchdog is false: without sbd, Pacemaker refuses to start`;
      case 'disks':
        return `${option} is set beside an SBD device with disks: Pacemaker then takes nodes for dead that no poison pill has reached`;
      case 'short':
        return `${option} of ${seconds(ms)} is not more than SBD_WATCHDOG_TIMEOUT (5 s by default): Pacemaker refuses to start, or takes a node for dead that still runs`;
      case 'device-only':
        return `the device fence_watchdog does nothing while ${option} is 0`;
    }
  },
  hint: ({ kind }) =>
    kind === 'disks'
      ? 'remove it: it is for fencing without disks'
      : 'twice SBD_WATCHDOG_TIMEOUT, in a cluster whose nodes all run sbd',
  check({ cluster, complete, report }) {
    const fencing = fencingOf(cluster);
    const setting = cluster.optionSetting('stonith-watchdog-timeout');
    const option = setting?.name ?? 'stonith-watchdog-timeout';
    const ms = parseDuration(setting?.value ?? '0', 'timeout') ?? 0;
    const device = fencing.devices.find(({ type }) => type === 'fence_watchdog');
    if (!fencing.watchdog) {
      if (device && complete) report(device.primitive.at, { option, kind: 'device-only', ms });
    } else if (setting?.at) {
      const none = parseBoolean(cluster.optionSetting('have-watchdog')?.value ?? '') === false;
      if (none) report(setting.at, { option, kind: 'no-watchdog', ms });
      else if (fencing.devices.some(({ type }) => isSbd(type)))
        report(setting.at, { option, kind: 'disks', ms });
      else if (ms > 0 && ms <= SBD_DEFAULT_MS) report(setting.at, { option, kind: 'short', ms });
    }
  },
  page: {
    means: `\`stonith-watchdog-timeout\` (\`fencing-watchdog-timeout\`) says how long the others wait until a lost node has certainly
reset itself. It does not fit the rest: sbd does not run, sbd has disks, or the time is too short.`,
    harm: 'Pacemaker stops on every node when it finds the value unusable. With disks or a short time, resources start while the lost node still runs them.',
    avoid: `
node n1
node n2
node n3
primitive sbd stonith:fence_sbd { devices = /dev/disk/by-id/sbd1 }
property stonith-watchdog-timeout=10`,
    prefer: `
node n1
node n2
node n3
property stonith-watchdog-timeout=10`,
    references: [
      'Pacemaker Explained, "Cluster Options" (stonith-watchdog-timeout)',
      'ClusterLabs/crmsh#1922',
    ],
  },
});
