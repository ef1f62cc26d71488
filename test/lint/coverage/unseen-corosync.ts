/** Mistakes of a corosync.conf that no collection lists, as edits of a file in which nothing is wrong. */
import type { Mistake } from './mistakes-rows.js';

type Directives = Readonly<Record<string, string | undefined>>;

interface Conf {
  readonly totem?: Directives;
  /** Sections inside of totem. */
  readonly links?: string;
  readonly nodes?: readonly Directives[];
  readonly quorum?: Directives;
  /** A section inside of quorum. */
  readonly device?: string;
  readonly logging?: Directives;
  readonly more?: string;
}

const node = (number: number, more: Directives = {}): Directives => ({
  ring0_addr: `192.0.2.${number}`,
  name: `n${number}`,
  nodeid: String(number),
  ...more,
});
const NODES: readonly Directives[] = [node(1), node(2), node(3)];
const TWO: readonly Directives[] = [node(1), node(2)];
const FOUR: readonly Directives[] = [...NODES, node(4)];
const lines = (directives: Directives, indent: string): string =>
  Object.entries(directives)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${indent}${key}: ${value}\n`)
    .join('');
const section = (name: string, directives: Directives, indent = '  ', inner = ''): string =>
  `${indent}${name} {\n${lines(directives, `${indent}  `)}${inner}${indent}}\n`;

function conf({ totem, links, nodes = NODES, quorum, device, logging, more }: Conf): string {
  const head = {
    version: '2',
    cluster_name: 'c',
    transport: 'knet',
    crypto_cipher: 'aes256',
    crypto_hash: 'sha256',
    ...totem,
  };
  return [
    section('totem', head, '', links),
    `nodelist {\n${nodes.map((one) => section('node', one)).join('')}}\n`,
    section(
      'quorum',
      { provider: 'corosync_votequorum', ...(nodes.length === 2 && !device && { two_node: '1' }), ...quorum },
      '',
      device,
    ),
    section(
      'logging',
      {
        to_logfile: 'yes',
        logfile: '/var/log/cluster/corosync.log',
        to_syslog: 'yes',
        timestamp: 'on',
        ...logging,
      },
      '',
    ),
    more ?? '',
  ].join('\n');
}

const row = (id: string, what: string, parts: Conf): Mistake => ({
  id,
  what,
  format: 'corosync',
  text: conf(parts),
});
const totem = (id: string, what: string, directives: Directives): Mistake =>
  row(id, what, { totem: directives });
const quorum = (id: string, what: string, directives: Directives, nodes = NODES): Mistake =>
  row(id, what, { quorum: directives, nodes });
const net = (directives: Directives, generic: Directives = { model: 'net' }): string =>
  section('device', generic, '  ', section('net', directives, '    '));
const rings = (addresses: readonly (readonly (string | undefined)[])[]): readonly Directives[] =>
  addresses.map((list, index) => ({
    ...Object.fromEntries(list.map((address, ring) => [`ring${ring}_addr`, address])),
    name: `n${index + 1}`,
    nodeid: String(index + 1),
  }));
const DOUBLE = rings([1, 2, 3].map((n) => [`192.0.2.${n}`, `198.51.100.${n}`]));

export const UNSEEN_COROSYNC: readonly Mistake[] = [
  totem('q-version', 'totem version 1', { version: '1' }),
  totem('q-token-10', 'token in seconds', { token: '10' }),
  totem('q-token-unit', 'token with a unit', { token: '10s' }),
  totem('q-token-long', 'token of ten minutes', { token: '600000' }),
  totem('q-consensus', 'consensus below 1.2 times the token', { token: '10000', consensus: '10000' }),
  totem('q-join', 'join longer than consensus', { token: '3000', join: '5000' }),
  totem('q-retransmit', 'token_retransmit above the token', { token: '3000', token_retransmit: '5000' }),
  totem('q-loss', 'token_retransmits_before_loss_const=0', { token_retransmits_before_loss_const: '0' }),
  totem('q-hold', 'hold above the token', { token: '1000', hold: '3000' }),
  totem('q-crypto-none', 'no encryption', { crypto_cipher: 'none', crypto_hash: 'none' }),
  totem('q-crypto-half', 'cipher without a hash', { crypto_cipher: 'aes256', crypto_hash: 'none' }),
  totem('q-crypto-3des', 'cipher that is gone', { crypto_cipher: '3des' }),
  totem('q-crypto-md5', 'hash of MD5', { crypto_hash: 'md5' }),
  totem('q-crypto-typo', 'cipher that does not exist', { crypto_cipher: 'aes-256' }),
  { ...totem('q-crypto-udpu', 'encryption over udpu', { transport: 'udpu' }), platform: 'debian12' },
  totem('q-secauth', 'secauth=off', { crypto_cipher: undefined, crypto_hash: undefined, secauth: 'off' }),
  totem('q-transport', 'transport=upd', { transport: 'upd' }),
  totem('q-rrp', 'rrp_mode with Corosync 3', { rrp_mode: 'passive' }),
  totem('q-no-name', 'no cluster name', { cluster_name: undefined }),
  totem('q-two-node-totem', 'two_node in totem', { two_node: '1' }),
  totem('q-votes-totem', 'expected_votes in totem', { expected_votes: '3' }),
  totem('q-typo', 'misspelt tokn', { tokn: '5000' }),
  totem('q-link-mode', 'link_mode=redundant', { link_mode: 'redundant' }),
  totem('q-ip-version', 'ip_version=6 with addresses of IPv4', { ip_version: 'ipv6' }),
  totem('q-netmtu', 'netmtu=100', { netmtu: '100' }),
  totem('q-keyfile', 'keyfile with a relative path', { keyfile: 'authkey' }),
  row('q-token-quorum', 'token in quorum', { quorum: { token: '5000' } }),
  {
    ...row('q-udpu-two', 'two links over udpu', {
      totem: { transport: 'udpu', crypto_cipher: 'none', crypto_hash: 'none' },
      nodes: DOUBLE,
    }),
    platform: 'debian12',
  },
  row('q-mcast-knet', 'multicast address over knet', {
    links: section('interface', { linknumber: '0', mcastaddr: '239.1.1.1', mcastport: '5405' }),
  }),
  row('q-mcastport', 'port out of range', {
    links: section('interface', { linknumber: '0', mcastport: '70000' }),
  }),
  row('q-ports', 'two links with the same port and network', {
    nodes: rings([1, 2, 3].map((n) => [`192.0.2.${n}`, `192.0.2.1${n}`])),
  }),
  row('q-link-unknown', 'settings of a link that no node has', {
    links: section('interface', { linknumber: '3', knet_link_priority: '2' }),
  }),
  row('q-link-twice', 'settings of one link twice', {
    links:
      section('interface', { linknumber: '0', knet_link_priority: '2' }) +
      section('interface', { linknumber: '0', knet_link_priority: '3' }),
  }),
  row('q-priority-passive', 'link priority with one link', {
    links: section('interface', { linknumber: '0', knet_link_priority: '5' }),
  }),
  row('q-priority-active', 'link priority with link_mode active', {
    totem: { link_mode: 'active' },
    nodes: DOUBLE,
    links: section('interface', { linknumber: '0', knet_link_priority: '5' }),
  }),
  row('q-ping-timeout', 'ping interval above its timeout', {
    nodes: DOUBLE,
    links: section('interface', { linknumber: '0', knet_ping_interval: '5000', knet_ping_timeout: '1000' }),
  }),
  row('q-ping-token', 'link found dead after the token is lost', {
    totem: { token: '3000' },
    nodes: DOUBLE,
    links: section('interface', { linknumber: '0', knet_ping_interval: '5000', knet_ping_timeout: '10000' }),
  }),
  row('q-knet-transport', 'knet_transport=tcp', {
    links: section('interface', { linknumber: '0', knet_transport: 'tcp' }),
  }),
  row('q-ring-gap', 'ring 0 and ring 2', {
    nodes: rings([1, 2, 3].map((n) => [`192.0.2.${n}`, undefined, `198.51.100.${n}`])),
  }),
  row('q-ring-9', 'ring9_addr', { nodes: [{ ...node(1), ring9_addr: '198.51.100.1' }, node(2), node(3)] }),
  row('q-ring-1-only', 'ring 1 without ring 0', {
    nodes: rings([1, 2, 3].map((n) => [undefined, `198.51.100.${n}`])),
  }),
  row('q-links-differ', 'second link on two of three nodes', {
    nodes: rings([['192.0.2.1', '198.51.100.1'], ['192.0.2.2', '198.51.100.2'], ['192.0.2.3']]),
  }),
  row('q-swapped', 'addresses of one node the other way round', {
    nodes: rings([
      ['192.0.2.1', '198.51.100.1'],
      ['198.51.100.2', '192.0.2.2'],
      ['192.0.2.3', '198.51.100.3'],
    ]),
  }),
  row('q-mixed-family', 'IPv4 and IPv6 in one link', {
    nodes: [node(1), node(2, { ring0_addr: '2001:db8::2' }), node(3)],
  }),
  row('q-same-address', 'two nodes with one address', {
    nodes: [node(1), node(2, { ring0_addr: '192.0.2.1' }), node(3)],
  }),
  row('q-same-links', 'both links of a node have one address', {
    nodes: rings([1, 2, 3].map((n) => [`192.0.2.${n}`, `192.0.2.${n}`])),
  }),
  row('q-loopback', 'address 127.0.0.1', { nodes: [node(1, { ring0_addr: '127.0.0.1' }), node(2), node(3)] }),
  row('q-any', 'address 0.0.0.0', { nodes: [node(1, { ring0_addr: '0.0.0.0' }), node(2), node(3)] }),
  row('q-netmask', 'address with a prefix length', {
    nodes: [node(1, { ring0_addr: '192.0.2.1/24' }), node(2), node(3)],
  }),
  row('q-multicast-node', 'multicast address for a node', {
    nodes: [node(1, { ring0_addr: '239.1.1.1' }), node(2), node(3)],
  }),
  row('q-bad-ip', 'address 192.0.2.300', {
    nodes: [node(1, { ring0_addr: '192.0.2.300' }), node(2), node(3)],
  }),
  row('q-no-id', 'node without an id', { nodes: [node(1), node(2, { nodeid: undefined }), node(3)] }),
  row('q-id-0', 'node id 0', { nodes: [node(1, { nodeid: '0' }), node(2), node(3)] }),
  row('q-id-word', 'node id that is a name', { nodes: [node(1, { nodeid: 'n1' }), node(2), node(3)] }),
  row('q-id-twice', 'two nodes with one id', { nodes: [node(1), node(2, { nodeid: '1' }), node(3)] }),
  row('q-name-twice', 'two nodes with one name', { nodes: [node(1), node(2, { name: 'n1' }), node(3)] }),
  row('q-no-name-node', 'node without a name', { nodes: [node(1, { name: undefined }), node(2), node(3)] }),
  row('q-no-address', 'node without an address', {
    nodes: [node(1, { ring0_addr: undefined }), node(2), node(3)],
  }),
  quorum('q-two-of-three', 'two_node with three nodes', { two_node: '1' }),
  quorum('q-two-yes', 'two_node: yes', { two_node: 'yes' }, TWO),
  quorum('q-two-off', 'two nodes without two_node', { two_node: undefined }, TWO),
  quorum('q-two-zero', 'two nodes with two_node 0', { two_node: '0' }, TWO),
  quorum('q-provider', 'provider misspelt', { provider: 'corosync_votequrum' }),
  quorum('q-no-provider', 'quorum without a provider', { provider: undefined }),
  quorum('q-expected', 'expected_votes above what the nodes have', { expected_votes: '5' }),
  quorum('q-expected-1', 'expected_votes=1', { expected_votes: '1' }),
  quorum('q-lms', 'last_man_standing without wait_for_all', { last_man_standing: '1' }, FOUR),
  quorum(
    'q-lms-window',
    'last_man_standing_window without last_man_standing',
    { last_man_standing_window: '20000' },
    FOUR,
  ),
  quorum(
    'q-lms-short',
    'last_man_standing_window=10',
    { last_man_standing: '1', wait_for_all: '1', last_man_standing_window: '10' },
    FOUR,
  ),
  quorum('q-atb-two', 'auto_tie_breaker and two_node', { auto_tie_breaker: '1' }, TWO),
  quorum('q-atb-odd', 'auto_tie_breaker with three nodes', { auto_tie_breaker: '1' }),
  quorum(
    'q-atb-node',
    'auto_tie_breaker_node that does not exist',
    { auto_tie_breaker: '1', auto_tie_breaker_node: '9' },
    FOUR,
  ),
  quorum(
    'q-atb-node-off',
    'auto_tie_breaker_node without auto_tie_breaker',
    { auto_tie_breaker_node: 'lowest' },
    FOUR,
  ),
  quorum(
    'q-atb-word',
    'auto_tie_breaker_node=first',
    { auto_tie_breaker: '1', auto_tie_breaker_node: 'first' },
    FOUR,
  ),
  quorum('q-typo-quorum', 'wait_for_al', { wait_for_al: '1' }),
  quorum('q-downscale', 'allow_downscale', { allow_downscale: '1' }),
  quorum('q-four', 'four nodes and nothing that breaks a tie', {}, FOUR),
  quorum('q-wfa-two-off', 'wait_for_all: no', { wait_for_all: 'no' }, TWO),
  row('q-vote-big', 'one node with more votes than all others', {
    nodes: [node(1, { quorum_votes: '5' }), node(2), node(3)],
  }),
  row('q-vote-zero', 'node without a vote', { nodes: [node(1, { quorum_votes: '0' }), node(2), node(3)] }),
  row('q-vote-negative', 'negative votes', { nodes: [node(1, { quorum_votes: '-1' }), node(2), node(3)] }),
  row('q-vote-typo', 'votes under the name vote', { nodes: [node(1, { votes: '2' }), node(2), node(3)] }),
  row('q-device-two', 'quorum device beside two_node', {
    nodes: TWO,
    quorum: { two_node: '1' },
    device: net({ host: 'q.example.com', algorithm: 'ffsplit' }),
  }),
  row('q-device-host', 'quorum device without a host', { nodes: TWO, device: net({ algorithm: 'ffsplit' }) }),
  row('q-device-model', 'quorum device of model disk', {
    nodes: TWO,
    device: net({ host: 'q.example.com', algorithm: 'ffsplit' }, { model: 'disk' }),
  }),
  row('q-device-no-model', 'quorum device without a model', {
    nodes: TWO,
    device: net({ host: 'q.example.com', algorithm: 'ffsplit' }, {}),
  }),
  row('q-device-algorithm', 'algorithm that does not exist', {
    nodes: TWO,
    device: net({ host: 'q.example.com', algorithm: 'split' }),
  }),
  row('q-device-test', 'algorithm test', {
    nodes: TWO,
    device: net({ host: 'q.example.com', algorithm: 'test' }),
  }),
  row('q-device-votes', 'two votes of the device with ffsplit', {
    nodes: TWO,
    device: net({ host: 'q.example.com', algorithm: 'ffsplit' }, { model: 'net', votes: '2' }),
  }),
  row('q-device-tie', 'tie_breaker that no node has', {
    nodes: FOUR,
    device: net({ host: 'q.example.com', algorithm: 'ffsplit', tie_breaker: '9' }),
  }),
  row('q-device-atb', 'quorum device and auto_tie_breaker', {
    nodes: FOUR,
    quorum: { auto_tie_breaker: '1' },
    device: net({ host: 'q.example.com', algorithm: 'ffsplit' }),
  }),
  row('q-device-lms', 'quorum device and last_man_standing', {
    nodes: FOUR,
    quorum: { last_man_standing: '1', wait_for_all: '1' },
    device: net({ host: 'q.example.com', algorithm: 'ffsplit' }),
  }),
  row('q-device-tls', 'quorum device without TLS', {
    nodes: TWO,
    device: net({ host: 'q.example.com', algorithm: 'ffsplit', tls: 'off' }),
  }),
  row('q-device-on-node', 'quorum device on a node of the cluster', {
    nodes: TWO,
    device: net({ host: '192.0.2.1', algorithm: 'ffsplit' }),
  }),
  row('q-device-on-name', 'quorum device on a node of the cluster, by name', {
    nodes: TWO,
    device: net({ host: 'n2', algorithm: 'ffsplit' }),
  }),
  row('q-device-timeout', 'timeout of the device above its sync_timeout', {
    nodes: TWO,
    device: net(
      { host: 'q.example.com', algorithm: 'ffsplit' },
      { model: 'net', timeout: '60000', sync_timeout: '30000' },
    ),
  }),
  row('q-device-below-token', 'timeout of the device below the token', {
    totem: { token: '30000' },
    nodes: TWO,
    device: net({ host: 'q.example.com', algorithm: 'ffsplit' }, { model: 'net', timeout: '10000' }),
  }),
  row('q-no-log', 'logs nowhere', {
    logging: { to_logfile: 'no', to_syslog: 'no', to_stderr: 'no', logfile: undefined },
  }),
  row('q-log-file', 'log to a file without its name', { logging: { logfile: undefined } }),
  row('q-log-relative', 'log file with a relative path', { logging: { logfile: 'corosync.log' } }),
  row('q-debug', 'debug left on', { logging: { debug: 'on' } }),
  row('q-facility', 'facility that syslog does not have', { logging: { syslog_facility: 'cluster' } }),
  row('q-log-typo', 'to_log_file', { logging: { to_log_file: 'yes' } }),
  row('q-plugin', 'Pacemaker as a plugin of Corosync 1', {
    more: 'service {\n  name: pacemaker\n  ver: 0\n}\n',
  }),
  row('q-compat', 'compatibility: whitetank', { more: 'compatibility: whitetank\n' }),
  row('q-section-typo', 'section quorom', { more: 'quorom {\n  wait_for_all: 1\n}\n' }),
  {
    id: 'q-equals',
    what: 'token = 5000 with an equals sign',
    format: 'corosync',
    text: conf({}).replace('version: 2', 'version: 2\n  token = 5000'),
  },
  {
    id: 'q-brace',
    what: 'brace that is not closed',
    format: 'corosync',
    text: conf({}).replace(/\}\s*$/, ''),
  },
  {
    id: 'q-comment',
    what: 'comment behind a value',
    format: 'corosync',
    text: conf({ totem: { token: '5000 # five seconds' } }),
  },
  {
    id: 'q-one-line',
    what: 'section on one line',
    format: 'corosync',
    text: `${conf({})}quorum { wait_for_all: 1 }\n`,
  },
  {
    id: 'q-no-nodelist',
    what: 'no list of nodes over knet',
    format: 'corosync',
    text: conf({}).replace(/nodelist \{[\s\S]*?\n\}\n/, ''),
  },
  totem('q-twice', 'token twice', { token: '5000\n  token: 3000' }),
];

export const LEGITIMATE_COROSYNC: readonly Mistake[] = [
  row('ok-three', 'three nodes over knet', {}),
  row('ok-two', 'two nodes', { nodes: TWO }),
  row('ok-two-wfa', 'two nodes, both said', { nodes: TWO, quorum: { wait_for_all: '1' } }),
  row('ok-double', 'two links', {
    nodes: DOUBLE,
    totem: { link_mode: 'passive' },
    links:
      section('interface', { linknumber: '0', knet_link_priority: '10' }) +
      section('interface', { linknumber: '1', knet_link_priority: '5' }),
  }),
  row('ok-token', 'longer token and its consensus', {
    totem: { token: '30000', consensus: '36000', token_retransmits_before_loss_const: '10' },
  }),
  row('ok-azure', 'timings of a cloud', {
    nodes: TWO,
    totem: {
      token: '30000',
      token_retransmits_before_loss_const: '10',
      join: '60',
      consensus: '36000',
      max_messages: '20',
    },
  }),
  row('ok-qdevice', 'two nodes and a quorum device', {
    nodes: TWO,
    device: net({ host: '203.0.113.9', algorithm: 'ffsplit', tls: 'on' }, { model: 'net', votes: '1' }),
  }),
  row('ok-qdevice-lms', 'four nodes and a quorum device', {
    nodes: FOUR,
    device: net({ host: 'q.example.com', algorithm: 'lms' }, { model: 'net', votes: '3' }),
  }),
  row('ok-lms', 'last man standing', {
    nodes: FOUR,
    quorum: { last_man_standing: '1', wait_for_all: '1', auto_tie_breaker: '1' },
  }),
  row('ok-atb', 'four nodes with a tie breaker', {
    nodes: FOUR,
    quorum: { auto_tie_breaker: '1', auto_tie_breaker_node: '1 2' },
  }),
  row('ok-udpu', 'udpu', { totem: { transport: 'udpu', crypto_cipher: 'none', crypto_hash: 'none' } }),
  row('ok-ipv6', 'addresses of IPv6', {
    nodes: NODES.map((one, index) => ({ ...one, ring0_addr: `2001:db8::${index + 1}` })),
  }),
  row('ok-names', 'host names for addresses', {
    nodes: NODES.map((one) => ({ ...one, ring0_addr: `${one.name}-hb.example.com` })),
  }),
  row('ok-expected', 'expected_votes that fits', { quorum: { expected_votes: '3' } }),
  row('ok-logging', 'debug of one part', { logging: { debug: 'off' }, more: '' }),
];
