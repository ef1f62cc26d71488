import { rule } from '../../rule.js';
import { corosyncSetting } from '../../view/corosync.js';

export const quorumDeviceNotEncrypted = rule<{ tls: string }>({
  code: 'HA6570',
  severity: 'info',
  message: ({ tls }) =>
    `tls = ${tls}: anybody in between can answer for the quorum device and decide which half goes on`,
  hint: () => 'leave tls out, and set up certificates with corosync-qdevice-net-certutil',
  check({ written, report }) {
    const tls = corosyncSetting(written.setup?.quorum.device?.options ?? [], 'tls');
    if (tls?.text === 'off') report(tls.at, { tls: tls.text });
  },
  page: {
    means: 'The cluster talks to its quorum device without encryption.',
    harm: 'The device usually stands in another network. Who forges its answers makes both halves run, or none.',
    avoid: `
cluster shop { quorum { device net { host = q.example.com, algorithm = ffsplit, tls = off } } }`,
    prefer: `
cluster shop { quorum { device net { host = q.example.com, algorithm = ffsplit } } }`,
    references: ['corosync-qdevice(8), "tls"'],
  },
});
