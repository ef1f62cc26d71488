/** `property`, `rsc_defaults`, `op_defaults`. */
import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import { shown } from '../bind/shown.js';
import { didYouMeanFix } from '../bind/suggest.js';
import { BOOTSTRAP_ID } from '../model/ids.js';
import type { NvSet } from '../model/model.js';
import { formatVersion } from '../platforms/platform.js';
import { clusterOption, clusterOptionNames, isToolOption } from '../tables/cluster-options.js';
import { metaAttribute, metaAttributeLike, metaAttributeNames } from '../tables/meta-attributes.js';
import {
  OP_DEFAULT_BOOLEAN,
  operationAttribute,
  operationDefaultNames,
} from '../tables/operation-attributes.js';
import { normalised } from '../tables/option.js';
import type { EntryFacts, SetEntry, SetSpec } from './attribute-sets.js';
import { entriesOf, nvsetsOf } from './attribute-sets.js';
import { placeOfNode, placeOfOption } from './meta-sets.js';
import { reportLookup } from './option-lookup.js';

export interface PlacedOptions<D extends ast.PropertyDecl | ast.DefaultsDecl> {
  readonly decl: D;
  readonly context: FileContext;
}

/** Plain `property` declarations of all files make one set, `cib-bootstrap-options`. */
export function checkProperties(declarations: readonly PlacedOptions<ast.PropertyDecl>[]): NvSet[] {
  const foreign = foreignEntries(declarations);
  const spec: SetSpec = {
    place: 'the cluster options',
    rules: 'property',
    plainId: BOOTSTRAP_ID,
    lookup: (name, pair, ctx) => clusterOptionFacts(ctx, name, pair, foreign.has(pair)),
  };
  const sets = nvsetsOf(parts(declarations), spec);
  return sets.map((set) =>
    set.id === '' && !set.rule && set.score === undefined ? { ...set, id: BOOTSTRAP_ID } : set,
  );
}

export function checkDefaults(
  which: ast.DefaultsDecl['which'],
  declarations: readonly PlacedOptions<ast.DefaultsDecl>[],
): NvSet[] {
  const own = declarations.filter(({ decl }) => decl.which === which);
  return nvsetsOf(parts(own), {
    place: `the ${which}`,
    rules: which,
    lookup: (name, pair, ctx) =>
      which === 'rsc_defaults'
        ? resourceDefaultFacts(ctx, name, pair)
        : operationDefaultFacts(ctx, name, pair),
  });
}

function parts<D extends ast.PropertyDecl | ast.DefaultsDecl>(declarations: readonly PlacedOptions<D>[]) {
  return declarations.map(({ decl, context }) => ({ part: decl, context }));
}

/** Entries of sets with an id of their own: agents and tools keep their data there. */
function foreignEntries(declarations: readonly PlacedOptions<ast.PropertyDecl>[]): ReadonlySet<SetEntry> {
  const entries = new Set<SetEntry>();
  for (const { decl, context } of declarations) {
    if (!decl.body) continue;
    const id = decl.options.find((option) => shown(option.name) === 'id')?.value;
    if (!id || context.plain(id) === BOOTSTRAP_ID) continue;
    for (const pair of entriesOf(context, decl)) entries.add(pair);
  }
  return entries;
}

function clusterOptionFacts(
  ctx: FileContext,
  name: string,
  pair: ast.Pair,
  foreign: boolean,
): EntryFacts | undefined {
  const where = 'cluster option';
  const found = clusterOption(ctx.platform, name);
  if (!found) {
    if (foreign || isToolOption(name)) return undefined;
    const elsewhere = placeOfMeta(ctx, name) ?? placeOfNode(name);
    if (elsewhere === undefined) reportUnknown(ctx, pair, name, where, clusterOptionNames(ctx.platform));
    else ctx.report('misplaced-meta', pair.name, { name, where: 'the cluster options', belongs: elsewhere });
    return undefined;
  }
  if (found.option.generated) ctx.report('generated-option', pair.name, { name });
  return reportLookup(ctx, pair.name, name, where, found);
}

function resourceDefaultFacts(ctx: FileContext, name: string, pair: ast.Pair): EntryFacts | undefined {
  const found = metaAttribute(ctx.platform, name);
  if (found) return reportLookup(ctx, pair.name, name, 'meta attribute', found);
  const elsewhere =
    placeOfOption(
      ctx.platform,
      name,
      operationAttribute(ctx.platform, name)?.option.inDefaults ? 'op_defaults' : 'op monitor',
    ) ?? placeOfNode(name);
  const suggestion =
    metaAttributeLike(ctx.platform, name) ?? ctx.nearest(name, metaAttributeNames(ctx.platform));
  if (elsewhere !== undefined) {
    ctx.report('misplaced-meta', pair.name, { name, where: 'the defaults of resources', belongs: elsewhere });
  } else if (suggestion === undefined) ctx.report('custom-meta-attribute', pair.name, { name });
  else
    ctx.report(
      'unknown-meta-attribute',
      pair.name,
      { name, suggestion },
      didYouMeanFix(ctx, pair.name, suggestion),
    );
  return undefined;
}

function operationDefaultFacts(ctx: FileContext, name: string, pair: ast.Pair): EntryFacts | undefined {
  const where = 'default of operations';
  const known = operationDefaultNames(ctx.platform);
  const found = operationAttribute(ctx.platform, name);
  if (!found) {
    const elsewhere =
      placeOfMeta(ctx, name) ?? placeOfOption(ctx.platform, name, 'op monitor') ?? placeOfNode(name);
    if (elsewhere === undefined) reportUnknown(ctx, pair, name, where, known);
    else
      ctx.report('misplaced-meta', pair.name, {
        name,
        where: 'the defaults of operations',
        belongs: elsewhere,
      });
    return undefined;
  }
  if (!found.option.inDefaults) {
    const belongs = `"${name}" belongs to each operation: "op monitor ${name}=…"`;
    ctx.report('ineffective-option', pair.name, { name, place: '"op_defaults"', belongs });
    return undefined;
  }
  const facts = reportLookup(ctx, pair.name, name, where, found);
  // As an attribute of <op> it is an XML boolean; here it is a meta attribute.
  return facts.type.kind === 'boolean' ? { ...facts, type: OP_DEFAULT_BOOLEAN } : facts;
}

/** Of resources, in their defaults where those can have it. */
function placeOfMeta(ctx: FileContext, name: string): string | undefined {
  const found = metaAttribute(ctx.platform, name);
  if (!found || found.kind === 'removed') return undefined;
  const { inherited } = found.option;
  return `it is a meta attribute of resources: "${inherited ? 'rsc_defaults' : 'meta'} { ${name} = … }"`;
}

/** A misspelt name is an error; one that resembles nothing may be meant for somebody else. */
function reportUnknown(
  ctx: FileContext,
  pair: ast.Pair,
  name: string,
  where: string,
  known: readonly string[],
): void {
  const same = known.find((candidate) => normalised(candidate) === normalised(name));
  const suggestion = same ?? ctx.nearest(name, known);
  if (suggestion === undefined) {
    const version = formatVersion(ctx.platform.pacemaker);
    ctx.report('foreign-option', pair.name, { name, where, version });
  } else {
    ctx.report(
      'unknown-option',
      pair.name,
      { name, where, suggestion },
      didYouMeanFix(ctx, pair.name, suggestion),
    );
  }
}
