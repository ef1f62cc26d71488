import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { templateDefault } from '../../compiler/agents/defaults.js';
import { readMetadata } from '../../compiler/agents/metadata.js';
import type { AgentMetadata } from '../../compiler/agents/metadata.js';
import { readMetadataXml } from '../../compiler/agents/metadata-xml.js';

const test = suite('metadata of agents');

function read(xml: string): AgentMetadata {
  const metadata = readMetadata(xml, (_, value) => value);
  if (!metadata) throw new Error('no metadata');
  return metadata;
}

test('the elements in any order, all of them optional', () => {
  assert.equal(read('<resource-agent/>'), { parameters: [], descriptions: new Map(), actions: [] });
  const { parameters, actions, description, descriptions } = read(`<?xml version="1.0"?>
<!DOCTYPE resource-agent SYSTEM "ra-api-1.dtd" [ <!ENTITY x "y"> ]>
<!-- <resource-agent> in a comment -->
<resource-agent name="other">
  <actions><action timeout="20s" name="start"/><action name="monitor" interval="10" depth="10" role="Master" timeout="20" start-delay="5s"/><action/></actions>
  <parameters>
    <parameter name="a" unique="1" required="1">
      <content type="integer" default="5"/>
      <shortdesc lang="en">a</shortdesc>
      <longdesc lang="en"><![CDATA[First & <foremost>.

Second.]]></longdesc>
    </parameter>
    <parameter name="b"><content type="select" default=""><option value="x"/><option value="y z"/></content><shortdesc>Short &amp; sweet</shortdesc></parameter>
    <parameter name="c" unique-group="g"><deprecated><replaced-with name="a"/></deprecated></parameter>
    <parameter name="d" unique-group="h"/><parameter name="e" unique-group="h"/>
    <parameter/>
  </parameters>
  <longdesc>Long.</longdesc><shortdesc>Short.</shortdesc>
</resource-agent>`);
  assert.equal(parameters, [
    { n: 'a', t: 'i', d: '5', r: 1, u: 1 },
    { n: 'b', t: 'e', e: ['x', 'y z'] },
    { n: 'c', u: 1, x: ['a'] },
    { n: 'd', u: 'h' },
    { n: 'e', u: 'h' },
  ]);
  assert.equal(actions, [
    ['start', 20],
    ['monitor', 20, 10, 2, 10, 5],
  ]);
  assert.is(description, 'Short.');
  assert.equal(
    [...descriptions],
    [
      ['a', 'First & <foremost>.'],
      ['b', 'Short & sweet'],
    ],
  );
});

test('the attributes of fence agents', () => {
  const { parameters, actions } = read(`<resource-agent name="fence_x" shortdesc="A fence agent">
<parameters>
  <parameter name="ip" unique="0" required="1" obsoletes="ipaddr"><content type="string"/></parameter>
  <parameter name="ipaddr" deprecated="1"><content type="string"/></parameter>
</parameters>
<actions><action name="on" automatic="1" on_target="1"/></actions></resource-agent>`);
  assert.equal(parameters, [
    { n: 'ip', r: 1 },
    { n: 'ipaddr', x: ['ip'] },
  ]);
  assert.equal(actions, [['on', null, null, null, null, null, 3]]);
});

test('what is not well-formed is read as far as it makes sense', () => {
  const names = (xml: string): string[] => read(xml).parameters.map(({ n }) => n);
  const parameter = (name: string, rest = ''): string => `<parameter name="${name}">${rest}</parameter>`;
  const around = (text: string): string =>
    `<resource-agent><parameters>${text}</parameters></resource-agent>`;
  assert.equal(names(around(`${parameter('a', 'fish & chips < 5')}${parameter('b')}`)), ['a', 'b']);
  assert.equal(names(around(`<parameter name='a'><shortdesc>x</parameter>${parameter('b')}`)), ['a', 'b']);
  assert.equal(names(around(`</other>${parameter('a')}`)), ['a']);
  assert.equal(names(`some warning\n${around(parameter('a'))}trailing`), ['a']);
  assert.equal(names(`<resource-agent><parameters>${parameter('a')}`), ['a']);
  assert.equal(names(`${around(parameter('a'))}<![CDATA[ never closed`), ['a']);
  assert.equal(names(around(`${parameter('a')}<!-- never closed`)), ['a']);
});

test('what is no metadata', () => {
  for (const text of ['', 'usage: x', '<html></html>', '<x><resource-agent/></x>', '\0\u001b[2J', '<', '<!'])
    assert.is(
      readMetadata(text, (_, value) => value),
      undefined,
      text,
    );
});

test('nothing that an agent prints takes long or goes deep', () => {
  const size = 100_000;
  for (const text of [
    '<a '.repeat(size),
    '<a>'.repeat(size),
    '<a "'.repeat(size),
    `<${'a'.repeat(size)}`,
    `<a ${'x'.repeat(size)}>`,
    `<a ${'x '.repeat(size)}>`,
    `<a${' '.repeat(size)}>`,
    '<!--'.repeat(size),
    '<!D ['.repeat(size),
    '&'.repeat(size),
    '<![CDATA['.repeat(size),
  ]) {
    assert.is(readMetadataXml(text, 'resource-agent'), undefined);
  }
  let depth = 0;
  for (
    let at = readMetadataXml(`<resource-agent>${'<a>'.repeat(size)}`, 'resource-agent')?.children[0];
    at;
    at = at.children[0]
  )
    depth++;
  assert.ok(depth < 100, String(depth));
});

test('descriptions are one short line without what a terminal obeys', () => {
  const { descriptions } = read(
    `<resource-agent><parameters><parameter name="a"><longdesc>\u001b[31mred\u202e\tand\n  so on</longdesc></parameter>
     <parameter name="b"><longdesc>${'word '.repeat(500)}</longdesc></parameter></parameters></resource-agent>`,
  );
  assert.is(descriptions.get('a'), '[31mred and so on');
  assert.ok(descriptions.get('b')!.length <= 241);
  assert.match(descriptions.get('b')!, /…$/);
});

test('defaults that depend on the resource', () => {
  assert.is(templateDefault('ocf:a:b', 'c', '/run/x.pid'), '/run/x.pid');
  assert.is(templateDefault('ocf:heartbeat:varnish', 'name', 'HADSL0INST'), '${instance}');
  assert.is(templateDefault('ocf:rabbitmq:rabbitmq-server-ha', 'start_time', '38'), undefined);
  assert.is(
    templateDefault('ocf:mssql:fci', 'status_file', '${OCF_RESOURCE_INSTANCE}.pid'),
    '${instance}.pid',
  );
});

test.run();
