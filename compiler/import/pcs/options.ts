/**
 * Options of the pcs command line. Source: `pcs/cli/common/parse_args.py` of 0.11.5, `pcs.py`/`app.py` of the other
 * branches (pcs reference §1.0).
 */
import type { PcsDialect } from '../../platforms/platform.js';

export interface OptionSyntax {
  readonly value: boolean;
  /** May be given more than once. */
  readonly repeatable?: boolean;
}

const VALUED = [
  'after',
  'before',
  'booth-conf',
  'booth-key',
  'corosync_conf',
  'from',
  'group',
  'name',
  'node',
  'output-format',
  'request-timeout',
  'to',
  'token',
];

const FLAGS = [
  'all',
  'agent-validation',
  'autodelete',
  'brief',
  'config',
  'corosync',
  'debug',
  'defaults',
  'disabled',
  'enable',
  'expired',
  'force',
  'full',
  'fullhelp',
  'groups',
  'help',
  'hide-inactive',
  'local',
  'master',
  'monitor',
  'no-cluster-uuid',
  'no-default-ops',
  'no-expire-check',
  'no-keys-sync',
  'no-strict',
  'no-watchdog-validation',
  'nodesc',
  'off',
  'overwrite',
  'pacemaker',
  'promoted',
  'safe',
  'simulate',
  'skip-offline',
  'start',
  'strict',
  'version',
  'wait',
];

const VALUED_0_9 = [
  'addr0',
  'addr1',
  'auto_tie_breaker',
  'bcast0',
  'bcast1',
  'cluster_conf',
  'consensus',
  'encryption',
  'fail_recv_const',
  'join',
  'last_man_standing',
  'last_man_standing_window',
  'mcast0',
  'mcast1',
  'mcastport0',
  'mcastport1',
  'miss_count_const',
  'netmtu',
  'rrpmode',
  'token_coefficient',
  'transport',
  'ttl0',
  'ttl1',
  'wait_for_all',
];
const FLAGS_0_9 = [
  'async',
  'autocorrect',
  'broadcast0',
  'broadcast1',
  'clone',
  'cloneopt',
  'interactive',
  'ipv6',
  'remote',
];
const REPEATABLE_0_9 = ['device', 'watchdog'];
/** `--yes` is one of 0.12, `--future` came with 0.11.6; abbreviations are the same without them. */
const FLAGS_NEW: Readonly<Record<PcsDialect, readonly string[]>> = {
  '0.9': [],
  '0.10': [],
  '0.11': ['future'],
  '0.12': ['future', 'yes'],
};

const SHORT: Readonly<Record<string, OptionSyntax>> = {
  f: { value: true },
  h: { value: false },
  p: { value: true },
  u: { value: true },
};

export function shortOption(letter: string): OptionSyntax | undefined {
  return Object.hasOwn(SHORT, letter) ? SHORT[letter] : undefined;
}

/** Of one dialect, by name without dashes. */
export function longOptions(dialect: PcsDialect): ReadonlyMap<string, OptionSyntax> {
  return LONG[dialect];
}

const LONG: Readonly<Record<PcsDialect, ReadonlyMap<string, OptionSyntax>>> = {
  '0.9': table('0.9'),
  '0.10': table('0.10'),
  '0.11': table('0.11'),
  '0.12': table('0.12'),
};

function table(dialect: PcsDialect): ReadonlyMap<string, OptionSyntax> {
  const old = dialect === '0.9';
  return new Map<string, OptionSyntax>([
    ...[...FLAGS, ...FLAGS_NEW[dialect], ...(old ? FLAGS_0_9 : [])].map(
      (name) => [name, { value: false }] as const,
    ),
    ...[...VALUED, ...(old ? VALUED_0_9 : [])].map((name) => [name, { value: true }] as const),
    ...(old ? REPEATABLE_0_9 : []).map((name) => [name, { value: true, repeatable: true }] as const),
  ]);
}
