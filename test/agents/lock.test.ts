import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { AgentLock, LockedAgent, LockedNode } from '../../compiler/agents/lock.js';
import { LOCKABLE, lockText, readLock } from '../../compiler/agents/lock-file.js';
import { readMetadata } from '../../compiler/agents/metadata.js';
import { compile } from '../../compiler/compile.js';
import { importFiles } from '../../compiler/import/import.js';
import { ROOT } from '../support/compile-file.js';
import { memoryHost } from '../support/memory-host.js';
import { load } from '../support/program.js';

const test = suite('the lock of agents');

const HASHES = ['a', 'b', 'c'].map((digit) => digit.repeat(64));

function variant(nodes: readonly string[], parameters: string, hash = 0): LockedAgent {
  const xml = `<resource-agent><shortdesc>An agent</shortdesc><parameters>${parameters}</parameters>
    <actions><action name="start" timeout="20s"/><action name="monitor" interval="10" timeout="20" role="Promoted" depth="10" start-delay="5"/>
    <action name="on" automatic="1" on_target="1"/></actions></resource-agent>`;
  return { sha256: HASHES[hash]!, nodes, metadata: readMetadata(xml, (_, value) => value)! };
}

const ROWS = `<parameter name="z" required="1" unique="1"><shortdesc>The Z of it</shortdesc><content type="integer"/></parameter>
  <parameter name="a" unique-group="g"><content type="select" default="x"><option value="x"/><option value="y"/></content></parameter>
  <parameter name="b" unique-group="g"><content type="boolean" default="\${instance}"/></parameter>
  <parameter name="old" deprecated="1"/><parameter name="older"><deprecated><replaced-with name="a"/></deprecated></parameter>`;

function lockWith(
  agents: Readonly<Record<string, readonly LockedAgent[]>>,
  more: Partial<AgentLock> = {},
): AgentLock {
  const node = { os: 'debian 12', pacemaker: '2.1.5', packages: { pacemaker: '2.1.5-1' } };
  return {
    file: 'hadsl.lock.json',
    scope: 'used',
    nodes: new Map<string, LockedNode>([
      ['n1', node],
      ['n2', { packages: {} }],
    ]),
    agents: new Map(Object.entries(agents)),
    missing: new Map(),
    ...more,
  };
}

function said(text: string, lock: AgentLock): string[] {
  const { diagnostics } = compile(memoryHost({ 'main.ha': text }), 'main.ha', { lock });
  return diagnostics.map(({ severity, name, message }) => `${severity} ${name}: ${message}`);
}

test('what is written is read again, and written in the same bytes', () => {
  const lock = lockWith(
    {
      'stonith:fence_x': [variant(['n1'], '', 1)],
      'ocf:a:b': [variant(['n2'], '', 1), variant(['n1'], ROWS)],
    },
    { missing: new Map([['ocf:a:c', ['n2', 'n1']]]), scope: 'all' },
  );
  const text = lockText(lock);
  const read = readLock(text, 'x.json');
  assert.equal(read.diagnostics, []);
  assert.is(lockText(read.lock!), text);
  assert.is(read.lock!.file, 'x.json');
  assert.equal([...read.lock!.agents.keys()], ['ocf:a:b', 'stonith:fence_x']);
  assert.equal(read.lock!.missing.get('ocf:a:c'), ['n1', 'n2']);
  // Sorted, so that the order of what is read makes no difference.
  assert.match(
    text,
    /"a": \{ "type": "select", "default": "x", "unique": "g", "values": \["x", "y"\] \},\n +"b"/,
  );
  assert.match(text, /"role": "Promoted", "depth": 10, "startDelay": 5/);
  assert.match(text, /"automatic": true, "onTarget": true/);
  assert.match(text, /"old": \{ "deprecated": true \},\n +"older": \{ "deprecated": \["a"\] \}/);
  assert.is(lockText(lockWith({})), lockText(readLock(lockText(lockWith({})), 'x').lock!));
});

test('the JSON schema names every key that is written, and no other', () => {
  const schema = readFileSync(join(ROOT, 'compiler/config/hadsl.lock.schema.json'), 'utf8');
  const keys = (part: string): string[] => [...part.matchAll(/"(\w+)":/g)].map((match) => match[1] ?? '');
  const lock = lockWith({ 'ocf:a:b': [variant(['n1'], ROWS)] }, { missing: new Map([['ocf:a:c', ['n1']]]) });
  const written = new Set(keys(lockText(lock)));
  for (const name of ['z', 'a', 'b', 'old', 'older', 'n1', 'n2']) written.delete(name);
  const named = JSON.parse(schema) as {
    definitions: Record<string, { properties?: object }>;
    properties: object;
  };
  const known = new Set([
    ...Object.keys(named.properties),
    ...Object.values(named.definitions).flatMap(({ properties }) => Object.keys(properties ?? {})),
  ]);
  assert.equal(
    [...written].filter((key) => !known.has(key)),
    [],
  );
  assert.equal([...known].filter((key) => !written.has(key)).sort(), ['$schema']);
});

test('a broken lock is one error at its place', () => {
  const good = lockText(lockWith({ 'ocf:a:b': [variant(['n1'], ROWS)] }));
  const cases: readonly (readonly [text: string, at: string, problem: RegExp])[] = [
    ['', '', /expected an object/],
    ['[]', '[]', /expected an object/],
    ['{}', '{}', /no "version"/],
    [good.replace('"version": 1', '"version": 2'), '2', /newer hadsl/],
    [good.replace('"version": 1', '"version": "1"'), '"1"', /version 1/],
    [good.replace('"used"', '"some"'), '"some"', /"used" or "all"/],
    [good.replace('"nodes": ["n1"]', '"nodes": ["n9"]'), '"n9"', /none of the "nodes"/],
    [good.replace('"nodes": ["n1"]', '"nodes": []'), '[]', /expected the "nodes"/],
    [good.replace(HASHES[0]!, 'abc'), '"abc"', /64 hexadecimal/],
    [good.replace('"ocf:a:b"', '"ocf:a:../b"'), '"ocf:a:../b"', /no full name/],
    [good.replace('"type": "integer"', '"type": "int"'), '"int"', /"boolean" or "integer"/],
    [good.replace('"required": true', '"required": "yes"'), '"yes"', /true or false/],
    [good.replace('"timeout": 20', '"timeout": -1'), '-1', /number of seconds/],
    [good.replace('"required": true', '"requird": true'), '"requird"', /no key/],
    [good.replace('"scope"', '"version"'), '"version"', /twice/],
    [`<<<<<<< HEAD\n${good}`, '<<<<<<<', /text in double quotes/],
  ];
  for (const [text, at, problem] of cases) {
    const { lock, diagnostics } = readLock(text, 'l.json');
    assert.is(lock, undefined, text);
    assert.is(diagnostics.length, 1, text);
    const [found] = diagnostics;
    assert.is(found!.name, 'broken-lock');
    assert.match(found!.message, problem);
    assert.is(text.slice(found!.at.pos, found!.at.end), at);
  }
});

test('names that can leave no folder', () => {
  for (const name of ['ocf:heartbeat:IPaddr2', 'ocf:my-company:a.b_c+d@e', 'stonith:fence_x-y'])
    assert.ok(LOCKABLE.test(name), name);
  for (const name of [
    ...[
      'ocf:a',
      'ocf:a:b:c',
      'ocf::b',
      'ocf:..:b',
      'ocf:a:..',
      'ocf:a:.hidden',
      'ocf:a:b/c',
      "ocf:a:b'c",
      'ocf:a:b c',
    ],
    ...[
      'ocf:a:$x',
      'ocf:a:b\n',
      'stonith:reboot',
      'stonith:fence_../x',
      'stonith:external/ssh',
      'systemd:x',
      '-oops',
    ],
  ])
    assert.not(LOCKABLE.test(name), name);
});

test('resources are typed by what the nodes have', () => {
  const lock = lockWith({
    'ocf:pacemaker:Dummy': [variant(['n1', 'n2'], ROWS)],
    'ocf:mycompany:app': [variant(['n1', 'n2'], ROWS)],
  });
  assert.equal(said('primitive d ocf:pacemaker:Dummy { fake = 1, z = x }', lock), [
    'error unknown-parameter: ocf:pacemaker:Dummy has no parameter "fake"',
    'error wrong-type: "z" is "x", and a whole number is expected',
  ]);
  assert.equal(said('primitive d app { z = 1, a = w }', lock), [
    'error wrong-type: "a" is "w", and x or y is expected',
  ]);
  assert.match(said('primitive d ocf:mycompany:ap { z = 1 }', lock).join(), /unknown-agent/);
});

test('what the lock has counts more than a declaration, and that more than what we know', () => {
  const declaration = 'agent ocf:pacemaker:Dummy { param mine: int }\n';
  const use = 'primitive d ocf:pacemaker:Dummy { mine = 1 }';
  assert.equal(said(declaration + use, lockWith({}, { scope: 'all' })), []);
  assert.equal(said(declaration + use, lockWith({ 'ocf:pacemaker:Dummy': [variant(['n1', 'n2'], '')] })), [
    'info agent-declaration-overruled: the declaration of ocf:pacemaker:Dummy is not used: hadsl.lock.json has what the nodes say about it',
    'error unknown-parameter: ocf:pacemaker:Dummy has no parameter "mine"',
  ]);
  const { agents } = load(declaration, { lock: lockWith({}) }).entry;
  assert.is(agents.source({ class: 'ocf', provider: 'pacemaker', type: 'Dummy' }), 'declared');
  assert.is(agents.source({ class: 'ocf', provider: 'heartbeat', type: 'IPaddr2' }), 'bundled');
  assert.is(agents.source({ class: 'ocf', provider: 'x', type: 'y' }), undefined);
});

test('declarations of imported files count', () => {
  const files = { 'agents.ha': 'agent ocf:mycompany:app { param port: port required }\n' };
  const text = 'import "agents.ha"\nprimitive a ocf:mycompany:app { port = 99999 }\n';
  const { diagnostics } = compile(memoryHost({ 'main.ha': text, ...files }), 'main.ha', {});
  assert.equal(
    diagnostics.map(({ name }) => name),
    ['wrong-type'],
  );
});

test('an agent that is not in the lock', () => {
  const use = 'primitive d ocf:pacemaker:Dummy\n';
  assert.match(said(use, lockWith({})).join(), /^info agent-not-locked: .*checked against the facts/);
  assert.match(
    said(use, lockWith({}, { scope: 'all' })).join(),
    /^info agent-not-locked: .*not to be installed/,
  );
  const nowhere = new Map([['ocf:pacemaker:Dummy', ['n1', 'n2']]]);
  assert.match(
    said(use, lockWith({}, { missing: nowhere })).join(),
    /^warning agent-not-installed: .*on any of/,
  );
  const missing = new Map([['ocf:pacemaker:Dummy', ['n2']]]);
  const there = { 'ocf:pacemaker:Dummy': [variant(['n1'], '')] };
  assert.match(said(use, lockWith(there, { missing })).join(), /^warning agent-not-installed: .*on n2: /);
  assert.equal(said('primitive d systemd:cron\n', lockWith({})), []);
});

test('nodes that have different versions', () => {
  const parameter = (rest: string): string => `<parameter name="x" ${rest}</parameter>`;
  const locked = (one: string, other: string): AgentLock =>
    lockWith({ 'ocf:a:b': [variant(['n1'], one), variant(['n2'], other, 1)] });
  const use = (text: string, lock: AgentLock): string =>
    said(`primitive d ocf:a:b { ${text} }\n`, lock).join('\n');
  const integer = '><content type="integer"/>';
  assert.is(
    use('', locked(parameter(integer), '')),
    'warning agent-differs-between-nodes: the nodes have different versions of ocf:a:b: only n1 has "x"',
  );
  assert.match(use('x = 1', locked(parameter(integer), '')), /info parameter-of-other-version/);
  // Required where it is known, but not everywhere.
  assert.not.match(use('', locked(parameter('required="1">'), '')), /missing-parameter/);
  assert.match(use('', locked(parameter(integer), parameter('>'))), /another type for "x"/);
  // Another text of a description, or another path, concerns nobody.
  assert.is(
    use('', locked(parameter('><content default="/a"/>'), parameter('><content default="/b"/>'))),
    '',
  );
});

test('a fence device has what Pacemaker adds', () => {
  const lock = lockWith({
    'stonith:fence_apc': [variant(['n1', 'n2'], '<parameter name="ip" required="1"/>')],
  });
  assert.equal(
    said('primitive f fence_apc { ip = a, pcmk_host_list = n1, pcmk_delay_max = 5s }\nnode n1\n', lock),
    [],
  );
});

test('foreign files are typed by it as well', () => {
  const lock = lockWith({ 'ocf:mycompany:app': [variant(['n1', 'n2'], ROWS)] });
  const text = 'primitive a ocf:mycompany:app params z=x\n';
  const { checks } = importFiles([{ file: 'a.crm', text }], { from: 'crmsh', lock });
  assert.ok(
    checks.some(({ name }) => name === 'wrong-type'),
    checks.map(({ name }) => name).join(),
  );
});

test.run();
