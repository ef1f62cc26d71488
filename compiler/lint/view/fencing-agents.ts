/**
 * What fence agents are, beyond their metadata. Sources: the agents' own descriptions (fence-agents 4.12, cluster-glue 1.0.12),
 * `fencing.py`, Pacemaker Explained "Fencing".
 */

/** They confirm or prevent fencing by others, and switch nothing off themselves. */
const HELPERS = new Set([
  'fence_kdump',
  'fence_heuristics_ping',
  'fence_evacuate',
  'fence_compute',
  'external/kdumpcheck',
  'external/stonith-helper',
]);

/** For tests: they cannot stop a node that hangs, or they do nothing at all. */
const TEST_AGENTS = new Map([
  ['ssh', 'needs a node that still answers'],
  ['external/ssh', 'needs a node that still answers'],
  ['fence_ssh', 'needs a node that still answers'],
  ['null', 'does nothing and says that it worked'],
  ['external/null', 'does nothing and says that it worked'],
  ['fence_null', 'does nothing and says that it worked'],
  ['dummy', 'does nothing and says that it worked'],
  ['fence_dummy', 'does nothing and says that it worked'],
  ['meatware', 'waits until somebody confirms by hand'],
  ['fence_manual', 'waits until somebody confirms by hand'],
  ['fence_ack_manual', 'waits until somebody confirms by hand'],
  ['suicide', 'needs a victim that fences itself'],
]);

/** The management controller of one machine: who asks for another plug gets this machine. */
const ONE_MACHINE =
  /^(fence_(amt|amt_ws|alom|drac|idrac|ilo[2-5]?|ilo[3-5]?_ssh|ilo_mp|imm|ipmilan|ipmilanplus|redfish|rsa|rsb)|external\/(ipmi|riloe|drac5|dracmc-telnet|ibmrsa|ibmrsa-telnet)|ipmilan|drac3|ibmrsa-telnet)$/;

/** Every node that has a part in it can be fenced, without a list. */
const SHARED = new Set([
  'fence_sbd',
  'external/sbd',
  'fence_scsi',
  'fence_mpath',
  'fence_xvm',
  'fence_virt',
  'fence_watchdog',
]);

/** A reservation decides: one of two nodes wins, whoever asks when. */
const ARBITRATED = new Set(['fence_scsi', 'fence_mpath', 'fence_heuristics_ping']);

/** Where a reboot goes through a cloud's API: milliseconds that the vendors' guides give it. */
const CLOUD_MS = new Map([
  ['fence_azure_arm', 900_000],
  ['fence_aws', 600_000],
  ['fence_gce', 300_000],
  ['fence_ibm_powervs', 500_000],
]);

/** Parameters of Linux-HA plugins that name the nodes a device is for. */
const HOST_PARAMETERS = ['hostlist', 'hostname', 'nodename', 'HOSTLIST', 'node_list'];

const SBD = new Set(['fence_sbd', 'external/sbd']);

export const isHelper = (type: string): boolean => HELPERS.has(type);
export const whyTestOnly = (type: string): string | undefined => TEST_AGENTS.get(type);
export const isOneMachine = (type: string): boolean => ONE_MACHINE.test(type);
export const isShared = (type: string): boolean => SHARED.has(type);
export const isArbitrated = (type: string): boolean => ARBITRATED.has(type);
export const isSbd = (type: string): boolean => SBD.has(type);
export const cloudTimeoutMs = (type: string): number | undefined => CLOUD_MS.get(type);

/** Plugins of Linux-HA (cluster-glue), and `fence_kdump`, which is told its nodes in the same way. */
export function hostParameters(type: string): readonly string[] {
  if (type === 'fence_kdump') return ['nodename'];
  return type.startsWith('fence_') ? [] : HOST_PARAMETERS;
}
