/**
 * Agents that another one has replaced. They may still be installed, and what uses them should move on.
 * Source: the agents' own metadata and scripts (resource-agents 4.12 and later, drbd-utils 9).
 */
export const SUPERSEDED: Readonly<Record<string, { readonly by: string; readonly why: string }>> = {
  'ocf:heartbeat:IPaddr': { by: 'ocf:heartbeat:IPaddr2', why: 'it uses ifconfig and knows IPv4 alone' },
  'ocf:heartbeat:pingd': { by: 'ocf:pacemaker:ping', why: 'the daemon behind it is gone' },
  'ocf:pacemaker:pingd': { by: 'ocf:pacemaker:ping', why: 'the daemon behind it is gone' },
  'ocf:heartbeat:drbd': { by: 'ocf:linbit:drbd', why: 'DRBD ships its own agent' },
  'ocf:heartbeat:LVM': { by: 'ocf:heartbeat:LVM-activate', why: 'it is no longer developed' },
  'ocf:heartbeat:clvm': { by: 'ocf:heartbeat:lvmlockd', why: 'clvmd was removed from LVM' },
};
