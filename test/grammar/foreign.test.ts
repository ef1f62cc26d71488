import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { parse } from '../../grammar/parse.js';

const test = suite('grammar: lines of other tools');

function issuesOf(source: string): string {
  return parse(source)
    .issues.map((issue) => `${issue.name} ${issue.found}`)
    .join(', ');
}

const CRM: readonly string[] = [
  'primitive vip IPaddr2 params ip=10.0.0.1',
  'primitive vip IPaddr2 \\\n\tparams ip=10.0.0.1 \\\n\top monitor interval=10s',
  'primitive vip IPaddr2 \\\r\n\tparams ip=10.0.0.1 \\\r\n\tmeta a=b\r\n',
  'group web vip httpd',
  'clone c r meta interleave=true',
  'ms m r \\\n\tmeta notify=true',
  'colocation c inf: vip web',
  'order o Mandatory: a b',
  'location l web 100: n1',
  'location l web rule -inf: not_defined pingd',
  'property cib-bootstrap-options: \\\n\tstonith-enabled=true',
  'node 1: n1 \\\n\tattributes a=b',
  'fencing_topology n1: f1',
  'crm configure primitive vip IPaddr2',
];

for (const source of CRM) {
  test(source, () => {
    assert.is(issuesOf(source), 'foreign-syntax crm');
    assert.is(
      issuesOf(`node n1\n${source}\n${source}\ngroup g {\n  x y\n}\n`),
      'foreign-syntax crm, unexpected-token y',
    );
  });
}

test('pcs, and the declaration that says the same', () => {
  for (const [source, form] of [
    ['pcs resource create vip IPaddr2 ip=10.0.0.1', /^primitive NAME AGENT/],
    ['sudo pcs -f cib.xml constraint colocation add a with b', /^colocation/],
    ['pcs resource group add g a b', /^group/],
    ['pcs stonith create f fence_ipmilan', /^primitive NAME stonith:/],
    ['pcs property set a=b', /^property/],
    ['pcs status', /^primitive/],
  ] as const) {
    const { issues } = parse(source);
    assert.is(issues.length, 1);
    assert.is(issues[0]?.name, 'foreign-syntax');
    assert.match(issues[0]?.expected ?? '', form);
    assert.equal(parse(issues[0]?.expected ?? '').issues, [], 'the form that is shown is right');
  }
});

test('mistakes that only look a little like it keep their own message', () => {
  for (const source of [
    'primitive a b ocf:pacemaker:Dummy',
    'clone c off r',
    'group g { a b c }',
    'location a prefers n1: 100',
    'order a then: b',
    'primitive a B params { ip = 1 }',
    'pcsd x',
  ]) {
    assert.not.match(issuesOf(source), /foreign-syntax/, source);
    assert.not.equal(issuesOf(source), '', source);
  }
});

test('a file of such lines declares nothing, so that nothing else is said about them', () => {
  const { file } = parse('primitive vip IPaddr2 params a=b\ncolocation c inf: vip web\nnode n1');
  assert.equal(
    file.declarations.map(({ kind }) => kind),
    ['UnknownDecl', 'UnknownDecl', 'Node'],
  );
});

test.run();
