/** `quorum update` and `quorum device`. */
import type { Attribute, QuorumDevice } from '../../../model/model.js';
import { NEW_DEVICE_NET, PCS_SETUP_OPTIONS } from '../../../tables/pcs-setup.js';
import type { Word } from '../../shell/command.js';
import type { PcsCommand, PcsContext, PcsHandler } from '../command.js';
import { PcsRefusal } from '../command.js';
import { checkNames, groupNamed, groupWords, readOptions, updated } from './arguments.js';
import { currentSetup } from './state.js';

/** `QUORUM_OPTIONS_INCOMPATIBLE_WITH_QDEVICE`, and what `add_quorum_device` takes away as well. */
const NOT_WITH_DEVICE: ReadonlySet<string> = new Set([
  'allow_downscale',
  'auto_tie_breaker',
  'last_man_standing',
  'last_man_standing_window',
  'two_node',
]);

export const quorumUpdate: PcsHandler = (args, command, context) => {
  const options = readOptions(args);
  if (options.length === 0) throw new PcsRefusal('it needs options', command.origin);
  checkNames(options, PCS_SETUP_OPTIONS.quorum, 'quorum', command);
  const setup = currentSetup(context, command.origin);
  const { device } = setup.quorum;
  const conflict = options.find(
    ({ name, value }) => NOT_WITH_DEVICE.has(name) && value !== '' && value !== '0',
  );
  if (device && conflict)
    throw new PcsRefusal(
      `${conflict.name} and a quorum device exclude each other`,
      conflict.origin ?? command.origin,
    );
  context.session.setup = {
    ...setup,
    quorum: { ...setup.quorum, options: updated(setup.quorum.options, options) },
  };
};

export const deviceAdd: PcsHandler = (args, command, context) => {
  const parts = deviceParts(args, command, context);
  if (!parts.model || parts.model.text.includes('='))
    throw new PcsRefusal('it needs "model" and the model of the device', command.origin);
  const setup = currentSetup(context, command.origin);
  if (setup.quorum.device) throw new PcsRefusal('there is a quorum device already', command.origin);
  if (parts.model.text !== 'net' && !command.options.has('--force'))
    throw new PcsRefusal(`"${parts.model.text}" is no model of a quorum device: net`, parts.model.origin);
  for (const name of ['host', 'algorithm']) {
    if (parts.model.text !== 'net' || parts.options.some((option) => option.name === name)) continue;
    throw new PcsRefusal(`the option ${name} of the quorum device is missing`, parts.model.origin);
  }
  const device: QuorumDevice = {
    model: parts.model.text,
    generic: parts.generic,
    options: parts.options,
    heuristics: parts.heuristics,
  };
  const options = setup.quorum.options.filter(({ name }) => !NOT_WITH_DEVICE.has(name));
  context.session.setup = { ...setup, quorum: { options, device } };
};

export const deviceUpdate: PcsHandler = (args, command, context) => {
  const groups = deviceParts(args, command, context);
  if (groups.generic.length + groups.options.length + groups.heuristics.length === 0)
    throw new PcsRefusal('it needs options', command.origin);
  const { setup, device } = existingDevice(command, context);
  context.session.setup = {
    ...setup,
    quorum: {
      ...setup.quorum,
      device: {
        model: device.model,
        generic: updated(device.generic, groups.generic),
        options: updated(device.options, groups.options),
        heuristics: updated(device.heuristics, groups.heuristics),
      },
    },
  };
};

export const deviceRemove: PcsHandler = (args, command, context) => {
  if (args[0]) throw new PcsRefusal('it takes no words', args[0].origin);
  const { setup } = existingDevice(command, context);
  context.session.setup = { ...setup, quorum: { options: setup.quorum.options } };
};

export const heuristicsRemove: PcsHandler = (args, command, context) => {
  if (args[0]) throw new PcsRefusal('it takes no words', args[0].origin);
  const { setup, device } = existingDevice(command, context);
  context.session.setup = { ...setup, quorum: { ...setup.quorum, device: { ...device, heuristics: [] } } };
};

function existingDevice(
  command: PcsCommand,
  context: PcsContext,
): { readonly setup: NonNullable<PcsContext['session']['setup']>; readonly device: QuorumDevice } {
  const setup = context.session.setup;
  if (!setup?.quorum.device) throw new PcsRefusal('there is no quorum device', command.origin);
  return { setup, device: setup.quorum.device };
}

interface DeviceParts {
  readonly model: Word | undefined;
  readonly generic: readonly Attribute[];
  readonly options: readonly Attribute[];
  readonly heuristics: readonly Attribute[];
}

function deviceParts(args: readonly Word[], command: PcsCommand, context: PcsContext): DeviceParts {
  const groups = groupWords(args, ['model', 'heuristics']);
  for (const { at, words } of groups) {
    if (at && words.length === 0) throw new PcsRefusal(`there is nothing behind "${at.text}"`, at.origin);
  }
  const [first, ...rest] = groupNamed(groups, 'model')?.words ?? [];
  const model = first?.text.includes('=') === false ? first : undefined;
  const generic = readOptions(groups[0]!.words);
  const options = readOptions(model ? rest : first ? [first, ...rest] : []);
  const heuristics = readOptions(groupNamed(groups, 'heuristics')?.words ?? []);
  const isNew = context.dialect === '0.12' ? NEW_DEVICE_NET : [];
  checkNames(generic, PCS_SETUP_OPTIONS.device, 'a quorum device', command);
  checkNames(options, new Set([...PCS_SETUP_OPTIONS.deviceNet, ...isNew]), 'a quorum device', command);
  checkNames(
    heuristics.filter(({ name }) => !/^exec_[-_/a-zA-Z0-9]+$/.test(name)),
    PCS_SETUP_OPTIONS.heuristics,
    'heuristics',
    command,
  );
  return { model, generic, options, heuristics };
}
