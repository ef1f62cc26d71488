import { rule } from '../../rule.js';
import { placeOf, quoted } from '../../view/resource-queries.js';
import { sharedIdentities } from '../../view/unique.js';

export const sharedParameter = rule<{
  readonly parameters: string;
  readonly value: string;
  readonly other: string;
}>({
  code: 'HA6401',
  severity: 'info',
  message: ({ parameters, value, other }) =>
    `${parameters} is ${quoted(value)} here and in ${quoted(other)}, and the agent calls it unique`,
  hint: () => 'give each its own, unless the two never run on one node',
  check({ cluster, report }) {
    for (const { parameters, value, resources, certain } of sharedIdentities(cluster)) {
      if (certain) continue;
      const [first, ...others] = resources;
      const name = parameters.find((one) => first?.parameters.has(one)) ?? parameters[0];
      if (!first || name === undefined) continue;
      for (const resource of others) {
        report(
          placeOf(resource, name),
          { parameters: parameters.join(' and '), value, other: first.id },
          { related: [{ message: `also in ${quoted(first.id)}`, at: placeOf(first, name) }] },
        );
      }
    }
  },
  page: {
    means: `Two resources of one agent have the same value of an optional parameter that the metadata calls unique: a configuration
file, a file with the process id, the name of a node attribute.`,
    harm: `Where both run on one node, they overwrite each other's state: a monitor reads the process id of the other, and a stop ends
the wrong daemon. Two agents that write one node attribute make it jump between two values.`,
    avoid: `
primitive shop ocf:heartbeat:apache { configfile = /etc/httpd/shop.conf, op monitor interval=10s }
primitive wiki ocf:heartbeat:apache { configfile = /etc/httpd/shop.conf, op monitor interval=10s }`,
    prefer: `
primitive shop ocf:heartbeat:apache { configfile = /etc/httpd/shop.conf, op monitor interval=10s }
primitive wiki ocf:heartbeat:apache { configfile = /etc/httpd/wiki.conf, op monitor interval=10s }`,
    notes: 'Metadata of OCF 1.0 marks parameters as unique that need not be; so this is only a note.',
    references: ['OCF Resource Agent API 1.1, "unique-group"'],
  },
});
