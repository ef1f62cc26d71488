import { rule } from '../../rule.js';
import type { ClusterView } from '../../view/cluster.js';
import { placeOf, quoted, words } from '../../view/resource-queries.js';
import type { PrimitiveView } from '../../view/resource.js';

interface Params {
  readonly name: string;
  readonly needs: string;
  readonly harm: string;
}

interface Companion {
  readonly agents: RegExp;
  readonly when?: (resource: PrimitiveView) => boolean;
  /** The parameter that makes it need one. */
  readonly parameter: string;
  readonly found: (cluster: ClusterView, resource: PrimitiveView) => boolean;
  readonly needs: string;
  readonly harm: string;
}

const some = (cluster: ClusterView, agents: RegExp): boolean =>
  cluster.primitives.some(({ agentName }) => agents.test(agentName));
const DLM = /^ocf:pacemaker:controld$|^systemd:dlm(\.service)?$/;
const LVMLOCKD = /:(lvm2-)?lvmlockd(\.service)?$/;

const COMPANIONS: readonly Companion[] = [
  {
    agents: /^ocf:heartbeat:LVM-activate$/,
    when: (resource) => resource.parameter('vg_access_mode') === 'lvmlockd',
    parameter: 'vg_access_mode',
    found: (cluster) => some(cluster, LVMLOCKD),
    needs: 'ocf:heartbeat:lvmlockd',
    harm: 'nobody grants the locks of the volume group',
  },
  {
    agents: /^ocf:heartbeat:LVM-activate$/,
    when: (resource) => resource.parameter('vg_access_mode') === 'clvmd',
    parameter: 'vg_access_mode',
    found: (cluster) => some(cluster, /:clvmd?(\.service)?$/),
    needs: 'ocf:heartbeat:clvm',
    harm: 'nobody grants the locks of the volume group',
  },
  {
    agents: /^ocf:heartbeat:(lvmlockd|clvm)$/,
    parameter: '',
    // Sanlock is the other lock manager of lvmlockd.
    found: (cluster) => some(cluster, DLM) || some(cluster, /sanlock/),
    needs: 'ocf:pacemaker:controld',
    harm: 'there is no lock manager for it',
  },
  {
    agents: /^ocf:heartbeat:Filesystem$/,
    when: (resource) =>
      resource.parameter('fstype') === 'gfs2' && !/lock_nolock/.test(resource.parameter('options') ?? ''),
    parameter: 'fstype',
    found: (cluster) => some(cluster, DLM),
    needs: 'ocf:pacemaker:controld',
    harm: 'GFS2 cannot be mounted without its lock manager',
  },
  {
    agents: /^ocf:heartbeat:iSCSILogicalUnit$/,
    when: (resource) => resource.parameter('target_iqn') !== undefined,
    parameter: 'target_iqn',
    found: ({ primitives }, resource) =>
      primitives.some(
        (one) =>
          one.isA('iSCSITarget') &&
          [resource.parameter('target_iqn'), undefined].includes(one.parameter('iqn')),
      ),
    needs: 'an ocf:heartbeat:iSCSITarget with this iqn',
    harm: 'there is no target to put it on',
  },
  {
    agents: /^ocf:heartbeat:IPsrcaddr$/,
    when: (resource) => resource.parameter('ipaddress') !== undefined,
    parameter: 'ipaddress',
    found: ({ primitives }, resource) =>
      primitives.some(
        (one) =>
          one !== resource &&
          one.parameters.all.some(({ value }) =>
            words(value).some((word) => word.split('/')[0] === resource.parameter('ipaddress')),
          ),
      ),
    needs: 'an ocf:heartbeat:IPaddr2 with this address',
    harm: 'a node without the address cannot send from it',
  },
  {
    agents: /:(SAPHana|SAPHanaController)$/,
    parameter: '',
    found: (cluster) => some(cluster, /:SAPHanaTopology$/),
    needs: 'SAPHanaTopology',
    harm: 'nobody tells it about the state of the system replication',
  },
];

export const companionMissing = rule<Params>({
  code: 'HA6472',
  severity: 'warning',
  message: ({ name, needs, harm }) => `${quoted(name)} needs ${needs}, and the cluster has none: ${harm}`,
  hint: () => 'add the resource, with an order and a colocation',
  check({ cluster, complete, whole, report }) {
    if (!complete || !whole) return;
    for (const resource of cluster.primitives) {
      for (const { agents, when, parameter, found, needs, harm } of COMPANIONS) {
        if (!agents.test(resource.agentName) || when?.(resource) === false) continue;
        if (!found(cluster, resource))
          report(placeOf(resource, parameter), { name: resource.id, needs, harm });
      }
    }
  },
  page: {
    means:
      'A resource works only together with another one, which is not there: a shared volume group without lvmlockd, a logical unit without its target.',
    harm: 'The resource fails on every node, or only on those where somebody started the other service by hand.',
    avoid: `
node n1
primitive lun ocf:heartbeat:iSCSILogicalUnit {
  target_iqn = "iqn.2026-01.com.example:disk"
  lun = 0
  path = /dev/vg/lun
  op monitor interval=30s
}`,
    prefer: `
node n1
group storage {
  primitive target ocf:heartbeat:iSCSITarget { iqn = "iqn.2026-01.com.example:disk", op monitor interval=30s }
  primitive lun ocf:heartbeat:iSCSILogicalUnit {
    target_iqn = "iqn.2026-01.com.example:disk"
    lun = 0
    path = /dev/vg/lun
    op monitor interval=30s
  }
}`,
    notes:
      'Said of whole clusters only. What runs outside the cluster (a DLM that systemd starts) is better a resource.',
    references: ['ocf_heartbeat_LVM-activate(7)', 'ocf_heartbeat_iSCSILogicalUnit(7)', 'SAPHanaSR(7)'],
  },
});
