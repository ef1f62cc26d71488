/** The XML attributes inside a bundle: container, network, and the mappings of ports and directories. */
import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { suggest } from '../bind/suggest.js';
import type { Attribute, Mapping, Text } from '../model/model.js';
import type { BundlePart } from '../tables/bundle-options.js';
import { bundleOption, bundleOptionNames, requiredBundleOptions } from '../tables/bundle-options.js';
import { attributeText } from './typed-values.js';
import { reportLookup } from './option-lookup.js';

export class PartSettings {
  readonly attributes: Attribute[] = [];
  readonly #nodes = new Map<string, ast.Pair>();

  add(name: string, value: Text | undefined, pair: ast.Pair, ctx: FileContext): void {
    this.#nodes.set(name, pair);
    if (value !== undefined) this.attributes.push({ name, value, origin: ctx.origin(pair) });
  }

  has(name: string): boolean {
    return this.#nodes.has(name);
  }

  node(name: string): ast.Pair | undefined {
    return this.#nodes.get(name);
  }

  get(name: string): string | undefined {
    const value = this.attributes.find((attribute) => attribute.name === name)?.value;
    return typeof value === 'string' ? value : undefined;
  }
}

/** `where` is the part in words; what is missing is reported at `at`. */
export function readPart(
  ctx: FileContext,
  part: BundlePart,
  pairs: readonly ast.Pair[],
  at: ast.Node,
  where: string,
): PartSettings {
  const settings = new PartSettings();
  for (const pair of pairs) {
    const written = ctx.plain(pair.name);
    if (written === undefined) continue;
    const found = bundleOption(ctx.platform, part, written);
    if (!found) {
      const known = bundleOptionNames(ctx.platform, part);
      const { suggestion, extras } = suggest(ctx, pair.name, written, known);
      const hint = suggestion === undefined ? { hint: `it has ${known.join(', ')}` } : {};
      ctx.report(
        'unknown-setting',
        pair.name,
        { name: written, place: where, suggestion },
        { ...extras, ...hint },
      );
      continue;
    }
    const { name, type } = reportLookup(ctx, pair.name, written, `option of ${where}`, found);
    if (settings.has(name)) {
      ctx.report('duplicate-entry', pair.name, { name, place: where });
      continue;
    }
    const text = ctx.text(pair.value);
    const value =
      typeof text === 'string' && pair.value ? attributeText(ctx, type, text, pair.value, name) : text;
    settings.add(name, value, pair, ctx);
  }
  for (const name of requiredBundleOptions(part)) {
    if (!settings.has(name) && !ctx.isUnread(at))
      ctx.report('missing-option', at, { name: `"${name} = …"`, where });
  }
  return settings;
}

export function checkMappings(
  ctx: FileContext,
  nodes: readonly ast.Mapping[],
  expected: ast.Mapping['which'],
): Mapping[] {
  return nodes.flatMap((node) => {
    if (node.which !== expected) {
      const belongs = `"${node.which}" belongs in "${node.which === 'port-mapping' ? 'network' : 'storage'} { }"`;
      const parent = expected === 'port-mapping' ? '"network { }"' : '"storage { }"';
      ctx.report('misplaced-statement', node, { what: `"${node.which}"`, parent, belongs });
      return [];
    }
    const settings = readPart(ctx, expected, node.options, node, `a ${expected}`);
    if (expected === 'port-mapping') checkPorts(ctx, node, settings);
    else checkDirectories(ctx, node, settings);
    const id = node.id && ctx.plain(node.id);
    return [
      {
        id: id ?? '',
        ...(id !== undefined && { idGiven: true }),
        origin: ctx.origin(node),
        attributes: settings.attributes,
      },
    ];
  });
}

function checkPorts(ctx: FileContext, node: ast.Mapping, settings: PartSettings): void {
  const where = 'a port-mapping';
  const range = settings.get('range');
  const pair = settings.node('range');
  if (range !== undefined && pair?.value && !isPortRange(range)) {
    const error = /^[\d-]+$/.test(range) ? 'wrong-type' : 'refused-value';
    const expected = 'a range of ports such as 8080-8090';
    ctx.report(error, pair.value, { name: 'range', value: range, expected });
  }
  if (!settings.has('port') && !settings.has('range')) {
    const why = 'write "port=80", or "range=8080-8090" for several';
    ctx.report('missing-option', node, { name: '"port = …"', where, why });
  }
  reportExclusive(ctx, settings, ['port', 'range'], where);
  if (!settings.has('port')) reportExclusive(ctx, settings, ['internal-port', 'range'], where);
}

/** The lower port first, and none above 65535. */
function isPortRange(text: string): boolean {
  const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  return from !== undefined && Number(from) > 0 && Number(from) <= Number(to) && Number(to) <= 65535;
}

function checkDirectories(ctx: FileContext, node: ast.Mapping, settings: PartSettings): void {
  const where = 'a storage-mapping';
  if (!settings.has('source-dir') && !settings.has('source-dir-root')) {
    const why = '"source-dir-root" has a directory for each replica: "/srv/web/httpd-bundle-0"';
    ctx.report('missing-option', node, { name: '"source-dir = …" or "source-dir-root = …"', where, why });
  }
  reportExclusive(ctx, settings, ['source-dir', 'source-dir-root'], where);
}

function reportExclusive(
  ctx: FileContext,
  settings: PartSettings,
  [first, second]: readonly [string, string],
  where: string,
): void {
  const a = settings.node(first);
  const b = settings.node(second);
  if (a && b) ctx.report('conflicting-options', a.pos > b.pos ? a : b, { first, second, where });
}
