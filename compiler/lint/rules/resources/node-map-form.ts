import { rule } from '../../rule.js';
import { placeOf, quoted } from '../../view/resource-queries.js';

interface Params {
  readonly parameter: string;
  readonly entry: string;
  readonly form: string;
}

export const nodeMapForm = rule<Params>({
  code: 'HA6478',
  severity: 'error',
  message: ({ parameter, entry, form }) =>
    `${parameter} is a map of nodes such as ${quoted(form)}, and ${quoted(entry)} is no entry of it`,
  hint: ({ form }) => `write it as ${quoted(form)}`,
  check({ cluster, report }) {
    for (const resource of cluster.primitives) {
      // The map of the fence devices has a rule of its own.
      if (resource.isFenceDevice) continue;
      for (const { name, value, conditional } of resource.parameters.all) {
        const map = resource.facts?.parameters.get(name)?.map;
        if (!map || value === undefined || conditional) continue;
        const { entrySeparator, keySeparator } = map;
        const wrong = value
          .split(entrySeparator)
          .map((entry) => entry.trim())
          .find((entry) => entry !== '' && !isEntry(entry, keySeparator));
        if (wrong === undefined) continue;
        const form = `n1${keySeparator}a${entrySeparator}n2${keySeparator}b`;
        report(placeOf(resource, name), { parameter: name, entry: wrong, form });
      }
    }
  },
  page: {
    means: 'A parameter that maps nodes to something is written with other separators than its agent reads.',
    harm: 'The agent finds no entry for its node, and starts with the default, or not at all.',
    avoid: `
promotable cache {
  notify = true
  primitive redis ocf:heartbeat:redis { tunnel_port_map = "n1:6380,n2:6381", op monitor interval=20s role=Promoted, op monitor interval=21s role=Unpromoted }
}`,
    prefer: `
promotable cache {
  notify = true
  primitive redis ocf:heartbeat:redis { tunnel_port_map = "n1:6380;n2:6381", op monitor interval=20s role=Promoted, op monitor interval=21s role=Unpromoted }
}`,
    references: ['ocf_heartbeat_redis(7)', 'ocf_heartbeat_galera(7)'],
  },
});

/** One key, and a value without a further one: `n1:a,n2:b` is two entries in one. */
function isEntry(entry: string, separator: string): boolean {
  const [key = '', value = '', ...more] = entry.split(separator);
  return key.trim() !== '' && value.trim() !== '' && (more.length === 0 || !/[,;\s]/.test(value));
}
