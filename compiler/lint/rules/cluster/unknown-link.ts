import { maxLinks } from '../../../tables/corosync-options.js';
import { rule } from '../../rule.js';
import { addressedNodes, linkCount } from '../../view/corosync.js';

type Params =
  | { readonly link: number; readonly links: number }
  | { readonly node: string; readonly transport: string; readonly most: number };

export const unknownLink = rule<Params>({
  code: 'HA6564',
  severity: 'error',
  message: (params) =>
    'link' in params
      ? `there are settings for link ${params.link}, and the nodes have ${params.links === 1 ? 'link 0 alone' : `links 0 to ${params.links - 1}`}: corosync does not start`
      : `"${params.node}" has more addresses than the transport ${params.transport} takes, which are ${params.most}: corosync does not start`,
  hint: (params) =>
    'link' in params
      ? 'correct the number, or give every node an address for the link'
      : 'use knet for several links',
  check({ written, complete, platform, format, report }) {
    const { setup } = written;
    const links = linkCount(written);
    if (!complete || !setup || links === undefined) return;
    for (const { number, options } of setup.links) {
      const at = options[0]?.origin;
      if (number >= links && at) report(at, { link: number, links });
    }
    // In source, the compiler says it.
    const most = maxLinks(platform, setup.transport);
    const crowded = addressedNodes(written).find(({ addresses }) => addresses.length > most);
    if (format === 'corosync' && crowded?.origin) {
      report(crowded.origin, { node: crowded.name, transport: setup.transport, most });
    }
  },
  page: {
    means: 'A section `link N` for a link that no node has an address for.',
    harm: 'corosync takes the section for a link and refuses the configuration: not all nodes have the same number of links.',
    avoid: `
cluster shop { link 1 { link_priority = 10 } }
node n1 [10.0.0.1]
node n2 [10.0.0.2]`,
    prefer: `
cluster shop { link 1 { link_priority = 10 } }
node n1 [10.0.0.1, 10.1.0.1]
node n2 [10.0.0.2, 10.1.0.2]`,
    references: ['corosync.conf(5), "interface"', 'corosync -t, 3.1.7'],
  },
});
