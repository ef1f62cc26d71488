/** The parameters of an agent: `instance_attributes` of a primitive or template. */
import type * as ast from '../../grammar/ast.js';
import { findParameter, formatAgent, nearestParameter } from '../agents/database.js';
import { takesParameters } from '../agents/builtin.js';
import type { AgentFacts, ParameterFacts } from '../agents/facts.js';
import { SUPPLIED_BY_PACEMAKER } from '../agents/fencing.js';
import type { FileContext, ResourceSymbol, Symbols } from '../bind/context.js';
import { entryName, entryNames, nameOfPair, namesInSet } from '../bind/references.js';
import { didYouMeanFix } from '../bind/suggest.js';
import type { NvPair, NvSet } from '../model/model.js';
import { metaAttribute } from '../tables/meta-attributes.js';
import { describeType } from '../types/check-value.js';
import type { EntryFacts, SetPart } from './attribute-sets.js';
import { nvsets } from './attribute-sets.js';
import { reportShadowed } from './shadowed.js';

export function parameterSets(
  symbol: ResourceSymbol,
  parts: readonly SetPart[],
  facts: AgentFacts | undefined,
): NvSet[] {
  const ctx = symbol.context;
  const sets = nvsets(ctx, parts, {
    place: `the parameters of ${JSON.stringify(symbol.name)}`,
    rules: 'params',
    lookup: (name, pair) => facts && parameterFacts(ctx, name, pair, facts),
  });
  if (facts) reportAliases(ctx, sets, facts);
  reportShadowed(ctx, parts, sets);
  return sets;
}

function parameterFacts(
  ctx: FileContext,
  name: string,
  pair: ast.Pair,
  facts: AgentFacts,
): EntryFacts | undefined {
  const agent = formatAgent(facts.agent);
  const found = findParameter(facts, name);
  if (found) {
    reportRemarks(ctx, pair, found, facts);
    return {
      name,
      type: found.type,
      listSeparator: found.listSeparator,
      ...(found.map && { map: found.map }),
    };
  }
  const meta = metaAttribute(ctx.platform, name);
  if (meta) {
    ctx.report('meta-as-parameter', pair.name, { name, agent, meta: meta.option.name });
  } else if (!takesParameters(facts.agent.class)) {
    ctx.report('parameters-not-supported', pair, { agent, name });
  } else {
    const suggestion = meantParameter(facts, name);
    const extras = suggestion === undefined ? {} : didYouMeanFix(ctx, pair.name, suggestion);
    ctx.report('unknown-parameter', pair.name, { agent, name, suggestion }, extras);
  }
  return undefined;
}

function reportRemarks(ctx: FileContext, pair: ast.Pair, found: ParameterFacts, facts: AgentFacts): void {
  const agent = formatAgent(facts.agent);
  const { name } = found;
  if (facts.agent.class === 'stonith' && SUPPLIED_BY_PACEMAKER.includes(name)) {
    ctx.report('supplied-by-pacemaker', pair, { name, agent });
  } else if (found.elsewhere) {
    ctx.report('parameter-of-other-version', pair.name, { agent, name, platform: ctx.platform.name });
  } else if (found.deprecated) {
    const [only, ...others] = found.deprecated;
    const extras = only === undefined || others.length > 0 ? {} : didYouMeanFix(ctx, pair.name, only);
    ctx.report('deprecated-parameter', pair.name, { agent, name, instead: found.deprecated }, extras);
  }
}

/** Within one set: a set with a rule may well replace the other name. */
function reportAliases(ctx: FileContext, sets: readonly NvSet[], facts: AgentFacts): void {
  const agent = formatAgent(facts.agent);
  for (const { pairs } of sets) {
    for (const [index, pair] of pairs.entries()) {
      const parameter = findParameter(facts, pair.name);
      const names = parameter ? [parameter.name, ...(parameter.aliases ?? [])] : [];
      const earlier = pairs
        .slice(0, index)
        .find(
          (other) =>
            other.name !== pair.name &&
            (names.includes(other.name) || names.includes(findParameter(facts, other.name)?.name ?? '')),
        );
      if (!earlier || !pair.origin) continue;
      const related = earlier.origin ? [{ message: 'the other one is here', at: earlier.origin }] : [];
      ctx.report(
        'parameter-alias-twice',
        pair.origin,
        { name: pair.name, other: earlier.name, agent },
        { related },
      );
    }
  }
}

/** A name of two letters says too little to guess from. */
function meantParameter(facts: AgentFacts, name: string): string | undefined {
  return name.length < 3 ? undefined : nearestParameter(facts, name);
}

/**
 * Required parameters that neither the resource nor its template nor what it stands in sets, in any of their sets. One that was probably meant
 * by a misspelt name is not missing, and in a block that could not be read anything may stand.
 */
export function reportMissing(
  symbol: ResourceSymbol,
  sets: readonly NvSet[],
  facts: AgentFacts,
  template: ResourceSymbol | undefined,
): void {
  const around = containersOf(symbol);
  if ([symbol, template, ...around].some((one) => one?.context.isUnread(one.decl))) return;
  const { symbols } = symbol.context;
  const written = sets.flatMap((set) =>
    set.idRef === undefined
      ? set.pairs.map((pair) => writtenName(symbols, pair))
      : namesInSet(symbols, set.idRef),
  );
  if (template) written.push(...writtenParameters(template));
  written.push(...around.flatMap(handedOn));
  const given = new Set(
    written.map((name) => findParameter(facts, name)?.name ?? meantParameter(facts, name) ?? name),
  );
  for (const parameter of facts.parameters.values()) {
    if (!parameter.required) continue;
    if ([parameter.name, ...(parameter.aliases ?? [])].some((name) => given.has(name))) continue;
    const expected = parameter.type.kind === 'string' ? undefined : describeType(parameter.type);
    symbol.context.report('missing-parameter', symbol.origin, {
      agent: formatAgent(facts.agent),
      name: parameter.name,
      resource: symbol.name,
      expected,
    });
  }
}

function writtenName(symbols: Symbols, { name, idRef }: NvPair): string {
  return name === '' && idRef !== undefined ? (nameOfPair(symbols, idRef) ?? '') : name;
}

function containersOf({ parent }: ResourceSymbol): ResourceSymbol[] {
  return parent ? [parent, ...containersOf(parent)] : [];
}

/** What a group, clone or bundle hands on to the resources inside. */
function handedOn({ context, decl }: ResourceSymbol): string[] {
  return (decl.body?.items ?? []).flatMap((item) =>
    item.kind === 'AttributeSet' && item.which === 'params' ? entryNames(context, item) : [],
  );
}

function writtenParameters({ context, decl }: ResourceSymbol): string[] {
  return (decl.body?.items ?? []).flatMap((item) =>
    item.kind === 'AttributeSet'
      ? item.which === 'params'
        ? entryNames(context, item)
        : []
      : entryName(context, item),
  );
}
