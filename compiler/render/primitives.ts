/** `primitive` and `template`. */
import { findParameter, formatAgent } from '../agents/database.js';
import type { NvPair, Primitive, Template } from '../model/model.js';
import { block } from './blocks.js';
import type { RenderContext } from './context.js';
import type { Doc } from './doc.js';
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
      order: (pairs) => asInMetadata(ctx, resource, pairs),
    }),
    ...operationDocs(ctx, resource),
    ...nvsetDocs(ctx, 'meta', resource.metaAttributes, { plain: 'statement' }),
    ...nvsetDocs(ctx, 'utilization', resource.utilization, { plain: 'statement' }),
  ];
  const head = `${resource.kind} ${word(resource.id)} ${agent}`;
  return ctx.statement(resource, block(head, body), { description: resource.description });
}

/** The agent's author knows which parameters come first; unknown ones follow in their own order. */
function asInMetadata(
  ctx: RenderContext,
  resource: Primitive | Template,
  pairs: readonly NvPair[],
): readonly NvPair[] {
  const agent = ctx.agentOf(resource);
  const facts = agent && ctx.facts(agent);
  if (!facts) return pairs;
  const names = [...facts.parameters.keys()];
  const rank = ({ name: written }: NvPair): number => {
    const found = findParameter(facts, written);
    return found ? names.indexOf(found.name) : names.length;
  };
  return [...pairs].sort((a, b) => rank(a) - rank(b));
}
