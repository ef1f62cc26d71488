import type { Attribute } from '../../../model/model.js';
import { rule } from '../../rule.js';
import { corosyncNumber, corosyncSetting } from '../../view/corosync.js';

/** Defaults of votequorum, in ms: `quorum.device.timeout` and `sync_timeout` (corosync-qdevice(8)). */
const TIMEOUT = 10_000;
const SYNC_TIMEOUT = 30_000;

type Params = { readonly message: string; readonly hint: string };

export const quorumDeviceSettings = rule<Params>({
  code: 'HA6569',
  severity: 'warning',
  message: ({ message }) => message,
  hint: ({ hint }) => hint,
  check({ written, report }) {
    const device = written.setup?.quorum.device;
    if (!device) return;
    const algorithm = corosyncSetting(device.options, 'algorithm');
    if (algorithm?.text === 'test') {
      const message =
        'algorithm = test is for the developers: it gives its vote to every part of a split cluster';
      report(algorithm.at, { message, hint: 'use ffsplit or lms' });
    }
    const votes = corosyncNumber(device.generic, 'votes');
    if (votes && votes.number !== 1 && (algorithm?.text ?? 'ffsplit') === 'ffsplit') {
      const message = `ffsplit has one vote, and votes = ${votes.number}: the device alone could decide`;
      report(votes.at, { message, hint: 'write votes = 1' });
    }
    const host = corosyncSetting(device.options, 'host');
    const node = written.nodes.find(
      ({ name, type, addresses }) =>
        type === 'member' && host !== undefined && [name, ...addresses].includes(host.text),
    );
    if (host && node) {
      const message = `the quorum device runs on "${node.name}", a node of this cluster: it is lost together with the vote of the node`;
      report(host.at, { message, hint: 'run corosync-qnetd on a machine outside of the cluster' });
    }
    const times = wrongTimes(device.generic);
    if (times) report(times.at, times);
  },
  page: {
    means:
      'A quorum device with the algorithm for tests, with more than its one vote, on a node of the cluster itself, or with a `sync_timeout` that is not longer than its `timeout`.',
    harm: 'Its vote goes to the wrong side, or is missing just when a node is lost, which is the case that it is there for.',
    avoid: `
cluster shop { quorum { device net { host = n1, algorithm = ffsplit } } }
node n1 [10.0.0.1]
node n2 [10.0.0.2]`,
    prefer: `
cluster shop { quorum { device net { host = q.example.com, algorithm = ffsplit } } }
node n1 [10.0.0.1]
node n2 [10.0.0.2]`,
    references: ['corosync-qdevice(8)'],
  },
});

function wrongTimes(
  generic: readonly Attribute[],
): (Params & { readonly at: NonNullable<Attribute['origin']> }) | undefined {
  const timeout = corosyncNumber(generic, 'timeout');
  const sync = corosyncNumber(generic, 'sync_timeout');
  const at = sync?.at ?? timeout?.at;
  if (!at || (sync?.number ?? SYNC_TIMEOUT) >= (timeout?.number ?? TIMEOUT)) return undefined;
  return {
    at,
    message: `sync_timeout (${sync?.number ?? SYNC_TIMEOUT} ms) is less than timeout (${timeout?.number ?? TIMEOUT} ms): the vote is dropped while the nodes form a membership`,
    hint: 'the default is three times as long',
  };
}
