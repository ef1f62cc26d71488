import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import type { Constraint, ResourceSet } from '../../compiler/model/model.js';
import { applyFix, modelOf } from '../support/program.js';
import { BASE, names, only } from './problems.js';

const test = suite('check: constraints');

/** Without ids, where they come from, and the sets' own. */
function plain(constraint: Constraint): unknown {
  return JSON.parse(
    JSON.stringify(constraint, (key, value: unknown) =>
      key === 'origin' || key === 'id' ? undefined : value,
    ),
  );
}

function constraints(text: string): unknown[] {
  return modelOf(BASE + text).constraints.map(plain);
}

function sets(text: string): Partial<ResourceSet>[] {
  const [constraint] = constraints(text) as { terms: { sets: Partial<ResourceSet>[] } }[];
  return constraint!.terms.sets;
}

// ---------------------------------------------------------------- colocation

test('a pair, with the default score written out', () => {
  assert.equal(constraints('colocation a with b'), [
    { kind: 'colocation', score: 'INFINITY', terms: { rsc: 'a', withRsc: 'b' } },
  ]);
  assert.equal(
    constraints('colocation x: promoted m with Started b score=-inf node-attribute=rack influence=false'),
    [
      {
        kind: 'colocation',
        idGiven: true,
        score: '-INFINITY',
        influence: 'false',
        terms: { rsc: 'm', rscRole: 'Promoted', withRsc: 'b', withRscRole: 'Started', nodeAttribute: 'rack' },
      },
    ],
  );
});

/** The table of directions in docs/language/constraints.md; directions.test.ts asks crm_simulate about the same. */
const COLOCATION_SETS: Readonly<Record<string, Partial<ResourceSet>[]>> = {
  'a with b with c': [{ members: ['a'] }, { members: ['b'] }, { members: ['c'] }],
  '[a, b, c]': [{ members: ['a', 'b', 'c'] }],
  '(a, b) with c': [{ members: ['a', 'b'], sequential: false }, { members: ['c'] }],
  'c with (a, b)': [{ members: ['c'] }, { members: ['a', 'b'], sequential: false }],
  '[a, b] with [c, d]': [{ members: ['a', 'b'] }, { members: ['c', 'd'] }],
  'promoted m with a with b': [{ members: ['m'], role: 'Promoted' }, { members: ['a'] }, { members: ['b'] }],
  'set(a, b, sequential=true, score=50) with c': [
    { members: ['a', 'b'], sequential: true, score: '50' },
    { members: ['c'] },
  ],
  'a with started (b, c)': [{ members: ['a'] }, { role: 'Started', sequential: false, members: ['b', 'c'] }],
};

for (const [source, expected] of Object.entries(COLOCATION_SETS)) {
  test(`colocation ${source}`, () => {
    assert.equal(sorted(sets(`colocation ${source}`)), sorted(expected));
  });
}

function sorted(list: readonly Partial<ResourceSet>[]): unknown {
  return list.map((set) => Object.fromEntries(Object.entries(set).sort(([a], [b]) => a.localeCompare(b))));
}

test('members of a set may come from a list', () => {
  const [constraint] = modelOf(`${BASE}let both = [a, b]\ncolocation ($both) with c`).constraints;
  assert.equal((plain(constraint!) as { terms: unknown }).terms, {
    sets: [{ members: ['a', 'b'], sequential: false }, { members: ['c'] }],
  });
});

test('what a colocation cannot be', () => {
  assert.is(only(`${BASE}colocation a with a`).name, 'self-reference');
  assert.is(only(`${BASE}colocation (a, b) with a`).name, 'self-reference');
  assert.is(only(`${BASE}colocation (a, b)`).name, 'option-without-effect');
  assert.is(only(`${BASE}colocation [a]`).name, 'too-few-terms');
  assert.is(only(`${BASE}colocation any(a, b) with c`).name, 'any-outside-order');
  assert.is(only(`${BASE}colocation a with b with c node-attribute=rack`).name, 'set-in-pair');
  assert.is(only(`${BASE}colocation a with b score=0`).name, 'zero-score');
  assert.is(only(`${BASE}colocation a with b influence=maybe`).name, 'wrong-type');
  assert.is(only(`${BASE}colocation a with b with-rsc-role=Master`).name, 'unknown-setting');
  assert.is(only(`${BASE}tag t [a]\ntag u [b]\ncolocation t with u`).name, 'two-collections');
  assert.is(only(`${BASE}colocation a with b influence=true`, { platform: 'rhel7' }).name, 'not-in-schema');
});

test('tags and templates stand for their resources', () => {
  const text =
    'tag t [a, b]\ntemplate w ocf:pacemaker:Dummy\nprimitive e @w\ncolocation t with c\norder w then c';
  assert.equal(
    constraints(text).map((constraint) => (constraint as { terms: unknown }).terms),
    [
      { rsc: 't', withRsc: 'c' },
      { first: 'w', then: 'c' },
    ],
  );
});

// ---------------------------------------------------------------- order

test('a pair has both actions as soon as one is written', () => {
  assert.equal(
    constraints(
      'order a then b\norder promote m then c\norder b then promote m\norder stop d then demote m',
    ).map((constraint) => (constraint as { terms: unknown }).terms),
    [
      { first: 'a', then: 'b' },
      { first: 'm', firstAction: 'promote', then: 'c', thenAction: 'start' },
      { first: 'b', firstAction: 'start', then: 'm', thenAction: 'promote' },
      { first: 'd', firstAction: 'stop', then: 'm', thenAction: 'demote' },
    ],
  );
});

test('the options of an order', () => {
  assert.equal(constraints('order a then b kind=Optional symmetrical=no require-all=false'), [
    {
      kind: 'order',
      orderKind: 'Optional',
      symmetrical: false,
      requireAll: false,
      terms: { first: 'a', then: 'b' },
    },
  ]);
});

const ORDER_SETS: Readonly<Record<string, Partial<ResourceSet>[]>> = {
  'a then b then c': [{ members: ['a'] }, { members: ['b'] }, { members: ['c'] }],
  '[a, b, c]': [{ members: ['a', 'b', 'c'] }],
  '(a, b) then c': [{ members: ['a', 'b'], sequential: false }, { members: ['c'] }],
  'any(a, b) then c': [{ members: ['a', 'b'], requireAll: false, sequential: false }, { members: ['c'] }],
  'a then promote m then b': [{ members: ['a'] }, { action: 'promote', members: ['m'] }, { members: ['b'] }],
  'stop (a, b) then start c': [
    { action: 'stop', members: ['a', 'b'], sequential: false },
    { action: 'start', members: ['c'] },
  ],
  'set(a, b, require-all=false, sequential=false, kind=Optional) then c': [
    { kind: 'Optional', members: ['a', 'b'], requireAll: false, sequential: false },
    { members: ['c'] },
  ],
};

for (const [source, expected] of Object.entries(ORDER_SETS)) {
  test(`order ${source}`, () => {
    assert.equal(sorted(sets(`order ${source}`)), sorted(expected));
  });
}

test('what an order cannot be', () => {
  assert.is(only(`${BASE}order a then a`).name, 'self-reference');
  assert.is(only(`${BASE}order promote m then start m`).name, 'self-reference');
  assert.is(only(`${BASE}order a then any(b, c)`).name, 'option-without-effect');
  assert.is(only(`${BASE}order a then b kind=Serialize symmetrical=true`).name, 'option-without-effect');
  assert.is(only(`${BASE}order a then b then c require-all=false`).name, 'option-without-effect');
  assert.is(only(`${BASE}order set(a, b, role=Started) then c`).name, 'option-without-effect');
  assert.is(only(`${BASE}order set(a, b, require-all=false) then c`).name, 'option-without-effect');
  assert.is(only(`${BASE}order start set(a, b, action=stop) then c`).name, 'conflicting-options');
  assert.is(only(`${BASE}order set(a, b, score=1, kind=Optional) then c`).name, 'conflicting-options');
  assert.is(only(`${BASE}order set(a, b, action=promoted) then c`).name, 'wrong-term-word');
  assert.is(only(`${BASE}order a then b kind=Mandatry`).name, 'refused-value');
});

test('a score becomes a kind', () => {
  for (const [score, kind] of [
    ['0', 'Optional'],
    ['INFINITY', 'Mandatory'],
  ]) {
    const text = `${BASE}order a then b score=${score}`;
    const problem = only(text);
    assert.is(problem.name, 'score-of-order');
    assert.ok(applyFix(text, problem).endsWith(`order a then b kind=${kind}`));
  }
});

// ---------------------------------------------------------------- roles and actions

test('roles and actions each have their place', () => {
  const order = only(`${BASE}order promoted m then a`);
  assert.is(order.name, 'wrong-term-word');
  assert.match(applyFix(`${BASE}order promoted m then a`, order), 'order promote m then a');
  const colocation = only(`${BASE}colocation a with promote m`);
  assert.match(applyFix(`${BASE}colocation a with promote m`, colocation), 'with promoted m');
});

test('old words are read, with a fix that says the new one', () => {
  const text = `${BASE}colocation a with Master m`;
  const problem = only(text);
  assert.is(problem.name, 'legacy-word');
  assert.is(problem.severity, 'info');
  assert.match(applyFix(text, problem), 'colocation a with Promoted m');
  assert.equal((constraints('colocation a with Master m')[0] as { terms: unknown }).terms, {
    rsc: 'a',
    withRsc: 'm',
    withRscRole: 'Promoted',
  });
});

test('roles and actions of promotable clones are for promotable clones', () => {
  for (const line of [
    'colocation b with promoted a',
    'colocation b with (a) score=1\ncolocation promoted a with c',
    'order promote a then b',
    'location promoted a prefers n1',
    'location a where #uname == n1 role=Promoted',
    'ticket promoted a needs T',
    'colocation set(a, b, role=Promoted) with c',
    'group g { primitive e ocf:pacemaker:Dummy }\ncolocation promoted g with a',
    'clone k { primitive e ocf:pacemaker:Dummy }\norder promote k then a',
    'tag t [a]\ncolocation b with promoted t',
  ]) {
    assert.ok(names(BASE + line).includes('needs-promotable'), line);
  }
  for (const line of [
    'clone k { promotable = yes, primitive e ocf:pacemaker:Stateful }\norder promote k then a',
    'tag t [m]\ncolocation b with promoted t',
    `bundle w {
  container podman { image = x, promoted-max = 1 }
  network { control-port = 3121 }
  primitive e ocf:pacemaker:Stateful
}
colocation b with promoted w`,
  ]) {
    assert.equal(names(BASE + line), [], line);
  }
});

test('a constraint names the clone, not what is in it', () => {
  const text = `${BASE}colocation a with promoted s`;
  const problem = only(text);
  assert.is(problem.name, 'constraint-on-inner-resource');
  assert.match(problem.message, '"s" is inside the promotable clone "m"');
  assert.match(applyFix(text, problem), 'a with promoted m');
  assert.is(
    only(`${BASE}clone k { group g { primitive e ocf:pacemaker:Dummy } }\norder e then a`).name,
    'constraint-on-inner-resource',
  );
  assert.equal(names(`${BASE}group g { primitive e ocf:pacemaker:Dummy }\norder e then a`), []);
});

// ---------------------------------------------------------------- location

test('prefers and avoids: one constraint a node', () => {
  assert.equal(constraints('location a prefers n1\nlocation a avoids n2 = 50 resource-discovery=never'), [
    { kind: 'location', subject: { resource: 'a' }, choice: { node: 'n1', score: 'INFINITY' } },
    {
      kind: 'location',
      subject: { resource: 'a' },
      choice: { node: 'n2', score: '-50' },
      resourceDiscovery: 'never',
    },
  ]);
  const { constraints: found } = modelOf(`${BASE}let both = [n1, n2]\nlocation ban: a avoids $both\n`);
  assert.equal(
    found.map(({ id }) => id),
    ['ban-n1', 'ban-n2'],
  );
});

test('a role in front of the resource goes to the rule', () => {
  const [plainRole, ruled] = constraints(
    'location promoted m prefers n1 = 5\nlocation promoted m where #uname == n1',
  );
  assert.is((plainRole as { role: string }).role, 'Promoted');
  assert.equal(ruled, {
    kind: 'location',
    subject: { resource: 'm' },
    choice: {
      rules: [
        {
          kind: 'rule',
          op: 'and',
          conditions: [{ kind: 'expression', attribute: '#uname', operation: 'eq', value: 'n1' }],
          score: 'INFINITY',
          role: 'Promoted',
        },
      ],
    },
  });
  assert.is(only(`${BASE}location promoted m where #uname == n1 role=Promoted`).name, 'role-twice');
});

test('several rules are one constraint before Pacemaker 3, and one each from then on', () => {
  const text = `${BASE}location two: a {
  rule r1: where #uname == n1 score=10
  rule where #uname == n2 score-attribute=x
}`;
  const [old] = modelOf(text).constraints;
  assert.is(old?.kind === 'location' && 'rules' in old.choice ? old.choice.rules.length : 0, 2);
  const now = modelOf(text, { platform: 'rhel10' }).constraints;
  assert.equal(
    now.map(({ id }) => id),
    ['two-1', 'two-2'],
  );
});

test('patterns and sets in a location', () => {
  assert.equal(
    constraints('location resources matching "^[ab]$" prefers n1\nlocation (a, b) avoids n2').map(
      (constraint) => (constraint as { subject: unknown }).subject,
    ),
    [{ pattern: '^[ab]$' }, { sets: [{ members: ['a', 'b'] }] }],
  );
  assert.is(only(`${BASE}location resources matching "[a" prefers n1`).name, 'invalid-pattern');
  assert.is(only(`${BASE}location resources matching "^z" prefers n1`).name, 'pattern-matches-nothing');
  assert.equal(names(`${BASE}location resources matching "!^[[:alpha:]]$" prefers n1`), [
    'pattern-matches-nothing',
  ]);
  const inner = `${BASE}group grp { primitive zebra ocf:pacemaker:Dummy }
location resources matching "^zeb" prefers n1`;
  assert.equal(names(inner), ['pattern-matches-nothing']);
});

test('what a location cannot be', () => {
  assert.is(only(`${BASE}location a prefers n9`).name, 'unknown-node');
  assert.is(only(`${BASE}location a prefers n1 = high`).name, 'refused-value');
  assert.is(only(`${BASE}location a prefers n1 score=100`).name, 'unknown-setting');
  assert.is(
    only(`${BASE}location a where #uname == n1 score=1 score-attribute=x`).name,
    'conflicting-options',
  );
  assert.is(only(`${BASE}location (a, a) prefers n1`).name, 'repeated-entry');
  assert.is(only(`${BASE}location a where #uname == n1 resource-discovery=nevr`).name, 'refused-value');
});

// ---------------------------------------------------------------- tickets

test('tickets', () => {
  assert.equal(constraints('ticket T1: promoted m needs T loss-policy=demote\nticket a, (b, c) needs U'), [
    {
      kind: 'ticket',
      idGiven: true,
      ticket: 'T',
      lossPolicy: 'demote',
      terms: { rsc: 'm', role: 'Promoted' },
    },
    { kind: 'ticket', ticket: 'U', terms: { sets: [{ members: ['a'] }, { members: ['b', 'c'] }] } },
  ]);
  assert.is(only(`${BASE}ticket a needs T loss-policy=panic`).name, 'refused-value');
  assert.is(only(`${BASE}ticket a, a needs T`).name, 'repeated-entry');
  assert.is(only(`${BASE}ticket set(a, b, sequential=false) needs T`).name, 'option-without-effect');
});

test('an option with a near name', () => {
  const text = `${BASE}order a then b symetrical=false`;
  const problem = only(text);
  assert.match(problem.hint ?? '', 'did you mean "symmetrical"?');
  assert.match(applyFix(text, problem), 'symmetrical=false');
});

test.run();
