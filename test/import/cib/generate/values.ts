/** Values of attributes: usual ones, and odd ones that the schemas take all the same (`cib.md` §1 and §3). */
import type { Random } from './random.js';

const words = (text: string): string[] => text.split(' ');

const KEYWORDS = words(
  'node then with when where rule meta params op id set any primitive property started promoted date defined in and or ' +
    'not spec tag role true false group any start stop lifetime needs prefers avoids resources matching ref literal',
);
const ODD_TEXTS = [
  '',
  ' ',
  '  a  b ',
  '$x',
  '${x}',
  '$',
  'a$',
  '$$',
  '{',
  '}',
  '{ a = 1 }',
  '[a, b]',
  '(a)',
  '()',
  '//',
  'http://host/path?a=1&b=2#c',
  'a//b',
  '/* no comment */',
  '*/',
  '/// doc',
  '"quoted"',
  "it's",
  '\\',
  '\\n',
  '\\u{41}',
  'C:\\dir\\',
  'line\nline',
  '\n',
  '\ttab\t',
  '\r',
  'a\r\nb',
  'é ü ß 漢字 🎉',
  '\u00a0',
  '\u2028',
  '\ufeff',
  'e\u0301',
  '<tag attr="x">&amp;</tag>',
  '-',
  '--',
  '-1',
  '+1',
  '@a',
  '@',
  '#uname',
  '#',
  '%%',
  '%0',
  ',',
  ';',
  'a,b',
  'a;b c:d',
  '=',
  'a=b',
  'a == b',
  '!',
  '..',
  '1..2',
  '0',
  '007',
  '1.5',
  '1e3',
  '0x10',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  '`id`',
  '$(id)',
  '~/x',
  'hadsl-ignore-file x: y',
  'n1,n2 n3',
  'n1:1;n2:2,3',
];

export function text(random: Random): string {
  if (random.chance(0.03)) return random.pick(ODD_TEXTS).repeat(random.pick([30, 300]));
  if (random.chance(0.45)) return random.pick(ODD_TEXTS);
  if (random.chance(0.2)) return random.pick(KEYWORDS);
  if (random.chance(0.2)) return random.pick(ODD_TEXTS) + random.pick(ODD_TEXTS) + random.pick(KEYWORDS);
  return random.pick(
    words('10.0.0.1 n1 value /srv/data eth0 80 60s yes INFINITY fe80::1%eth0 db.example.com 10.0.0.0/24'),
  );
}

/** What an XML id may look like. */
export function idStem(random: Random): string {
  if (random.chance(0.2)) return random.pick(KEYWORDS);
  return random.pick(
    words(
      'r vip web-fs db.1 _x é.x-1 a..b A-b_c x- y. INFINITY Promoted r-meta_attributes r-monitor-10s 漢 n1',
    ),
  );
}

export const SCORES = [
  ...words(
    '0 1 100 -1 -100 +5 +0 -0 007 00 1000000 -1000000 999999 99999999 -99999999 INFINITY -INFINITY +INFINITY',
  ),
  ' 5 ',
  ' INFINITY',
  '12345678901234567890',
];
export const INTEGERS = ['0', '1', '2', '3', '+2', ' 4 ', '-3', '007', '99999'];
export const BOOLEANS = ['true', 'false', '1', '0'];
export const TIMES = [
  ...words('0 0s 10 10s 20s 60s 1min 1m 120000ms 1500ms 1h 24h PT10S P1D 1d 1.5s abc 5us 60S 1MIN 10sec -1'),
  '',
  ' 10s ',
  '10 s',
];
export const DATES = [
  ...words('2026-07-04 2026-07-04T12:00:00Z 20260704T120000 2026-185 2026-W27-6 12:00 now epoch 2026-13-45'),
  '2026-07-04 12:00',
  '2026-07-04 12:00:00 +02:00',
  '2026-07-04 12:00 Europe/Berlin',
  '',
  ' 2026-07-04 ',
  'a..b',
];
export const RANGES = ['1', '9-16', '1-', '-5', '0-6', '22-6', '25', '', ' 1 ', '9to5', '1,3', '*', '007'];

export const META_NAMES = words(
  'target-role is-managed resource-stickiness migration-threshold failure-timeout priority critical maintenance ' +
    'multiple-active allow-migrate requires remote-node remote-addr clone-max clone-node-max promoted-max master-max ' +
    'promoted-node-max master-node-max globally-unique notify interleave ordered promotable clone-min provides ' +
    'resource-stickines timeout enabled timestamp-format on-fail interval role record-pending collocated',
);
export const META_VALUES = words(
  'true false 1 0 yes no on off TRUE tru Started Stopped stopped Master Slave Promoted UNPROMOTED master 100 INFINITY ' +
    '-INFINITY +5 10s 1min 0 block stop_start unfencing nothing',
);
export const OPTION_NAMES = words(
  'stonith-enabled no-quorum-policy cluster-name dc-version cluster-infrastructure have-watchdog stonith-timeout ' +
    'maintenance-mode symmetric-cluster last-lrm-refresh cluster-recheck-interval placement-strategy batch-limit ' +
    'fencing-action no-quorum-polcy enable-acl start-failure-is-fatal stop-orphan-resources x_REPL_INFO',
);
export const PARAMETER_NAMES = words(
  'ip nic cidr_netmask config pcmk_host_list pcmk_host_map passwd user device directory fstype server port options ' +
    'OCF_CHECK_LEVEL CRM_meta_x pcmk_delay_base password name id op meta start description',
);
export const ATTRIBUTE_NAMES = words(
  '#uname #kind #id #site-name standby maintenance pingd master-db cpu memory date op resource',
);
