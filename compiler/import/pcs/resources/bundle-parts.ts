/** The parts of bundles: what pcs takes in each, and how it writes them (pcs reference §1.3, §3.2). */
import { sanitizeId } from '../../../model/ids.js';
import type { Origin } from '../../../model/model.js';
import { hasParameterMark, type Word } from '../../shell/command.js';
import { CibElement } from '../../tree.js';
import type { PcsContext } from '../command.js';
import { freeId, requireNewId } from '../settings/ids.js';
import { refuse, type Option } from '../settings/terms.js';
import { requireResource } from './elements.js';
import { idText, type Options } from './nvsets.js';
import { pcsDoes } from './releases.js';

export function containerTypes(context: PcsContext): readonly string[] {
  if (!pcsDoes(context, 'podman')) return ['docker'];
  return pcsDoes(context, 'oldBundlesGone') ? ['docker', 'podman'] : ['docker', 'podman', 'rkt'];
}

/** The element of the container, whichever it is. */
export function containerOf(bundle: CibElement): CibElement | undefined {
  return bundle.childrenNamed('docker', 'podman', 'rkt')[0];
}

function containerOptions(context: PcsContext): readonly string[] {
  return [
    'image',
    'network',
    'options',
    'replicas',
    'replicas-per-host',
    'run-command',
    ...(pcsDoes(context, 'oldBundlesGone') ? [] : ['masters']),
    ...(pcsDoes(context, 'podman') ? ['promoted-max'] : []),
  ];
}

const NETWORK_OPTIONS = ['control-port', 'host-interface', 'host-netmask', 'ip-range-start'];
const PORT_OPTIONS = ['id', 'internal-port', 'port', 'range'];
const STORAGE_OPTIONS = ['id', 'options', 'source-dir', 'source-dir-root', 'target-dir'];

/** `--force` makes pcs take unknown options; the schema of the CIB does not, except for these. */
const FORCED_NETWORK_OPTIONS = ['add-host'];
const FORCED_CONTAINER_OPTIONS = ['masters', 'promoted-max'];

interface Part {
  readonly what: string;
  readonly options: Options;
  readonly at: Origin;
  readonly force: boolean;
}

function requireNames(
  { what, options, force }: Part,
  names: readonly string[],
  forced: readonly string[] = [],
): void {
  for (const { name, word, value } of options.values()) {
    if (names.includes(name) || (force && forced.includes(name)) || value.text === '') continue;
    refuse(`"${name}" is no option of ${what}`, word.origin, `it takes ${[...names].sort().join(', ')}`);
  }
}

function requireSome({ what, options, at }: Part, ...names: readonly string[]): void {
  if (names.some((name) => options.has(name))) return;
  refuse(`${names.join(' or ')} of ${what} is missing`, at);
}

function requireOne(part: Part, a: string, b: string): void {
  requireSome(part, a, b);
  requireNotBoth(part, a, b);
}

function requireNotBoth({ options }: Part, a: string, b: string): void {
  const second = options.get(b);
  if (options.has(a) && second) refuse(`${a} and ${b} cannot be given together`, second.word.origin);
}

type Test = (text: string) => boolean;

const isPort: Test = (text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65535;
const isCount: Test = (text) => /^\d+$/.test(text);
const isPositive: Test = (text) => isCount(text) && Number(text) > 0;
const isNetmask: Test = (text) => isCount(text) && Number(text) >= 1 && Number(text) <= 32;
const isPortRange: Test = (text) => {
  const [, from = '', to = ''] = /^(\d+)-(\d+)$/.exec(text) ?? [];
  return isPort(from) && isPort(to);
};

function requireValue({ options, what }: Part, name: string, test: Test, empty: boolean): void {
  const option = options.get(name);
  if (!option || hasParameterMark(option.value.text) || test(option.value.text)) return;
  if (empty && option.value.text === '') return;
  refuse(`"${option.value.text}" is no ${name} of ${what}`, option.word.origin);
}

/** `old`: the container that is changed; what is empty is then removed. */
export function checkContainer(
  options: Options,
  at: Origin,
  force: boolean,
  context: PcsContext,
  old?: CibElement,
): void {
  const part: Part = { what: 'a container', options, at, force };
  requireNames(part, containerOptions(context), FORCED_CONTAINER_OPTIONS);
  if (!old) requireSome(part, 'image');
  if (options.get('image')?.value.text === '')
    refuse('the image cannot be empty', options.get('image')!.word.origin);
  for (const name of ['masters', 'promoted-max']) requireValue(part, name, isCount, old !== undefined);
  for (const name of ['replicas', 'replicas-per-host'])
    requireValue(part, name, isPositive, old !== undefined);
  const set = (name: string): Option | undefined => {
    const option = options.get(name);
    return option?.value.text === '' ? undefined : option;
  };
  if (set('masters') && set('promoted-max')) requireNotBoth(part, 'masters', 'promoted-max');
  for (const [name, other] of [
    ['masters', 'promoted-max'],
    ['promoted-max', 'masters'],
  ] as const) {
    const option = set(name);
    if (option && old?.get(other) !== undefined && options.get(other)?.value.text !== '') {
      refuse(
        `${name} cannot be set beside ${other}`,
        option.word.origin,
        `remove it in the same command: ${other}=`,
      );
    }
  }
}

export function checkNetwork(options: Options, at: Origin, force: boolean, changing: boolean): void {
  const part: Part = { what: 'a network', options, at, force };
  requireNames(part, NETWORK_OPTIONS, FORCED_NETWORK_OPTIONS);
  requireValue(part, 'control-port', isPort, changing);
  if (!force) requireValue(part, 'host-netmask', isNetmask, changing);
}

export interface MapPart {
  readonly options: Options;
  readonly at: Origin;
}

export function checkPorts(
  maps: readonly MapPart[],
  force: boolean,
  booked: Set<string>,
  context: PcsContext,
): void {
  for (const { options, at } of maps) {
    const part: Part = { what: 'a port-map', options, at, force };
    requireNames(part, PORT_OPTIONS);
    bookId(part, booked, context);
    const internal = options.get('internal-port');
    if (internal && !options.has('port')) refuse('internal-port needs port', internal.word.origin);
    requireOne(part, 'port', 'range');
    requireValue(part, 'port', isPort, false);
    requireValue(part, 'internal-port', isPort, false);
    if (!force) requireValue(part, 'range', isPortRange, false);
  }
}

export function checkStorages(
  maps: readonly MapPart[],
  force: boolean,
  booked: Set<string>,
  context: PcsContext,
): void {
  for (const { options, at } of maps) {
    const part: Part = { what: 'a storage-map', options, at, force };
    requireNames(part, STORAGE_OPTIONS);
    bookId(part, booked, context);
    requireOne(part, 'source-dir', 'source-dir-root');
    requireSome(part, 'target-dir');
  }
}

/** `booked`: ids that the same command gives. */
function bookId({ what, options }: Part, booked: Set<string>, context: PcsContext): void {
  const id = options.get('id')?.value;
  if (!id) return;
  requireNewId(context.cib, id, `id of ${what}`);
  if (booked.has(id.text)) refuse(`the id "${id.text}" is given twice`, id.origin);
  booked.add(id.text);
}

/** An empty value removes the attribute. */
export function setAttributes(element: CibElement, options: Options): void {
  for (const { name, value } of options.values()) {
    element.set(name, value.text === '' ? undefined : value.text, value.origin);
  }
}

export function appendPort(context: PcsContext, network: CibElement, bundle: string, map: MapPart): void {
  const mapping = appendMap(network, 'port-mapping', map);
  const number = map.options.get('port') ?? map.options.get('range');
  if (!map.options.has('id') && number) {
    mapping.set('id', freeId(context.cib, sanitizeId(idText(`${bundle}-port-map-${number.value.text}`))));
  }
}

export function appendStorage(context: PcsContext, storage: CibElement, bundle: string, map: MapPart): void {
  const mapping = appendMap(storage, 'storage-mapping', map);
  if (!map.options.has('id')) mapping.set('id', freeId(context.cib, `${bundle}-storage-map`));
}

function appendMap(parent: CibElement, name: string, { options, at }: MapPart): CibElement {
  const mapping = parent.append(new CibElement(name, {}, at));
  setAttributes(mapping, options);
  return mapping;
}

/** Pacemaker reaches a resource in a bundle only through one of these. */
export function isAccessible(bundle: CibElement): boolean {
  const network = bundle.child('network');
  return ['control-port', 'ip-range-start'].some((name) => (network?.get(name) ?? '') !== '');
}

/** The bundle that a new resource goes into. */
export function checkedBundle(id: Word, force: boolean, context: PcsContext): CibElement {
  const bundle = requireResource(context, id, 'bundle', 'bundle');
  if (!force && !isAccessible(bundle)) {
    refuse(
      `the bundle "${id.text}" has neither control-port nor ip-range-start, so its resource cannot be reached`,
      id.origin,
      'give its network one of them, or use --force',
    );
  }
  const inside = bundle.child('primitive');
  if (inside) refuse(`the bundle "${id.text}" has a resource already, "${inside.id}"`, id.origin);
  return bundle;
}
