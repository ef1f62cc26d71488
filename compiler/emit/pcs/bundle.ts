import { sanitizeId } from '../../model/ids.js';
import type { Bundle } from '../../model/model.js';
import type { XmlElement } from '../cib/xml.js';
import { element } from '../cib/xml.js';
import type { PcsContext } from './context.js';
import { finishCollective } from './group.js';
import { isFenceDevice } from './inventory.js';
import { childrenNamed, planSets } from './nvsets.js';
import { createPrimitive, primitiveObstacle } from './primitive.js';

/** What the parts of `bundle create` take. */
const CONTAINER: ReadonlySet<string> = new Set([
  'image',
  'masters',
  'network',
  'options',
  'promoted-max',
  'replicas',
  'replicas-per-host',
  'run-command',
]);
const NETWORK: ReadonlySet<string> = new Set([
  'control-port',
  'host-interface',
  'host-netmask',
  'ip-range-start',
]);
const PORT: ReadonlySet<string> = new Set(['id', 'internal-port', 'port', 'range']);
const STORAGE: ReadonlySet<string> = new Set([
  'id',
  'options',
  'source-dir',
  'source-dir-root',
  'target-dir',
]);

export function bundleObstacle(bundle: Bundle, context: PcsContext): string | undefined {
  const { id, container, primitive } = bundle;
  const inner = primitive && primitiveObstacle(primitive, context);
  if (inner !== undefined) return inner;
  if (primitive && isFenceDevice(primitive)) return `a fence device in the bundle ${id}`;
  const { type } = container;
  if (type === 'podman' && !context.can('bundlePodman')) return `the podman container of ${id}`;
  if (type === 'rkt' && !context.can('bundleRkt')) return `the rkt container of ${id}`;
  const whole = context.element(bundle);
  return (
    unknownAttribute(part(whole, type), CONTAINER, id) ??
    unknownAttribute(withoutAddHost(part(whole, 'network')), NETWORK, id) ??
    mappingsOf(whole, 'network')
      .map((mapping) => unknownAttribute(mapping, PORT, id))
      .find((found) => found !== undefined) ??
    mappingsOf(whole, 'storage')
      .map((mapping) => unknownAttribute(mapping, STORAGE, id))
      .find((found) => found !== undefined)
  );
}

function unknownAttribute(
  xml: XmlElement | undefined,
  known: ReadonlySet<string>,
  bundle: string,
): string | undefined {
  for (const [name, value] of Object.entries(xml?.attributes ?? {})) {
    if (!known.has(name)) return `${name} of the bundle ${bundle}`;
    if (value === '') return `an empty ${name} of the bundle ${bundle}`;
  }
  return undefined;
}

export function createBundle(bundle: Bundle, context: PcsContext): void {
  const { id, container, origin } = bundle;
  const whole = context.element(bundle);
  const network = part(whole, 'network');
  const meta = planSets(childrenNamed(whole, 'meta_attributes'), context, {
    id: `${id}-meta_attributes`,
    noun: `meta attributes of ${id}`,
  });
  const networkWords = words(withoutAddHost(network));
  context.command([
    ['resource', 'bundle', 'create', id],
    [
      'container',
      container.type,
      ...words(part(whole, container.type)).map((word) => promotedWord(word, context)),
    ],
    networkWords.length > 0 ? ['network', ...networkWords] : [],
    ...mappingsOf(whole, 'network').map((mapping) => ['port-map', ...portWords(mapping, id)]),
    ...mappingsOf(whole, 'storage').map((mapping) => [
      'storage-map',
      ...mappingWords(mapping, `${id}-storage-map`),
    ]),
    meta.words.length > 0 ? ['meta', ...meta.words] : [],
  ]);
  if (bundle.primitive) {
    const reachable = networkWords.some((word) => /^(control-port|ip-range-start)=/.test(word));
    createPrimitive(bundle.primitive, context, {
      bundle: id,
      ...(!reachable && { force: `the bundle "${id}" has neither control-port nor ip-range-start` }),
    });
  }
  const addHost = network?.attributes['add-host'];
  finishCollective(
    whole,
    meta,
    context,
    { id, ...(origin && { origin }) },
    {
      children: addHost === undefined ? [] : [element('network', { 'add-host': addHost })],
      why: addHost === undefined ? '' : `add-host of ${id}`,
    },
  );
}

function part(whole: XmlElement, name: string): XmlElement | undefined {
  return whole.children.find((child) => child.name === name);
}

function mappingsOf(whole: XmlElement, name: 'network' | 'storage'): readonly XmlElement[] {
  return part(whole, name)?.children ?? [];
}

function withoutAddHost(network: XmlElement | undefined): XmlElement | undefined {
  return network && element(network.name, { ...network.attributes, 'add-host': undefined }, network.children);
}

function words(xml: XmlElement | undefined): string[] {
  return Object.entries(xml?.attributes ?? {}).map(([name, value]) => `${name}=${value}`);
}

function promotedWord(word: string, context: PcsContext): string {
  return context.can('bundlePromotedMax')
    ? word.replace(/^masters=/, 'promoted-max=')
    : word.replace(/^promoted-max=/, 'masters=');
}

function portWords(mapping: XmlElement, bundle: string): string[] {
  return mappingWords(mapping, `${bundle}-port-map-${mapping.attributes.port ?? mapping.attributes.range}`);
}

function mappingWords(mapping: XmlElement, defaultId: string): string[] {
  return words(mapping).filter((word) => word !== `id=${sanitizeId(defaultId)}`);
}
