/**
 * Options of corosync.conf, by the names that pcs and a `cluster` declaration use; `key` is the directive in the file.
 * Source: corosync.conf(5), votequorum(5) and corosync-qdevice(8) of 3.1.7, corosync.conf(5) of 2.4.6 for what only 2
 * has, and `pcs/lib/corosync/constants.py` for the names.
 */
import type { Platform } from '../platforms/platform.js';
import { atLeast } from '../platforms/platform.js';
import type { ValueType } from '../types/value-type.js';
import { BOOLEAN, COUNT, HOST, PATH, PORT, someOf, STRING, wholeNumber, words } from './option.js';

export type CorosyncSection =
  | 'totem'
  | 'transport'
  | 'crypto'
  | 'compression'
  | 'link'
  | 'quorum'
  | 'device'
  | 'device-net'
  | 'heuristics'
  | 'logging'
  | 'logger';

export type Transport = 'knet' | 'udp' | 'udpu';

export interface CorosyncOption {
  readonly name: string;
  /** The directive, where it has another name: `cipher` is `crypto_cipher`. */
  readonly key: string;
  readonly type: ValueType;
  readonly default?: string;
  /** Milliseconds, seconds or bytes, for people. */
  readonly unit?: 'ms' | 's' | 'bytes' | '%';
  /** Which transports read it; undefined: all. */
  readonly transports?: readonly Transport[];
  /** The only major version of corosync that has it; undefined: 2 and 3. */
  readonly only?: 2 | 3;
  /** How no and yes are spelt in the file. */
  readonly spelling?: readonly [no: string, yes: string];
  /** And by pcs, where that is different. */
  readonly pcsSpelling?: readonly [no: string, yes: string];
  readonly required?: boolean;
}

type Row = Partial<Omit<CorosyncOption, 'name'>>;

const MS: Row = { type: COUNT, unit: 'ms' };
const YES_NO: Row = { type: BOOLEAN, spelling: ['no', 'yes'] };
const ON_OFF: Row = { type: BOOLEAN, spelling: ['off', 'on'] };
const ZERO_ONE: Row = { type: BOOLEAN, spelling: ['0', '1'] };
const KNET: Row = { transports: ['knet'], only: 3 };
const UDP: Row = { transports: ['udp'] };
const UDP_ANY: Row = { transports: ['udp', 'udpu'] };

const PRIORITY = words('alert', 'crit', 'debug', 'emerg', 'err', 'info', 'notice', 'warning');
const IP_OR_ADDRESS: ValueType = { kind: 'ip' };

/** Valid at the top of `logging` and in every `logger_subsys`. */
const LOGGER: Readonly<Record<string, Row>> = {
  to_stderr: { ...YES_NO, default: 'yes' },
  to_logfile: { ...YES_NO, default: 'no' },
  to_syslog: { ...YES_NO, default: 'yes' },
  logfile: { type: PATH },
  logfile_priority: { type: PRIORITY, default: 'info' },
  syslog_facility: {
    type: words('daemon', 'local0', 'local1', 'local2', 'local3', 'local4', 'local5', 'local6', 'local7'),
    default: 'daemon',
  },
  syslog_priority: { type: PRIORITY, default: 'info' },
  debug: { type: words('on', 'off', 'trace'), default: 'off' },
};

const SECTIONS: Readonly<Record<CorosyncSection, Readonly<Record<string, Row>>>> = {
  totem: {
    block_unlisted_ips: { ...YES_NO, default: 'yes', only: 3 },
    cancel_token_hold_on_retransmit: { ...YES_NO, default: 'no', only: 3 },
    clear_node_high_bit: { ...YES_NO, default: 'no' },
    cluster_name: { type: STRING },
    cluster_uuid: { type: STRING },
    config_version: { type: COUNT, default: '0' },
    consensus: MS,
    downcheck: { ...MS, default: '1000' },
    fail_recv_const: { type: COUNT, default: '2500' },
    heartbeat_failures_allowed: { type: COUNT, default: '0' },
    hold: { ...MS, default: '180' },
    interface: { type: STRING, only: 2 },
    join: { ...MS, default: '50' },
    keyfile: { type: PATH, default: '/etc/corosync/authkey' },
    max_messages: { type: COUNT, default: '17' },
    max_network_delay: { ...MS, default: '50' },
    merge: { ...MS, default: '200' },
    miss_count_const: { type: COUNT, default: '5' },
    rrp_autorecovery_check_timeout: { ...MS, default: '1000', only: 2 },
    rrp_problem_count_mcast_threshold: { type: COUNT, only: 2 },
    rrp_problem_count_threshold: { type: COUNT, default: '10', only: 2 },
    rrp_problem_count_timeout: { ...MS, default: '2000', only: 2 },
    rrp_token_expired_timeout: { ...MS, default: '47', only: 2 },
    secauth: { ...ON_OFF, default: 'off' },
    send_join: { ...MS, default: '0' },
    seqno_unchanged_const: { type: COUNT, default: '30' },
    threads: { type: COUNT, only: 2 },
    token: { ...MS },
    token_coefficient: { ...MS, default: '650' },
    token_retransmit: { type: wholeNumber(30), unit: 'ms' },
    token_retransmits_before_loss_const: { type: COUNT, default: '4' },
    token_warning: { type: wholeNumber(0, 100), unit: '%', default: '75', only: 3 },
    version: { type: words('2'), default: '2' },
    vsftype: { type: words('none', 'ykd'), default: 'ykd', only: 2 },
    window_size: { type: COUNT, default: '50' },
  },
  transport: {
    ip_version: { type: words('ipv4', 'ipv6', 'ipv4-6', 'ipv6-4') },
    link_mode: { ...KNET, type: words('active', 'passive', 'rr'), default: 'passive' },
    knet_pmtud_interval: { ...KNET, type: COUNT, unit: 's', default: '30' },
    knet_mtu: { ...KNET, type: COUNT, unit: 'bytes', default: '0' },
    netmtu: { type: wholeNumber(1), unit: 'bytes' },
    rrp_mode: { type: words('none', 'active', 'passive'), default: 'none', only: 2, ...UDP_ANY },
  },
  crypto: {
    cipher: {
      key: 'crypto_cipher',
      type: words('none', 'aes256', 'aes192', 'aes128', '3des'),
      default: 'none',
    },
    hash: {
      key: 'crypto_hash',
      type: words('none', 'md5', 'sha1', 'sha256', 'sha384', 'sha512'),
      default: 'none',
    },
    model: { ...KNET, key: 'crypto_model', type: someOf('nss', 'openssl', 'gcrypt'), default: 'nss' },
  },
  compression: {
    level: { ...KNET, key: 'knet_compression_level', type: COUNT },
    model: {
      ...KNET,
      key: 'knet_compression_model',
      type: someOf('none', 'zlib', 'lz4', 'lz4hc', 'lzo2', 'lzma', 'bzip2', 'zstd'),
      default: 'none',
    },
    threshold: { ...KNET, key: 'knet_compression_threshold', type: COUNT, unit: 'bytes', default: '100' },
  },
  link: {
    linknumber: { type: wholeNumber(0, 7) },
    link_priority: { ...KNET, key: 'knet_link_priority', type: wholeNumber(0, 255), default: '1' },
    ping_interval: { ...KNET, ...MS, key: 'knet_ping_interval' },
    ping_precision: { ...KNET, key: 'knet_ping_precision', type: COUNT, default: '2048' },
    ping_timeout: { ...KNET, ...MS, key: 'knet_ping_timeout' },
    pong_count: { ...KNET, key: 'knet_pong_count', type: COUNT, default: '2' },
    transport: { ...KNET, key: 'knet_transport', type: words('udp', 'sctp'), default: 'udp' },
    mcastport: { type: PORT, default: '5405' },
    bindnetaddr: { ...UDP_ANY, type: IP_OR_ADDRESS },
    broadcast: { ...UDP, ...YES_NO, pcsSpelling: ['0', '1'], default: 'no' },
    mcastaddr: { ...UDP, type: IP_OR_ADDRESS },
    ttl: { ...UDP, type: wholeNumber(0, 255), default: '1' },
  },
  quorum: {
    provider: { type: words('corosync_votequorum'), default: 'corosync_votequorum' },
    expected_votes: { type: wholeNumber(1) },
    two_node: { ...ZERO_ONE, default: '0' },
    wait_for_all: { ...ZERO_ONE },
    auto_tie_breaker: { ...ZERO_ONE, default: '0' },
    // `lowest`, `highest` or a list of node ids.
    auto_tie_breaker_node: { type: STRING, default: 'lowest' },
    last_man_standing: { ...ZERO_ONE, default: '0' },
    last_man_standing_window: { ...MS, default: '10000' },
    allow_downscale: { ...ZERO_ONE, default: '0' },
    expected_votes_tracking: { ...ZERO_ONE, default: '0' },
  },
  device: {
    timeout: { ...MS, default: '10000' },
    sync_timeout: { ...MS, default: '30000' },
    votes: { type: COUNT },
  },
  'device-net': {
    host: { type: HOST, required: true },
    algorithm: { type: words('ffsplit', 'lms', '2nodelms', 'test'), default: 'ffsplit' },
    port: { type: PORT, default: '5403' },
    tls: { type: words('on', 'off', 'required'), default: 'on' },
    // `lowest`, `highest` or a node id.
    tie_breaker: { type: STRING, default: 'lowest' },
    connect_timeout: MS,
    force_ip_version: { type: words('0', '4', '6'), default: '0' },
    keep_active_partition_tie_breaker: { ...ON_OFF, default: 'on' },
  },
  heuristics: {
    mode: { type: words('on', 'sync', 'off'), default: 'off' },
    interval: MS,
    timeout: MS,
    sync_timeout: MS,
  },
  logging: {
    timestamp: { type: words('off', 'on', 'hires'), default: 'hires' },
    fileline: { ...ON_OFF, default: 'off' },
    function_name: { ...ON_OFF, default: 'off' },
    blackbox: { ...ON_OFF, default: 'on', only: 3 },
    ...LOGGER,
  },
  logger: { ...LOGGER, subsys: { type: STRING, required: true } },
};

export type CorosyncLookup =
  | { readonly kind: 'known'; readonly option: CorosyncOption }
  /** Corosync 2 or 3 alone has it. */
  | { readonly kind: 'other-version'; readonly option: CorosyncOption; readonly only: 2 | 3 }
  | {
      readonly kind: 'other-transport';
      readonly option: CorosyncOption;
      readonly transports: readonly Transport[];
    };

/** Both `link_priority` and `knet_link_priority` are found. Undefined: there is no such option. */
export function corosyncOption(
  platform: Platform,
  section: CorosyncSection,
  name: string,
  transport?: Transport,
): CorosyncLookup | undefined {
  const option = find(section, name);
  if (!option) return undefined;
  if (option.only !== undefined && option.only !== majorVersion(platform)) {
    return { kind: 'other-version', option, only: option.only };
  }
  if (transport && option.transports && !option.transports.includes(transport)) {
    return { kind: 'other-transport', option, transports: option.transports };
  }
  return { kind: 'known', option };
}

export function corosyncOptionNames(platform: Platform, section: CorosyncSection): readonly string[] {
  return Object.entries(SECTIONS[section])
    .filter(([, row]) => row.only === undefined || row.only === majorVersion(platform))
    .map(([name]) => name);
}

/** `exec_NAME` of heuristics: any name that cmap takes. */
export function isHeuristicsCommand(name: string): boolean {
  return /^exec_[A-Za-z0-9_./:-]+$/.test(name);
}

/** Transports of the platform, its default first: corosync 2 has no knet. */
export function transports(platform: Platform): readonly Transport[] {
  return majorVersion(platform) === 2 ? ['udpu', 'udp'] : ['knet', 'udp', 'udpu'];
}

/** Links a transport can have. Corosync 2 has at most two rings (`rrp_mode`). */
export function maxLinks(platform: Platform, transport: Transport): number {
  if (majorVersion(platform) === 2) return 2;
  return transport === 'knet' ? 8 : 1;
}

function majorVersion(platform: Platform): 2 | 3 {
  return atLeast(platform.corosync, '3') ? 3 : 2;
}

function find(section: CorosyncSection, name: string): CorosyncOption | undefined {
  for (const [own, row] of Object.entries(SECTIONS[section])) {
    if (own !== name && row.key !== name) continue;
    return { ...row, name: own, key: row.key ?? own, type: row.type ?? STRING };
  }
  return undefined;
}
