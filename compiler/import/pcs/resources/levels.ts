/** `stonith level add`, `remove`, `clear` (pcs reference §1.3, §3.2). */
import { sanitizeId } from '../../../model/ids.js';
import { hasParameterMark, type Word } from '../../shell/command.js';
import { CibElement, sectionOf } from '../../tree.js';
import { type PcsContext, type PcsHandler, PcsRefusal } from '../command.js';
import { freeId, requireIdSyntax, requireNewId } from '../settings/ids.js';
import { optionOf, partOf, refuse, usage } from '../settings/terms.js';
import { allowOptions, isForced, keepComments } from './command-line.js';
import { findResource, isFenceDevice } from './elements.js';
import { knownNodes } from './nodes.js';
import { idText } from './nvsets.js';
import { devicesOf } from './references.js';
import { pcsDoes } from './releases.js';

/** What a level is for: attributes of `<fencing-level>`, and the part of its id. */
interface Target {
  readonly attributes: readonly (readonly [name: string, value: Word])[];
  readonly node: Word | undefined;
}

const TARGETS: Readonly<Record<string, string>> = {
  node: 'target',
  regexp: 'target-pattern',
  attrib: 'target-attribute',
};

/** `n1`, `node%n1`, `regexp%n.*`, `attrib%rack=1`. */
function parseTarget(word: Word): Target {
  const at = word.text.indexOf('%');
  const prefix = at < 0 ? '' : word.text.slice(0, at);
  const type = prefix === '' ? 'node' : prefix;
  const attribute = Object.hasOwn(TARGETS, type) ? TARGETS[type] : undefined;
  if (attribute === undefined) {
    return refuse(`"${prefix}" is no kind of target`, word.origin, 'it is one of node, regexp, attrib');
  }
  const value = at < 0 ? word : partOf(word, at + 1);
  if (attribute !== 'target-attribute') {
    return { attributes: [[attribute, value]], node: attribute === 'target' ? value : undefined };
  }
  const option = optionOf(value);
  if (!option || option.name === '')
    return refuse('a node attribute is written attrib%NAME=VALUE', word.origin);
  return {
    attributes: [
      [attribute, { ...value, text: option.name }],
      ['target-value', option.value],
    ],
    node: undefined,
  };
}

/** A blank or, up to 0.11, a comma between devices. */
function parseDevices(words: readonly Word[], context: PcsContext): readonly Word[] {
  return words.flatMap((word) => {
    if (!word.text.includes(',') || pcsDoes(context, 'levelKeywordsOnly')) return [word];
    let from = 0;
    return word.text.split(',').map((text) => {
      const part = partOf(word, from, from + text.length);
      from += text.length + 1;
      return part;
    });
  });
}

export const levelAdd: PcsHandler = (args, command, context) => {
  allowOptions(command, context, '--force');
  const [level, targetWord, ...rest] = args;
  if (!level || !targetWord || rest.length === 0) {
    return usage('stonith level add LEVEL TARGET DEVICE…', command.origin);
  }
  const target = parseTarget(targetWord);
  const named = pcsDoes(context, 'levelId') ? rest.find(({ text }) => text.startsWith('id=')) : undefined;
  const id = named && optionOf(named)?.value;
  const devices = parseDevices(
    rest.filter((word) => word !== named),
    context,
  );
  if (devices.length === 0) return usage('stonith level add LEVEL TARGET DEVICE…', command.origin);
  const force = isForced(command);
  const index = requireLevel(level, context);
  if (!force && target.node) requireNode(target.node, context);
  requireDevices(devices, force, context);
  if (id) requireNewId(context.cib, id, 'id of a fencing level');
  const topology = sectionOf(context.cib, 'fencing-topology');
  const joined = devices.map(({ text }) => text).join(',');
  const twin = topology
    .childrenNamed('fencing-level')
    .find((other) => other.get('index') === index && isFor(other, target) && other.get('devices') === joined);
  if (twin) refuse('there is that fencing level already', level.origin);
  const element = topology.append(new CibElement('fencing-level', {}, command.origin));
  keepComments(element, command);
  const part = target.attributes[0]![1].text;
  element.set(
    'id',
    id?.text ?? freeId(context.cib, sanitizeId(idText(`fl-${part}-${index}`))),
    id?.origin ?? targetWord.origin,
  );
  element.set('index', index, level.origin);
  for (const [name, value] of target.attributes) element.set(name, value.text, value.origin);
  element.set('devices', joined, {
    ...devices[0]!.origin,
    end: Math.max(devices[0]!.origin.end, devices.at(-1)!.origin.end),
  });
};

function requireLevel(word: Word, context: PcsContext): string {
  if (hasParameterMark(word.text)) return word.text;
  const level = /^\+?\d+$/.test(word.text) ? Number(word.text) : 0;
  const nine = pcsDoes(context, 'levelToNine');
  if (level > 0 && (level <= 9 || !nine)) return String(level);
  return refuse(`"${word.text}" is no fencing level`, word.origin, nine ? 'write 1 to 9' : 'write 1, 2, …');
}

/** Where no node is known at all, the script alone says nothing about them. */
function requireNode(word: Word, context: PcsContext): void {
  if (hasParameterMark(word.text)) return;
  const nodes = knownNodes(context).map(({ name }) => name);
  if (nodes.length === 0 || nodes.includes(word.text)) return;
  refuse(`there is no node "${word.text}"`, word.origin, `the nodes are ${nodes.join(', ')}; or use --force`);
}

function requireDevices(devices: readonly Word[], force: boolean, context: PcsContext): void {
  for (const word of devices) {
    requireIdSyntax(word, 'id of a device');
    const element = findResource(context, word.text);
    // pcs does not look into groups.
    if (element && isFenceDevice(element) && element.parent?.name === 'resources') continue;
    if (element && pcsDoes(context, 'kindsApart')) refuse(`"${word.text}" is no fence device`, word.origin);
    if (!force)
      refuse(`there is no fence device "${word.text}"`, word.origin, 'make it first, or use --force');
  }
}

function isFor(level: CibElement, { attributes }: Target): boolean {
  return attributes.every(([name, value]) => level.get(name) === value.text);
}

interface Filter {
  readonly target: Target | undefined;
  readonly devices: readonly Word[] | undefined;
}

/** `target T stonith D…`. */
function parseFilter(words: readonly Word[], context: PcsContext): Filter {
  const targets: Word[] = [];
  const devices: Word[] = [];
  let list: Word[] | undefined;
  let keyword: Word | undefined;
  for (const word of words) {
    if (word.text === 'target' || word.text === 'stonith') {
      list = word.text === 'target' ? targets : devices;
      keyword = word;
    } else if (list) list.push(word);
    else refuse(`"${word.text}" needs the keyword target or stonith`, word.origin);
  }
  if (list?.length === 0) refuse(`there is nothing behind ${keyword!.text}`, keyword!.origin);
  if (targets[1]) refuse('there can be only one target', targets[1].origin);
  return {
    target: targets[0] && parseTarget(targets[0]),
    devices: devices.length > 0 ? parseDevices(devices, context) : undefined,
  };
}

function matching(
  context: PcsContext,
  level: string | undefined,
  { target, devices }: Filter,
): readonly CibElement[] {
  return sectionOf(context.cib, 'fencing-topology')
    .childrenNamed('fencing-level')
    .filter(
      (element) =>
        (level === undefined || element.get('index') === level) &&
        (!target || isFor(element, target)) &&
        (!devices || devicesOf(element).join(',') === devices.map(({ text }) => text).join(',')),
    );
}

function usesKeywords(words: readonly Word[], context: PcsContext): boolean {
  return pcsDoes(context, 'levelKeywords') && /^(?:target|stonith)$/.test(words[0]?.text ?? '');
}

export const levelRemove: PcsHandler = (args, command, context) => {
  allowOptions(command, context);
  const [level, ...words] = args;
  if (!level) return usage('stonith level remove LEVEL [target TARGET] [stonith DEVICE…]', command.origin);
  let found: readonly CibElement[];
  if (words.length === 0 || usesKeywords(words, context)) {
    found = matching(context, level.text, parseFilter(words, context));
  } else {
    if (pcsDoes(context, 'levelKeywordsOnly')) {
      refuse(`"${words[0]!.text}" needs the keyword target or stonith`, words[0]!.origin);
    }
    found = matchingOldForm(context, level.text, words);
  }
  if (found.length === 0) refuse('there is no such fencing level', level.origin);
  for (const element of found) element.remove();
};

/** The first word is a target or, if there is no such level, a device. */
function matchingOldForm(context: PcsContext, level: string, words: readonly Word[]): readonly CibElement[] {
  const [first, ...rest] = words;
  const devices = rest.length > 0 ? parseDevices(rest, context) : undefined;
  const asTarget = matching(context, level, { target: parseTarget(first!), devices });
  if (asTarget.length > 0) return asTarget;
  return matching(context, level, { target: undefined, devices: parseDevices(words, context) });
}

export const levelClear: PcsHandler = (args, command, context) => {
  allowOptions(command, context);
  if (args.length === 0) {
    for (const element of matching(context, undefined, { target: undefined, devices: undefined }))
      element.remove();
    return;
  }
  if (usesKeywords(args, context)) {
    const filter = parseFilter(args, context);
    if (filter.target && filter.devices) {
      refuse('target and stonith cannot be used together', args[0]!.origin);
    }
    const found = matching(context, undefined, filter);
    if (found.length === 0) refuse('there is no such fencing level', args[0]!.origin);
    for (const element of found) element.remove();
    return;
  }
  if (pcsDoes(context, 'levelKeywordsOnly')) {
    refuse(`"${args[0]!.text}" needs the keyword target or stonith`, args[0]!.origin);
  }
  // A target, or the devices of a level; none of either is no mistake.
  const [word, more] = args;
  if (more) return usage('stonith level clear [target TARGET | stonith DEVICE…]', command.origin);
  const target = parseTarget(word!);
  for (const element of matching(context, undefined, { target, devices: undefined })) element.remove();
  if (!target.node) return;
  const devices = parseDevices([word!], context);
  const bad = devices.find(({ text }) => !/^[A-Za-z_][\w.-]*$/.test(text));
  if (bad) {
    throw new PcsRefusal(
      `"${bad.text}" is no id of a device`,
      bad.origin,
      'write target before a node',
      true,
    );
  }
  for (const element of matching(context, undefined, { target: undefined, devices })) element.remove();
};
