/** Locations, colocations, orders and tickets. */
import type { Pool } from './pool.js';
import { roles } from './resources.js';
import { rule } from './sets.js';
import type { Node } from './tree.js';
import { node } from './tree.js';
import { BOOLEANS, SCORES, text } from './values.js';

const ACTIONS = 'start promote demote stop'.split(' ');
const KINDS = 'Optional Mandatory Serialize'.split(' ');

export function constraintsOf(pool: Pool): Node[] {
  return pool.random.many(0, 10, () =>
    pool.random.pick([location, location, colocation, order, ticket])(pool),
  );
}

function resource(pool: Pool): string {
  return pool.reference('primitive', 'group', 'clone', 'bundle', 'tag', 'template');
}

function lifetime(pool: Pool): Node[] {
  if (pool.since('4.0')) return [];
  return pool.random.maybe(0.08, () =>
    node(
      'lifetime',
      {},
      pool.random.many(1, 2, () => rule(pool, 1, false)),
    ),
  );
}

function sets(pool: Pool, most: number): Node[] {
  return pool.random.many(1, most, () => set(pool));
}

function set(pool: Pool): Node {
  const { random } = pool;
  if (random.chance(0.08)) return node('resource_set', { 'id-ref': pool.reference('resource_set') });
  const scored = random.chance(0.08);
  return node(
    'resource_set',
    {
      id: pool.id('resource_set'),
      sequential: pool.one(0.4, BOOLEANS),
      'require-all': pool.one(0.2, BOOLEANS),
      ordering: pool.since('2.1') ? pool.one(0.06, ['group', 'listed']) : undefined,
      action: pool.one(0.25, ACTIONS),
      role: pool.one(0.25, roles(pool)),
      score: scored ? random.pick(SCORES) : undefined,
      kind: pool.since('3.0') && !scored ? pool.one(0.06, KINDS) : undefined,
    },
    random.many(1, 4, () => node('resource_ref', { id: resource(pool) })),
  );
}

function location(pool: Pool): Node {
  const { random } = pool;
  const id = pool.id('rsc_location');
  const discovery = pool.since('2.2') ? pool.one(0.15, ['always', 'never', 'exclusive']) : undefined;
  const way = random.next();
  const bySets = way < 0.2;
  const pattern = way > 0.85 && pool.since('2.6');
  const subject = bySets ? {} : pattern ? { 'rsc-pattern': text(random) } : { rsc: resource(pool) };
  const role = bySets ? undefined : pool.one(0.2, roles(pool));
  const children = bySets ? sets(pool, 3) : [];
  if (random.chance(0.55)) {
    const target = random.chance(0.8) ? `node${random.below(6)}` : text(random);
    const attributes = {
      id,
      ...subject,
      role,
      node: target,
      score: random.pick(SCORES),
      'resource-discovery': discovery,
    };
    return node('rsc_location', attributes, [...children, ...lifetime(pool)]);
  }
  const rules = random.many(1, pool.before('4.0') && random.chance(0.3) ? 3 : 1, () => rule(pool, 2, true));
  const attributes = { id, ...subject, role, 'resource-discovery': discovery };
  return node('rsc_location', attributes, [...children, ...rules, ...lifetime(pool)]);
}

function colocation(pool: Pool): Node {
  const { random } = pool;
  const id = pool.id('rsc_colocation');
  const byAttribute = pool.before('3.0')
    ? pool.one(0.1, ['score-attribute', 'score-attribute-mangle'])
    : undefined;
  const score = byAttribute === undefined ? { score: pool.score(0.8) } : { [byAttribute]: text(random) };
  const influence = pool.since('3.6') ? pool.one(0.1, ['true', 'false', 'no', text(random)]) : undefined;
  const bySets = random.chance(0.3);
  const pair = {
    rsc: resource(pool),
    'with-rsc': resource(pool),
    'node-attribute': pool.text(0.1),
    'rsc-role': pool.one(0.2, roles(pool)),
    'with-rsc-role': pool.one(0.2, roles(pool)),
  };
  const attributes = { id, ...score, influence, ...(bySets ? {} : pair) };
  return node('rsc_colocation', attributes, [...lifetime(pool), ...(bySets ? sets(pool, 4) : [])]);
}

function order(pool: Pool): Node {
  const { random } = pool;
  const id = pool.id('rsc_order');
  const scored = random.chance(0.15);
  const bySets = random.chance(0.3);
  const pair = {
    first: resource(pool),
    then: resource(pool),
    'first-action': pool.one(0.3, ACTIONS),
    'then-action': pool.one(0.3, ACTIONS),
  };
  const attributes = {
    id,
    symmetrical: pool.one(0.2, BOOLEANS),
    'require-all': pool.since('2.3') ? pool.one(0.1, BOOLEANS) : undefined,
    score: scored ? random.pick(SCORES) : undefined,
    kind: scored ? undefined : pool.one(0.5, KINDS),
    ...(bySets ? {} : pair),
  };
  return node('rsc_order', attributes, [...lifetime(pool), ...(bySets ? sets(pool, 4) : [])]);
}

function ticket(pool: Pool): Node {
  const { random } = pool;
  const bySets = random.chance(0.4);
  const attributes = {
    id: pool.id('rsc_ticket'),
    ticket: text(random),
    'loss-policy': pool.one(0.4, ['stop', 'demote', 'fence', 'freeze']),
    ...(bySets ? {} : { rsc: resource(pool), 'rsc-role': pool.one(0.3, roles(pool)) }),
  };
  return node('rsc_ticket', attributes, bySets ? sets(pool, 3) : []);
}
