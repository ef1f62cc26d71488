import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';
import { isShared } from '../../view/fencing-agents.js';

/** Management controllers hang when they are asked all the time. */
const SHORTEST_MS = 20_000;

interface Params {
  readonly name: string;
  readonly ms: number | undefined;
  readonly unmanaged: boolean;
}

export const fenceDeviceMonitor = rule<Params>({
  code: 'HA6066',
  severity: 'info',
  message: ({ name, ms, unmanaged }) => {
    if (ms !== undefined)
      return `the fence device ${JSON.stringify(name)} is asked every ${ms / 1000} s: many management controllers do not bear that`;
    return unmanaged
      ? `the fence device ${JSON.stringify(name)} is unmanaged: it is used, and where it is stopped nobody starts its monitor`
      : `the fence device ${JSON.stringify(name)} has no monitor: that its password or address is wrong shows when a node has to be fenced`;
  },
  hint: ({ ms, unmanaged }) =>
    ms === undefined && unmanaged ? 'remove is-managed' : 'use op monitor interval=60s or more',
  check({ cluster, complete, report, fixes }) {
    for (const { id, type, primitive } of complete ? fencingOf(cluster).devices : []) {
      const managed = primitive.meta.get('is-managed');
      if (primitive.flag('is-managed') === false && managed?.at && managed.from === 'own') {
        report(managed.at, { name: id, ms: undefined, unmanaged: true });
      }
      const [monitor] = primitive.monitors;
      if (!monitor) {
        const fix = fixes.addToResource(id, 'op monitor interval=60s', 'Add a monitor');
        if (primitive.operationsNamed('monitor').length === 0 && type !== 'fence_watchdog')
          report(primitive.at, { name: id, ms: undefined, unmanaged: false }, { fixes: fix ? [fix] : [] });
      } else if (monitor.intervalMs < SHORTEST_MS && !isShared(type)) {
        report(monitor.at, { name: id, ms: monitor.intervalMs, unmanaged: false });
      }
    }
  },
  page: {
    means: 'A fence device is never checked, or every few seconds, or is unmanaged.',
    harm: 'A device that nobody asks may have been out of order for months. One that is asked too often answers too late, counts as failed, or hangs.',
    avoid: `
node n1
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1, op monitor interval=5s }`,
    prefer: `
node n1
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1, op monitor interval=60s }`,
    references: [
      'Pacemaker Explained, "Fencing"',
      'SUSE, High Availability Administration Guide, "Fencing and STONITH"',
    ],
  },
});
