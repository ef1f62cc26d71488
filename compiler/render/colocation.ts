/** `colocation`: terms depend on the next one, as the sets of the CIB do. */
import type { Colocation } from '../model/model.js';
import { words } from './blocks.js';
import { chain, constraintHead, lifetimes } from './constraint-parts.js';
import type { RenderContext } from './context.js';
import type { Doc } from './doc.js';
import { roleWord, setTerms } from './resource-sets.js';
import { name, pair } from './words.js';

export function colocationDoc(ctx: RenderContext, colocation: Colocation): Doc {
  const { terms, influence } = colocation;
  const nodeAttribute = 'rsc' in terms ? terms.nodeAttribute : undefined;
  const doc = words(
    constraintHead('colocation', colocation),
    chain(
      'rsc' in terms
        ? [roleWord(terms.rscRole) + name(terms.rsc), roleWord(terms.withRscRole) + name(terms.withRsc)]
        : setTerms('colocation', terms.sets),
      'with',
    ),
    ...scoreOptions(colocation),
    nodeAttribute === undefined ? undefined : pair('node-attribute', nodeAttribute),
    influence === undefined ? undefined : pair('influence', influence),
    ...lifetimes(colocation),
  );
  const { description } = colocation;
  return ctx.statement(colocation, doc, { description, inner: [terms, colocation.lifetime] });
}

/** INFINITY is what the compiler adds; a colocation that says nothing has 0 in Pacemaker. */
function scoreOptions({ score, scoreAttribute, scoreAttributeMangle }: Colocation): string[] {
  const options = [
    ['score', score === 'INFINITY' && scoreAttribute === undefined ? undefined : score],
    ['score-attribute', scoreAttribute],
    ['score-attribute-mangle', scoreAttributeMangle],
  ] as const;
  if (options.every(([, value]) => value === undefined) && score === undefined) return ['score=0'];
  return options.flatMap(([key, value]) => (value === undefined ? [] : [pair(key, value)]));
}
