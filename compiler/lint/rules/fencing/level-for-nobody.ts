import { rule } from '../../rule.js';
import { plainText } from '../../view/settings.js';

export const levelForNobody = rule<{ attribute: string; value: string; known: readonly string[] }>({
  code: 'HA6067',
  severity: 'warning',
  message: ({ attribute, value }) =>
    `this fencing level is for nodes with ${attribute}=${value}, and no node has that: it is never used`,
  hint: ({ attribute, known }) =>
    known.length === 0
      ? `set ${attribute} for the nodes that are meant`
      : `the nodes have ${known.map((one) => `${attribute}=${one}`).join(', ')}`,
  check({ written, whole, complete, report }) {
    if (!whole || !complete) return;
    for (const { target, origin } of written.fencingLevels) {
      if (!('attribute' in target) || !origin || target.attribute.startsWith('#')) continue;
      const known = new Set<string>();
      let open = false;
      for (const { name, value } of written.nodes.flatMap((node) =>
        node.attributes.flatMap(({ pairs }) => pairs),
      )) {
        if (name !== target.attribute) continue;
        const text = plainText(value);
        if (text === undefined) open = true;
        else known.add(text);
      }
      if (!open && !known.has(target.value)) {
        report(origin, { attribute: target.attribute, value: target.value, known: [...known] });
      }
    }
  },
  page: {
    means: 'A fencing level goes by a node attribute, and no node has it with that value.',
    harm: 'The nodes that are meant are fenced without the topology, by any device that lists them, in any order.',
    avoid: `
node n1 { attributes rack=a }
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1 }
fencing { level 1 for attribute rack=b: ipmi }`,
    prefer: `
node n1 { attributes rack=a }
primitive ipmi stonith:fence_ipmilan { ip = 192.0.2.1, username = admin, password_script = /etc/pw, pcmk_host_list = n1 }
fencing { level 1 for attribute rack=a: ipmi }`,
    notes:
      'Attributes that an agent or `attrd_updater` sets are not in the source: declare them on the nodes, or leave this out.',
    references: ['Pacemaker Explained, "Fencing Topologies"'],
  },
});
