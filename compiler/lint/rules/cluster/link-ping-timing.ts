import { rule } from '../../rule.js';
import { corosyncNumber } from '../../view/corosync.js';

/** `TOKEN_TIMEOUT` of Corosync 3.1, in ms. */
const DEFAULT_TOKEN = 3000;

export const linkPingTiming = rule<{ message: string }>({
  code: 'HA6566',
  severity: 'warning',
  message: ({ message }) => message,
  hint: () => 'leave both out: corosync computes them from the token',
  check({ written, report }) {
    const { setup } = written;
    if (!setup || setup.transport !== 'knet') return;
    const token = corosyncNumber(setup.totem, 'token')?.number ?? DEFAULT_TOKEN;
    for (const { number: link, options } of setup.links) {
      const interval = corosyncNumber(options, 'ping_interval');
      const timeout = corosyncNumber(options, 'ping_timeout');
      if (timeout && timeout.number >= token) {
        const message = `link ${link} counts as dead after ${timeout.number} ms, and the token is lost after ${token}: the node is fenced before the other link takes over`;
        report(timeout.at, { message });
      } else if (interval && timeout && interval.number >= timeout.number) {
        const message = `link ${link} is asked every ${interval.number} ms and counts as dead after ${timeout.number}: it goes up and down all the time`;
        report(interval.at, { message });
      }
    }
  },
  page: {
    means: 'The times in which knet looks after a link do not fit together, or not to the token.',
    harm: 'A link that is fine is dropped again and again, or one that is dead is noticed too late: then the second link does not help.',
    avoid: `
cluster shop {
  totem { token = 3000 }
  link 0 { ping_interval = 2000, ping_timeout = 10000 }
}`,
    prefer: `
cluster shop {
  totem { token = 30000 }
  link 0 { ping_interval = 2000, ping_timeout = 10000 }
}`,
    references: ['corosync.conf(5), "knet_ping_timeout"'],
  },
});
