import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import type { Order, OrderKind } from '../model/model.js';
import { SCORE, words, XML_BOOLEAN } from '../tables/option.js';
import { parseScore } from '../types/score.js';
import { checkOnlySet } from './colocation.js';
import { constraintId } from './constraint-id.js';
import { lifetimeOf } from './lifetime.js';
import type { OptionTable, Options } from './statement-options.js';
import { readOptions, reportConflict } from './statement-options.js';
import { checkNoRepetition } from './subjects.js';
import type { CheckedTerm, SingleTerm } from './terms.js';
import { checkTerm, setOf, subjectsOf } from './terms.js';

const WHAT = 'an order';

const TABLE: OptionTable = {
  place: WHAT,
  types: {
    kind: words('Mandatory', 'Optional', 'Serialize'),
    symmetrical: XML_BOOLEAN,
    'require-all': XML_BOOLEAN,
    score: SCORE,
  },
  belongs: {
    'first-action': 'the action stands in front of the resource: "promote R then start S"',
    'then-action': 'the action stands in front of the resource: "promote R then start S"',
    action: 'the action stands in front of the resource: "promote R then start S"',
    role: 'the action stands in front of the resource: "promote R then start S"',
    id: 'the id stands in front: "order ID: R then S"',
    sequential: 'that is an option of a set: "(a, b)" or "set(a, b, sequential=false)"',
  },
};

/** `a then b`. Three terms or more become one set each, in the order of writing. */
export function checkOrder(ctx: FileContext, decl: ast.OrderDecl): Order | undefined {
  const options = readOptions(ctx, decl.options, TABLE);
  reportScore(ctx, options);
  const checked = decl.terms.map((term) => checkTerm(ctx, term, 'order'));
  const terms = checked.filter((term) => term !== undefined);
  if (terms.length < checked.length || terms.length === 0) return undefined;
  checkNoRepetition(ctx, subjectsOf(terms), 'this order', true);

  const orderKind = options.get('kind') as OrderKind | undefined;
  const score = options.get('score');
  reportConflict(ctx, options, ['kind', 'score'], WHAT);
  const symmetrical = options.flag('symmetrical');
  const common = {
    ...constraintId(ctx, decl.id, decl),
    ...lifetimeOf(ctx, decl.lifetimes),
    kind: 'order' as const,
    ...(orderKind !== undefined && { orderKind }),
    ...(score !== undefined && { score }),
    ...(symmetrical !== undefined && { symmetrical }),
  };
  const symmetry = options.pair('symmetrical');
  if (orderKind === 'Serialize' && symmetrical === true && symmetry) {
    ctx.report('option-without-effect', symmetry, {
      option: 'symmetrical',
      where: 'an order of kind Serialize',
    });
  }

  const requireAll = options.flag('require-all');
  const all = { ...common, ...(requireAll !== undefined && { requireAll }) };
  const [first, second] = terms;
  if (terms.length === 2 && first?.kind === 'single' && second?.kind === 'single')
    return { ...all, terms: pair(first, second) };
  checkSets(ctx, decl, terms, options);
  return { ...all, terms: { sets: terms.map((term) => setOf(ctx, term)) } };
}

/**
 * In the CIB an action that is left out for the second resource is that of the first ("promote a then b" would promote
 * b). Here it is `start`, as it is for people and for pcs; so as soon as one action is written, both go out.
 */
function pair(first: SingleTerm, second: SingleTerm): Order['terms'] {
  const explicit = first.action !== undefined || second.action !== undefined;
  return {
    first: first.subject.name,
    ...(explicit && { firstAction: first.action ?? 'start' }),
    then: second.subject.name,
    ...(explicit && { thenAction: second.action ?? 'start' }),
  };
}

function checkSets(
  ctx: FileContext,
  decl: ast.OrderDecl,
  terms: readonly CheckedTerm[],
  options: Options,
): void {
  const requireAll = options.pair('require-all');
  if (requireAll) {
    const why = 'it counts between two plain resources; of a set it is an option: "any(a, b)"';
    ctx.report('option-without-effect', requireAll, {
      option: 'require-all',
      where: 'an order of sets',
      why,
    });
  }
  const [only] = terms;
  if (terms.length === 1 && only) {
    checkOnlySet(ctx, decl, only, WHAT, 'order vip then web', options.get('kind') === 'Serialize');
    return;
  }
  const last = terms[terms.length - 1];
  if (last?.kind === 'set' && last.node.form === 'any') {
    const why = 'it says that one member is enough for what comes after it';
    ctx.report('option-without-effect', last.node, {
      option: 'any( )',
      where: 'the last place of an order',
      why,
    });
  }
}

function reportScore(ctx: FileContext, options: Options): void {
  const pair = options.pair('score');
  const score = options.get('score');
  if (!pair || score === undefined) return;
  const instead = parseScore(score) === 0 ? 'Optional' : 'Mandatory';
  const { file, pos, end } = ctx.origin(pair);
  const title = `Replace with "kind=${instead}"`;
  ctx.report(
    'score-of-order',
    pair,
    { score, instead },
    { fixes: [{ title, safety: 'safe', edits: [{ file, pos, end, text: `kind=${instead}` }] }] },
  );
}
