import { parseDuration } from '../../../types/duration.js';
import { rule } from '../../rule.js';

interface Params {
  readonly name: string;
  readonly value: string;
  readonly long: boolean;
  readonly why: string;
  readonly usual: string;
}

interface Bounds {
  /** In seconds: what is shorter cannot be meant. */
  readonly least: number;
  readonly most: number;
  readonly usual: string;
  readonly short: string;
  /** 0 switches it off. */
  readonly zero?: boolean;
}

const BOUNDS: Readonly<Record<string, Bounds>> = {
  'stonith-timeout': {
    least: 5,
    most: 3600,
    usual: '60s',
    short: 'no device is that fast: every fencing action fails, and nothing is recovered',
  },
  'cluster-recheck-interval': {
    least: 30,
    most: 86_400,
    usual: '15min',
    short: 'the scheduler runs again and again, with nothing to do',
    zero: true,
  },
  'dc-deadtime': {
    least: 1,
    most: 600,
    usual: '20s',
    short: 'a node that starts waits for no other one, and fences those that are a moment later',
  },
  'election-timeout': {
    least: 10,
    most: 3600,
    usual: '2min',
    short: 'elections of the DC never come to an end',
  },
  'join-integration-timeout': {
    least: 10,
    most: 3600,
    usual: '3min',
    short: 'nodes that join are thrown out again',
  },
  'join-finalization-timeout': {
    least: 30,
    most: 7200,
    usual: '30min',
    short: 'nodes that join are thrown out again',
  },
  'shutdown-escalation': {
    least: 60,
    most: 14_400,
    usual: '20min',
    short: 'a node that stops for maintenance gives up while its resources are still stopping',
  },
  'cluster-delay': {
    least: 5,
    most: 3600,
    usual: '60s',
    short: 'actions on other nodes count as failed before their result is back',
  },
  'stonith-watchdog-timeout': {
    least: 3,
    most: 3600,
    usual: '10s, twice the SBD_WATCHDOG_TIMEOUT',
    short: 'nodes count as fenced before their watchdog has fired',
    zero: true,
  },
  'shutdown-lock-limit': {
    least: 30,
    most: 31_536_000,
    usual: '30min',
    short: 'the lock is gone before the node is back',
    zero: true,
  },
  'priority-fencing-delay': {
    least: 1,
    most: 600,
    usual: '15s',
    short: 'that is no delay, and both nodes fence each other',
    zero: true,
  },
  'node-pending-timeout': {
    least: 30,
    most: 86_400,
    usual: '2h',
    short: 'nodes are fenced while they are still joining',
    zero: true,
  },
};

export const suspiciousTime = rule<Params>({
  code: 'HA6502',
  severity: 'warning',
  message: ({ name, value, long, why }) =>
    `${name}=${value} is ${long ? 'hardly meant to be that long' : 'too short'}: ${why}`,
  hint: ({ usual }) => `the usual value is ${usual}`,
  check({ cluster, report }) {
    for (const [name, { least, most, usual, short, zero }] of Object.entries(BOUNDS)) {
      const setting = cluster.optionSetting(name);
      const value = setting?.value;
      const ms = value === undefined ? undefined : parseDuration(value);
      if (value === undefined || ms === undefined || !setting?.at) continue;
      if (ms === 0 && zero) continue;
      const long = ms > most * 1000;
      if (!long && ms >= least * 1000) continue;
      const bare = /^\s*\d+\s*$/.test(value) ? 'a number without a unit is seconds, ' : '';
      const why = long ? `${bare}this is ${inWords(ms)}` : short;
      report(setting.at, { name: setting.name, value, long, why, usual });
    }
  },
  page: {
    means:
      'A time among the cluster options is far from anything that works: mostly `ms` instead of `s`, or milliseconds written as a number without a unit.',
    harm: `Pacemaker takes what is written. \`stonith-timeout=120ms\` makes every fencing action fail, so that nothing is recovered after
a node is lost; \`stonith-timeout=60000\` are almost 17 hours, in which the cluster waits for a device that does not answer.`,
    avoid: 'property stonith-timeout=120ms',
    prefer: 'property stonith-timeout=120s',
    notes: 'Options whose 0 means "off" may be 0.',
    references: ['Pacemaker Explained, "Cluster Options"'],
  },
});

function inWords(ms: number): string {
  const hours = ms / 3_600_000;
  if (hours >= 48) return `${Math.round(hours / 24)} days`;
  return hours >= 1 ? `${Math.round(hours * 10) / 10} hours` : `${Math.round(ms / 60_000)} minutes`;
}
