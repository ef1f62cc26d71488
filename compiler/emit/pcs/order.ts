import type { Order } from '../../model/model.js';
import { constraintElement } from '../cib/constraints.js';
import type { XmlElement } from '../cib/xml.js';
import {
  Duplicates,
  enclosedForce,
  lifetimeObstacle,
  setWords,
  sharesGroup,
  termObstacle,
} from './constraint-terms.js';
import type { PcsContext } from './context.js';
import { childrenNamed } from './nvsets.js';

const SET_OPTIONS: ReadonlySet<string> = new Set(['action', 'sequential', 'require-all']);

type Words = { readonly words: readonly (readonly string[])[]; readonly ids: readonly string[] };

export class OrderWriter {
  private readonly duplicates = new Duplicates();

  constructor(private readonly context: PcsContext) {}

  write(order: Order): void {
    const { context } = this;
    const { origin } = order;
    const whole = constraintElement(order, context.cib);
    const result =
      lifetimeObstacle(whole) ??
      ('first' in order.terms ? pairWords(whole, context) : orderSets(whole, context));
    const duplicate = this.duplicates.force(keyOf(whole));
    if ('obstacle' in result) {
      context.patch('constraints', whole, { what: result.obstacle, origin });
      return;
    }
    context.command(result.words, { force: duplicate ?? enclosedForce(result.ids, context), origin });
  }
}

function keyOf(whole: XmlElement): readonly unknown[] {
  const { first, then } = whole.attributes;
  const sets = childrenNamed(whole, 'resource_set');
  return sets.length > 0
    ? sets.map(({ children }) => children.map(({ attributes }) => attributes.id))
    : [first, then];
}

function pairWords(whole: XmlElement, context: PcsContext): Words | { readonly obstacle: string } {
  const {
    id,
    first = '',
    then = '',
    'first-action': firstAction = '',
    'then-action': thenAction = '',
  } = whole.attributes;
  const { kind, score, symmetrical, 'require-all': requireAll } = whole.attributes;
  const obstacle = termObstacle([first, then], context);
  if (obstacle !== undefined) return { obstacle };
  if (sharesGroup([first, then], context) && !context.can('orderInGroup'))
    return { obstacle: `an order within a group (${id})` };
  if (score !== undefined && !context.can('orderScore')) return { obstacle: 'the score of an order' };
  const options = { kind, score, symmetrical, 'require-all': requireAll, id };
  return {
    // pcs writes start for an action that is not given; the CIB would repeat the first.
    words: [['constraint', 'order', firstAction, first, 'then', thenAction, then], optionWords(options)],
    ids: [first, then],
  };
}

function orderSets(whole: XmlElement, context: PcsContext): Words | { readonly obstacle: string } {
  const { id, kind, symmetrical, ...others } = whole.attributes;
  const unknown = Object.keys(others)[0];
  if (unknown !== undefined) return { obstacle: `${unknown} of an order of sets` };
  const sets = setWords(whole.children, SET_OPTIONS, context);
  if ('obstacle' in sets) return sets;
  if (sharesGroup(sets.members, context) && !context.can('orderInGroup'))
    return { obstacle: `an order within a group (${id})` };
  return {
    words: [
      ['constraint', 'order'],
      ...sets.words,
      ['setoptions', ...optionWords({ id, kind, symmetrical })],
    ],
    ids: sets.members,
  };
}

function optionWords(options: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`],
  );
}
