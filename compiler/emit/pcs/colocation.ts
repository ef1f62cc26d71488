import type { Colocation } from '../../model/model.js';
import { constraintElement } from '../cib/constraints.js';
import type { XmlElement } from '../cib/xml.js';
import { Duplicates, enclosedForce, lifetimeObstacle, setWords, termObstacle } from './constraint-terms.js';
import type { PcsContext } from './context.js';
import { childrenNamed } from './nvsets.js';

const SET_OPTIONS: ReadonlySet<string> = new Set(['sequential', 'role']);

type Words = {
  readonly words: readonly (readonly string[])[];
  readonly key: readonly unknown[];
  readonly ids: readonly string[];
};

export class ColocationWriter {
  private readonly duplicates = new Duplicates();

  constructor(private readonly context: PcsContext) {}

  write(colocation: Colocation): void {
    const { context } = this;
    const { origin } = colocation;
    const whole = constraintElement(colocation, context.cib);
    const result =
      lifetimeObstacle(whole) ??
      ('rsc' in colocation.terms ? pairWords(whole, context) : colocationSets(whole, context));
    if ('obstacle' in result) {
      this.duplicates.force(keyOf(whole));
      context.patch('constraints', whole, { what: result.obstacle, origin });
      return;
    }
    const force = this.duplicates.force(result.key) ?? enclosedForce(result.ids, context);
    context.command(result.words, { force, origin });
  }
}

function keyOf(whole: XmlElement): readonly unknown[] {
  const { rsc, 'with-rsc': withRsc } = whole.attributes;
  const sets = childrenNamed(whole, 'resource_set');
  return sets.length > 0
    ? sets.map(({ children }) => children.map(({ attributes }) => attributes.id))
    : [rsc, withRsc];
}

function pairWords(whole: XmlElement, context: PcsContext): Words | { readonly obstacle: string } {
  const {
    id,
    rsc = '',
    'with-rsc': withRsc = '',
    score,
    'score-attribute': scoreAttribute,
  } = whole.attributes;
  if (scoreAttribute !== undefined || score === undefined) return { obstacle: 'a score from an attribute' };
  if (!/^-?(\d+|INFINITY)$/.test(score)) return { obstacle: `the score "${score}"` };
  const obstacle = termObstacle([rsc, withRsc], context);
  if (obstacle !== undefined) return { obstacle };
  const { 'rsc-role': role, 'with-rsc-role': withRole } = whole.attributes;
  // One role as a word makes pcs write both, so a single one goes as an option, which is copied as it is.
  const both = role !== undefined && withRole !== undefined;
  const word = (value: string | undefined): string[] =>
    both && value !== undefined ? [context.roleWord(value)] : [];
  const options = ['rsc-role', 'with-rsc-role', 'node-attribute', 'influence'].flatMap((name) => {
    const value = whole.attributes[name];
    return value === undefined || (both && name.endsWith('role')) ? [] : [`${name}=${value}`];
  });
  if (options.some((option) => option.endsWith('='))) return { obstacle: 'an empty option of a colocation' };
  return {
    words: [
      ['constraint', 'colocation', 'add', ...word(role), rsc, 'with', ...word(withRole), withRsc],
      [`score=${score}`, ...options, `id=${id}`],
    ],
    key: keyOf(whole),
    ids: [rsc, withRsc],
  };
}

function colocationSets(whole: XmlElement, context: PcsContext): Words | { readonly obstacle: string } {
  const { id, score, influence, ...others } = whole.attributes;
  const unknown = Object.keys(others)[0];
  if (unknown !== undefined) return { obstacle: `${unknown} of a colocation of sets` };
  if (influence !== undefined && !context.can('influenceOfSets')) {
    return { obstacle: 'influence of a colocation of sets' };
  }
  if (score === undefined || !/^-?(\d+|INFINITY)$/.test(score)) return { obstacle: `the score "${score}"` };
  const sets = setWords(whole.children, SET_OPTIONS, context);
  if ('obstacle' in sets) return sets;
  const options = [
    `id=${id}`,
    `score=${score}`,
    ...(influence === undefined ? [] : [`influence=${influence}`]),
  ];
  return {
    words: [['constraint', 'colocation'], ...sets.words, ['setoptions', ...options]],
    key: keyOf(whole),
    ids: sets.members,
  };
}
