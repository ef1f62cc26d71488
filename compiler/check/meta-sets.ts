/** The meta attributes of resources. */
import type * as ast from '../../grammar/ast.js';
import type { ResourceSymbol } from '../bind/context.js';
import { formatAgent } from '../agents/names.js';
import { didYouMeanFix } from '../bind/suggest.js';
import type { NvPair, NvSet } from '../model/model.js';
import type { Platform } from '../platforms/platform.js';
import { clusterOption } from '../tables/cluster-options.js';
import type { MetaFacts, MetaOwner } from '../tables/meta-attributes.js';
import { metaAttribute, metaAttributeLike, metaAttributeNames } from '../tables/meta-attributes.js';
import { operationAttribute } from '../tables/operation-attributes.js';
import { parseRole } from '../types/role.js';
import { agentOf } from './agent-of.js';
import type { EntryFacts, SetPart } from './attribute-sets.js';
import { nvsets } from './attribute-sets.js';
import { reportLookup } from './option-lookup.js';
import { isPromotable, kindInWords, outerInstances } from './promotable.js';
import { checkRoleWord } from './role-words.js';
import { reportShadowed } from './shadowed.js';

const OWNERS: Readonly<Record<MetaOwner, string>> = {
  primitive: 'a primitive',
  stonith: 'a fence device',
  group: 'a group',
  clone: 'a clone',
  promotable: 'a promotable clone',
  bundle: 'a bundle',
};

/** `owner`: what the symbol is to Pacemaker. What is made of a template is a primitive. */
export function metaSets(
  symbol: ResourceSymbol,
  parts: readonly SetPart[],
  owner: MetaOwner | undefined,
): NvSet[] {
  const ctx = symbol.context;
  const sets = nvsets(ctx, parts, {
    place: `the meta attributes of ${JSON.stringify(symbol.name)}`,
    rules: 'meta',
    lookup: (name, pair) => metaFacts(symbol, name, pair, owner),
  });
  reportShadowed(ctx, parts, sets);
  return sets.map(withTodaysRole);
}

function metaFacts(
  symbol: ResourceSymbol,
  name: string,
  pair: ast.Pair,
  owner: MetaOwner | undefined,
): EntryFacts | undefined {
  const ctx = symbol.context;
  const found = metaAttribute(ctx.platform, name);
  if (!found) {
    reportUnknown(symbol, name, pair);
    return undefined;
  }
  const facts = reportLookup(ctx, pair.name, name, 'meta attribute', found);
  if (owner !== undefined && !facts.owners.includes(owner)) reportMisplaced(symbol, name, pair, facts);
  else if (facts.name === 'container-attribute-target' && !isAroundBundle(symbol))
    reportMisplaced(symbol, name, pair, { ...facts, owners: ['bundle'] });
  if (facts.name === 'target-role') return checkTargetRole(symbol, pair, facts);
  return facts;
}

/** A bundle, what is inside of one, and a template, which may be for one. */
function isAroundBundle(symbol: ResourceSymbol): boolean {
  return symbol.kind === 'template' || symbol.kind === 'bundle' || symbol.parent?.kind === 'bundle';
}

function reportMisplaced(symbol: ResourceSymbol, name: string, pair: ast.Pair, facts: MetaFacts): void {
  const clone = outerInstances(symbol);
  const there = clone && facts.owners.includes(clone.kind as MetaOwner);
  const owners = facts.owners.map((owner) => OWNERS[owner]).join(' or ');
  const belongs = there
    ? `write it in the block of ${JSON.stringify(clone.name)}`
    : `it is an option of ${owners}`;
  symbol.context.report('misplaced-meta', pair.name, { name, where: `${kindInWords(symbol)}`, belongs });
}

/** Unknown names are legal, since rules can use them; but not those that are nearly Pacemaker's, or belong elsewhere. */
function reportUnknown(symbol: ResourceSymbol, name: string, pair: ast.Pair): void {
  const ctx = symbol.context;
  const elsewhere =
    placeOfOption(ctx.platform, name, 'op monitor') ?? placeOfParameter(symbol, name) ?? placeOfNode(name);
  if (elsewhere !== undefined) {
    ctx.report('misplaced-meta', pair.name, { name, where: kindInWords(symbol), belongs: elsewhere });
    return;
  }
  const like = metaAttributeLike(ctx.platform, name);
  const suggestion = like ?? ctx.nearest(name, metaAttributeNames(ctx.platform));
  if (suggestion === undefined) ctx.report('custom-meta-attribute', pair.name, { name });
  else
    ctx.report(
      'unknown-meta-attribute',
      pair.name,
      { name, suggestion },
      didYouMeanFix(ctx, pair.name, suggestion),
    );
}

/** Where an option of the cluster or of operations is written; undefined: it is none. */
export function placeOfOption(platform: Platform, name: string, operations: string): string | undefined {
  if (clusterOption(platform, name)) return 'it is an option of the cluster: "property { … }"';
  if (!operationAttribute(platform, name) || ['id', 'name', 'description'].includes(name)) return undefined;
  return `it is an option of operations: "${operations} ${name}=…"`;
}

export function placeOfNode(name: string): string | undefined {
  return name === 'standby'
    ? 'it is an attribute of nodes: "node … { attributes { standby = on } }"'
    : undefined;
}

function placeOfParameter(symbol: ResourceSymbol, name: string): string | undefined {
  const agent = agentOf(symbol, symbol.context.symbols);
  if (!agent || !symbol.context.agentFacts(agent)?.parameters.has(name)) return undefined;
  return `it is a parameter of ${formatAgent(agent)}: write "${name} = …" in the block of the resource`;
}

// ---------------------------------------------------------------- target-role

function checkTargetRole(symbol: ResourceSymbol, pair: ast.Pair, facts: MetaFacts): EntryFacts {
  const ctx = symbol.context;
  const value = pair.value && ctx.plain(pair.value);
  if (value === undefined || !pair.value || !parseRole(value)) return facts;
  const role = checkRoleWord(ctx, pair.value, value);
  if ((role === 'Promoted' || role === 'Unpromoted') && !mayBePromoted(symbol)) {
    ctx.report('role-not-applicable', pair, { name: 'target-role', value, where: kindInWords(symbol) });
  }
  return facts;
}

/** Inside a promotable clone the resource has the role of its instance; a template may be used in one. */
function mayBePromoted(symbol: ResourceSymbol): boolean {
  if (symbol.kind === 'template') return true;
  for (let at: ResourceSymbol | undefined = symbol; at; at = at.parent) if (isPromotable(at)) return true;
  return false;
}

/** The model has today's words for roles; `stopped` is as good as `Stopped` and stays. */
function withTodaysRole(set: NvSet): NvSet {
  return { ...set, pairs: set.pairs.map(todaysRole) };
}

function todaysRole(pair: NvPair): NvPair {
  if (pair.name !== 'target-role' || typeof pair.value !== 'string') return pair;
  const role = parseRole(pair.value);
  return role === 'Promoted' || role === 'Unpromoted' ? { ...pair, value: role } : pair;
}
