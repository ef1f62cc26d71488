import { NEW_DEVICE_NET, PCS_SETUP_OPTIONS } from '../../tables/pcs-setup.js';
import type { SetupContext } from './setup-options.js';
import { QUORUM } from './setup-options.js';

type Words = readonly (readonly string[])[];

const {
  compression: COMPRESSION,
  crypto: CRYPTO,
  device: DEVICE,
  heuristics: HEURISTICS,
} = PCS_SETUP_OPTIONS;
const { linkKnet: KNET_LINK, linkUdp: UDP_LINK, totem: TOTEM } = PCS_SETUP_OPTIONS;
const { transportKnet: KNET, transportUdp: UDP } = PCS_SETUP_OPTIONS;

/** pcs 0.10 and newer. */
export function setupWords(context: SetupContext): Words {
  const { setup, members } = context;
  context.skipTheRest();
  const totem = context.words('totem', setup.totem, TOTEM);
  const quorum = context.words('quorum', context.quorumOptions(), QUORUM);
  return [
    ['cluster', 'setup', setup.name],
    ...members.map(({ name, addresses }) => [name, ...addresses.map((address) => `addr=${address}`)]),
    ...transportWords(context),
    totem.length > 0 ? ['totem', ...totem] : [],
    quorum.length > 0 ? ['quorum', ...quorum] : [],
  ];
}

function transportWords(context: SetupContext): Words {
  const { setup, transport } = context;
  const knet = transport === 'knet';
  const options = context.words('transport', setup.transportOptions, knet ? KNET : UDP);
  const links = setup.links.map(({ number, options: list }) => [
    'link',
    ...(knet ? [`linknumber=${number}`] : []),
    ...context.words(
      'link',
      list.filter(({ name }) => name !== 'linknumber'),
      knet ? KNET_LINK : UDP_LINK,
    ),
  ]);
  const compression = context.words('compression', setup.compression, knet ? COMPRESSION : new Set());
  const crypto = context.words('crypto', setup.crypto, knet ? CRYPTO : new Set());
  const parts = [
    ...links,
    compression.length > 0 ? ['compression', ...compression] : [],
    crypto.length > 0 ? ['crypto', ...crypto] : [],
  ].filter((group) => group.length > 0);
  const needed = setup.transportGiven || transport !== 'knet' || options.length + parts.length > 0;
  return needed ? [['transport', transport, ...options], ...parts] : [];
}

/** `quorum device add`, the same in every release. */
export function deviceWords(context: SetupContext): Words | undefined {
  const { device } = context.setup.quorum;
  if (!device) return undefined;
  if (device.model !== 'net') {
    context.skip(`a quorum device of the model ${device.model}`, context.setup.origin);
    return undefined;
  }
  const heuristics = context.words('heuristics', device.heuristics, HEURISTICS);
  // pcs gives the device the votes that its algorithm needs.
  const generic = device.generic.filter(({ name }) => name !== 'votes');
  const allowed = new Set([...PCS_SETUP_OPTIONS.deviceNet, ...NEW_DEVICE_NET]);
  const isNew = device.options.some(({ name }) => NEW_DEVICE_NET.has(name));
  return [
    ['quorum', 'device', 'add', ...context.words('device', generic, DEVICE)],
    ['model', 'net', ...context.words('device-net', device.options, allowed)],
    heuristics.length > 0 ? ['heuristics', ...heuristics] : [],
    isNew && !context.can('newDeviceOptions') ? ['--force'] : [],
  ];
}

/** The host of the quorum device: it has to be known to pcs as well. */
export function deviceHost(context: SetupContext): string | undefined {
  const host = context.setup.quorum.device?.options.find(({ name }) => name === 'host');
  return host && context.option('device-net', host).value;
}
