import { descriptionOf } from './description.js';
import type * as ast from '../../grammar/ast.js';
import type { FileContext, ResourceSymbol } from '../bind/context.js';
import { suggest, unsafe } from '../bind/suggest.js';
import type { Bundle } from '../model/model.js';
import { atLeast, formatVersion } from '../platforms/platform.js';
import { CONTAINERS } from '../tables/bundle-options.js';
import { describeType } from '../types/check-value.js';
import { allowItems, itemsOf, setsOf } from './blocks.js';
import type { PartSettings } from './bundle-parts.js';
import { checkMappings, readPart } from './bundle-parts.js';
import { checkPromotable } from './clones.js';
import { containerParameters } from './container-parameters.js';
import { metaSets } from './meta-sets.js';
import { requireInSchema } from './schema-limits.js';
import { checkPrimitive } from './primitives.js';
import { isPromotable, kindInWords } from './promotable.js';

type ContainerType = Bundle['container']['type'];

export function checkBundle(symbol: ResourceSymbol): Bundle | undefined {
  const { decl, context: ctx, name } = symbol;
  if (decl.kind !== 'Bundle') return undefined;
  const items = allowItems(ctx, decl.body, 'a bundle', ['Section', 'Primitive', 'Member', 'params', 'meta']);
  const sections = itemsOf(items, 'Section');
  const container = checkContainer(symbol, sectionsNamed(sections, 'container'));
  const network = checkNetwork(ctx, sectionsNamed(sections, 'network'));
  const storage = checkStorage(ctx, sectionsNamed(sections, 'storage'));
  for (const section of sections) {
    if (['container', 'network', 'storage'].includes(section.keyword.text)) continue;
    const { suggestion, extras } = suggest(ctx, section.keyword, section.keyword.text, [
      'container',
      'network',
      'storage',
    ]);
    ctx.report(
      'unknown-setting',
      section.keyword,
      { name: section.keyword.text, place: 'a bundle', suggestion },
      extras,
    );
  }
  const inside = items.filter((item) => item.kind === 'Primitive' || item.kind === 'Member').length;
  if (inside > 1 && !ctx.isUnread(decl))
    ctx.report('clone-needs-child', decl.name ?? decl, { keyword: 'bundle', name, found: inside });
  const [child] = symbol.children;
  const primitive = child && checkPrimitive(child);
  if (child && container) checkReachable(symbol, child, container.settings, network?.settings);
  if (child && isPromotable(symbol)) {
    const related = [{ message: `${kindInWords(child)} is inside`, at: child.origin }];
    checkPromotable(symbol, child, related);
  }
  const common = {
    instanceAttributes: containerParameters(symbol, setsOf(items, 'params')),
    metaAttributes: metaSets(symbol, setsOf(items, 'meta'), 'bundle'),
  };
  if (!container) return undefined;
  return {
    kind: 'bundle',
    id: name,
    idGiven: true,
    origin: ctx.origin(decl),
    description: descriptionOf(decl),
    ...common,
    container: { type: container.type, attributes: container.settings.attributes },
    ...(network && { network: { attributes: network.settings.attributes, portMappings: network.mappings } }),
    ...(storage && { storage: { storageMappings: storage } }),
    ...(primitive && { primitive }),
  };
}

function sectionsNamed(sections: readonly ast.Section[], keyword: string): ast.Section[] {
  return sections.filter((section) => section.keyword.text === keyword);
}

/** A second section of one kind has no place in the CIB. */
function only(ctx: FileContext, sections: readonly ast.Section[]): ast.Section | undefined {
  const [first, ...others] = sections;
  for (const other of others) {
    const name = other.keyword.text;
    ctx.report('duplicate-entry', other.keyword, {
      name,
      place: 'this bundle',
      why: 'put everything into one block',
    });
  }
  return first;
}

function checkContainer(
  symbol: ResourceSymbol,
  sections: readonly ast.Section[],
): { readonly type: ContainerType; readonly settings: PartSettings } | undefined {
  const { decl, context: ctx, name } = symbol;
  if (sections.length > 1 || (sections.length === 0 && !ctx.isUnread(decl))) {
    ctx.report('bundle-needs-container', sections[1] ?? decl.name ?? decl, { name, found: sections.length });
  }
  const [section] = sections;
  if (!section) return undefined;
  const type = checkContainerType(ctx, section);
  const items = allowItems(ctx, section.body, '"container { }"', ['Pair']);
  const settings = readPart(ctx, 'container', [...section.options, ...items], section, 'the container');
  const image = settings.get('image');
  const at = settings.node('image')?.value;
  if (image !== undefined && at && (image.trim() === '' || /\s/.test(image)))
    ctx.report('wrong-type', at, {
      name: 'image',
      value: image,
      expected: 'a name of an image, without blanks',
    });
  return type && { type, settings };
}

function checkContainerType(ctx: FileContext, section: ast.Section): ContainerType | undefined {
  const known = Object.keys(CONTAINERS);
  const type = ctx.plain(section.name);
  if (type === undefined || !section.name) {
    if (!section.name && !ctx.isUnread(section))
      ctx.report('missing-option', section.keyword, {
        name: describeType({ kind: 'enum', values: known }),
        where: '"container"',
      });
    return undefined;
  }
  if (!Object.hasOwn(CONTAINERS, type)) {
    const { suggestion, extras } = suggest(ctx, section.name, type, known);
    const expected = describeType({ kind: 'enum', values: known });
    ctx.report(
      'wrong-type',
      section.name,
      { name: 'container', value: type, expected, suggestion },
      unsafe(extras),
    );
    return undefined;
  }
  const { until } = CONTAINERS[type as ContainerType];

  const { pacemaker } = ctx.platform;
  const common = { name: type, where: 'container', version: formatVersion(pacemaker) };
  if (type === 'podman') requireInSchema(ctx, section.name, 'podman');
  if (until !== undefined && atLeast(pacemaker, until)) {
    ctx.report('removed-option', section.name, { ...common, removed: until }, { hint: 'use podman' });
  }
  return type as ContainerType;
}

function checkNetwork(ctx: FileContext, sections: readonly ast.Section[]) {
  const section = only(ctx, sections);
  if (!section) return undefined;
  const items = allowItems(ctx, section.body, '"network { }"', ['Pair', 'Mapping']);
  const settings = readPart(
    ctx,
    'network',
    [...section.options, ...itemsOf(items, 'Pair')],
    section,
    'the network',
  );
  return { settings, mappings: checkMappings(ctx, itemsOf(items, 'Mapping'), 'port-mapping') };
}

function checkStorage(ctx: FileContext, sections: readonly ast.Section[]) {
  const section = only(ctx, sections);
  if (!section) return undefined;
  const items = allowItems(ctx, section.body, '"storage { }"', ['Mapping']);
  return checkMappings(ctx, items, 'storage-mapping');
}

/** Pacemaker talks to the resource inside through pacemaker-remoted. */
function checkReachable(
  symbol: ResourceSymbol,
  child: ResourceSymbol,
  container: PartSettings,
  network: PartSettings | undefined,
): void {
  const { context: ctx, name } = symbol;
  const reachable = network?.has('ip-range-start') || network?.has('control-port');
  if (!reachable && !ctx.isUnread(symbol.decl)) {
    const related = [{ message: `${kindInWords(child)} is inside`, at: child.origin }];
    ctx.report('bundle-unreachable', symbol.origin, { name, primitive: child.name }, { related });
  }
  const perHost = container.get('replicas-per-host');
  if (network?.has('control-port') && perHost !== undefined && Number(perHost) > 1) {
    ctx.report('replicas-per-host', container.node('replicas-per-host') ?? symbol.origin, {
      name,
      found: perHost,
    });
  }
}
