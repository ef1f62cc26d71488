/** Sets of name-value pairs, and rules. */
import type { Pool } from './pool.js';
import type { Node } from './tree.js';
import { node } from './tree.js';
import {
  ATTRIBUTE_NAMES,
  DATES,
  META_NAMES,
  META_VALUES,
  OPTION_NAMES,
  PARAMETER_NAMES,
  RANGES,
  text,
  TIMES,
} from './values.js';

type SetTag = 'cluster_property_set' | 'instance_attributes' | 'meta_attributes' | 'utilization';

const PROMOTABLE = 'promotable';

/** Some sets of a kind. */
export function nvsets(pool: Pool, tag: SetTag, probability: number): Node[] {
  const { random } = pool;
  if (!random.chance(probability)) return [];
  return random.many(1, 3, () => nvset(pool, tag));
}

function nvset(pool: Pool, tag: SetTag): Node {
  const { random } = pool;
  if (random.chance(0.08)) return node(tag, { 'id-ref': pool.reference(tag) });
  const children = [
    ...random.maybe(0.12, () => rule(pool, 2, false)),
    ...random.many(0, 5, () => nvpair(pool, tag)),
  ];
  // Nothing refers to a set that makes a clone promotable: it moves.
  const isPrivate = children.some(({ attributes }) => attributes.name === PROMOTABLE);
  const isFirst = tag === 'cluster_property_set' && pool.fresh() < 20;
  const id = isFirst ? 'cib-bootstrap-options' : pool.id(isPrivate ? 'private' : tag, !isPrivate);
  return node(
    tag,
    { id, score: pool.score(0.15) },
    random.chance(0.2) ? random.shuffled(children) : children,
  );
}

function nvpair(pool: Pool, tag: SetTag): Node {
  const { random } = pool;
  if (random.chance(0.04)) {
    const renamed = pool.since('1.3') && pool.before('4.0') && random.chance(0.3);
    return node('nvpair', {
      'id-ref': pool.reference(`nvpair-${tag}`),
      name: renamed ? `x${text(random)}` : undefined,
    });
  }
  const meta = tag === 'meta_attributes';
  const names = meta ? META_NAMES : tag === 'cluster_property_set' ? OPTION_NAMES : PARAMETER_NAMES;
  const name = random.chance(0.7) ? random.pick(names) : text(random);
  return node('nvpair', {
    id: name === PROMOTABLE ? pool.id('private', false) : pool.id(`nvpair-${tag}`),
    name,
    value:
      pool.before('4.0') && random.chance(0.03)
        ? undefined
        : random.chance(0.6) && tag !== 'instance_attributes'
          ? random.pick(META_VALUES)
          : text(random),
  });
}

// ---------------------------------------------------------------- rules

/** `top`: directly in a location, where the score counts. */
export function rule(pool: Pool, depth: number, top: boolean): Node {
  const { random } = pool;
  if (random.chance(0.08)) return node('rule', { 'id-ref': pool.reference(`rule${depth}`) });
  const scored = top || pool.before('3.9') || random.chance(0.2);
  const byAttribute = scored && random.chance(0.15);
  return node(
    'rule',
    {
      // Only of a lower depth, so that no rule refers to itself.
      id: pool.id(top || depth === 2 || random.chance(0.5) ? `rule${depth + 1}` : 'rule', top || depth === 2),
      'boolean-op': pool.one(0.6, ['or', 'and']),
      role: random.chance(top ? 0.2 : 0.05)
        ? random.pick(['Started', 'Master', 'promoted', 'Slave', text(random)])
        : undefined,
      score: scored && !byAttribute ? (pool.score(1) ?? '0') : undefined,
      'score-attribute': byAttribute ? text(random) : undefined,
    },
    random.many(1, 4, () => condition(pool, depth)),
  );
}

function condition(pool: Pool, depth: number): Node {
  const { random } = pool;
  const kind = random.next();
  if (kind < 0.2 && depth > 0) return rule(pool, depth - 1, false);
  if (kind < 0.45) return date(pool);
  if (pool.since('3.4') && kind < 0.55) {
    return node('rsc_expression', {
      id: pool.id('rsc_expression', false),
      class: pool.one(0.5, ['ocf', 'stonith', '', withoutColon(text(random))]),
      provider: pool.one(0.4, ['heartbeat', '', withoutColon(text(random))]),
      type: pool.one(0.4, ['IPaddr2', '', text(random)]),
    });
  }
  if (pool.since('3.4') && kind < 0.65) {
    const interval = pool.one(0.4, TIMES);
    return node('op_expression', {
      id: pool.id('op_expression', false),
      name: random.pick(['monitor', text(random)]),
      interval,
    });
  }
  return expression(pool);
}

/** There is no agent with one in its name, and the language could not say it. */
export function withoutColon(name: string): string {
  return name.replaceAll(':', '');
}

function expression(pool: Pool): Node {
  const { random } = pool;
  const operation = random.pick('lt gt lte gte eq ne defined not_defined'.split(' '));
  const valued = operation.endsWith('defined') ? random.chance(0.1) : random.chance(0.95);
  const types = ['string', 'version', pool.since('3.5') ? 'integer' : 'number', 'number'];
  return node('expression', {
    id: pool.id('expression', false),
    attribute: random.chance(0.7) ? random.pick(ATTRIBUTE_NAMES) : text(random),
    operation,
    value: valued ? text(random) : undefined,
    type: pool.one(0.25, types),
    'value-source': pool.since('2.9') ? pool.one(0.15, ['literal', 'param', 'meta']) : undefined,
  });
}

const SPEC = 'years months monthdays hours weekyears weeks weekdays'.split(' ');
const DURATION = 'years months weeks hours'.split(' ');

function date(pool: Pool): Node {
  const { random } = pool;
  const id = pool.id('date_expression', false);
  const [start, end] = [random.pick(DATES), random.pick(DATES)];
  const newer = pool.since('3.9') ? ['minutes', 'seconds'] : [];
  const spec = (): Node =>
    fields(pool, 'date_spec', [...SPEC, ...newer, ...(pool.before('4.0') ? ['moon'] : [])], RANGES);
  const duration = (): Node =>
    fields(pool, 'duration', [...DURATION, ...newer], ['1', '12', '+2', ' 3 ', '-1', '007']);
  switch (random.pick(['gt', 'lt', 'in_range', 'in_range', 'date_spec'])) {
    case 'gt':
      return node('date_expression', { id, operation: 'gt', start });
    case 'lt':
      return node('date_expression', { id, operation: 'lt', end });
    case 'date_spec':
      return node('date_expression', { id, operation: 'date_spec' }, [spec()]);
    default: {
      const attributes = { id, operation: 'in_range' };
      const way = random.below(4);
      if (way === 0) return node('date_expression', { ...attributes, start }, [duration()]);
      if (way === 1) return node('date_expression', { ...attributes, end });
      if (way === 2 && pool.since('3.9')) return node('date_expression', { ...attributes, start });
      return node('date_expression', { ...attributes, start, end });
    }
  }
}

function fields(pool: Pool, tag: string, names: readonly string[], values: readonly string[]): Node {
  const { random } = pool;
  const chosen = names.filter(() => random.chance(0.2));
  const pairs = chosen.map((name) => [name, random.pick(values)] as const);
  return node(tag, { id: pool.id(tag, false), ...Object.fromEntries(pairs) });
}
