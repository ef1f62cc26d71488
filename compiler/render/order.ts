/** `order`. */
import type { Order } from '../model/model.js';
import { words } from './blocks.js';
import { chain, constraintHead, lifetimes } from './constraint-parts.js';
import type { RenderContext } from './context.js';
import type { Doc } from './doc.js';
import { actionWord, setTerms } from './resource-sets.js';
import { name, pair } from './words.js';

export function orderDoc(ctx: RenderContext, order: Order): Doc {
  const { terms, orderKind, score, symmetrical, requireAll } = order;
  const doc = words(
    constraintHead('order', order),
    chain('first' in terms ? pairTerms(terms) : setTerms('order', terms.sets), 'then'),
    orderKind === undefined ? undefined : pair('kind', orderKind),
    score === undefined ? undefined : pair('score', score),
    symmetrical === undefined ? undefined : pair('symmetrical', String(symmetrical)),
    requireAll === undefined ? undefined : pair('require-all', String(requireAll)),
    ...lifetimes(order),
  );
  return ctx.statement(order, doc, {
    description: order.description,
    inner: [terms, order.lifetime],
  });
}

type PairTerms = Extract<Order['terms'], { readonly first: string }>;

/** An action that is left out is the first one in the CIB and `start` in the language, so both are written or none. */
function pairTerms({ first, firstAction, then, thenAction }: PairTerms): string[] {
  if (firstAction === undefined && thenAction === undefined) return [name(first), name(then)];
  const before = firstAction ?? 'start';
  return [actionWord(before) + name(first), actionWord(thenAction ?? before) + name(then)];
}
