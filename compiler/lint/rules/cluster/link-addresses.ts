import type { ClusterNode } from '../../../model/model.js';
import { rule } from '../../rule.js';
import { addressedNodes, corosyncSetting, familyOf, networkPart } from '../../view/corosync.js';

type Params = { readonly message: string; readonly hint: string };

export const linkAddresses = rule<Params>({
  code: 'HA6563',
  severity: 'warning',
  message: ({ message }) => message,
  hint: ({ hint }) => hint,
  check({ written, report }) {
    const nodes = addressedNodes(written);
    const links = Math.max(0, ...nodes.map(({ addresses }) => addresses.length));
    for (let link = 0; link < links; link++) {
      const first = nodes.find(({ addresses }) => familyOf(addresses[link] ?? '') !== undefined);
      const family = familyOf(first?.addresses[link] ?? '');
      const other = nodes.find(({ addresses }) => {
        const found = familyOf(addresses[link] ?? '');
        return found !== undefined && found !== family;
      });
      if (!first || !other?.origin) continue;
      const message = `link ${link} has IPv${family} on "${first.name}" and IPv${6 + 4 - family!} on "${other.name}": the two do not reach each other`;
      report(other.origin, { message, hint: 'give one link addresses of one kind' });
    }
    for (const node of nodes) {
      const swap = swapped(node, nodes);
      if (!swap || !node.origin) continue;
      const [one, two] = swap;
      const message = `the addresses of "${node.name}" for links ${one} and ${two} stand the other way round than on the other nodes`;
      report(node.origin, { message, hint: 'list the addresses of all nodes in the same order' });
      break;
    }
    const version = corosyncSetting(written.setup?.transportOptions ?? [], 'ip_version');
    const wanted = version?.text === 'ipv4' ? 4 : version?.text === 'ipv6' ? 6 : undefined;
    const wrong = nodes
      .flatMap(({ addresses }) => addresses)
      .find((address) => {
        const family = familyOf(address);
        return wanted !== undefined && family !== undefined && family !== wanted;
      });
    if (version && wrong !== undefined) {
      const message = `ip_version = ${version.text}, and the nodes have addresses such as ${wrong}: corosync does not start`;
      report(version.at, {
        message,
        hint: 'leave ip_version out: it is for names that have addresses of both kinds',
      });
    }
  },
  page: {
    means:
      'The addresses of one link are of both kinds of IP, those of one node stand in another order, or `ip_version` forbids them.',
    harm: 'The node does not hear the others on that link. With one link it stays alone; with two, the link that should survive a failure is not there.',
    avoid: `
node n1 [10.0.0.1, 10.1.0.1]
node n2 [10.1.0.2, 10.0.0.2]`,
    prefer: `
node n1 [10.0.0.1, 10.1.0.1]
node n2 [10.0.0.2, 10.1.0.2]`,
    references: ['corosync.conf(5), "nodelist" and "ip_version"'],
  },
});

/** Two links of a node whose networks are those of the other link on every other node. The first node is the measure. */
function swapped(node: ClusterNode, nodes: readonly ClusterNode[]): readonly [number, number] | undefined {
  const others = nodes.filter((other) => other !== node && other.addresses.length === node.addresses.length);
  if (others.length === 0 || node === nodes[0]) return undefined;
  const everywhere = (link: number): string | undefined => {
    const found = new Set(others.map(({ addresses }) => networkPart(addresses[link])));
    return found.size === 1 ? [...found][0] : undefined;
  };
  for (let one = 0; one < node.addresses.length; one++) {
    for (let two = one + 1; two < node.addresses.length; two++) {
      const [a, b] = [everywhere(one), everywhere(two)];
      if (a === undefined || b === undefined || a === b) continue;
      if (networkPart(node.addresses[one]) === b && networkPart(node.addresses[two]) === a) return [one, two];
    }
  }
  return undefined;
}
