import type { Bundle, Origin } from '../../../model/model.js';
import { rule } from '../../rule.js';
import { attributeText, bundles, containerNumber } from '../../view/clones.js';
import type { ResourceView } from '../../view/resource.js';
import { quoted } from '../../view/resource-queries.js';
import { parseAddress } from '../../view/addresses.js';

interface Params {
  readonly name: string;
  readonly what: string;
  readonly hint: string;
}

export const bundleNetwork = rule<Params>({
  code: 'HA6482',
  severity: 'warning',
  message: ({ name, what }) => `the network of the bundle ${quoted(name)}: ${what}`,
  hint: ({ hint }) => hint,
  check({ cluster, report }) {
    for (const bundle of bundles(cluster)) {
      if (bundle.model.kind !== 'bundle' || !bundle.model.network) continue;
      for (const { what, hint, at } of problems(bundle, bundle.model.network))
        report(at ?? bundle.at, { name: bundle.id, what, hint });
    }
  },
  page: {
    means: `The addresses of the replicas do not fit their network: the range leaves it, the netmask is none for this kind of address,
or it says an interface or a netmask without any addresses.`,
    harm: `Each replica gets the next address. One that is no host of the network cannot be added or answered; without
\`ip-range-start\` the interface and the netmask are not used at all.`,
    avoid: `
bundle web {
  container podman { image = "registry.example.com/httpd:2.4", replicas = 3 }
  network { ip-range-start = 192.0.2.254, host-netmask = 24 }
}`,
    prefer: `
bundle web {
  container podman { image = "registry.example.com/httpd:2.4", replicas = 3 }
  network { ip-range-start = 192.0.2.100, host-netmask = 24 }
}`,
    references: ['Pacemaker Explained, "Bundle Network Properties"'],
  },
});

interface Problem {
  readonly what: string;
  readonly hint: string;
  readonly at: Origin | undefined;
}

function* problems(bundle: ResourceView, { attributes }: NonNullable<Bundle['network']>): Generator<Problem> {
  const placeOf = (name: string): Origin | undefined => attributes.find((one) => one.name === name)?.origin;
  const text = attributeText(attributes, 'ip-range-start');
  if (text === undefined) {
    for (const option of ['host-interface', 'host-netmask']) {
      if (!attributes.some(({ name }) => name === option)) continue;
      const what = `${option} has no effect without ip-range-start, which gives the replicas addresses`;
      yield { what, hint: `add ip-range-start, or remove ${option}`, at: placeOf(option) };
    }
    return;
  }
  const start = parseAddress(text);
  if (!start) return;
  const width = start.version === 4 ? 32 : 128;
  const mask = Number(attributeText(attributes, 'host-netmask') ?? width);
  if (mask > width) {
    const what = `host-netmask=${mask} for an IPv4 address`;
    yield { what, hint: 'write a prefix length from 1 to 32', at: placeOf('host-netmask') };
    return;
  }
  const size = 1n << BigInt(width - mask);
  if (size < 4n || start.version === 6) return;
  const promoted = containerNumber(bundle, 'promoted-max') ?? 0;
  const replicas = containerNumber(bundle, 'replicas') ?? Math.max(promoted, 1);
  const host = start.bits % size;
  const last = host + BigInt(Math.max(replicas, 1)) - 1n;
  if (host !== 0n && last < size - 1n) return;
  yield {
    what: `its ${replicas} replicas from ${text} on need addresses that are no hosts of the network /${mask}`,
    hint: 'begin the range earlier',
    at: placeOf('ip-range-start'),
  };
}
