import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import type * as ast from '../../grammar/ast.js';
import type { TestOptions } from '../support/program.js';
import { applyFix, bindDiagnostics, load, show } from '../support/program.js';

const test = suite('bind: parameters');

/** The value of `let result = …` of a text, as plain data. */
function result(text: string, options?: TestOptions): unknown {
  const { declarations, entry } = load(text, options);
  const decl = declarations
    .map((one) => one.decl)
    .find((one): one is ast.LetDecl => one.kind === 'Let' && nameIs(one));
  const value = decl?.value && entry.evaluate(decl.value);
  return value && simple(value);
}

function nameIs(decl: ast.LetDecl): boolean {
  return decl.name?.kind === 'Word' && decl.name.text === 'result';
}

function simple(value: NonNullable<ReturnType<ReturnType<typeof load>['entry']['evaluate']>>): unknown {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'list':
      return value.items.map(simple);
    case 'map':
      return Object.fromEntries(value.entries.map((entry) => [entry.name, simple(entry.value)]));
  }
}

function problems(text: string, options?: TestOptions): string[] {
  return bindDiagnostics(text, options)
    .filter((diagnostic) => diagnostic.severity !== 'info')
    .map(show);
}

test('values come from --set, the values file, the environment, the default', () => {
  const text = 'param x: string = default\nlet result = $x\n';
  const set = { x: 'set' };
  const values = { x: 'file' };
  const env = { HADSL_PARAM_X: 'capitals' };
  assert.is(result(text, { set, values, env }), 'set');
  assert.is(result(text, { values, env }), 'file');
  assert.is(result(text, { env: { ...env, HADSL_PARAM_x: 'exact' } }), 'exact');
  assert.is(result(text, { env }), 'capitals');
  assert.is(result(text), 'default');
});

test('a missing value is one error, at the declaration', () => {
  const text = 'param vip_ip: ip\nlet a = $vip_ip\nlet b = "$vip_ip/24"\nlet result = [$a, $b]\n';
  const [diagnostic, ...more] = bindDiagnostics(text).filter((one) => one.severity === 'error');
  assert.is(diagnostic?.name, 'missing-parameter-value');
  assert.is(diagnostic?.at.pos, text.indexOf('vip_ip'));
  for (const way of ['--set vip_ip=VALUE', '--values', 'HADSL_PARAM_VIP_IP', 'default']) {
    assert.ok(diagnostic?.hint?.includes(way), way);
  }
  assert.equal(more, []);
});

test('names that nothing declares are refused', () => {
  const text = 'param prefix: int = 24\nlet l = $prefix\nsecret s\n';
  const [typo] = bindDiagnostics(text, { set: { prefx: '1' } });
  assert.is(typo?.message, '--set gives a value to "prefx", which is not a parameter of this program');
  assert.is(typo?.hint, 'did you mean "prefix"?');
  assert.equal([typo?.at.file, typo?.at.pos, typo?.at.end], ['main.ha', 0, 0]);
  assert.match(
    problems(text, { values: { s: 'x' } })[0] ?? '',
    'the values file gives a value to "s", which is a secret',
  );
  assert.match(problems(text, { set: { l: 'x' } })[0] ?? '', 'which is a let');
});

test('a value is checked by its type wherever it comes from', () => {
  assert.match(
    problems('param prefix: int(0..32) = 33\n')[0] ?? '',
    'wrong-parameter-value | "33" is no value for the parameter "prefix": expected a whole number from 0 to 32',
  );
  const text = 'param vip: ip = 10.0.0.1\n';
  assert.match(
    problems(text, { set: { vip: '10.0.0.300' } })[0] ?? '',
    '"10.0.0.300" from --set is no value',
  );
  assert.match(problems(text, { env: { HADSL_PARAM_VIP: 'x' } })[0] ?? '', 'from HADSL_PARAM_VIP');
  assert.match(problems(text, { values: { vip: ['10.0.0.1'] } })[0] ?? '', 'from the values file');
  assert.match(problems(text, { values: { vip: null } })[0] ?? '', 'null from the values file is no value');
  // A fix must not replace the name of the declaration.
  assert.is(bindDiagnostics('param on: bool = yes\n', { set: { on: 'yess' } })[0]?.fixes.length, 0);
});

const ACCEPTED: readonly (readonly [type: string, value: string])[] = [
  ['string', '"any thing"'],
  ['int', '-5'],
  ['bool', 'Yes'],
  ['duration', '10min'],
  ['score', '-INFINITY'],
  ['ip', '2001:db8::1'],
  ['ip4', '10.0.0.1'],
  ['ip6', '::1'],
  ['cidr', '10.0.0.0/24'],
  ['port', '5405'],
  ['host', 'node1.example.com'],
  ['path', '/dev/drbd0'],
  ['enum(active, passive)', 'passive'],
  ['enum(1, 2)', '2'],
  ['list(ip)', '[10.0.0.1, 10.0.0.2]'],
  ['list', '[a, b]'],
];

const REFUSED: readonly (readonly [type: string, value: string])[] = [
  ['int', '1.5'],
  ['bool', 'maybe'],
  ['duration', 'soon'],
  ['score', '"5 or so"'],
  ['ip4', '::1'],
  ['ip6', '10.0.0.1'],
  ['cidr', '10.0.0.1/64'],
  ['port', '70000'],
  ['path', 'dev/drbd0'],
  ['enum(active, passive)', 'off'],
  ['list(ip)', '[10.0.0.1, x]'],
  ['list(ip)', '10.0.0.1'],
  ['ip', '[10.0.0.1]'],
  ['string', '{ a = 1 }'],
];

for (const [type, value] of ACCEPTED) {
  test(`${type} takes ${value}`, () => assert.equal(problems(`param p: ${type} = ${value}\n`), []));
}

for (const [type, value] of REFUSED) {
  test(`${type} does not take ${value}`, () => {
    const found = problems(`param p: ${type} = ${value}\n`);
    assert.is(found.length, 1, found.join('\n'));
    assert.match(found[0] ?? '', 'wrong-parameter-value');
  });
}

test('types that are none', () => {
  const text = 'param p: strng = x\n';
  const [diagnostic] = bindDiagnostics(text);
  assert.is(diagnostic?.message, '"strng" is no type of a parameter');
  assert.is(applyFix(text, diagnostic), 'param p: string = x\n');
  assert.match(problems('param p: boolean = x\n')[0] ?? '', 'did you mean "bool"?');
  for (const type of [
    'int(5)',
    'int(9..1)',
    'int(a..b)',
    'enum',
    'enum(a, a)',
    'list(ip, ip)',
    'list(list(ip))',
    'ip(4)',
  ]) {
    assert.match(problems(`param p: ${type} = x\n`).join('\n'), /^bad-parameter-type[^\n]*$/, type);
  }
});

test('node and resource parameters name declared ones', () => {
  const text = 'node db1\nnode db2\nparam main: node = db3\nparam all: list(node) = [db1, db2]\n';
  const found = problems(text);
  assert.equal(found, ['unknown-node | no node is called "db3" | did you mean "db1"?']);
  assert.equal(problems('param r: resource = vip\nprimitive vip systemd:a\n'), []);
  assert.match(problems('node n1\nparam n: node\n', { set: { n: 'n2' } })[0] ?? '', 'no node is called "n2"');
  assert.equal(problems('param n: node = db1\nnode $n\n'), []);
});

test('let and defaults use each other in any order', () => {
  assert.is(result('let result = "$b!"\nlet b = $a\nparam a: string = x\n'), 'x!');
});

test('a circle of lets is one error', () => {
  const found = problems('let a = $b\nlet b = "x$c"\nlet c = [$a]\nlet result = $b\n');
  assert.equal(found, ['let-cycle | "a" is defined by itself: $a → $b → $c → $a']);
  assert.equal(problems('let a = $a\n'), ['let-cycle | "a" is defined by itself: $a → $a']);
  // A value from outside breaks the circle.
  assert.equal(problems('param a: string = $b\nlet b = $a\n', { set: { a: 'x' } }), []);
});

test('lists flatten, strings interpolate', () => {
  assert.equal(result('let two = [a, b]\nlet result = [$two, c]\n'), ['a', 'b', 'c']);
  assert.is(result('let n = 5\nlet result = "a${n}b$n"\n'), 'a5b5');
  assert.equal(result('let result = { n1 = $x, n2 = 2 }\nlet x = 1\n'), { n1: '1', n2: '2' });
  assert.match(
    problems('let l = [a]\nlet result = "x $l"\n')[0] ?? '',
    '$l is a list, and a single value is expected',
  );
});

test('lists from outside', () => {
  const text = 'param l: list(int) = []\nlet result = $l\n';
  assert.equal(result(text, { set: { l: '1, 2,3' } }), ['1', '2', '3']);
  assert.equal(result(text, { values: { l: [1, 2] } }), ['1', '2']);
  assert.equal(result(text, { set: { l: '' } }), []);
  assert.is(problems(text, { values: { l: [1, 'x'] } }).length, 1);
  assert.is(problems(text, { values: { l: [{}] } }).length, 1);
});

test('a secret stays a reference', () => {
  assert.equal(result('secret pw\nlet result = "user:$pw@host"\n'), {
    parts: ['user:', { secret: 'pw' }, '@host'],
  });
  assert.equal(result('secret pw\nlet result = $pw\n', { env: { HADSL_PARAM_PW: 'clear' } }), {
    parts: [{ secret: 'pw' }],
  });
});

test('a secret is no name', () => {
  const found = problems('secret pw\nprimitive $pw systemd:a\n').concat(
    problems('secret pw\nprimitive "a-$pw" systemd:a\n'),
  );
  assert.ok(found.some((one) => one.startsWith('secret-not-allowed | the secret "$pw" cannot stand here')));
});

test('an unknown parameter', () => {
  const text = 'param vip: ip = 10.0.0.1\nlet result = "${vpi} $vpi"\n';
  const [first, second] = bindDiagnostics(text).filter((one) => one.severity === 'error');
  assert.is(first?.message, 'there is no parameter "$vpi"');
  assert.is(applyFix(text, first), text.replace('${vpi}', '${vip}'));
  assert.is(applyFix(text, second), text.replace(' $vpi', ' $vip'));
});

test('what nothing uses is mentioned', () => {
  const infos = bindDiagnostics('param a: int = 1\nlet b = 1\nsecret c\nlet d = 1\nlet e = $d\n').map(show);
  assert.equal(infos, [
    'unused-declaration | the parameter "a" is never used',
    'unused-declaration | the let "b" is never used',
    'unused-declaration | the secret "c" is never used',
    'unused-declaration | the let "e" is never used',
  ]);
});

test('parameters are a namespace of their own', () => {
  assert.equal(problems('param a: int = 1\nprimitive a systemd:a\nnode a\n'), []);
  assert.match(
    problems('param a: int = 1\nlet a = 1\n')[0] ?? '',
    'duplicate-name | the let "a" has the name of a parameter',
  );
});

test('a misspelt reference is a use', () => {
  assert.equal(
    bindDiagnostics('param vip: int = 1\nlet result = $vpi\n').map((one) => one.name),
    ['unused-declaration', 'unknown-parameter-reference'],
  );
});

test('chains may be long, values may not be endless', () => {
  const chain = Array.from({ length: 20_000 }, (_, i) => `let x${i} = $x${i + 1}`).join('\n');
  assert.equal(problems(`${chain}\nlet x20000 = 1\n`), []);
  assert.is(problems(`${chain}\nlet x20000 = $x0\n`).length, 1);
  const doubling = Array.from({ length: 40 }, (_, i) => `let x${i} = [$x${i + 1}, $x${i + 1}]`).join('\n');
  assert.equal(problems(`${doubling}\nlet x40 = 1\n`), [
    'value-too-large | this value has more than 10000 items',
  ]);
});

test('no name is special', () => {
  const text =
    'param constructor: string = a\nparam __proto__: string = b\nlet result = "$constructor$__proto__"\n';
  assert.is(result(text), 'ab');
  assert.match(problems('param p: toString = x\n')[0] ?? '', '"toString" is no type');
  assert.match(problems('let r = $hasOwnProperty\n')[0] ?? '', 'there is no parameter');
});

test.run();
