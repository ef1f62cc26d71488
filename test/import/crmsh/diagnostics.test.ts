/** Every diagnostic of the importer of crm files, and the text it points to. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { importCrmshEntries } from '../../../compiler/diagnostics/catalogue/import-crmsh.js';
import { importCrmsh } from '../../../compiler/import/crmsh/index.js';
import type { ImportOptions } from '../../../compiler/import/session.js';
import { newSession, version } from './support.js';

const test = suite('import/crmsh: diagnostics');

interface Case {
  /** Imported before the text. */
  readonly before?: string;
  readonly text: string;
  readonly name: string;
  readonly at: string;
  readonly options?: Partial<ImportOptions>;
  readonly file?: string;
}

const COMMAND = { crmMode: 'command' } as const;
const AB = 'primitive a Dummy\nprimitive b Dummy\n';

const CASES: readonly Case[] = [
  { text: 'primitive a Dummy params x="1', name: 'crm-unclosed-quote', at: '"1' },
  { text: 'primitiv a Dummy', name: 'crm-unknown-statement', at: 'primitiv' },
  { text: 'location l a 100 n1', name: 'crm-syntax', at: '100' },
  { text: 'primitive a Dummy params x = 1', name: 'crm-leftover-words', at: '= 1' },
  { text: 'group g', name: 'crm-incomplete', at: 'group g' },
  { text: `${AB}location l a rule 1: x eq "a b"`, name: 'crm-crashes', at: '"a b"' },
  { text: `${AB}primitive b Dummy`, name: 'crm-twice', at: 'b' },
  { text: `${AB}primitive b Dummy`, name: 'crm-exists', at: 'primitive b Dummy', options: COMMAND },
  { text: 'primitive 1a Dummy', name: 'crm-invalid-id', at: '1a' },
  { text: `${AB}order o a bb`, name: 'crm-no-such-resource', at: 'bb' },
  { text: `${AB}colocation o inf: ( a bb ) b`, name: 'crm-no-such-resource', at: 'bb' },
  { text: 'monitor a 10s', name: 'crm-no-such-object', at: 'a' },
  { text: `${AB}group g a\nmonitor g 10s`, name: 'crm-not-a', at: 'g' },
  { text: `${AB}group g a zz`, name: 'crm-missing-member', at: 'zz' },
  { text: `${AB}clone g zz`, name: 'crm-nothing-left', at: 'zz' },
  { text: `${AB}order o inf: a b`, name: 'crm-order-score', at: 'inf' },
  {
    text: 'xml <group id="g"><primitive id="p" class="lsb" type="x"/></group>',
    name: 'crm-undeclared-member',
    at: '<primitive id="p" class="lsb" type="x"/>',
  },
  { text: `${AB}group g a\ngroup h b a`, name: 'crm-member-of-two', at: 'a' },
  { text: `${AB}group g a b a`, name: 'crm-member-twice', at: 'a' },
  { before: `${AB}group g a`, text: 'clone g g', name: 'crm-member-of-itself', at: 'g' },
  { before: `${AB}group g a`, text: 'tag g b', name: 'crm-not-a', at: 'tag g b' },
  {
    text: 'primitive a Dummy op monitor interval=10s\nmonitor a 10',
    name: 'crm-operation-exists',
    at: 'monitor a 10',
  },
  { text: 'primitive a Dummy op monitor x=1 interval=10s', name: 'crm-op-order', at: 'interval=10s' },
  { text: 'primitive a Dummy op monitor x=1', name: 'crm-op-interval', at: 'monitor' },
  { text: 'primitive a ocf::heartbeat:Dummy', name: 'crm-no-agent', at: 'ocf::heartbeat:Dummy' },
  { text: `${AB}primitive c Dummy params $id=b x=1`, name: 'crm-same-id', at: 'b' },
  { text: `role r ${'read xpath:/a '.repeat(105)}`, name: 'crm-ids-exhausted', at: 'read' },
  { text: `${AB}location l a foo=bar 1: n1`, name: 'crm-schema', at: 'bar' },
  { text: 'xml <nvpair id="x"/>', name: 'crm-invalid-xml-object', at: '<nvpair id="x"/>' },
  { text: `${AB}commit`, name: 'crm-command-in-file', at: 'commit', options: { crmMode: 'file' } },
  { text: 'configure foobar', name: 'crm-no-such-command', at: 'foobar', options: COMMAND },
  {
    text: 'configure\nms m a',
    name: 'crm-no-such-command',
    at: 'ms',
    options: { ...COMMAND, crmsh: version('5.0.0') },
  },
  {
    text: 'configure load update x.crm',
    name: 'crm-command-refused',
    at: 'configure load update x.crm',
    options: COMMAND,
  },
  { text: 'primitive a Dummy params passwd="******"', name: 'crm-masked-value', at: '******' },
  { text: 'primitive a Dummy params x=1 # why', name: 'crm-trailing-comment', at: '#' },
  { text: `${AB}group g a b # why`, name: 'crm-trailing-comment', at: '#' },
  { text: 'configure rename a', name: 'crm-wrong-usage', at: 'configure rename a', options: COMMAND },
  { text: 'primitive a Dummy params fake', name: 'crm-no-value', at: 'fake' },
  { text: 'primitive a Dummy params fake="1"state="2"', name: 'crm-glued-words', at: 'fake="1"state="2"' },
  { text: 'primitive a Dummy metafoo=1', name: 'crm-swallowed-word', at: 'metafoo=1' },
  { text: `${AB}location l a rule Inf: defined x`, name: 'crm-score-attribute', at: 'Inf' },
  { text: `${AB}order o -inf: a b`, name: 'crm-negative-order', at: '-inf' },
  { text: `${AB}location l a rule 1: date spec yearsdays=1`, name: 'crm-yearsdays', at: 'yearsdays=1' },
  { text: `${AB}group g description=x a b`, name: 'crm-description-first', at: 'description=x' },
  { text: 'primitive a ping', name: 'crm-provider-guessed', at: 'ping' },
  { text: 'primitive a fence_apc', name: 'crm-agent-unknown', at: 'fence_apc' },
  { text: `${AB}colocation c inf: a b node-attribute=Rack`, name: 'crm-node-attribute-case', at: 'Rack' },
  { text: `${AB}order o Mandatory a b`, name: 'crm-kind-without-colon', at: 'Mandatory' },
  { text: 'fencing_topology n1: f attr:a.b=1 g', name: 'crm-not-a-target', at: 'attr:a.b=1' },
  { text: 'node n1\nfencing_topology f', name: 'crm-topology-nodes', at: 'fencing_topology f' },
  { text: 'fencing_topology f', name: 'crm-topology-empty', at: 'fencing_topology f' },
  { text: 'role r read write xpath:/cib', name: 'crm-empty-permission', at: 'read' },
  {
    text: 'xml <rsc_defaults><meta_attributes id="x" score="2"/></rsc_defaults>',
    name: 'crm-set-attribute-lost',
    at: '2',
  },
  { text: 'primitive a Dummy params fake="Ä"', name: 'crm-non-ascii', at: 'Ä' },
  { text: `${AB}ms m a`, name: 'crm-ms', at: 'ms' },
  { text: `${AB}location l a 1: n1\ngroup g a`, name: 'crm-redirected', at: 'group g a', options: COMMAND },
  {
    text: `${AB}clone c a`,
    name: 'crm-added',
    at: 'clone c a',
    options: { ...COMMAND, crmsh: version('4.6.2') },
  },
  { text: 'configure prim a Dummy', name: 'crm-abbreviated', at: 'prim', options: COMMAND },
  { text: 'configure\nshow', name: 'crm-command-noted', at: 'show', options: COMMAND },
  {
    text: '#!/bin/sh\nzypper in ha\ncrm configure show\n',
    name: 'crm-other-program',
    at: 'zypper in ha',
    file: 'x.sh',
  },
];

for (const { before, text, name, at, options = {}, file = 'x.crm' } of CASES) {
  test(`${name}: ${text.split('\n').at(-1)!.slice(0, 60)}`, () => {
    const session = newSession(options);
    if (before !== undefined) importCrmsh(session, { file: 'before.crm', text: before });
    importCrmsh(session, { file, text });
    const found = session.diagnostics.filter((diagnostic) => diagnostic.name === name);
    const shown = session.diagnostics.map(
      (d) => `${d.name} ${JSON.stringify(text.slice(d.at.pos, d.at.end))} ${d.message}`,
    );
    assert.ok(found.length > 0, shown.join('\n'));
    assert.ok(
      found.some((diagnostic) => text.slice(diagnostic.at.pos, diagnostic.at.end) === at),
      shown.join('\n'),
    );
  });
}

test('each has a case', () => {
  const names = new Set(CASES.map(({ name }) => name));
  const missing = Object.keys(importCrmshEntries).filter((name) => !names.has(name));
  assert.equal(missing, []);
});

test('codes are of the range', () => {
  const codes = Object.values(importCrmshEntries).map(({ code }) => code);
  assert.is(new Set(codes).size, codes.length);
  assert.ok(codes.every((code) => /^HA71\d\d$/.test(code)));
});

test.run();
