import type { Attribute } from '../../model/model.js';
import type { SetupContext } from './setup-options.js';
import { QUORUM } from './setup-options.js';

type Words = readonly (readonly string[])[];

const TOTEM: ReadonlySet<string> = new Set([
  'consensus',
  'fail_recv_const',
  'join',
  'miss_count_const',
  'token',
  'token_coefficient',
]);
const LINK: ReadonlySet<string> = new Set(['bindnetaddr', 'broadcast', 'mcastaddr', 'mcastport', 'ttl']);
/** With the number of the ring behind it. */
const LINK_OPTIONS: Readonly<Record<string, string>> = {
  bindnetaddr: '--addr',
  broadcast: '--broadcast',
  mcastaddr: '--mcast',
  mcastport: '--mcastport',
  ttl: '--ttl',
};

/** pcs 0.9: everything is a long option, and a node's name is its first address. */
export function oldSetupWords(context: SetupContext): Words {
  const { setup, members, transport } = context;
  context.skipTheRest();
  for (const { addresses, name, origin } of members) {
    const [first] = addresses;
    if (first !== undefined && first !== name) {
      context.skip(`the address ${first} of ${name}: make the name resolve to it on every node`, origin);
    }
  }
  return [
    ['cluster', 'setup', '--name', setup.name],
    members.map(({ addresses, name }) => [name, ...addresses.slice(1)].join(',')),
    setup.transportGiven || transport !== 'udpu' ? ['--transport', transport] : [],
    transportOptions(context),
    setup.links.flatMap(({ number, options }) => linkOptions(number, options, context)),
    longOptions(context.words('totem', setup.totem, TOTEM)),
    longOptions(context.words('quorum', context.quorumOptions(), QUORUM)),
    encryption(context),
  ];
}

function transportOptions(context: SetupContext): string[] {
  const words = context.words(
    'transport',
    context.setup.transportOptions,
    new Set(['ip_version', 'netmtu', 'rrp_mode']),
  );
  return words.flatMap((word) => {
    const [name, value = ''] = split(word);
    if (name === 'rrp_mode') return ['--rrpmode', value];
    if (name !== 'ip_version') return [`--${name}`, value];
    return value === 'ipv6' ? ['--ipv6'] : [];
  });
}

function linkOptions(ring: number, options: readonly Attribute[], context: SetupContext): string[] {
  const list = options.filter(({ name }) => name !== 'linknumber' && name !== 'ringnumber');
  return context.words('link', list, LINK).flatMap((word) => {
    const [name, value = ''] = split(word);
    if (name === 'broadcast') return value === '1' ? [`${LINK_OPTIONS[name]}${ring}`] : [];
    return [`${LINK_OPTIONS[name]}${ring}`, value];
  });
}

function longOptions(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const [name, value = ''] = split(word);
    return [`--${name}`, value];
  });
}

/** On or off is all that 0.9 can say, and off is its default. */
function encryption(context: SetupContext): string[] {
  const { crypto } = context.setup;
  const [first] = crypto;
  if (!first) return [];
  const none = crypto.some((attribute) => context.option('crypto', attribute).value === 'none');
  if (!none) context.skip('the kind of encryption', first.origin);
  return ['--encryption', none ? '0' : '1'];
}

function split(word: string): readonly [name: string, value: string] {
  const at = word.indexOf('=');
  return [word.slice(0, at), word.slice(at + 1)];
}
