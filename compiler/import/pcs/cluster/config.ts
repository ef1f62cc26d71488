/** `cluster config update` and `cluster link`. */
import type { Attribute, ClusterSetup } from '../../../model/model.js';
import { PCS_SETUP_OPTIONS } from '../../../tables/pcs-setup.js';
import type { CorosyncHost } from '../../session.js';
import type { Word } from '../../shell/command.js';
import type { PcsContext, PcsHandler } from '../command.js';
import { PcsRefusal } from '../command.js';
import type { Option } from './arguments.js';
import { checkNames, groupNamed, groupWords, readOptions, updated } from './arguments.js';
import { currentSetup } from './state.js';

export const configUpdate: PcsHandler = (args, command, context) => {
  const groups = groupWords(args, ['transport', 'compression', 'crypto', 'totem'], true);
  if (groups[0]!.words.length > 0)
    throw new PcsRefusal(
      'it begins with transport, compression, crypto or totem',
      groups[0]!.words[0]!.origin,
    );
  const setup = currentSetup(context, command.origin);
  const knet = setup.transport === 'knet';
  const options = (keyword: string): Attribute[] =>
    readOptions(groups.filter((group) => group.keyword === keyword).flatMap((group) => group.words));
  const [transport, compression] = [options('transport'), options('compression')];
  const [crypto, totem] = [options('crypto'), options('totem')];
  checkNames(
    transport,
    knet ? PCS_SETUP_OPTIONS.transportKnet : PCS_SETUP_OPTIONS.transportUdp,
    'the transport',
    command,
  );
  checkNames(compression, knet ? PCS_SETUP_OPTIONS.compression : new Set(), 'compression', command);
  checkNames(crypto, knet ? PCS_SETUP_OPTIONS.crypto : new Set(), 'crypto', command);
  checkNames(totem, PCS_SETUP_OPTIONS.totem, 'totem', command);
  context.session.setup = {
    ...setup,
    transportOptions: updated(setup.transportOptions, transport),
    compression: updated(setup.compression, compression),
    crypto: updated(setup.crypto, crypto),
    totem: updated(setup.totem, totem),
  };
};

export const linkAdd: PcsHandler = (args, command, context) => {
  const groups = groupWords(args, ['options']);
  const addresses = readOptions(groups[0]!.words);
  const options = readOptions(groupNamed(groups, 'options')?.words ?? []);
  const setup = currentSetup(context, command.origin);
  if (setup.transport !== 'knet')
    throw new PcsRefusal(`the transport ${setup.transport} has one link only`, command.origin);
  if (addresses.length === 0) throw new PcsRefusal('it needs an address of each node', command.origin);
  checkNames(options, new Set([...PCS_SETUP_OPTIONS.linkKnet, 'linknumber']), 'a link', command);
  const { hosts } = context.session;
  const unknown = addresses.find(({ name }) => !hosts.some((host) => host.name === name));
  if (unknown && hosts.length > 0)
    throw new PcsRefusal(`the cluster has no node ${unknown.name}`, unknown.origin ?? command.origin);
  const number = Math.max(1, ...hosts.map((host) => host.addresses.length));
  context.session.hosts = withAddresses(hosts, addresses, number);
  const own = options.filter(({ name }) => name !== 'linknumber');
  context.session.setup = own.length > 0 ? withLink(setup, number, own) : setup;
};

export const linkUpdate: PcsHandler = (args, command, context) => {
  const [first, ...rest] = args;
  const groups = groupWords(rest, ['options']);
  const addresses = readOptions(groups[0]!.words);
  const options = readOptions(groupNamed(groups, 'options')?.words ?? []);
  const number = linkNumber(first, command.origin);
  const setup = currentSetup(context, command.origin);
  const known = setup.transport === 'knet' ? PCS_SETUP_OPTIONS.linkKnet : PCS_SETUP_OPTIONS.linkUdp;
  checkNames(options, known, 'a link', command);
  context.session.hosts = withAddresses(context.session.hosts, addresses, number);
  context.session.setup = options.length > 0 ? withLink(setup, number, options) : setup;
};

/** Links behind a removed one move up: the addresses of a node are a list. */
export const linkRemove: PcsHandler = (args, command, context) => {
  if (args.length === 0) throw new PcsRefusal('it needs the number of a link', command.origin);
  const numbers = args.map((word) => linkNumber(word, command.origin));
  const setup = currentSetup(context, command.origin);
  const kept = (number: number): boolean => !numbers.includes(number);
  const moved = (number: number): number => number - numbers.filter((gone) => gone < number).length;
  context.session.setup = {
    ...setup,
    links: setup.links
      .filter(({ number }) => kept(number))
      .map(({ number, options }) => ({ number: moved(number), options })),
  };
  context.session.hosts = context.session.hosts.map((host) => ({
    ...host,
    addresses: host.addresses.filter((_, index) => kept(index)),
  }));
};

function linkNumber(word: Word | undefined, at: PcsContext['session']['hosts'][number]['origin']): number {
  const origin = word?.origin ?? at!;
  if (!word || !/^[0-7]$/.test(word.text)) throw new PcsRefusal('a link has a number from 0 to 7', origin);
  return Number(word.text);
}

function withAddresses(
  hosts: readonly CorosyncHost[],
  addresses: readonly Option[],
  number: number,
): CorosyncHost[] {
  return hosts.map((host) => {
    const found = addresses.find(({ name }) => name === host.name);
    if (!found) return host;
    const list = [...(host.addresses.length > 0 ? host.addresses : [host.name])];
    list[Math.min(number, list.length)] = found.value;
    return { ...host, addresses: list };
  });
}

function withLink(setup: ClusterSetup, number: number, options: readonly Attribute[]): ClusterSetup {
  const before = setup.links.find((link) => link.number === number);
  const link = { number, options: updated(before?.options ?? [], options) };
  const others = setup.links.filter((other) => other !== before);
  return { ...setup, links: [...others, link].sort((a, b) => a.number - b.number) };
}
