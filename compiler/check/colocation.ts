import type * as ast from '../../grammar/ast.js';
import type { FileContext } from '../bind/context.js';
import type { Colocation } from '../model/model.js';
import { BOOLEAN, SCORE, STRING } from '../tables/option.js';
import { parseScore } from '../types/score.js';
import { constraintId } from './constraint-id.js';
import { lifetimeOf } from './lifetime.js';
import { requireInSchema } from './schema-limits.js';
import type { OptionTable, Options } from './statement-options.js';
import { readOptions, reportConflict } from './statement-options.js';
import { checkNoRepetition } from './subjects.js';
import type { CheckedTerm, SingleTerm } from './terms.js';
import { checkTerm, setOf, subjectsOf } from './terms.js';

const WHAT = 'a colocation';

const TABLE: OptionTable = {
  place: WHAT,
  types: {
    score: SCORE,
    'score-attribute': STRING,
    'score-attribute-mangle': STRING,
    'node-attribute': STRING,
    influence: BOOLEAN,
  },
  belongs: {
    'rsc-role': 'the role stands in front of the resource: "promoted R with S"',
    'with-rsc-role': 'the role stands in front of the resource: "R with promoted S"',
    role: 'the role stands in front of the resource: "R with promoted S"',
    id: 'the id stands in front: "colocation ID: R with S"',
    kind: 'that is an option of an order',
    symmetrical: 'that is an option of an order',
  },
};

/**
 * `a with b`: `a` is placed where `b` is. Three terms or more become one set each, in the order of writing: between sets
 * the earlier depends on the later, so that "a with b with c" means a on b and b on c (measured with crm_simulate 2.1.5;
 * inside one sequential set it is the other way round).
 */
export function checkColocation(ctx: FileContext, decl: ast.ColocationDecl): Colocation | undefined {
  const options = readOptions(ctx, decl.options, TABLE);
  const influenced = options.pair('influence');
  if (influenced) requireInSchema(ctx, influenced, 'influence');
  const checked = decl.terms.map((term) => checkTerm(ctx, term, 'colocation'));
  const terms = checked.filter((term) => term !== undefined);
  if (terms.length < checked.length || terms.length === 0) return undefined;
  checkNoRepetition(ctx, subjectsOf(terms), 'this colocation', true);

  reportConflict(ctx, options, ['score', 'score-attribute'], WHAT);
  reportConflict(ctx, options, ['score', 'score-attribute-mangle'], WHAT);
  reportConflict(ctx, options, ['score-attribute', 'score-attribute-mangle'], WHAT);
  const [scoreAttribute, scoreAttributeMangle] = [
    options.get('score-attribute'),
    options.get('score-attribute-mangle'),
  ];
  const given = ['score', 'score-attribute', 'score-attribute-mangle'].some((name) => options.has(name));
  const score = given ? options.get('score') : 'INFINITY';
  if (score !== undefined && parseScore(score) === 0) {
    ctx.report('zero-score', options.pair('score') ?? decl, { what: WHAT });
  }
  const influence = options.get('influence');
  const common = {
    ...constraintId(ctx, decl.id, decl),
    ...lifetimeOf(ctx, decl.lifetimes),
    kind: 'colocation' as const,
    ...(score !== undefined && { score }),
    ...(scoreAttribute !== undefined && { scoreAttribute }),
    ...(scoreAttributeMangle !== undefined && { scoreAttributeMangle }),
    ...(influence !== undefined && { influence }),
  };

  const [first, second] = terms;
  if (terms.length === 2 && first?.kind === 'single' && second?.kind === 'single') {
    return pair(ctx, common, first, second, options);
  }
  if (!checkSetsOnly(ctx, decl, terms, options)) return undefined;
  return { ...common, terms: { sets: terms.map((term) => setOf(ctx, term)) } };
}

type Common = Omit<Colocation, 'terms'>;

function pair(
  ctx: FileContext,
  common: Common,
  first: SingleTerm,
  second: SingleTerm,
  options: Options,
): Colocation {
  if (isCollection(first) && isCollection(second)) {
    ctx.report('two-collections', second.subject.at, {
      first: first.subject.name,
      second: second.subject.name,
    });
  }
  const nodeAttribute = options.get('node-attribute');
  return {
    ...common,
    terms: {
      rsc: first.subject.name,
      ...(first.role && { rscRole: first.role }),
      withRsc: second.subject.name,
      ...(second.role && { withRscRole: second.role }),
      ...(nodeAttribute !== undefined && { nodeAttribute }),
    },
  };
}

function isCollection({ subject }: SingleTerm): boolean {
  return subject.kind === 'tag' || subject.kind === 'template';
}

function checkSetsOnly(
  ctx: FileContext,
  decl: ast.ColocationDecl,
  terms: readonly CheckedTerm[],
  options: Options,
): boolean {
  const nodeAttribute = options.pair('node-attribute');
  if (nodeAttribute)
    ctx.report('set-in-pair', nodeAttribute, { option: 'node-attribute', what: 'this colocation' });
  const [only] = terms;
  if (terms.length === 1 && only) checkOnlySet(ctx, decl, only, WHAT, 'colocation web with vip');
  return !nodeAttribute;
}

/**
 * A constraint of one set: it needs two members, and independent ones say nothing to each other, unless they may only not
 * start at the same time (`serial`).
 */
export function checkOnlySet(
  ctx: FileContext,
  decl: ast.Node,
  only: CheckedTerm,
  what: string,
  example: string,
  serial = false,
): void {
  if (only.kind === 'reference') return;
  if (only.kind === 'single' || only.members.filter((member) => member.kind === 'resource').length < 2) {
    const collection = only.kind === 'set' && only.members.some((member) => member.kind !== 'resource');
    if (!collection) {
      ctx.report('too-few-terms', decl, { what, example });
      return;
    }
  }
  if (only.kind === 'set' && only.set.sequential === false && !serial) {
    const option =
      only.node.form === 'long' ? 'sequential=false' : only.node.form === 'any' ? 'any( )' : '( )';
    const why =
      'its members do not depend on each other, and there is nothing else; "[ ]" puts them in an order';
    ctx.report('option-without-effect', only.node, { option, where: `${what} of a single set`, why });
  }
}
