/** `resource bundle create`, `reset`, `update`. */
import type { Origin } from '../../../model/model.js';
import type { Word } from '../../shell/command.js';
import { CibElement } from '../../tree.js';
import type { PcsCommand, PcsContext, PcsHandler } from '../command.js';
import { requireNewId } from '../settings/ids.js';
import { upgradeSchema } from '../settings/schema.js';
import { optionsOf, refuse, requireOneOf, usage } from '../settings/terms.js';
import {
  appendPort,
  appendStorage,
  checkContainer,
  checkNetwork,
  checkPorts,
  checkStorages,
  containerOf,
  containerTypes,
  isAccessible,
  setAttributes,
  type MapPart,
} from './bundle-parts.js';
import { allowOptions, isForced, joined, segmentsOf, type Segment, keepComments } from './command-line.js';
import { stop } from './create.js';
import { requireResource, resourcesOf } from './elements.js';
import { appendSet, arrangeFirst, pairsOf, type Options } from './nvsets.js';

const KEYWORDS = ['container', 'network', 'port-map', 'storage-map', 'meta'];

function bundleSegments(words: readonly Word[], command: PcsCommand): readonly Segment[] {
  const segments = segmentsOf(words, KEYWORDS);
  const stray = segments[0]!.words[0];
  if (stray)
    refuse(
      `"${stray.text}" belongs to no part of the bundle`,
      stray.origin,
      `the parts are ${KEYWORDS.join(', ')}`,
    );
  for (const { keyword, words: rest } of segments) {
    if (!keyword || rest.length > 0) continue;
    const repeated = joined(segments, keyword.text)!.length > 0 && !keyword.text.endsWith('-map');
    if (!repeated) refuse(`there are no options behind ${keyword.text}`, keyword.origin);
  }
  if (segments.length === 1 && words.length > 0) usage('resource bundle …', command.origin);
  return segments;
}

function maps(segments: readonly Segment[], keyword: string): readonly MapPart[] {
  return segments
    .filter((segment) => segment.keyword?.text === keyword)
    .map((segment) => ({ options: optionsOf(segment.words), at: segment.keyword!.origin }));
}

function options(segments: readonly Segment[], keyword: string): Options {
  return optionsOf(joined(segments, keyword) ?? []);
}

function placeOf(segments: readonly Segment[], keyword: string, command: PcsCommand): Origin {
  return segments.find((segment) => segment.keyword?.text === keyword)?.keyword?.origin ?? command.origin;
}

interface BundleParts {
  readonly container: Options;
  readonly network: Options;
  readonly ports: readonly MapPart[];
  readonly storages: readonly MapPart[];
}

function checkParts(bundle: Word, parts: BundleParts, at: Origin, force: boolean, context: PcsContext): void {
  checkContainer(parts.container, at, force, context);
  checkNetwork(parts.network, at, force, false);
  const booked = new Set([bundle.text]);
  checkPorts(parts.ports, force, booked, context);
  checkStorages(parts.storages, force, booked, context);
}

export const bundleCreate: PcsHandler = (args, command, context) => {
  allowOptions(command, context, '--force', '--disabled', '--wait');
  const [id, ...words] = args;
  if (!id) return usage('resource bundle create ID container TYPE image=IMAGE …', command.origin);
  const segments = bundleSegments(words, command);
  const [first, ...rest] = joined(segments, 'container') ?? [];
  const type = first && !first.text.includes('=') ? first : undefined;
  requireNewId(context.cib, id, 'bundle name');
  if (!type)
    return refuse(
      'the type of the container is missing',
      first?.origin ?? id.origin,
      'write: container docker',
    );
  requireOneOf(type, containerTypes(context), 'container type');
  const at = placeOf(segments, 'container', command);
  const parts: BundleParts = {
    container: optionsOf(rest),
    network: options(segments, 'network'),
    ports: maps(segments, 'port-map'),
    storages: maps(segments, 'storage-map'),
  };
  checkParts(id, parts, at, isForced(command), context);
  if (type.text === 'podman') upgradeSchema(context, '3.2');
  const bundle = resourcesOf(context).append(new CibElement('bundle', {}, command.origin));
  keepComments(bundle, command);
  bundle.set('id', id.text, id.origin);
  setAttributes(bundle.append(new CibElement(type.text, {}, type.origin)), parts.container);
  writeNetwork(context, bundle, parts.network, parts.ports, placeOf(segments, 'network', command));
  writeStorage(context, bundle, parts.storages, placeOf(segments, 'storage-map', command));
  appendSet(context, bundle, 'meta_attributes', pairsOf(options(segments, 'meta')), command.origin);
  if (command.options.has('--disabled')) stop(bundle, command, context);
};

function writeNetwork(
  context: PcsContext,
  bundle: CibElement,
  network: Options,
  ports: readonly MapPart[],
  at: Origin,
): void {
  if (network.size === 0 && ports.length === 0) return;
  let element = bundle.child('network');
  element ??= bundle.append(new CibElement('network', {}, at));
  setAttributes(element, network);
  for (const port of ports) appendPort(context, element, bundle.id!, port);
}

function writeStorage(
  context: PcsContext,
  bundle: CibElement,
  storages: readonly MapPart[],
  at: Origin,
): void {
  if (storages.length === 0) return;
  let element = bundle.child('storage');
  element ??= bundle.append(new CibElement('storage', {}, at));
  for (const storage of storages) appendStorage(context, element, bundle.id!, storage);
}

/** All but the type, the image and the resource of the bundle is made anew. */
export const bundleReset: PcsHandler = (args, command, context) => {
  allowOptions(command, context, '--force', '--disabled', '--wait');
  const [id, ...words] = args;
  if (!id) return usage('resource bundle reset ID …', command.origin);
  const bundle = requireResource(context, id, 'bundle', 'bundle');
  keepComments(bundle, command);
  const segments = bundleSegments(words, command);
  const parts: BundleParts = {
    container: options(segments, 'container'),
    network: options(segments, 'network'),
    ports: maps(segments, 'port-map'),
    storages: maps(segments, 'storage-map'),
  };
  const container = supportedContainer(bundle, id, context);
  clear(container, ['image']);
  for (const name of ['network', 'storage', 'meta_attributes']) {
    const element = bundle.child(name);
    if (element) clear(element, ['id']);
  }
  checkParts(id, parts, placeOf(segments, 'container', command), isForced(command), context);
  setAttributes(container, parts.container);
  writeNetwork(context, bundle, parts.network, parts.ports, placeOf(segments, 'network', command));
  writeStorage(context, bundle, parts.storages, placeOf(segments, 'storage-map', command));
  arrangeFirst(context, bundle, pairsOf(options(segments, 'meta')), command.origin);
  if (command.options.has('--disabled')) stop(bundle, command, context);
};

function clear(element: CibElement, kept: readonly string[]): void {
  for (const child of [...element.children]) child.remove();
  for (const name of [...element.attributes.keys()]) if (!kept.includes(name)) element.set(name, undefined);
}

function supportedContainer(bundle: CibElement, id: Word, context: PcsContext): CibElement {
  const container = containerOf(bundle);
  if (container && containerTypes(context).includes(container.name)) return container;
  return refuse(`the container of "${id.text}" is of a type that this pcs does not know`, id.origin);
}

export const bundleUpdate: PcsHandler = (args, command, context) => {
  allowOptions(command, context, '--force', '--wait');
  const [id, ...words] = args;
  if (!id) return usage('resource bundle update ID …', command.origin);
  const bundle = requireResource(context, id, 'bundle', 'bundle');
  keepComments(bundle, command);
  const segments = bundleSegments(words, command);
  const container = options(segments, 'container');
  const network = options(segments, 'network');
  const ports = mapChanges(segments, 'port-map');
  const storages = mapChanges(segments, 'storage-map');
  const force = isForced(command);
  if (container.size > 0) {
    const old = supportedContainer(bundle, id, context);
    checkContainer(container, command.origin, force, context, old);
    setAttributes(old, container);
  }
  checkNetwork(network, command.origin, force, bundle.child('network') !== undefined);
  const booked = new Set<string>();
  checkPorts(ports.added, force, booked, context);
  checkStorages(storages.added, force, booked, context);
  const accessible = isAccessible(bundle);
  removeMaps(bundle, 'network', 'port-mapping', ports.removed);
  writeNetwork(context, bundle, network, ports.added, placeOf(segments, 'network', command));
  if (accessible && !isAccessible(bundle) && bundle.child('primitive') && !force) {
    refuse('the resource in the bundle could not be reached any more', placeOf(segments, 'network', command));
  }
  removeMaps(bundle, 'storage', 'storage-mapping', storages.removed);
  writeStorage(context, bundle, storages.added, placeOf(segments, 'storage-map', command));
  arrangeFirst(context, bundle, pairsOf(options(segments, 'meta')), command.origin);
};

interface MapChanges {
  readonly added: readonly MapPart[];
  readonly removed: readonly Word[];
}

/** `port-map add port=80`, `port-map remove ID…`. */
function mapChanges(segments: readonly Segment[], keyword: string): MapChanges {
  const added: MapPart[] = [];
  const removed: Word[] = [];
  for (const { keyword: at, words } of segments) {
    if (at?.text !== keyword) continue;
    const [verb, ...rest] = words;
    if (verb?.text === 'add' && rest.length > 0) added.push({ options: optionsOf(rest), at: at.origin });
    else if (/^(?:delete|remove)$/.test(verb?.text ?? '') && rest.length > 0) removed.push(...rest);
    else refuse(`behind ${keyword} comes add with options, or remove with ids`, (verb ?? at).origin);
  }
  return { added, removed };
}

function removeMaps(bundle: CibElement, parent: string, name: string, ids: readonly Word[]): void {
  for (const id of ids) {
    const mapping = bundle
      .child(parent)
      ?.childrenNamed(name)
      .find((child) => child.id === id.text);
    if (!mapping) refuse(`the bundle "${bundle.id}" has no ${name} "${id.text}"`, id.origin);
    mapping.remove();
  }
}
