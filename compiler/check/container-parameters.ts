/** `params` of a group, clone or bundle: Pacemaker hands them on to every resource inside. */
import type * as ast from '../../grammar/ast.js';
import { findParameter, formatAgent, nearestParameter } from '../agents/database.js';
import { takesParameters } from '../agents/builtin.js';
import type { AgentFacts, ParameterFacts } from '../agents/facts.js';
import type { ResourceSymbol } from '../bind/context.js';
import { didYouMeanFix } from '../bind/suggest.js';
import type { NvSet } from '../model/model.js';
import { metaAttribute } from '../tables/meta-attributes.js';
import { agentOf } from './agent-of.js';
import { nvsets } from './attribute-sets.js';
import type { EntryFacts, SetPart } from './attribute-sets.js';
import { kindInWords } from './promotable.js';

/**
 * They may be for any of the agents inside, so a name that one of them knows is fine; a meta attribute of Pacemaker is none
 * of an agent.
 */
export function containerParameters(symbol: ResourceSymbol, parts: readonly SetPart[]): NvSet[] {
  const { context: ctx, name: container } = symbol;
  return nvsets(ctx, parts, {
    place: `the parameters of ${JSON.stringify(container)}`,
    rules: 'params',
    lookup(name, pair) {
      const found = parameterInside(symbol, name);
      if (found) return facts(name, found);
      const meta = metaAttribute(ctx.platform, name);
      if (meta) {
        const params = { name, agent: kindInWords(symbol), meta: meta.option.name };
        ctx.report('meta-as-parameter', pair.name, params);
      } else {
        reportUnknown(symbol, name, pair);
      }
      return undefined;
    },
  });
}

function facts(name: string, { type, listSeparator, map }: ParameterFacts): EntryFacts {
  return { name, type, listSeparator, ...(map && { map }) };
}

/** Only where all agents inside are known; a custom agent may take anything. */
function reportUnknown(symbol: ResourceSymbol, name: string, pair: ast.Pair): void {
  const ctx = symbol.context;
  const inside = agentsInside(symbol);
  const known = inside.filter((one) => one !== undefined);
  if (known.length === 0 || known.length < inside.length) return;
  const suggestion = known.map((one) => nearestParameter(one, name)).find((near) => near !== undefined);
  const taking = known.find(({ agent }) => takesParameters(agent.class)) ?? known[0]!;
  const agents = [...new Set(known.map(({ agent }) => formatAgent(agent)))];
  if (!takesParameters(taking.agent.class)) {
    ctx.report('parameters-not-supported', pair, { agent: agents.join(', '), name });
    return;
  }
  const extras = suggestion === undefined ? {} : didYouMeanFix(ctx, pair.name, suggestion);
  ctx.report('unknown-parameter', pair.name, { agent: agents.join(', '), name, suggestion }, extras);
}

/** What the agents inside say of a parameter: the first that has it. */
function parameterInside(symbol: ResourceSymbol, name: string): ParameterFacts | undefined {
  return agentsInside(symbol)
    .map((one) => one && findParameter(one, name))
    .find((one) => one !== undefined);
}

/** Undefined for an agent that nobody knows. */
function agentsInside(symbol: ResourceSymbol): (AgentFacts | undefined)[] {
  return symbol.children.flatMap((child) => {
    if (child.kind === 'group') return agentsInside(child);
    const agent = agentOf(child, symbol.context.symbols);
    return [agent && symbol.context.agentFacts(agent)];
  });
}
