/** `cluster setup` of pcs 0.9: long options, and rings behind a comma (pcs reference §1.0, row 1). */
import type { Attribute, ClusterSetup } from '../../../model/model.js';
import type { Word } from '../../shell/command.js';
import type { PcsCommand, PcsContext } from '../command.js';
import { PcsRefusal } from '../command.js';
import { addHost, emptySetup } from './state.js';

const TOTEM = ['consensus', 'fail_recv_const', 'join', 'miss_count_const', 'token', 'token_coefficient'];
const QUORUM = ['auto_tie_breaker', 'last_man_standing', 'last_man_standing_window', 'wait_for_all'];
/** With the number of the ring behind it. */
const LINK: Readonly<Record<string, string>> = {
  addr: 'bindnetaddr',
  bcast: 'broadcast',
  broadcast: 'broadcast',
  mcast: 'mcastaddr',
  mcastport: 'mcastport',
  ttl: 'ttl',
};

export function oldSetup(args: readonly Word[], command: PcsCommand, context: PcsContext): void {
  const name = value(command, '--name');
  if (!name) throw new PcsRefusal('the name of the cluster is missing', command.origin, 'add: --name NAME');
  if (args.length === 0) throw new PcsRefusal('it needs nodes', command.origin);
  const transport = value(command, '--transport');
  if (transport && transport.text !== 'udp' && transport.text !== 'udpu')
    throw new PcsRefusal(`"${transport.text}" is no transport: udp or udpu`, transport.origin);
  const setup: ClusterSetup = {
    ...emptySetup(name.text, true),
    transport: transport?.text === 'udp' ? 'udp' : 'udpu',
    transportGiven: transport !== undefined,
    totem: options(command, TOTEM),
    transportOptions: transportOptions(command),
    links: [0, 1].flatMap((ring) => {
      const found = linkOptions(command, ring);
      return found.length > 0 ? [{ number: ring, options: found }] : [];
    }),
    quorum: { options: options(command, QUORUM) },
    // `secauth: on` of Corosync 2 means these two (corosync.conf(5)).
    crypto:
      value(command, '--encryption')?.text === '1'
        ? [
            { name: 'cipher', value: 'aes256', origin: value(command, '--encryption')!.origin },
            { name: 'hash', value: 'sha1', origin: value(command, '--encryption')!.origin },
          ]
        : [],
    origin: command.origin,
  };
  context.session.setup = setup;
  args.forEach((word, index) => {
    const [first = '', second, ...more] = word.text.split(',');
    if (first === '' || more.length > 0)
      throw new PcsRefusal(
        'a node is its name, or its name and a second address behind a comma',
        word.origin,
      );
    addHost(context, {
      name: first,
      id: String(index + 1),
      addresses: second === undefined ? [] : [first, second],
      origin: word.origin,
    });
  });
}

function value(command: PcsCommand, name: string): Word | undefined {
  const found = command.options.get(name);
  return found === undefined || found === true ? undefined : found[0];
}

function options(command: PcsCommand, names: readonly string[]): Attribute[] {
  return names.flatMap((name) => {
    const found = value(command, `--${name}`);
    return found ? [{ name, value: found.text, origin: found.origin }] : [];
  });
}

function transportOptions(command: PcsCommand): Attribute[] {
  const mode = value(command, '--rrpmode');
  return [
    ...options(command, ['netmtu']),
    ...(mode ? [{ name: 'rrp_mode', value: mode.text, origin: mode.origin }] : []),
    ...(command.options.has('--ipv6') ? [{ name: 'ip_version', value: 'ipv6', origin: command.origin }] : []),
  ];
}

function linkOptions(command: PcsCommand, ring: number): Attribute[] {
  return Object.entries(LINK).flatMap(([option, name]) => {
    const found = command.options.get(`--${option}${ring}`);
    if (found === undefined) return [];
    if (found === true) return [{ name, value: '1', origin: command.origin }];
    return [{ name, value: found[0]!.text, origin: found[0]!.origin }];
  });
}
