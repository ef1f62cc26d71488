/** What the commands on corosync.conf share: the setup so far, and the nodes. */
import type { ClusterSetup, Origin } from '../../../model/model.js';
import type { CorosyncHost, ImportSession } from '../../session.js';
import { CibElement, sectionOf } from '../../tree.js';
import type { PcsContext } from '../command.js';

/** Addresses that `host auth` gave to names: they are the addresses of nodes that have no other. */
const authenticated = new WeakMap<ImportSession, Map<string, string>>();

export function rememberAddress(session: ImportSession, name: string, address: string): void {
  const known = authenticated.get(session) ?? new Map<string, string>();
  known.set(name, address);
  authenticated.set(session, known);
}

/** Undefined when the node is reached by its name. */
function knownAddress(session: ImportSession, name: string): string | undefined {
  return authenticated.get(session)?.get(name);
}

/** The setup that a command changes. A script without `cluster setup` changes one that is already there. */
export function currentSetup({ session, version, dialect }: PcsContext, at: Origin): ClusterSetup {
  if (session.setup) return session.setup;
  session.report('pcs-guessed-value', at, {
    found: 'this changes a corosync.conf that the script does not make',
    taken: `a cluster that pcs ${version.join('.')} set up with its defaults is taken as the base`,
  });
  return {
    ...emptySetup(propertyValue(session.cib, 'cluster-name') ?? 'cluster', dialect === '0.9'),
    origin: at,
  };
}

/** pcs 0.10 and newer encrypts by itself (`ConfigFacade.create`); 0.9 uses udpu, which the setup names. */
export function emptySetup(name: string, old: boolean): ClusterSetup {
  return {
    name,
    transport: old ? 'udpu' : 'knet',
    transportGiven: old,
    totem: [],
    crypto: old
      ? []
      : [
          { name: 'cipher', value: 'aes256' },
          { name: 'hash', value: 'sha256' },
        ],
    compression: [],
    transportOptions: [],
    links: [],
    quorum: { options: [] },
    logging: [],
    loggerSubsystems: [],
  };
}

function propertyValue(cib: CibElement, name: string): string | undefined {
  const sets = cib.child('configuration')?.child('crm_config')?.children ?? [];
  const pair = sets.flatMap((set) => set.children).find((child) => child.get('name') === name);
  return pair?.get('value') === '' ? undefined : pair?.get('value');
}

/** The node in the node list of corosync.conf and, as Pacemaker does it when the node starts, in the CIB. */
export function addHost({ session, cib }: PcsContext, host: CorosyncHost): void {
  session.hosts.push(host);
  const nodes = sectionOf(cib, 'nodes');
  if (nodes.children.some((node) => node.get('uname') === host.name)) return;
  nodes.append(new CibElement('node', { id: host.id, uname: host.name }, host.origin));
}

/** The lowest number that is free (`_get_nodeid_generator`). */
export function freeId(hosts: readonly CorosyncHost[]): string {
  const taken = new Set(hosts.map(({ id }) => id));
  let free = 1;
  while (taken.has(String(free))) free++;
  return String(free);
}

/** No address when it is only the name. */
export function addressesOf(
  session: ImportSession,
  name: string,
  given: readonly string[],
): readonly string[] {
  const known = knownAddress(session, name);
  const all = given.length > 0 ? given : known === undefined ? [] : [known];
  return all.length === 1 && all[0] === name ? [] : all;
}
