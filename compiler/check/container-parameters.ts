/** `params` of a group, clone or bundle: Pacemaker hands them on to every resource inside. */
import { findParameter } from '../agents/database.js';
import type { ResourceSymbol } from '../bind/context.js';
import type { NvSet } from '../model/model.js';
import { metaAttribute } from '../tables/meta-attributes.js';
import { agentOf } from './agent-of.js';
import { nvsets } from './attribute-sets.js';
import type { SetPart } from './attribute-sets.js';
import { kindInWords } from './promotable.js';

/** They may be for any agent, so an unknown name is fine; a meta attribute of Pacemaker is none of an agent. */
export function containerParameters(symbol: ResourceSymbol, parts: readonly SetPart[]): NvSet[] {
  const { context: ctx, name: container } = symbol;
  return nvsets(ctx, parts, {
    place: `the parameters of ${JSON.stringify(container)}`,
    rules: 'params',
    lookup(name, pair) {
      const meta = metaAttribute(ctx.platform, name);
      if (meta && !isParameterInside(symbol, name)) {
        const params = { name, agent: kindInWords(symbol), meta: meta.option.name };
        ctx.report('meta-as-parameter', pair.name, params);
      }
      return undefined;
    },
  });
}

function isParameterInside(symbol: ResourceSymbol, name: string): boolean {
  return symbol.children.some((child) => {
    if (child.kind === 'group') return isParameterInside(child, name);
    const agent = agentOf(child, symbol.context.symbols);
    const facts = agent && symbol.context.agentFacts(agent);
    return facts !== undefined && findParameter(facts, name) !== undefined;
  });
}
