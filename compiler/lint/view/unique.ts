/** What two resources must not share: by the metadata, and where it is silent. */
import type { PrimitiveView } from './resource.js';
import type { ClusterView } from './cluster.js';
import { addressKey } from './addresses.js';
import { normalPath } from './resource-queries.js';

/**
 * What metadata does not call unique, or not fully: together these parameters name one thing that only one resource can
 * have. Sources: the agents' `start` actions (resource-agents 4.12 to 4.16, drbd-utils 9).
 */
const IDENTITIES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'ocf:heartbeat:LVM-activate': [['vgname', 'lvname']],
  'ocf:heartbeat:Raid1': [['raiddev']],
  'ocf:heartbeat:mdraid': [['md_dev']],
  'ocf:heartbeat:iSCSILogicalUnit': [['target_iqn', 'lun']],
  'ocf:heartbeat:azure-lb': [['port']],
  'ocf:heartbeat:gcp-ilb': [['port']],
  'ocf:heartbeat:docker': [['name']],
  'ocf:heartbeat:podman': [['name']],
  'ocf:heartbeat:Xen': [['xmfile']],
  'ocf:heartbeat:nfsserver': [['nfs_shared_infodir']],
  'ocf:heartbeat:mysql': [['datadir']],
  'ocf:heartbeat:mariadb': [['datadir']],
  'ocf:heartbeat:galera': [['datadir']],
  'ocf:heartbeat:pgsql': [['pgdata'], ['pgport', 'socketdir']],
  'ocf:heartbeat:pgsqlms': [['pgdata']],
  'ocf:heartbeat:SAPHana': [['SID', 'InstanceNumber']],
  'ocf:suse:SAPHanaController': [['SID', 'InstanceNumber']],
  'ocf:suse:SAPHana': [['SID', 'InstanceNumber']],
  'ocf:heartbeat:SAPHanaController': [['SID', 'InstanceNumber']],
  'ocf:heartbeat:SAPDatabase': [['SID', 'DBINSTANCE']],
  'ocf:heartbeat:db2': [['instance', 'admin', 'dbpartitionnum']],
  'ocf:heartbeat:Route': [['destination', 'table', 'device', 'family']],
};

/** Unique in the metadata, but two resources share them all the time (reference metadata.md §2.3, and what they do). */
const MISUSED: Readonly<Record<string, readonly string[]>> = {
  'ocf:heartbeat:CTDB': ['ctdb_timeout', 'ctdb_dbdir', 'smb_private_dir', 'ctdb_socket'],
  'ocf:heartbeat:tomcat': ['logging_manager', 'logging_config', 'java_endorsed_dirs', 'catalina_tmpdir'],
  'ocf:heartbeat:SAPDatabase': ['SID', 'DBINSTANCE', 'DBOSUSER'],
  'ocf:heartbeat:rabbitmq-cluster': ['set_policy'],
  'ocf:heartbeat:dhcpd': ['chrooted', 'chrooted_path'],
  'ocf:heartbeat:Pure-FTPd': ['script', 'daemon_type'],
  'ocf:heartbeat:Route': ['destination'],
  'ocf:heartbeat:db2': ['instance'],
  'ocf:heartbeat:oralsnr': ['tns_svc_name', 'listener'],
  'ocf:heartbeat:iSCSITarget': ['incoming_username'],
  'ocf:heartbeat:nvmet-namespace': ['namespace_id', 'nqn'],
  'ocf:heartbeat:ovsmonitor': ['bridge'],
  'ocf:heartbeat:ipsec': ['fallbacktunnel'],
  'ocf:heartbeat:awseip': ['private_ip_address'],
  'ocf:heartbeat:mysql': ['reader_attribute'],
  'ocf:heartbeat:slapd': ['services'],
  'ocf:heartbeat:iface-vlan': ['vlan_name'],
  'ocf:heartbeat:iface-macvlan': ['mac'],
  'ocf:heartbeat:smb-share': ['path'],
  'ocf:heartbeat:varnish': ['listen_address'],
  'ocf:heartbeat:storage-mon': ['drives'],
  'ocf:heartbeat:jboss': ['console'],
  'ocf:pacemaker:controld': ['daemon'],
  'ocf:pacemaker:booth-site': ['args', 'daemon'],
  'ocf:ppp:PPPConnection': ['isp'],
};

/** Told elsewhere: `duplicate-ip`. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set([
  'ocf:heartbeat:IPaddr2 ip',
  'ocf:heartbeat:IPaddr ip',
  'ocf:heartbeat:VIPArip ip',
  'ocf:percona:IPaddr3 ip',
]);

export interface Shared {
  readonly parameters: readonly string[];
  readonly value: string;
  readonly resources: readonly PrimitiveView[];
  /** It is certain that they collide: a thing that exists once, not one file for each node. */
  readonly certain: boolean;
}

/** Resources of one agent that share what each must have for its own. */
export function sharedIdentities(cluster: ClusterView): readonly Shared[] {
  const byKey = new Map<string, Shared & { readonly resources: PrimitiveView[] }>();
  for (const resource of cluster.primitives) {
    for (const { parameters, certain } of identitiesOf(resource)) {
      const values = parameters.map((name) => valueOf(resource, name));
      if (values.every((value) => value === undefined)) continue;
      const key = `${resource.agentName} ${parameters.join(' ')} ${JSON.stringify(values.map((value) => value?.key))}`;
      const found = byKey.get(key);
      if (found) {
        found.resources.push(resource);
        continue;
      }
      const value = values.flatMap((one) => one?.text ?? []).join(', ');
      byKey.set(key, { parameters, value, resources: [resource], certain });
    }
  }
  return [...byKey.values()].filter(
    ({ resources, parameters, certain }) =>
      resources.length > 1 &&
      // Of a default that both have, only a thing that exists once is worth a word.
      (certain || resources.some(({ parameters: set }) => parameters.some((name) => set.has(name)))),
  );
}

interface Identity {
  readonly parameters: readonly string[];
  readonly certain: boolean;
}

function identitiesOf(resource: PrimitiveView): readonly Identity[] {
  const { agentName: agent, facts } = resource;
  // Remote nodes: `remote-host-twice`.
  if (!facts || resource.isFenceDevice || agent === 'ocf:pacemaker:remote') return [];
  const named = IDENTITIES[agent] ?? [];
  const misused = MISUSED[agent] ?? [];
  const groups = new Map<string, string[]>();
  const single: Identity[] = [];
  for (const { name, unique, uniqueGroup, required } of facts.parameters.values()) {
    if (misused.includes(name) || TOLD_ELSEWHERE.has(`${agent} ${name}`)) continue;
    if (named.some((parameters) => parameters.includes(name))) continue;
    if (uniqueGroup !== undefined) groups.set(uniqueGroup, [...(groups.get(uniqueGroup) ?? []), name]);
    else if (unique) single.push({ parameters: [name], certain: required });
  }
  return [
    ...named.map((parameters) => ({ parameters, certain: true })),
    ...[...groups.values()].map((parameters) => ({ parameters, certain: false })),
    ...single,
  ];
}

/** With the id for `${instance}`, as Pacemaker hands it over. */
function valueOf(
  resource: PrimitiveView,
  name: string,
): { readonly text: string; readonly key: string } | undefined {
  const text = resource.parameter(name)?.replaceAll('${instance}', resource.id);
  if (text === undefined || text.includes('${')) return undefined;
  return { text, key: addressKey(text) ?? normalPath(text) ?? text };
}
