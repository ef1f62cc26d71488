/**
 * What parameters of one agent demand of each other, and of the clone around the resource. Sources: `validate-all` and
 * `start` of the agents (resource-agents 4.12 to 4.16) and their long descriptions.
 */
import { isIPv4, isIPv6 } from '../types/address.js';
import { parseBoolean } from '../types/boolean.js';

/** A resource as a constraint looks at it. */
export interface ParameterValues {
  /** The value, or the default; undefined when it is unset, empty or a secret. */
  text(name: string): string | undefined;
  /** Whether the parameter is written, be it with a secret. */
  has(name: string): boolean;
  readonly clone: 'none' | 'anonymous' | 'unique';
  readonly promotable: boolean;
}

export interface ParameterConstraint {
  readonly agents: readonly string[];
  /** `refused`: the agent does not start. `ignored`: it takes no notice, or does something else than is written. */
  readonly effect: 'refused' | 'ignored';
  /** The parameter to look at. */
  readonly parameter: string;
  readonly broken: (values: ParameterValues) => boolean;
  /** What is wrong, behind the name of the resource: `sets A, but not B`. */
  readonly says: string;
  readonly hint: string;
}

const isOn = (values: ParameterValues, name: string): boolean =>
  parseBoolean(values.text(name) ?? 'false', 'ocf') === true;
const lacks = (values: ParameterValues, name: string): boolean =>
  !values.has(name) && values.text(name) === undefined;
const replicates = (values: ParameterValues): boolean =>
  !['none', undefined].includes(values.text('rep_mode'));
const numberOf = (values: ParameterValues, name: string): number => Number(values.text(name) ?? Number.NaN);
const items = (text: string | undefined): number =>
  (text ?? '').split(/\s+/).filter((one) => one !== '').length;

/** `parameter` without `needed`. */
function needs(
  agents: readonly string[],
  parameter: string,
  needed: string,
  when: ParameterConstraint['broken'],
  effect: ParameterConstraint['effect'] = 'refused',
): ParameterConstraint {
  return {
    agents,
    effect,
    parameter,
    broken: (values) => when(values) && lacks(values, needed),
    says: `sets ${parameter}, which needs ${needed} too`,
    hint: `add "${needed} = …"`,
  };
}

const PGSQL = ['ocf:heartbeat:pgsql'];
const IPADDR2 = ['ocf:heartbeat:IPaddr2'];
const VIRTUAL_DOMAIN = ['ocf:heartbeat:VirtualDomain'];
const CRYPT = ['ocf:heartbeat:crypt'];
const IFSPEED = ['ocf:pacemaker:ifspeed'];

export const PARAMETER_CONSTRAINTS: readonly ParameterConstraint[] = [
  needs(PGSQL, 'rep_mode', 'master_ip', replicates),
  needs(
    PGSQL,
    'rep_mode',
    'node_list',
    (values) => ['sync', 'async'].includes(values.text('rep_mode') ?? ''),
    'ignored',
  ),
  needs(PGSQL, 'monitor_password', 'monitor_user', (values) => values.has('monitor_password')),
  {
    agents: PGSQL,
    effect: 'refused',
    parameter: 'rep_mode',
    broken: (values) => values.promotable && !replicates(values),
    says: 'is in a promotable clone, but rep_mode is none, and a promote fails',
    hint: 'set rep_mode to sync or async, or use the resource without a clone',
  },
  ...['master_ip', 'node_list'].map((parameter): ParameterConstraint => ({
    agents: PGSQL,
    effect: 'ignored',
    parameter,
    broken: (values) => values.has(parameter) && !replicates(values) && !values.promotable,
    says: `sets ${parameter}, which counts only with replication, and rep_mode is none`,
    hint: `set rep_mode to sync or async, or remove ${parameter}`,
  })),
  ...['crypt_type', 'key_file'].map((parameter): ParameterConstraint => ({
    agents: CRYPT,
    effect: 'refused',
    parameter,
    broken: (values) => !isOn(values, 'use_clevis') && lacks(values, parameter),
    says: `has no ${parameter}, which only use_clevis=true makes superfluous`,
    hint: `add "${parameter} = …"`,
  })),
  {
    agents: IFSPEED,
    effect: 'refused',
    parameter: 'ip',
    broken: (values) => values.has('iface') && values.has('ip'),
    says: 'sets both iface and ip, of which the agent takes one',
    hint: 'remove one of the two',
  },
  {
    agents: IFSPEED,
    effect: 'refused',
    parameter: 'iface',
    broken: (values) => lacks(values, 'iface') && lacks(values, 'ip'),
    says: 'sets neither iface nor ip, and the agent needs one',
    hint: 'add "iface = …"',
  },
  {
    agents: ['ocf:heartbeat:exportfs'],
    effect: 'refused',
    parameter: 'fsid',
    broken: (values) =>
      items(values.text('directory')) > 1 && values.has('fsid') && !/^\d+$/.test(values.text('fsid') ?? '0'),
    says: 'exports several directories, and then the agent counts up from fsid, which is no number',
    hint: 'give a number, or one resource for each directory',
  },
  {
    agents: IPADDR2,
    effect: 'refused',
    parameter: 'unique_clone_address',
    broken: (values) => isOn(values, 'unique_clone_address') && values.clone !== 'unique',
    says: 'sets unique_clone_address, which needs a clone with globally-unique=true around it',
    hint: 'clone it with globally-unique=true, or remove unique_clone_address',
  },
  {
    agents: IPADDR2,
    effect: 'refused',
    parameter: 'lvs_support',
    broken: (values) => isOn(values, 'lvs_support') && isIPv6(values.text('ip') ?? ''),
    says: 'sets lvs_support, which the agent has for IPv4 only',
    hint: 'remove lvs_support, or use an IPv4 address',
  },
  {
    agents: IPADDR2,
    effect: 'refused',
    parameter: 'lvs_support',
    broken: (values) => isOn(values, 'lvs_support') && values.clone === 'unique',
    says: 'sets lvs_support in a clone that shares the address, and the agent refuses the two together',
    hint: 'remove lvs_support, or the clone',
  },
  {
    agents: IPADDR2,
    effect: 'refused',
    parameter: 'clusterip_hash',
    broken: (values) => values.clone === 'unique' && isIPv6(values.text('ip') ?? ''),
    says: 'is an IPv6 address in a globally unique clone, and the agent shares IPv4 addresses only',
    hint: 'remove the clone, or use an IPv4 address',
  },
  {
    agents: [...IPADDR2, 'ocf:heartbeat:IPsrcaddr'],
    effect: 'refused',
    parameter: 'cidr_netmask',
    broken: (values) =>
      isIPv4(values.text('ip') ?? values.text('ipaddress') ?? '') && numberOf(values, 'cidr_netmask') > 32,
    says: 'has a cidr_netmask above 32 with an IPv4 address',
    hint: 'the prefix of an IPv4 network has 32 bits at most',
  },
  {
    agents: ['ocf:heartbeat:LVM-activate'],
    effect: 'ignored',
    parameter: 'activation_mode',
    broken: (values) =>
      values.text('activation_mode') === 'shared' &&
      ['system_id', 'tagging'].includes(values.text('vg_access_mode') ?? ''),
    says: 'sets activation_mode=shared, but its vg_access_mode always activates on one node only',
    hint: 'use vg_access_mode=lvmlockd with a shared volume group, or remove activation_mode',
  },
  {
    agents: ['ocf:heartbeat:LVM-activate'],
    effect: 'ignored',
    parameter: 'tag',
    broken: (values) => values.has('tag') && values.text('vg_access_mode') !== 'tagging',
    says: 'sets tag, which counts only with vg_access_mode=tagging',
    hint: 'remove tag',
  },
  needs(VIRTUAL_DOMAIN, 'stateless', 'backingfile', (values) => isOn(values, 'stateless')),
  {
    agents: VIRTUAL_DOMAIN,
    effect: 'refused',
    parameter: 'force_stop',
    broken: (values) => isOn(values, 'force_stop') && !lacks(values, 'snapshot'),
    says: 'sets both force_stop and snapshot, and the agent refuses the two together',
    hint: 'remove one of the two',
  },
  {
    agents: VIRTUAL_DOMAIN,
    effect: 'ignored',
    parameter: 'sync_config_on_stop',
    broken: (values) => isOn(values, 'sync_config_on_stop') && !isOn(values, 'save_config_on_stop'),
    says: 'sets sync_config_on_stop, which counts only with save_config_on_stop',
    hint: 'add "save_config_on_stop = true"',
  },
  {
    agents: ['ocf:pacemaker:HealthCPU'],
    effect: 'ignored',
    parameter: 'red_limit',
    broken: (values) => numberOf(values, 'red_limit') > numberOf(values, 'yellow_limit'),
    says: 'has a red_limit above its yellow_limit: it measures idle time, which falls through red first',
    hint: 'set red_limit below yellow_limit',
  },
  {
    agents: ['ocf:pacemaker:HealthIOWait'],
    effect: 'ignored',
    parameter: 'red_limit',
    broken: (values) => numberOf(values, 'red_limit') < numberOf(values, 'yellow_limit'),
    says: 'has a red_limit below its yellow_limit: it measures waiting time, which rises through red first',
    hint: 'set red_limit above yellow_limit',
  },
  {
    agents: ['ocf:pacemaker:ping'],
    effect: 'ignored',
    parameter: 'failure_score',
    broken: (values) =>
      numberOf(values, 'failure_score') > numberOf(values, 'multiplier') * items(values.text('host_list')),
    says: 'has a failure_score that it never reaches, even when every host answers, so it always fails',
    hint: 'failure_score is at most multiplier times the number of hosts',
  },
];
