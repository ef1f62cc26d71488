/**
 * What parameters of one agent demand of each other, and of the clone around the resource. Sources: `validate-all` and
 * `start` of the agents (resource-agents 4.12 to 4.16) and their long descriptions.
 */
import { editDistance } from '../../grammar/nearest.js';
import { isIPv4, isIPv6, netmaskPrefix } from '../types/address.js';
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

const isSet = (values: ParameterValues, name: string): boolean => !lacks(values, name);

/** Of an IPv4 address with its prefix; undefined where one of them is missing or odd. */
function broadcastOf(address: string | undefined, mask: string | undefined): string | undefined {
  const prefix = netmaskPrefix(mask ?? '') ?? (/^\d+$/.test(mask ?? '') ? Number(mask) : undefined);
  if (address === undefined || prefix === undefined || prefix > 30 || !isIPv4(address)) return undefined;
  const octets = address.split('.').map(Number);
  return octets
    .map((octet, index) => octet | (255 >> Math.min(8, Math.max(0, prefix - 8 * index))))
    .join('.');
}

/** Two parameters that are of no use with the same value. */
function differ(
  agents: readonly string[],
  parameter: string,
  other: string,
  because: string,
): ParameterConstraint {
  return {
    agents,
    effect: 'ignored',
    parameter,
    broken: (values) => isSet(values, parameter) && values.text(parameter) === values.text(other),
    says: `has the same ${parameter} and ${other}: ${because}`,
    hint: `correct ${parameter} or ${other}`,
  };
}

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
/** Directories below /dev/disk. Source: the rules of udev. */
const BY = ['by-id', 'by-uuid', 'by-label', 'by-path', 'by-partuuid', 'by-partlabel', 'by-diskseq'];
const SAP_INSTANCE = ['ocf:heartbeat:SAPInstance'];
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
  {
    agents: IPADDR2,
    effect: 'refused',
    parameter: 'broadcast',
    broken: (values) => isIPv6(values.text('ip') ?? '') && values.has('broadcast'),
    says: 'has a broadcast address, and IPv6 has none',
    hint: 'remove broadcast',
  },
  {
    agents: IPADDR2,
    effect: 'ignored',
    parameter: 'broadcast',
    broken: (values) => {
      const written = values.text('broadcast');
      const right = broadcastOf(values.text('ip'), values.text('cidr_netmask'));
      return right !== undefined && isIPv4(written ?? '') && written !== right;
    },
    says: 'has another broadcast address than that of its ip and cidr_netmask',
    hint: 'remove broadcast: the agent finds it out',
  },
  {
    agents: ['ocf:heartbeat:Route'],
    effect: 'refused',
    parameter: 'destination',
    broken: (values) => lacks(values, 'device') && lacks(values, 'gateway'),
    says: 'sets neither device nor gateway, and the agent needs one of them',
    hint: 'add "gateway = …" or "device = …"',
  },
  {
    agents: ['ocf:heartbeat:Route'],
    effect: 'refused',
    parameter: 'gateway',
    broken: (values) => {
      const [address = ''] = (values.text('destination') ?? '').split('/');
      const gateway = values.text('gateway') ?? '';
      return (isIPv4(address) && isIPv6(gateway)) || (isIPv6(address) && isIPv4(gateway));
    },
    says: 'has a destination and a gateway of two address families',
    hint: 'give a gateway of the family of the destination',
  },
  differ(['ocf:heartbeat:symlink'], 'link', 'target', 'the link would point to itself'),
  differ(['ocf:heartbeat:Filesystem'], 'directory', 'device', 'nothing can be mounted on itself'),
  differ(
    ['ocf:pacemaker:attribute'],
    'inactive_value',
    'active_value',
    'nobody can tell whether the resource is active',
  ),
  {
    agents: ['ocf:heartbeat:Filesystem'],
    effect: 'refused',
    parameter: 'directory',
    broken: (values) => /^\/dev\/(?!shm(\/|$)|hugepages|mqueue)/.test(values.text('directory') ?? ''),
    says: 'has a device as directory, which is the mount point',
    hint: 'write the mount point as directory, the block device as device',
  },
  {
    agents: ['ocf:heartbeat:Filesystem'],
    effect: 'ignored',
    parameter: 'force_unmount',
    broken: (values) => {
      const text = values.text('force_unmount') ?? 'true';
      return parseBoolean(text, 'ocf') === undefined && !['safe', 'move'].includes(text);
    },
    says: 'has a force_unmount that is neither true, false nor safe, and the agent takes it for false',
    hint: 'write true, false or safe',
  },
  {
    agents: ['ocf:pacemaker:HealthSMART'],
    effect: 'ignored',
    parameter: 'temp_upper_limit',
    broken: (values) => numberOf(values, 'temp_upper_limit') <= numberOf(values, 'temp_lower_limit'),
    says: 'has a temp_upper_limit that is not above its temp_lower_limit, so every temperature is red',
    hint: 'swap the two',
  },
  ...[
    ['incoming_username', 'incoming_password'],
    ['incoming_password', 'incoming_username'],
  ].map(([one = '', other = '']) =>
    needs(['ocf:heartbeat:iSCSITarget'], one, other, (values) => values.has(one), 'ignored'),
  ),
  {
    agents: ['ocf:heartbeat:iSCSILogicalUnit'],
    effect: 'refused',
    parameter: 'path',
    broken: (values) =>
      ['lio', 'lio-t', 'scst'].includes(values.text('implementation') ?? '') &&
      /^[^/$]/.test(values.text('path') ?? '/'),
    says: 'has a path that is not absolute, and the kernel opens it as it stands',
    hint: 'write it from the root: /dev/…',
  },
  {
    agents: CRYPT,
    effect: 'refused',
    parameter: 'crypt_type',
    broken: (values) => /[A-Z]/.test(values.text('crypt_type') ?? ''),
    says: 'has a crypt_type with capitals, and cryptsetup knows its types in small letters only',
    hint: 'write luks, luks1, luks2 or plain',
  },
  {
    agents: VIRTUAL_DOMAIN,
    effect: 'refused',
    parameter: 'config',
    broken: (values) => /\.(qcow2?|img|raw|iso|vmdk|vdi)$/i.test(values.text('config') ?? ''),
    says: 'has a disk image as config, where the XML description of the machine is expected',
    hint: 'save it with "virsh dumpxml", and give that file',
  },
  {
    agents: VIRTUAL_DOMAIN,
    effect: 'ignored',
    parameter: 'hypervisor',
    broken: (values) => /^[^:]+$/.test(values.text('hypervisor') ?? ':'),
    says: 'has a hypervisor that is no URI, so libvirt looks for an alias of that name',
    hint: 'write the URI: qemu:///system',
  },
  {
    agents: VIRTUAL_DOMAIN,
    effect: 'refused',
    parameter: 'migration_transport',
    broken: (values) =>
      !['ssh', 'tcp', 'tls', 'unix', 'ext', 'libssh', 'libssh2'].includes(
        values.text('migration_transport') ?? 'ssh',
      ),
    says: 'has a migration_transport that libvirt does not know, so no migration succeeds',
    hint: 'write ssh, tcp or tls',
  },
  {
    agents: ['ocf:heartbeat:galera'],
    effect: 'refused',
    parameter: 'wsrep_cluster_address',
    broken: (values) => values.text('wsrep_cluster_address') === 'gcomm://',
    says: 'names no nodes in wsrep_cluster_address, and the agent only runs on nodes that stand there',
    hint: 'list every node: gcomm://n1,n2,n3',
  },
  {
    agents: PGSQL,
    effect: 'ignored',
    parameter: 'node_list',
    broken: (values) => /[,;]/.test(values.text('node_list') ?? ''),
    says: 'has a node_list with commas, and the agent separates nodes by blanks',
    hint: 'put blanks between the nodes',
  },
  {
    agents: SAP_INSTANCE,
    effect: 'refused',
    parameter: 'InstanceName',
    broken: (values) =>
      /^[^_]+_[^_]+$/.test(values.text('InstanceName') ?? '') && lacks(values, 'START_PROFILE'),
    says: 'has an InstanceName without the virtual host name, and no START_PROFILE that would tell',
    hint: 'write all three parts: SID_INSTANCE_host',
  },
  {
    agents: SAP_INSTANCE,
    effect: 'ignored',
    parameter: 'START_PROFILE',
    broken: (values) => {
      const [, instance] = (values.text('InstanceName') ?? '').split('_');
      const profile = /[^/]*$/.exec(values.text('START_PROFILE') ?? '')?.[0] ?? '';
      return (
        instance !== undefined &&
        /_[A-Z]+\d\d(_|$)/.test(`_${profile}`) &&
        !profile.split('_').includes(instance)
      );
    },
    says: 'has the START_PROFILE of another instance than InstanceName',
    hint: 'the name of the profile ends with that of the instance: HA1_ASCS00_sapha1as',
  },
  {
    agents: ['ocf:heartbeat:Filesystem'],
    effect: 'refused',
    parameter: 'fstype',
    broken: (values) => ['swap', 'LVM2_member', 'crypto_LUKS'].includes(values.text('fstype') ?? ''),
    says: 'has a fstype that is not mounted: swap space, an LVM or an encrypted volume',
    hint: 'give the type of the file system on it; LVM-activate and crypt are agents for the layers below',
  },
  {
    agents: ['ocf:heartbeat:mdraid'],
    effect: 'refused',
    parameter: 'md_dev',
    broken: (values) => values.clone !== 'none' && !isOn(values, 'force_clones'),
    says: 'is in a clone, which the agent refuses: an array that two nodes assemble is destroyed',
    hint: 'use it without a clone; force_clones=true only for arrays that nobody writes to',
  },
  {
    agents: ['ocf:heartbeat:exportfs'],
    effect: 'refused',
    parameter: 'clientspec',
    broken: (values) => /\S[\s,;]+\S/.test(values.text('clientspec') ?? ''),
    says: 'has several clients in clientspec, which is one host, network or pattern',
    hint: 'write a resource for each client, or a network such as 192.0.2.0/24',
  },
  {
    agents: ['ocf:heartbeat:docker', 'ocf:heartbeat:podman'],
    effect: 'refused',
    parameter: 'name',
    broken: (values) => !/^[A-Za-z0-9][\w.-]*$/.test(values.text('name') ?? 'a'),
    says: 'has a name that no container can have',
    hint: 'use letters, digits and _ . - only',
  },
  {
    agents: ['ocf:heartbeat:Filesystem'],
    effect: 'refused',
    parameter: 'fstype',
    broken: (values) => /\S[\s,;]+\S/.test(values.text('fstype') ?? ''),
    says: 'has several types as fstype, and the agent looks for one of that very name',
    hint: 'give one type',
  },
  {
    agents: ['ocf:heartbeat:Filesystem'],
    effect: 'refused',
    parameter: 'fstype',
    broken: (values) =>
      values.text('fstype') === 'none' &&
      /^\/(?!dev\/)/.test(values.text('device') ?? '') &&
      !/bind|move|loop/.test(values.text('options') ?? ''),
    says: 'mounts a directory with fstype none, which needs the option bind',
    hint: 'add "options = bind"',
  },
  {
    agents: ['ocf:heartbeat:Filesystem'],
    effect: 'refused',
    parameter: 'device',
    broken: (values) =>
      (values.text('device') ?? '').startsWith(`${(values.text('directory') ?? '/').replace(/\/+$/, '')}/`) &&
      (values.text('directory') ?? '/').length > 1 &&
      !/bind/.test(values.text('options') ?? ''),
    says: 'has a device below its own mount point, where the mount hides it',
    hint: 'keep the image outside of the directory',
  },
  {
    agents: IPADDR2,
    effect: 'ignored',
    parameter: 'cidr_netmask',
    broken: (values) => /^0+(\.0+){0,3}$/.test(values.text('cidr_netmask') ?? ''),
    says: 'has a cidr_netmask of 0, with which the node takes every address of the world for its neighbour',
    hint: 'give the prefix of the network, such as 24',
  },
  {
    agents: SAP_INSTANCE,
    effect: 'ignored',
    parameter: 'MONITOR_SERVICES',
    broken: (values) => /[,;]/.test(values.text('MONITOR_SERVICES') ?? ''),
    says: 'has MONITOR_SERVICES with commas, and the agent separates them by "|", so it watches none of them',
    hint: 'write "disp+work|msg_server|enserver"',
  },
  {
    agents: ['ocf:heartbeat:Filesystem'],
    effect: 'refused',
    parameter: 'device',
    broken: (values) => {
      const found = /^\/dev\/disk\/(by-[^/]+)\//.exec(values.text('device') ?? '')?.[1];
      return (
        found !== undefined && !BY.includes(found) && BY.some((known) => editDistance(found, known, 1) <= 1)
      );
    },
    says: 'has a device in a directory that udev does not make',
    hint: `write ${BY.slice(0, 4).join(', ')} or another directory below /dev/disk`,
  },
];
