import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { applyFix, compileText, modelOf, show } from '../support/program.js';
import { BASE, names, only } from './problems.js';

const test = suite('check: rules');

function rule(text: string): unknown {
  const [constraint] = modelOf(`${BASE}location a where ${text}`).constraints;
  if (constraint?.kind !== 'location' || !('rules' in constraint.choice)) throw new Error('no rules');
  return JSON.parse(
    JSON.stringify(constraint.choice.rules[0], (key, value: unknown) =>
      ['id', 'origin', 'kind', 'score'].includes(key) ? undefined : value,
    ),
  );
}

const eq = (attribute: string, value: string) => ({ attribute, operation: 'eq', value });

test('"and" binds tighter than "or"; parentheses are rules of their own', () => {
  assert.equal(rule('x == 1'), { op: 'and', conditions: [eq('x', '1')] });
  assert.equal(rule('(x == 1 or y == 2)'), { op: 'or', conditions: [eq('x', '1'), eq('y', '2')] });
  assert.equal(rule('x == 1 and y == 2 or z == 3'), {
    op: 'or',
    conditions: [{ op: 'and', conditions: [eq('x', '1'), eq('y', '2')] }, eq('z', '3')],
  });
  assert.equal(rule('x == 1 and (y == 2 or z == 3)'), {
    op: 'and',
    conditions: [eq('x', '1'), { op: 'or', conditions: [eq('y', '2'), eq('z', '3')] }],
  });
  assert.equal(rule('a == 1 or b == 2 or c == 3'), {
    op: 'or',
    conditions: [eq('a', '1'), eq('b', '2'), eq('c', '3')],
  });
});

test('comparisons, types and sources', () => {
  assert.equal(rule('defined(x) and not defined(y)'), {
    op: 'and',
    conditions: [
      { attribute: 'x', operation: 'defined' },
      { attribute: 'y', operation: 'not_defined' },
    ],
  });
  assert.equal(rule('integer(x) >= 3 and version(v) < 2.1 and z != param(size)'), {
    op: 'and',
    conditions: [
      { attribute: 'x', operation: 'gte', value: '3', type: 'integer' },
      { attribute: 'v', operation: 'lt', value: '2.1', type: 'version' },
      { attribute: 'z', operation: 'ne', value: 'size', valueSource: 'param' },
    ],
  });
});

test('dates', () => {
  assert.equal(rule('date > 2026-01-01 and date < "2026-07-01 12:00:00Z"'), {
    op: 'and',
    conditions: [
      { operation: 'gt', start: '2026-01-01' },
      { operation: 'lt', stop: '2026-07-01 12:00:00Z' },
    ],
  });
  assert.equal(rule('date in 2026-01-01..2026-02-01 or date in 2026-01-01 for duration(months=1)'), {
    op: 'or',
    conditions: [
      { operation: 'in_range', start: '2026-01-01', stop: '2026-02-01' },
      {
        operation: 'in_range',
        start: '2026-01-01',
        duration: { fields: [{ name: 'months', value: '1' }] },
      },
    ],
  });
  assert.equal(rule('date spec(hours=9-17, weekdays=1-5)'), {
    op: 'and',
    conditions: [
      {
        operation: 'date_spec',
        spec: {
          fields: [
            { name: 'hours', value: '9-17' },
            { name: 'weekdays', value: '1-5' },
          ],
        },
      },
    ],
  });
});

const location = (text: string): string => `${BASE}location a where ${text}`;

test('dates that are none', () => {
  assert.is(only(location('date > tomorrow')).name, 'wrong-type');
  assert.match(show(only(location('date > 2026-07'))), 'day 7 of 2026');
  assert.is(only(location('date in 2027-01-01..2026-01-01')).name, 'reversed-range');
  assert.equal(names(location('date in 2026-01-01T00:00:00Z..2026-01-01T00:00:00')), []);
  for (const spec of ['hours=25', 'weekdays=0', 'hours=9to5', 'months=13', 'hours=-']) {
    assert.is(only(location(`date spec(${spec})`)).name, 'date-value', spec);
  }
  assert.is(only(location('date spec(hour=3)')).name, 'date-field');
  assert.is(only(location('date spec(moon=4)')).name, 'ineffective-option');
  assert.is(only(location('date spec(yearsdays=3)')).name, 'ineffective-option');
  assert.match(show(only(location('date spec(weekdays=0-6)'))), 'Sunday is 7');
  const reversed = only(location('date spec(hours=22-6)'));
  assert.is(reversed.name, 'reversed-range');
  assert.match(reversed.hint ?? '', 'date spec(…=22-) or date spec(…=-6)');
  assert.is(only(location('date spec(hours=1, hours=2)')).name, 'duplicate-entry');
  assert.is(only(location('date in 2026-01-01 for duration(hours=1-2)')).name, 'date-value');
  assert.equal(names(location('date spec(hours=9-, seconds=0-59)')), []);
});

test('names that are built in, and the node behind #uname', () => {
  const text = location('#unmae == n1');
  const problem = only(text);
  assert.is(problem.name, 'unknown-builtin');
  assert.match(applyFix(text, problem), 'where #uname == n1');
  assert.match(show(only(location('#role == Promoted'))), 'location promoted R where');
  assert.is(only(location('#uname == n9')).name, 'unknown-node');
  assert.is(only(location('#kind == guest')).name, 'rule-value');
  assert.equal(names(location('#kind == remote and #health-cpu == red')), []);
  assert.is(only(location('#uname == n1 and #uname == n2')).name, 'never-true');
});

test('types of comparisons', () => {
  assert.is(only(location('integer(x) > 1.5')).name, 'rule-value');
  assert.is(only(location('number(x) > many')).name, 'rule-value');
  assert.is(only(location('version(x) > new')).name, 'rule-value');
  assert.is(only(location('x > many')).name, 'compares-as-text');
  assert.is(only(location('string(x) > 10')).name, 'compares-as-text');
  assert.equal(names(location('string(x) > many and x > 10 and x == many')), []);
});

test('conditions count where they count', () => {
  const set = { rsc_defaults: 'priority=1', op_defaults: 'timeout=30s', property: 'no-quorum-policy=stop' };
  const works: readonly (readonly [keyof typeof set, string, boolean])[] = [
    ['rsc_defaults', 'date spec(hours=1)', true],
    ['rsc_defaults', 'resource ocf:heartbeat:IPaddr2', true],
    ['rsc_defaults', 'op monitor', false],
    ['rsc_defaults', 'x == 1', false],
    ['op_defaults', 'resource ocf:*:*', true],
    ['op_defaults', 'op monitor interval=10s', true],
    ['op_defaults', '#uname == n1', false],
    ['property', 'date spec(hours=1)', true],
    ['property', 'defined(x)', false],
    ['property', 'resource stonith:*', false],
  ];
  for (const [where, condition, fine] of works) {
    const found = names(`node n1\n${where} when ${condition} ${set[where]}`);
    assert.equal(found, fine ? [] : ['condition-without-effect'], `${where} when ${condition}`);
  }
  const inside = (line: string): string[] => names(`node n1\nprimitive a ocf:pacemaker:Dummy { ${line} }`);
  assert.equal(inside('params when #uname == n1 { fake = 1 }'), []);
  assert.equal(inside('params when x == param(y) { fake = 1 }'), ['condition-without-effect']);
  assert.equal(inside('meta when #uname == n1 { priority = 1 }'), ['condition-without-effect']);
  assert.equal(inside('op monitor { params when #uname == n1 { OCF_CHECK_LEVEL = 10 } }'), []);
});

test('agent patterns', () => {
  const { rscDefaults } = modelOf(
    'rsc_defaults when resource ocf:heartbeat:* or resource systemd:httpd priority=1',
  );
  assert.equal(
    rscDefaults[0]?.rule?.conditions.map((condition) =>
      condition.kind === 'resource' ? [condition.class, condition.provider, condition.type] : [],
    ),
    [
      ['ocf', 'heartbeat', undefined],
      ['systemd', undefined, 'httpd'],
    ],
  );
  for (const pattern of ['IPaddr2', 'ocf:IPaddr2', '":IPaddr2"']) {
    assert.is(only(`rsc_defaults when resource ${pattern} priority=1`).name, 'agent-pattern', pattern);
  }
});

test('one wrong condition does not hide the others', () => {
  const found = compileText(location('#unmae == n1 and x == 1 and date spec(hours=25)')).diagnostics;
  assert.equal(
    found.map(({ name }) => name),
    ['unknown-builtin', 'date-value'],
  );
});

test.run();
