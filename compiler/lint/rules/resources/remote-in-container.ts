import { rule } from '../../rule.js';
import { quoted } from '../../view/resource-queries.js';

interface Params {
  readonly name: string;
  readonly container: string;
  readonly kind: string;
  readonly guest: boolean;
}

export const remoteInContainer = rule<Params>({
  code: 'HA6436',
  severity: 'error',
  message: ({ name, container, kind, guest }) =>
    `${guest ? 'the guest node of' : 'the remote node'} ${quoted(name)} is in the ${kind} ${quoted(container)}, and a node exists once and on its own`,
  hint: () => 'take it out; resources reach the node through location constraints',
  check({ cluster, report }) {
    for (const resource of cluster.primitives) {
      const { parent } = resource;
      const remote = resource.agentName === 'ocf:pacemaker:remote';
      const guest = !remote && resource.meta.get('remote-node')?.from === 'own';
      if (!parent || !(remote || (guest && resource.instances))) continue;
      const { id, kind } = guest ? (resource.instances ?? parent) : parent;
      report(resource.at, { name: resource.id, container: id, kind, guest });
    }
  },
  page: {
    means:
      'A connection to a remote node (`ocf:pacemaker:remote`) is a member of a group, or is cloned; or a guest node is cloned.',
    harm: `The connection is a node: it cannot run in several instances, and a group would make the node stop with each member before it.
Pacemaker 2.1.5 fails an assertion on a cloned connection.`,
    avoid: `
clone c { primitive far ocf:pacemaker:remote { server = "192.0.2.30", op monitor interval=60s } }`,
    prefer: `
primitive far ocf:pacemaker:remote { server = "192.0.2.30", reconnect_interval = 60, op monitor interval=60s }`,
    notes: 'The virtual machine of a guest node may be in a group, behind its storage.',
    references: ['Pacemaker Remote, "Remote Node Options"'],
  },
});
