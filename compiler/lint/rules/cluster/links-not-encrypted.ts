import { atLeast } from '../../../platforms/platform.js';
import { rule } from '../../rule.js';
import { corosyncSetting } from '../../view/corosync.js';

export const linksNotEncrypted = rule<{ setting: string }>({
  code: 'HA6561',
  severity: 'info',
  message: ({ setting }) =>
    `${setting}: who reaches the network of the nodes can read their messages, and send some of their own`,
  hint: () => 'use cipher = aes256 and hash = sha256, with a key that corosync-keygen makes',
  check({ written, platform, report }) {
    const { setup } = written;
    if (!setup || setup.transport !== 'knet' || !atLeast(platform.corosync, '3')) return;
    const cipher = corosyncSetting(setup.crypto, 'cipher');
    const hash = corosyncSetting(setup.crypto, 'hash');
    const secauth = corosyncSetting(setup.totem, 'secauth');
    if (hash?.text === 'none' && cipher?.text === 'none') report(hash.at, { setting: 'hash = none' });
    else if (hash && ['md5', 'sha1'].includes(hash.text))
      report(hash.at, { setting: `hash = ${hash.text} is weak` });
    else if (!hash && secauth?.text === 'off') report(secauth.at, { setting: 'secauth = off' });
  },
  page: {
    means: 'Encryption and authentication between the nodes are switched off, or use a hash that is broken.',
    harm: 'One forged message is enough to take a node out of the cluster or to write into its configuration.',
    avoid: `
cluster shop { crypto { cipher = none, hash = none } }`,
    prefer: `
cluster shop { crypto { cipher = aes256, hash = sha256 } }`,
    notes: 'On a network that only the nodes have, it may be meant.',
    references: ['corosync.conf(5), "crypto_hash"'],
  },
});
