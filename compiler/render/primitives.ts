/** `primitive` and `template`. */
import { findParameter, formatAgent } from '../agents/database.js';
import type { NvPair, Primitive, Template } from '../model/model.js';
import { block, inOrderOf } from './blocks.js';
import { compoundValue } from './compound-values.js';
import type { RenderContext } from './context.js';
import type { Doc } from './doc.js';
import type { SetStyle } from './nvsets.js';
import { nvsetDocs } from './nvsets.js';
import { operationDocs } from './operations.js';
import { reference, word } from './words.js';

export function primitiveDoc(ctx: RenderContext, resource: Primitive | Template): Doc {
  const agent =
    resource.agent === undefined
      ? reference('template' in resource ? (resource.template ?? '') : '')
      : word(formatAgent(resource.agent));
  const body = [
    ...nvsetDocs(ctx, 'params', resource.instanceAttributes, {
      plain: 'lines',
      ...parameterStyle(ctx, resource),
    }),
    ...operationDocs(ctx, resource),
    ...nvsetDocs(ctx, 'meta', resource.metaAttributes, { plain: 'statement' }),
    ...nvsetDocs(ctx, 'utilization', resource.utilization, { plain: 'statement' }),
  ];
  const head = `${resource.kind} ${word(resource.id)} ${agent}`;
  return ctx.statement(resource, block(head, body), { description: resource.description });
}

/** The agent's author knows which parameters come first, and which are lists. */
function parameterStyle(
  ctx: RenderContext,
  resource: Primitive | Template,
): Pick<SetStyle, 'order' | 'compound'> {
  const agent = ctx.agentOf(resource);
  const facts = agent && ctx.facts(agent);
  if (!facts) return {};
  const names = [...facts.parameters.keys()];
  // Fence agents take hyphens for underscores.
  const known = (pair: NvPair): string => findParameter(facts, pair.name)?.name ?? pair.name;
  return {
    order: (pairs) => {
      // Of pairs with the same name the first counts, and a reference does not show its own.
      if (pairs.some(({ idRef }) => idRef !== undefined)) return pairs;
      const named = pairs.map((pair) => ({ name: known(pair), pair }));
      return inOrderOf(names, named).map(({ pair }) => pair);
    },
    compound: ({ name, value }) => {
      const parameter = findParameter(facts, name);
      return parameter && value !== undefined ? compoundValue(parameter, value) : undefined;
    },
  };
}
