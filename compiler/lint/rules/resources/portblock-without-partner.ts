import { rule } from '../../rule.js';
import type { PrimitiveView } from '../../view/resource.js';
import { placeOf, quoted, resourcesOf, words } from '../../view/resource-queries.js';

export const portblockWithoutPartner = rule<{ readonly name: string; readonly ports: string }>({
  code: 'HA6429',
  severity: 'warning',
  message: ({ name, ports }) => `${quoted(name)} blocks port ${ports}, and nothing unblocks it`,
  hint: () => 'add a second portblock with action=unblock, which starts after the service',
  check({ cluster, complete, report }) {
    if (!complete) return;
    const all = resourcesOf(cluster, 'portblock');
    for (const block of all) {
      // A promotable one unblocks when it is promoted.
      if (block.parameter('action') !== 'block' || block.promotable) continue;
      const ports = words(block.parameter('portno'));
      if (ports.length === 0 || all.some((other) => unblocks(other, block, ports))) continue;
      report(placeOf(block, 'action'), { name: block.id, ports: ports.join(', ') });
    }
  },
  page: {
    means: 'A portblock with `action = block` without its counterpart.',
    harm: 'The port is closed for as long as the resource runs: no client ever reaches the service.',
    avoid: `
primitive block ocf:heartbeat:portblock { protocol = tcp, portno = 3260, action = block, ip = 192.0.2.10, op monitor interval=10s }`,
    prefer: `
primitive block ocf:heartbeat:portblock { protocol = tcp, portno = 3260, action = block, ip = 192.0.2.10, op monitor interval=10s }
primitive unblock ocf:heartbeat:portblock { protocol = tcp, portno = 3260, action = unblock, ip = 192.0.2.10, op monitor interval=10s }`,
    references: ['ocf_heartbeat_portblock(7)'],
  },
});

function unblocks(other: PrimitiveView, block: PrimitiveView, ports: readonly string[]): boolean {
  const own = words(other.parameter('portno'));
  return (
    other.parameter('action') === 'unblock' && ports.every((port) => own.includes(port)) && other !== block
  );
}
