/** Random parts of models, with names and values that are hard to write. */
import fc from 'fast-check';
import type {
  Action,
  NvPair,
  Constraint,
  NvSet,
  Primitive,
  Resource,
  ResourceSet,
  Role,
  Rule,
  RuleCondition,
} from '../../../compiler/model/model.js';
import * as build from '../../support/model-builder.js';

/** Words of the language, and words that look like something else. */
export const HARD_NAMES = [
  'start',
  'promoted',
  'then',
  'with',
  'needs',
  'set',
  'any',
  'op',
  'meta',
  'params',
  'rule',
  'group',
  'node',
  'resources',
  'operations',
  'lifetime',
  'as',
  'in',
  'not',
  'date',
  'a.b',
  'x-1',
  '_y',
  'Über',
  'vip',
  'web',
  'db',
] as const;

export const HARD_VALUES = [
  '',
  ' ',
  'a b',
  'a,b',
  'x=y',
  '(',
  '()',
  '{',
  '}',
  '[a]',
  '@x',
  '#x',
  '$x',
  '${x}',
  '$',
  '\\$x',
  '\\',
  '"',
  "it's",
  '"""',
  '//x',
  '/*',
  'http://h/p?q=1#f',
  'a..b',
  'a:',
  '::1',
  '%',
  'Übergröße',
  '日本',
  '\u{1f600}',
  '\ufffd',
  'then',
  'when',
  'set',
  'date',
] as const;

const hardValue = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HARD_VALUES) },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
);
/** None that is nearly a name of Pacemaker's. */
const pairName = fc.constantFrom(
  'zz-key',
  'zz key',
  'zz.1',
  'zz=1',
  '@zz',
  'zzÜ',
  '"zz"',
  '$zz',
  'zz{',
  'zz:',
);
/** Without a preference for small numbers: two of them are never the same. */
const id = fc.noBias(fc.nat()).map((n) => `given-${n}`);
const role = fc.constantFrom<Role>('Started', 'Stopped');
const score = fc.constantFrom('INFINITY', '-INFINITY', '0', '5', '-5', '+7', '1000000');

function optional<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq: 3 });
}

/** An object without the keys that are undefined. */
function defined<T extends object>(parts: T): T {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;
}

// ---------------------------------------------------------------- rules

const attributeName = fc.constantFrom(
  'zz',
  'a b',
  'date',
  'not',
  'defined',
  'string',
  'op',
  '#health-x',
  '#kind',
  'and',
  '@q',
);

const attributeCondition: fc.Arbitrary<RuleCondition> = fc.oneof(
  fc
    .tuple(attributeName, fc.constantFrom('defined' as const, 'not_defined' as const))
    .map(([name, operation]) => build.expression(name, operation)),
  fc
    .tuple(
      attributeName.filter((name) => !name.startsWith('#')),
      fc.constantFrom('eq' as const, 'ne' as const),
      hardValue,
      optional(fc.constantFrom('string' as const)),
    )
    .map(([name, operation, value, type]) => build.expression(name, operation, value, defined({ type }))),
  fc
    .tuple(
      attributeName.filter((name) => !name.startsWith('#')),
      fc.constantFrom('param' as const, 'meta' as const),
    )
    .map(([name, valueSource]) => build.expression(name, 'gte', 'zz p', { valueSource })),
);

const dateCondition: fc.Arbitrary<RuleCondition> = fc
  .constantFrom(
    ...([
      ['gt', { start: '2030-01-01' }],
      ['lt', { stop: '2031-06-30 12:00:00Z' }],
      ['in_range', { start: '2030-01-01', stop: '2031-01-01' }],
      ['in_range', { stop: '2031-01-01T00:00:00Z' }],
      ['in_range', { start: '2030-01-01' }],
      ['in_range', { start: '2030-01-01', duration: { months: '1', days: '2' } }],
      ['date_spec', { spec: { hours: '9-17', weekdays: '1-5' } }],
    ] as const),
  )
  .map(([operation, parts]) => build.date(operation, parts));

const sharedRule = fc.constant(build.ruleRef('shared-rule'));

function ruleOf(condition: fc.Arbitrary<RuleCondition>): fc.Arbitrary<Rule> {
  const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
    rule: fc
      .tuple(
        fc.constantFrom('and' as const, 'or' as const),
        fc.array(fc.oneof({ maxDepth: 3, depthIdentifier: 'rule' }, condition, tie('rule'), sharedRule), {
          minLength: 1,
          maxLength: 4,
        }),
      )
      // There is nothing to join in a rule of one condition.
      .map(([op, conditions]) => build.rule(conditions.length === 1 ? 'and' : op, conditions)),
  }));
  return rule;
}

const locationRule = fc
  .tuple(ruleOf(fc.oneof(attributeCondition, dateCondition)), score, optional(id))
  .map(([rule, score, given]) => ({
    ...rule,
    score,
    ...(given !== undefined && { id: given, idGiven: true }),
  }));

// ---------------------------------------------------------------- sets

/** Mostly plain; with an id, without a value, or that of another set, under its own name or another one. */
function pairOf(value: fc.Arbitrary<string>): fc.Arbitrary<(name: string) => NvPair> {
  return fc.oneof(
    { weight: 8, arbitrary: value.map((text) => (name: string) => build.nvpair(name, text)) },
    {
      weight: 1,
      arbitrary: fc.tuple(value, id).map(
        ([text, given]) =>
          (name: string) =>
            build.nvpair(name, text, { id: given, idGiven: true }),
      ),
    },
    { weight: 1, arbitrary: fc.constant((name: string) => build.nvpair(name, undefined)) },
    {
      weight: 1,
      arbitrary: fc.constant((name: string) => build.nvpair(name, undefined, { idRef: 'shared-pair' })),
    },
  );
}

/** `shared`: the id of the set that all of the kind may refer to. */
function nvsets(value: fc.Arbitrary<string>, shared: string | undefined): fc.Arbitrary<NvSet[]> {
  const pairs = fc
    .uniqueArray(fc.tuple(pairName, pairOf(value)), {
      minLength: 1,
      maxLength: 4,
      selector: ([name]) => name,
    })
    .map((list) => list.map(([name, make]) => make(name)));
  const own = fc
    .tuple(pairs, optional(id), optional(score), optional(fc.oneof(ruleOf(dateCondition), namedRule)))
    .map(([entries, given, score, rule]) =>
      build.nvset(
        {},
        {
          pairs: entries,
          ...(given !== undefined && { id: given, idGiven: true }),
          ...(score !== undefined && { score }),
          ...(rule && { rule }),
        },
      ),
    );
  const references =
    shared === undefined ? [] : [{ weight: 1, arbitrary: fc.constant(build.nvsetRef(shared)) }];
  return fc.array(fc.oneof({ weight: 5, arbitrary: own }, ...references), { maxLength: 3 });
}

const namedRule = fc
  .tuple(ruleOf(dateCondition), id)
  .map(([rule, given]) => ({ ...rule, id: given, idGiven: true }));

const params = nvsets(hardValue, 'shared-params');
const meta = nvsets(hardValue, 'shared-meta');
const sets = nvsets(hardValue, undefined);
const numbers = nvsets(fc.constantFrom('0', '17'), undefined);

/** What the others may refer to. */
const SHARED = build.primitive('zz-shared', 'ocf:zz:Thing', {
  params: [
    build.nvset(
      {},
      {
        id: 'shared-params',
        idGiven: true,
        pairs: [build.nvpair('a', '1', { id: 'shared-pair', idGiven: true })],
      },
    ),
  ],
  meta: [
    build.nvset(
      { b: '2' },
      {
        id: 'shared-meta',
        idGiven: true,
        rule: build.rule('and', [build.date('gt', { start: '2030-01-01' })], {
          id: 'shared-rule',
          idGiven: true,
        }),
      },
    ),
  ],
  ops: [build.op('monitor', '10s')],
  operationsId: 'shared-operations',
});

// ---------------------------------------------------------------- resources

const operation = fc
  .record({
    name: fc.constantFrom('monitor', 'start', 'stop', 'notify', 'zz op'),
    timeout: fc.constantFrom('20s', '1min'),
    role: optional(role),
    level: optional(fc.constantFrom('10', '20')),
    more: params,
    meta,
    id: optional(id),
  })
  .map(({ name, timeout, role, level, more, meta, id }) => (index: number) => {
    const interval = name === 'monitor' || name === 'zz op' ? `${index + 10}s` : '0s';
    const instanceAttributes =
      level === undefined ? more : [build.nvset({ OCF_CHECK_LEVEL: level }), ...more];
    return build.op(
      name,
      interval,
      { timeout },
      defined({ id, role, instanceAttributes, metaAttributes: meta }),
    );
  });

const parts = fc
  .record({
    params,
    meta,
    utilization: numbers,
    operationsId: optional(id),
    refers: fc.boolean(),
    operations: fc.uniqueArray(operation, { maxLength: 3, selector: (make) => make(0).name }),
    description: optional(fc.constantFrom('A text.', 'a "b" $c // d', 'x '.repeat(90).trim())),
  })
  .map(({ operations, ...others }) =>
    defined({ ...others, ops: operations.map((make, index) => make(index)) }),
  );

function primitive(name: string): fc.Arbitrary<Primitive> {
  return fc
    .tuple(parts, fc.constantFrom('ocf:zz:Thing', 'ocf:zz:an@x.y'))
    .map(([body, agent]) => build.primitive(name, agent, body));
}

function resource(name: string): fc.Arbitrary<Resource> {
  const inner = primitive(`${name}-in`);
  const group = fc
    .tuple(inner, primitive(`${name}-in2`), params, meta)
    .map(([a, b, params, meta]) => build.group(`${name}-g`, [a, b], { params, meta }));
  return fc.oneof(
    { weight: 4, arbitrary: primitive(name) },
    { weight: 1, arbitrary: group.map((made) => ({ ...made, id: name })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.boolean(), fc.oneof(inner, group), params, meta)
        .map(([promotable, child, params, meta]) =>
          (promotable ? build.promotable : build.clone)(name, child, { params, meta }),
        ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(inner, hardValue, sets).map(([made, image, meta]) =>
        build.bundle(
          name,
          'podman',
          { image, options: 'a b' },
          {
            network: { 'ip-range-start': '10.0.0.1' },
            ports: [build.mapping({ port: '80' }, `${name}-port`), build.mapping({ range: '90-91' })],
            storage: [build.mapping({ 'source-dir': '/a', 'target-dir': '/b c' })],
            primitive: made,
            meta,
          },
        ),
      ),
    },
  );
}

// ---------------------------------------------------------------- constraints

const setOptions = fc
  .record({
    sequential: optional(fc.boolean()),
    requireAll: optional(fc.boolean()),
    role: optional(role),
    action: optional(fc.constantFrom<Action>('start', 'stop')),
    id: optional(id),
  })
  .map((options) => defined({ ...options, ...(options.id !== undefined && { idGiven: true }) }));

/** Sets without a name that stands twice. */
function resourceSets(names: readonly string[], least: number): fc.Arbitrary<ResourceSet[]> {
  const cuts = fc.tuple(
    fc.shuffledSubarray([...names], { minLength: least }),
    fc.array(setOptions, { minLength: names.length, maxLength: names.length }),
    fc.integer({ min: 1, max: 3 }),
  );
  return cuts.map(([order, options, size]) => {
    const sets: ResourceSet[] = [];
    for (let at = 0; at < order.length; at += size) {
      sets.push(build.resourceSet(order.slice(at, at + size), options[at]));
    }
    return sets;
  });
}

function constraint(names: readonly string[], nodes: readonly string[]): fc.Arbitrary<Constraint> {
  const name = fc.constantFrom(...names);
  const node = fc.constantFrom(...nodes);
  const two = fc.shuffledSubarray([...names], { minLength: 2, maxLength: 2 });
  const plain = optional(id).map((given) => (given === undefined ? {} : { id: given, idGiven: true }));
  const lifetime = optional(
    fc.array(fc.oneof(ruleOf(dateCondition), namedRule, sharedRule), { minLength: 1, maxLength: 2 }),
  );
  const more = fc.tuple(plain, lifetime).map(([given, lifetime]) => defined({ ...given, lifetime }));
  const discovery = optional(fc.constantFrom('always' as const, 'never' as const));
  const action = optional(fc.constantFrom<Action>('start', 'stop'));
  return fc.oneof(
    fc
      .tuple(name, node, score, discovery, more)
      .map(([rsc, where, score, resourceDiscovery, more]) =>
        build.location(rsc, where, score, defined({ ...more, resourceDiscovery })),
      ),
    fc
      .tuple(name, fc.array(locationRule, { minLength: 1, maxLength: 3 }), more)
      .map(([rsc, rules, more]) => build.locationOf({ resource: rsc }, { rules }, more)),
    fc
      .tuple(fc.constantFrom('^v', 'a"b\\\\.', '$'), node, more)
      .map(([pattern, where, more]) => build.locationOf({ pattern }, { node: where, score: '5' }, more)),
    fc
      .tuple(fc.shuffledSubarray([...names], { minLength: 1 }), node, optional(role), more)
      .map(([members, where, role, more]) =>
        build.locationOf(
          {
            sets: [
              build.resourceSet(members.slice(0, 1), defined({ role })),
              ...(members.length > 1 ? [build.resourceSet(members.slice(1))] : []),
            ],
          },
          { node: where, score: '-7' },
          more,
        ),
      ),
    fc
      .tuple(two, score, more, optional(role))
      .map(([[a, b], score, more, rscRole]) =>
        build.colocation(a!, b!, defined({ rscRole }), { ...more, score }),
      ),
    fc
      .tuple(resourceSets(names, 2), more, score)
      .map(([list, more, score]) => build.colocationSets(list, { ...more, score })),
    fc
      .tuple(two, action, action, more, optional(fc.boolean()))
      .map(([[a, b], firstAction, thenAction, more, symmetrical]) =>
        build.order(a!, b!, defined({ firstAction, thenAction }), defined({ ...more, symmetrical })),
      ),
    fc.tuple(resourceSets(names, 2), more).map(([list, more]) => build.orderSets(list, more)),
    fc
      .tuple(name, optional(role), plain)
      .map(([rsc, role, more]) => build.ticket('needs', defined({ rsc, role }), more)),
    fc.tuple(resourceSets(names, 1), plain).map(([list, more]) => build.ticket('T1', { sets: list }, more)),
  );
}

// ---------------------------------------------------------------- the whole

export const arbitraryModel = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...HARD_NAMES), { minLength: 3, maxLength: 6 }),
    fc.uniqueArray(fc.constantFrom('node1', 'then', 'master', 'n.1', 'nodes'), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .chain(([names, nodeNames]) =>
    fc.record({
      nodes: fc
        .tuple(...nodeNames.map(() => fc.tuple(sets, numbers)))
        .map((all) =>
          all.map(([attributes, utilization], i) =>
            build.node(nodeNames[i]!, String(i + 1), { attributes, utilization }),
          ),
        ),
      properties: sets,
      rscDefaults: sets,
      resources: fc.tuple(...names.map(resource), fc.constant(SHARED)),
      constraints: fc.array(constraint(names, nodeNames), { maxLength: 6 }),
      tags: fc
        .shuffledSubarray([...names], { minLength: 1 })
        .map((members) => [build.tag('zz-tag', members)]),
      alerts: fc
        .tuple(
          sets,
          sets,
          hardValue.filter((value) => value !== ''),
          optional(id),
        )
        .map(([params, variables, value, id]) => [
          build.alert('zz-alert', '/bin/a b', {
            params,
            select: { kinds: ['nodes', 'attributes'], attributes: ['zz', 'a b'] },
            recipients: [
              build.recipient(value, defined({ id, params: variables, description: '  two  blanks ' })),
            ],
          }),
        ]),
      aclRoles: hardValue.map((text) => [
        build.aclRole('zz-role', [
          build.permission('deny', { xpath: '//nvpair[@name="x y"]' }, { description: text }),
          build.permission(
            'read',
            { objectType: 'node', attribute: 'uname' },
            { id: 'zz-perm', idGiven: true },
          ),
          build.permission('write', { reference: names[0]! }),
        ]),
      ]),
    }),
  )
  .map((sections) => build.model(sections));
