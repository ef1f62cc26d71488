import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import type { NvSet } from '../../compiler/model/model.js';
import type { TestOptions } from '../support/program.js';
import { applyFix, compileText, modelOf, show } from '../support/program.js';

const test = suite('check: options');

function sets(found: readonly NvSet[]): unknown {
  return found.map((set) => [set.id, Object.fromEntries(set.pairs.map((pair) => [pair.name, pair.value]))]);
}

function problems(text: string, options?: TestOptions): string[] {
  return compileText(text, options).diagnostics.map(show);
}

test('plain properties of all files make one set', () => {
  const { properties } = modelOf(
    'property { stonith-enabled = true }\nimport "a.ha"\nproperty no-quorum-policy=stop\n',
    {
      files: { 'a.ha': 'property cluster-delay=30s\n' },
    },
  );
  assert.equal(sets(properties), [
    [
      'cib-bootstrap-options',
      { 'stonith-enabled': 'true', 'cluster-delay': '30s', 'no-quorum-policy': 'stop' },
    ],
  ]);
  assert.match(
    problems('property no-quorum-policy=stop\nproperty no-quorum-policy=freeze\n').join('\n'),
    'repeated-entry | "no-quorum-policy" stands twice in the cluster options',
  );
});

test('sets with an id, and the id of the plain one', () => {
  const { properties } = modelOf(`
property id=SAPHanaSR { my_own_thing = x }
property id=cib-bootstrap-options { stonith-enabled = true }
property cluster-delay=30s
`);
  assert.equal(sets(properties), [
    ['SAPHanaSR', { my_own_thing: 'x' }],
    ['cib-bootstrap-options', { 'stonith-enabled': 'true', 'cluster-delay': '30s' }],
  ]);
});

test('the word of the platform is written', () => {
  const text = 'property fencing-enabled=true\n';
  assert.equal(sets(modelOf(text).properties), [['cib-bootstrap-options', { 'stonith-enabled': 'true' }]]);
  const modern = 'cluster c { pacemaker = 3.0.2 }\nproperty stonith-enabled=true\n';
  assert.equal(sets(modelOf(modern).properties), [['cib-bootstrap-options', { 'fencing-enabled': 'true' }]]);
  assert.match(problems('property stonith-enabled=true fencing-enabled=true\n').join('\n'), 'repeated-entry');
});

test('unknown, near and far', () => {
  const text = 'property no-quorum-polcy=stop\n';
  const [diagnostic] = compileText(text).diagnostics;
  assert.is(diagnostic?.name, 'unknown-option');
  assert.is(applyFix(text, diagnostic), 'property no-quorum-policy=stop\n');
  assert.match(problems('property stonith_enabled=true\n').join('\n'), 'did you mean "stonith-enabled"?');
  assert.match(problems('property my_own_thing=1\n').join('\n'), 'foreign-option');
  assert.equal(problems('property redis_REPL_INFO=n1\n'), []);
  assert.match(
    problems('rsc_defaults resource-stickines=1\n').join('\n'),
    'did you mean "resource-stickiness"?',
  );
  assert.match(problems('op_defaults tiemout=1s\n').join('\n'), 'did you mean "timeout"?');
});

test('versions', () => {
  assert.match(problems('property node-pending-timeout=10s\n').join('\n'), 'option-not-on-platform');
  assert.match(
    problems('property remove-after-stop=true\n', { platform: 'rhel10' }).join('\n'),
    'removed-option',
  );
  assert.match(problems('property dc-version=1\n').join('\n'), 'generated-option');
});

test('types', () => {
  assert.match(problems('property stonith-enabled=yess\n').join('\n'), 'wrong-type');
  assert.match(problems('op_defaults timeout=1d\n').join('\n'), 'wrong-type');
  assert.equal(problems('op_defaults record-pending=yes timeout=60s\n'), []);
});

test('defaults', () => {
  const model = modelOf(`
rsc_defaults { resource-stickiness = INFINITY }
rsc_defaults migration-threshold=3
rsc_defaults id=second score=5 { priority = 1 }
op_defaults { timeout = 60s }
`);
  assert.equal(
    model.rscDefaults.map((set) => set.pairs.map((pair) => [pair.name, pair.value])),
    [
      [
        ['resource-stickiness', 'INFINITY'],
        ['migration-threshold', '3'],
      ],
      [['priority', '1']],
    ],
  );
  assert.equal([model.rscDefaults[1]?.id, model.rscDefaults[1]?.score], ['second', '5']);
  assert.match(problems('op_defaults interval=10s\n').join('\n'), '"interval" belongs to each operation');
  assert.match(problems('rsc_defaults sore=5 { priority = 1 }\n').join('\n'), 'did you mean "score"?');
  assert.match(problems('rsc_defaults score=high { priority = 1 }\n').join('\n'), 'refused-value');
});

test('a rule makes a set of its own', () => {
  const { rscDefaults } = modelOf(
    'rsc_defaults { priority = 1 }\nrsc_defaults when resource ocf:heartbeat:IPaddr2 { priority = 2 }\n',
  );
  assert.is(rscDefaults.length, 2);
  assert.is(rscDefaults[1]?.rule?.kind, 'rule');
});

test('what belongs elsewhere is said to', () => {
  const found = problems(`
property { resource-stickiness = 100, clone-max = 3, standby = on }
op_defaults { migration-threshold = 3, stonith-enabled = true, standby = on }
rsc_defaults { interval = 10s, on-fail = block, standby = on, stonith-enabled = false }
`);
  for (const [name, where, belongs] of [
    ['resource-stickiness', 'the cluster options', 'rsc_defaults { resource-stickiness'],
    ['clone-max', 'the cluster options', 'meta { clone-max'],
    ['standby', 'the cluster options', 'an attribute of nodes'],
    ['migration-threshold', 'the defaults of operations', 'rsc_defaults { migration-threshold'],
    ['stonith-enabled', 'the defaults of operations', 'property'],
    ['interval', 'the defaults of resources', 'op monitor interval'],
    ['on-fail', 'the defaults of resources', 'op_defaults on-fail'],
    ['standby', 'the defaults of resources', 'an attribute of nodes'],
  ] as const) {
    const one = found.find((text) => text.includes(`"${name}" has no effect on ${where}`)) ?? '';
    assert.match(one, belongs);
  }
});

test('a parameter of the agent, or an attribute of nodes, among the meta attributes', () => {
  const found = problems(
    'primitive a ocf:pacemaker:Dummy { meta { state = "/run/x", standby = on } }\n',
  ).join('\n');
  assert.match(
    found,
    'misplaced-meta | "state" has no effect on a primitive | it is a parameter of ocf:pacemaker:Dummy',
  );
  assert.match(
    found,
    'misplaced-meta | "standby" has no effect on a primitive | it is an attribute of nodes',
  );
});

test('the last word of a meta attribute stands for the whole', () => {
  const found = problems('rsc_defaults { stickiness = 100, Threshold = 3, managed = true, colour = red }\n');
  assert.match(found.join('\n'), 'did you mean "resource-stickiness"?');
  assert.match(found.join('\n'), 'did you mean "migration-threshold"?');
  assert.match(found.join('\n'), 'did you mean "is-managed"?');
  assert.match(found.join('\n'), 'custom-meta-attribute | "colour"');
});

test.run();
