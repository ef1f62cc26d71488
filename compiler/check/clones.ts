import { descriptionOf } from './description.js';
import type * as ast from '../../grammar/ast.js';
import { formatAgent } from '../agents/names.js';
import type { ResourceSymbol } from '../bind/context.js';
import type { Related } from '../diagnostics/diagnostic.js';
import type { Clone, Group, NvSet, Primitive } from '../model/model.js';
import { parseBoolean } from '../types/boolean.js';
import { agentOf, isFenceDevice } from './agent-of.js';
import { saysSomething } from './attribute-sets.js';
import { allowItems, setsOf } from './blocks.js';
import { containerParameters } from './container-parameters.js';
import { checkGroup } from './groups.js';
import { metaSets } from './meta-sets.js';
import { checkPrimitive } from './primitives.js';
import { isPromotable } from './promotable.js';
import { linesAndSets } from './set-parts.js';

export function checkClone(symbol: ResourceSymbol): Clone | undefined {
  const { decl, context: ctx, name } = symbol;
  if (decl.kind !== 'Clone' && decl.kind !== 'Promotable') return undefined;
  const items = allowItems(ctx, decl.body, decl.kind === 'Clone' ? 'a clone' : 'a promotable clone', [
    'Pair',
    'PairReference',
    'meta',
    'params',
    'Primitive',
    'Group',
  ]);
  checkCount(symbol, decl, items);
  reportOldKeyword(symbol, decl);
  const promotable = isPromotable(symbol);
  const sets = metaSets(symbol, linesAndSets(items, 'meta'), promotable ? 'promotable' : 'clone');
  const metaAttributes = withoutPromotable(symbol, sets);
  const instanceAttributes = containerParameters(symbol, setsOf(items, 'params'));
  const child = checkChild(symbol, promotable);
  if (!child) return undefined;
  return {
    kind: 'clone',
    id: name,
    idGiven: true,
    origin: ctx.origin(decl),
    description: descriptionOf(decl),
    instanceAttributes,
    metaAttributes,
    child,
    promotable,
  };
}

function checkCount(
  symbol: ResourceSymbol,
  decl: ast.CloneDecl | ast.PromotableDecl,
  items: readonly ast.Item[],
): void {
  const nested = items.filter((item) => item.kind === 'Primitive' || item.kind === 'Group').length;
  const found = nested + (decl.of ? 1 : 0);
  if (found === 1 || symbol.context.isUnread(decl)) return;
  const params = { keyword: decl.keyword.text, name: symbol.name, found };
  symbol.context.report('clone-needs-child', decl.name ?? decl, params);
}

function reportOldKeyword(symbol: ResourceSymbol, decl: ast.CloneDecl | ast.PromotableDecl): void {
  const found = decl.keyword.text;
  if (decl.kind !== 'Promotable' || found === 'promotable') return;
  const ctx = symbol.context;
  const { file, pos, end } = ctx.origin(decl.keyword);
  const fix = {
    title: 'Replace with "promotable"',
    safety: 'safe' as const,
    edits: [{ file, pos, end, text: 'promotable' }],
  };
  ctx.report('legacy-word', decl.keyword, { found, today: 'promotable' }, { fixes: [fix] });
}

function checkChild(symbol: ResourceSymbol, promotable: boolean): Primitive | Group | undefined {
  const [child] = symbol.children;
  if (!child) return undefined;
  const primitives = child.kind === 'group' ? child.children : [child];
  for (const primitive of primitives) checkCloned(symbol, primitive, promotable);
  return child.kind === 'group' ? checkGroup(child) : checkPrimitive(child);
}

function checkCloned(clone: ResourceSymbol, primitive: ResourceSymbol, promotable: boolean): void {
  const ctx = clone.context;
  const related = [{ message: `${JSON.stringify(primitive.name)} is declared here`, at: primitive.origin }];
  if (isFenceDevice(primitive, ctx.symbols)) {
    ctx.report(
      'fence-device-cloned',
      clone.origin,
      { device: primitive.name, clone: clone.name },
      { related },
    );
    return;
  }
  if (promotable) checkPromotable(clone, primitive, related);
}

/** Of a bundle with promoted replicas too. */
export function checkPromotable(
  clone: ResourceSymbol,
  primitive: ResourceSymbol,
  related: readonly Related[],
): void {
  const ctx = clone.context;
  const agent = agentOf(primitive, ctx.symbols);
  if (!agent) return;
  const facts = ctx.agentFacts(agent);
  if (!facts || facts.promotable) return;
  const why =
    agent.class === 'ocf' ? 'has no promote and demote' : `is of class ${agent.class}, which has no roles`;
  ctx.report(
    'agent-not-promotable',
    clone.origin,
    { agent: formatAgent(agent), clone: clone.name, why },
    clone.kind === 'bundle'
      ? { related, hint: 'remove promoted-max, or use an agent that can be promoted' }
      : { related },
  );
}

/**
 * `promotable` is a field of the model; written out it is what the declaration says anyway, or contradicts it. A set with
 * an id keeps it, because what refers to the set gets all of it.
 */
function withoutPromotable(symbol: ResourceSymbol, sets: readonly NvSet[]): NvSet[] {
  if (!isPromotable(symbol)) return [...sets];
  return sets
    .map((set) =>
      set.rule
        ? set
        : { ...set, pairs: set.pairs.filter((pair) => !isRedundant(symbol, pair) || isShared(set, pair)) },
    )
    .filter(saysSomething);
}

function isShared({ idGiven }: NvSet, { value }: NvSet['pairs'][number]): boolean {
  return idGiven === true && typeof value === 'string' && parseBoolean(value) === true;
}

function isRedundant(symbol: ResourceSymbol, pair: NvSet['pairs'][number]): boolean {
  if (pair.name !== 'promotable') return false;
  if (typeof pair.value === 'string' && parseBoolean(pair.value) === false && pair.origin) {
    const where = `the promotable clone ${JSON.stringify(symbol.name)}`;
    symbol.context.report('conflicting-options', pair.origin, {
      first: symbol.decl.keyword.text,
      second: 'promotable=false',
      where,
      why: 'use "clone" for a clone that is not promotable',
    });
  }
  return true;
}
