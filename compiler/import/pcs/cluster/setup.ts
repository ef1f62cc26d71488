/** `cluster setup` of pcs 0.10 and newer. */
import { PCS_SETUP_OPTIONS } from '../../../tables/pcs-setup.js';
import type { ClusterSetup } from '../../../model/model.js';
import type { Word } from '../../shell/command.js';
import type { PcsCommand, PcsContext, PcsHandler } from '../command.js';
import { PcsRefusal } from '../command.js';
import type { Group, Option } from './arguments.js';
import { checkNames, groupNamed, groupWords, namesWithOptions, readOptions, updated } from './arguments.js';
import { oldSetup } from './setup-0.9.js';
import { addHost, addressesOf, emptySetup } from './state.js';

const TRANSPORTS = ['knet', 'udp', 'udpu'] as const;
type Transport = (typeof TRANSPORTS)[number];

export const clusterSetup: PcsHandler = (args, command, context) => {
  const old = context.dialect === '0.9';
  const named = command.options.get('--name');
  if (!old && named !== undefined)
    throw new PcsRefusal(
      '"cluster setup --name" is how pcs 0.9 did it',
      command.origin,
      'since 0.10: pcs cluster setup NAME NODE…',
    );
  replaceCluster(context);
  if (old) oldSetup(args, command, context);
  else newSetup(args, command, context);
};

/** A new cluster begins with an empty configuration. */
function replaceCluster({ session }: PcsContext): void {
  session.setup = undefined;
  session.hosts = [];
}

function newSetup(args: readonly Word[], command: PcsCommand, context: PcsContext): void {
  const [name, ...rest] = args;
  if (!name || rest.length === 0)
    throw new PcsRefusal('it needs the name of the cluster and its nodes', command.origin);
  const groups = groupWords(rest, ['transport', 'totem', 'quorum']);
  const setup = withTransport(emptySetup(name.text, false), groupNamed(groups, 'transport'), command);
  const totem = readOptions(groupNamed(groups, 'totem')?.words ?? []);
  const quorum = readOptions(groupNamed(groups, 'quorum')?.words ?? []);
  checkNames(totem, PCS_SETUP_OPTIONS.totem, 'totem', command);
  checkNames(quorum, PCS_SETUP_OPTIONS.quorum, 'quorum', command);
  context.session.setup = { ...setup, totem, quorum: { options: quorum }, origin: command.origin };
  addNodes(groups[0]!.words, setup.transport, context);
}

function addNodes(words: readonly Word[], transport: Transport, context: PcsContext): void {
  const nodes = namesWithOptions(words, 'node');
  if (nodes.length === 0)
    throw new PcsRefusal('it needs nodes', words[0]?.origin ?? context.session.setup!.origin!);
  nodes.forEach(({ name, options }, index) => {
    const wrong = options.find((option) => option.name !== 'addr');
    if (wrong) throw new PcsRefusal(`a node has no option "${wrong.name}" here`, wrong.origin ?? name.origin);
    const given = options.map(({ value }) => value);
    if (transport !== 'knet' && given.length > 1)
      throw new PcsRefusal(
        `the transport ${transport} has one link, and ${name.text} has ${given.length} addresses`,
        name.origin,
      );
    addHost(context, {
      name: name.text,
      id: String(index + 1),
      addresses: addressesOf(context.session, name.text, given),
      origin: name.origin,
    });
  });
}

function withTransport(setup: ClusterSetup, group: Group | undefined, command: PcsCommand): ClusterSetup {
  if (!group) return setup;
  const [type, ...rest] = group.words;
  const transport = TRANSPORTS.find((name) => name === type?.text);
  if (!type || !transport) {
    const found = type ? `"${type.text}" is no transport` : 'the transport is missing';
    throw new PcsRefusal(`${found}: knet, udp or udpu`, (type ?? group.at)?.origin ?? command.origin);
  }
  const knet = transport === 'knet';
  const groups = groupWords(rest, ['link', 'compression', 'crypto'], true);
  const options = (keyword: string): Option[] =>
    groups.filter((part) => part.keyword === keyword).flatMap((part) => readOptions(part.words));
  const own = readOptions(groups[0]!.words);
  checkNames(
    own,
    knet ? PCS_SETUP_OPTIONS.transportKnet : PCS_SETUP_OPTIONS.transportUdp,
    `the transport ${transport}`,
    command,
  );
  const [compression, crypto] = [options('compression'), options('crypto')];
  if (!knet && (compression.length > 0 || crypto.length > 0))
    throw new PcsRefusal(`the transport ${transport} has no compression and no crypto`, type.origin);
  checkNames(compression, PCS_SETUP_OPTIONS.compression, 'compression', command);
  checkNames(crypto, PCS_SETUP_OPTIONS.crypto, 'crypto', command);
  checkCrypto(crypto, command);
  return {
    ...setup,
    transport,
    transportGiven: true,
    transportOptions: own,
    compression,
    // What is not said keeps the value that pcs begins with.
    crypto: knet ? updated(setup.crypto, crypto) : [],
    links: numberedLinks(
      groups.filter((part) => part.keyword === 'link').map((part) => readOptions(part.words)),
      knet,
      command,
    ),
  };
}

/** pcs looks at what is written only, not at its defaults. */
function checkCrypto(crypto: readonly Option[], command: PcsCommand): void {
  const isOn = (name: string): boolean =>
    crypto.some((option) => option.name === name && option.value !== 'none');
  if (!isOn('cipher') || isOn('hash')) return;
  const { origin } = crypto.find(({ name }) => name === 'cipher')!;
  throw new PcsRefusal('a cipher needs a hash', origin ?? command.origin, 'add: hash=sha256');
}

/** Links without a number get the lowest that is free. */
function numberedLinks(
  links: readonly Option[][],
  knet: boolean,
  command: PcsCommand,
): ClusterSetup['links'] {
  const known = knet ? PCS_SETUP_OPTIONS.linkKnet : PCS_SETUP_OPTIONS.linkUdp;
  const read = links.map((options) => ({
    number: options.find(({ name }) => name === 'linknumber'),
    options: options.filter(({ name }) => name !== 'linknumber'),
  }));
  for (const { options } of read) checkNames(options, known, 'a link', command);
  const taken = new Set(read.flatMap(({ number }) => (number ? [Number(number.value)] : [])));
  let free = 0;
  const numbered = read.map(({ number, options }) => {
    if (number && /^\d$/.test(number.value)) return { number: Number(number.value), options };
    if (number) throw new PcsRefusal('a link has a number from 0 to 7', number.origin ?? command.origin);
    while (taken.has(free)) free++;
    return { number: free++, options };
  });
  return numbered.sort((a, b) => a.number - b.number);
}
