/**
 * What an agent of the same release is on another distribution: some ask for the distribution when they print their
 * metadata, and Debian's packages have defaults of their own.
 *
 * Sources: the agents run under a faked RHEL 9 and SLES root (resource-agents 4.12 and HEAD), Debian's patches to
 * resource-agents 4.12.
 */
import { formatAgent } from './names.js';
import { additionalParameters } from './refine.js';
import type { AgentFacts, ParameterFacts } from './facts.js';

export interface Distribution {
  readonly family: 'rhel' | 'suse' | 'debian';
  /** 9 of `rhel9`; a rolling one counts as newer than all. */
  readonly release: number;
}

/** The distribution of a platform's name; undefined for one that is made of versions only. */
export function distributionOf(platform: string): Distribution | undefined {
  const [, name, release] = /^([a-z]+)(\d+(?:\.\d+)?)?$/.exec(platform) ?? [];
  const family = name === undefined ? undefined : FAMILIES[name];
  return family && { family, release: release === undefined ? Infinity : Number(release) };
}

const FAMILIES: Readonly<Record<string, Distribution['family']>> = {
  rhel: 'rhel',
  fedora: 'rhel',
  sles: 'suse',
  debian: 'debian',
  ubuntu: 'debian',
};

interface Variant {
  readonly parameter: string;
  readonly on: (distribution: Distribution) => boolean;
  readonly default?: string;
  /** There the agent has it, and elsewhere not. */
  readonly only?: true;
}

const onRhel = ({ family }: Distribution): boolean => family === 'rhel';
const onSuse = ({ family }: Distribution): boolean => family === 'suse';
const notOnDebian = ({ family }: Distribution): boolean => family !== 'debian';

const MYSQL: readonly Variant[] = [
  { parameter: 'binary', on: notOnDebian, default: '/usr/bin/safe_mysqld' },
  { parameter: 'config', on: notOnDebian, default: '/etc/my.cnf' },
  { parameter: 'log', on: notOnDebian, default: '/var/log/mysqld.log' },
  { parameter: 'pid', on: notOnDebian, default: '/var/run/mysql/mysqld.pid' },
  { parameter: 'socket', on: notOnDebian, default: '/var/lib/mysql/mysql.sock' },
];

const VARIANTS: Readonly<Record<string, readonly Variant[]>> = {
  'ocf:heartbeat:Filesystem': [
    { parameter: 'force_unmount', on: (one) => onRhel(one) && one.release >= 9, default: 'safe' },
  ],
  'ocf:heartbeat:IPaddr2': [
    { parameter: 'check_link_status', on: (one) => onRhel(one) && one.release < 10.1, default: 'false' },
  ],
  'ocf:heartbeat:azure-lb': [{ parameter: 'nc', on: onSuse, default: '/usr/bin/socat' }],
  'ocf:heartbeat:tomcat': [{ parameter: 'force_systemd', on: onRhel, default: '1' }],
  'ocf:heartbeat:nfsserver': additionalParameters('ocf:heartbeat:nfsserver').map((parameter): Variant => ({
    parameter,
    on: onRhel,
    only: true,
  })),
  'ocf:heartbeat:mysql': MYSQL,
  'ocf:heartbeat:mariadb': MYSQL,
  'ocf:heartbeat:pgsqlms': [{ parameter: 'pghost', on: notOnDebian, default: '/tmp' }],
  'stonith:fence_scsi': [{ parameter: 'vgs_path', on: notOnDebian, default: '/usr/sbin/vgs' }],
};

/** The facts of an agent on a platform; the same object where nothing differs. */
export function onDistribution(facts: AgentFacts, platform: string): AgentFacts {
  const distribution = distributionOf(platform);
  const variants = VARIANTS[formatAgent(facts.agent)];
  if (!distribution || !variants) return facts;
  const parameters = new Map<string, ParameterFacts>(facts.parameters);
  let changed = false;
  for (const variant of variants) {
    const parameter = parameters.get(variant.parameter);
    if (!parameter || !variant.on(distribution)) continue;
    parameters.set(variant.parameter, varied(parameter, variant));
    changed = true;
  }
  return changed ? { ...facts, parameters } : facts;
}

function varied({ elsewhere, ...parameter }: ParameterFacts, variant: Variant): ParameterFacts {
  return {
    ...parameter,
    ...(variant.default !== undefined && { default: variant.default }),
    ...(elsewhere && !variant.only && { elsewhere }),
  };
}

/** For the tests: an entry that no agent has is a slip of ours. */
export function variedNames(): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(VARIANTS).map(([agent, rows]) => [agent, rows.map(({ parameter }) => parameter)]),
  );
}
