import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import type { OperationExpression, ResourceExpression } from '../model/model.js';
import { INTERVAL } from '../tables/option.js';
import { typedText } from './typed-values.js';

/** `resource ocf:heartbeat:IPaddr2`: class, provider and type, each with `*` for any. */
export function checkResourceMatch(
  ctx: FileContext,
  node: ast.ResourceMatch,
): ResourceExpression | undefined {
  const text = node.agent && ctx.plain(node.agent);
  if (text === undefined || !node.agent) return undefined;
  const parts = partsOf(text);
  if (!parts) {
    ctx.report('agent-pattern', node.agent, { found: text });
    return undefined;
  }
  if (Object.values(parts).includes('')) ctx.report('empty-agent-part', node.agent, { found: text });
  const named = Object.entries(parts).filter(([, part]) => part !== '*' && part !== undefined);
  return { kind: 'resource', id: '', origin: ctx.origin(node), ...Object.fromEntries(named) };
}

interface Parts {
  readonly class?: string | undefined;
  readonly provider?: string | undefined;
  readonly type?: string | undefined;
}

function partsOf(text: string): Parts | undefined {
  if (text === '*') return {};
  const parts = text.split(':');
  const [first, second, ...rest] = parts;
  if (rest.length > 0) return { class: first, provider: second, type: rest.join(':') };
  // An agent of class ocf without its provider would be taken for any provider.
  if (parts.length === 2 && first !== 'ocf' && first !== '' && second !== '')
    return { class: first, type: second };
  return undefined;
}

/** `op monitor interval=10s`. */
export function checkOpMatch(ctx: FileContext, node: ast.OpMatch): OperationExpression | undefined {
  const name = node.name && ctx.plain(node.name);
  const interval = node.interval && typedText(ctx, node.interval, INTERVAL, 'interval');
  if (name === undefined || (node.interval && interval === undefined)) return undefined;
  return {
    kind: 'operation',
    id: '',
    origin: ctx.origin(node),
    name,
    ...(interval !== undefined && { interval }),
  };
}
