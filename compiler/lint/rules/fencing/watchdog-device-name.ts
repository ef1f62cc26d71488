import { rule } from '../../rule.js';
import { fencingOf } from '../../view/fencing.js';

/** `STONITH_WATCHDOG_ID` and `STONITH_WATCHDOG_AGENT`. */
const ID = 'watchdog';
const AGENT = 'fence_watchdog';

export const watchdogDeviceName = rule<{ name: string; agent: string }>({
  code: 'HA6065',
  severity: 'error',
  message: ({ name, agent }) =>
    name === ID
      ? `only ${AGENT} can be called "${ID}": Pacemaker ignores this device of ${agent}`
      : `a device of ${AGENT} has to be called "${ID}": Pacemaker ignores ${JSON.stringify(name)}`,
  hint: ({ name }) => (name === ID ? 'give it another name' : `call it "${ID}"`),
  check({ cluster, report }) {
    const fencing = fencingOf(cluster);
    for (const { id, type, primitive } of fencing.devices) {
      const wrongAgent = id === ID && type !== AGENT && fencing.watchdog;
      if (wrongAgent || (type === AGENT && id !== ID))
        report(primitive.at, { name: id, agent: primitive.agentName });
    }
  },
  page: {
    means:
      'The device for fencing by watchdog has another name than the one that Pacemaker wants, or another device has that name.',
    harm: 'The fencer refuses to register it. The list of nodes that the device should limit watchdog fencing to is not read.',
    avoid: `
node n1
property stonith-watchdog-timeout=10
primitive dog stonith:fence_watchdog { pcmk_host_list = n1 }`,
    prefer: `
node n1
property stonith-watchdog-timeout=10
primitive watchdog stonith:fence_watchdog { pcmk_host_list = n1 }`,
    references: [
      'Pacemaker ChangeLog 2.1.0, fence_watchdog',
      '`stonith_device_register()` in daemons/fenced',
    ],
  },
});
