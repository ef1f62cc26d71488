import type { ClusterSetup, Origin } from '../../../model/model.js';
import { atLeast } from '../../../platforms/platform.js';
import { rule } from '../../rule.js';
import { corosyncSetting } from '../../view/corosync.js';

type Params = { readonly problem: string; readonly hint: string };

export const cryptoRefused = rule<Params>({
  code: 'HA6560',
  severity: 'error',
  message: ({ problem }) => `corosync does not start: ${problem}`,
  hint: ({ hint }) => hint,
  check({ written, platform, report }) {
    const { setup } = written;
    const found = setup && problemOf(setup, atLeast(platform.corosync, '3'));
    if (found) report(found.at, found);
  },
  page: {
    means:
      'A cipher without a hash, one that Corosync 3 dropped, or encryption over udp and udpu, which have none there.',
    harm: 'corosync reads its configuration, says so, and exits. A running node stays in the cluster until its next boot.',
    avoid: `
cluster shop { crypto { cipher = aes256, hash = none } }`,
    prefer: `
cluster shop { crypto { cipher = aes256, hash = sha256 } }`,
    references: ['corosync.conf(5), "crypto_cipher"', 'corosync -t, 3.1.7'],
  },
});

function problemOf(
  { crypto }: ClusterSetup,
  corosync3: boolean,
): (Params & { readonly at: Origin }) | undefined {
  const cipher = corosyncSetting(crypto, 'cipher');
  const hash = corosyncSetting(crypto, 'hash');
  if (cipher && cipher.text !== 'none' && hash?.text === 'none') {
    return { at: hash.at, problem: `the cipher ${cipher.text} needs a hash`, hint: 'write hash = sha256' };
  }
  if (cipher?.text === '3des' && corosync3) {
    return { at: cipher.at, problem: 'Corosync 3 has no cipher 3des', hint: 'write cipher = aes256' };
  }
  return undefined;
}
