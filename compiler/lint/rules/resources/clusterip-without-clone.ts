import { rule } from '../../rule.js';
import { cloneFlag, cloneNumber } from '../../view/clones.js';
import { placeOf, quoted, resourcesOf } from '../../view/resource-queries.js';

interface Params {
  readonly name: string;
  readonly cloned: boolean;
}

const HASH = 'clusterip_hash';

export const clusteripWithoutClone = rule<Params>({
  code: 'HA6407',
  severity: 'warning',
  message: ({ name, cloned }) =>
    cloned
      ? `${HASH} needs a clone with globally-unique=true, and that of ${quoted(name)} is anonymous`
      : `${HASH} has no effect, because ${quoted(name)} is not cloned`,
  hint: ({ cloned }) =>
    cloned ? 'set globally-unique=true on the clone' : `remove ${HASH}: the address is on one node anyway`,
  check({ cluster, report, fixes }) {
    for (const address of resourcesOf(cluster, 'IPaddr2')) {
      const clone = address.instances;
      const unique =
        clone && (cloneFlag(clone, 'globally-unique') ?? (cloneNumber(clone, 'clone-node-max') ?? 1) > 1);
      if (unique) continue;
      if (!address.parameters.text(HASH)) continue;
      const fix = clone && fixes.addMeta(clone.id, 'globally-unique', 'true', 'unsafe');
      report(
        placeOf(address, HASH),
        { name: address.id, cloned: clone !== undefined },
        { fixes: fix ? [fix] : [] },
      );
    }
  },
  page: {
    means:
      'An IPaddr2 has a parameter for an address that several nodes share, but no globally unique clone around it.',
    harm: `The load is not shared: one node answers for everything, or, in an anonymous clone, each node brings up the whole
address.`,
    avoid: `
primitive vip IPaddr2 { ip = 192.0.2.10, cidr_netmask = 24, clusterip_hash = sourceip, op monitor interval=10s }`,
    prefer: `
clone c {
  globally-unique = true
  clone-max = 2
  clone-node-max = 2
  primitive vip IPaddr2 { ip = 192.0.2.10, cidr_netmask = 24, clusterip_hash = sourceip, op monitor interval=10s }
}`,
    references: ['ocf_heartbeat_IPaddr2(7)'],
  },
});
