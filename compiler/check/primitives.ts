import { descriptionOf } from './description.js';
import type { AgentFacts } from '../agents/facts.js';
import type { ResourceSymbol } from '../bind/context.js';
import { lookupTemplate } from '../bind/lookup.js';
import type { AgentName, Primitive, PrimitiveLike, Template } from '../model/model.js';
import { INTEGER } from '../tables/option.js';
import { checkAgent } from './agents.js';
import { agentOf } from './agent-of.js';
import { nvsets } from './attribute-sets.js';
import { allowItems, setsOf } from './blocks.js';
import { metaSets } from './meta-sets.js';
import { checkOperations } from './operations.js';
import { parameterSets, reportMissing } from './parameters.js';
import { templateName } from './promotable.js';
import { linesAndSets } from './set-parts.js';

export function checkPrimitive(symbol: ResourceSymbol): Primitive | undefined {
  const { decl, context: ctx } = symbol;
  if (decl.kind !== 'Primitive') return undefined;
  const template = templateName(symbol);
  if (template === undefined) {
    const agent = decl.agent && checkAgent(ctx, decl.agent);
    const body = checkBody(symbol, agent, factsOf(symbol, agent), undefined);
    return agent && { kind: 'primitive', agent, ...body };
  }
  // `decl.agent` is what `template` was read from.
  if (template === '' && decl.agent) {
    const why = 'the name of a template is missing behind it';
    ctx.report('malformed-agent', decl.agent, { name: '@', why });
    return undefined;
  }
  const found = decl.agent && lookupTemplate(ctx, template, decl.agent);
  const declared = found === 'other' ? undefined : found;
  const agent = declared && agentOf(declared, ctx.symbols);
  const body = checkBody(symbol, agent, factsOf(symbol, agent), declared);
  return found && { kind: 'primitive', template, ...body };
}

export function checkTemplate(symbol: ResourceSymbol): Template | undefined {
  const { decl, context: ctx } = symbol;
  if (decl.kind !== 'Template') return undefined;
  const agent = decl.agent && checkAgent(ctx, decl.agent);
  const body = checkBody(symbol, agent, factsOf(symbol, agent), undefined);
  return agent && { kind: 'template', agent, ...body };
}

function factsOf(symbol: ResourceSymbol, agent: AgentName | undefined): AgentFacts | undefined {
  return agent && symbol.context.agentFacts(agent);
}

function checkBody(
  symbol: ResourceSymbol,
  agent: AgentName | undefined,
  facts: AgentFacts | undefined,
  template: ResourceSymbol | undefined,
): Omit<PrimitiveLike, 'kind'> {
  const { decl, context: ctx, name } = symbol;
  const items = allowItems(ctx, decl.body, symbol.kind === 'template' ? 'a template' : 'a primitive', [
    'Pair',
    'PairReference',
    'params',
    'meta',
    'utilization',
    'Op',
    'Operations',
  ]);
  const instanceAttributes = parameterSets(symbol, linesAndSets(items, 'params'), facts);
  if (symbol.kind === 'primitive' && facts) reportMissing(symbol, instanceAttributes, facts, template);
  const owner = !agent ? undefined : agent.class === 'stonith' ? 'stonith' : 'primitive';
  return {
    id: name,
    idGiven: true,
    origin: ctx.origin(decl),
    description: descriptionOf(decl),
    instanceAttributes,
    metaAttributes: metaSets(symbol, setsOf(items, 'meta'), owner),
    utilization: nvsets(ctx, setsOf(items, 'utilization'), {
      place: `the utilization of ${JSON.stringify(name)}`,
      rules: 'utilization',
      lookup: () => ({ type: INTEGER }),
    }),
    ...checkOperations(symbol, items, facts),
  };
}
