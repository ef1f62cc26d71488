/** What depends on the release, the schema, the mode, and on what is around crm: nothing that one installed crm can show. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { importCrmsh } from '../../../compiler/import/crmsh/index.js';
import type { ImportOptions, ImportSession } from '../../../compiler/import/session.js';
import type { CibElement } from '../../../compiler/import/tree.js';
import { platformNamed } from '../../../compiler/platforms/table.js';
import { imported, newSession, toXml, version } from './support.js';
import { serialize } from '../../../compiler/emit/cib/xml.js';

const test = suite('import/crmsh: behaviour');

function element(session: ImportSession, id: string): CibElement {
  const found = [...session.cib.descendants()].find((one) => one.id === id);
  assert.ok(found, `no element ${id}`);
  return found;
}

function pairs(item: CibElement, set = 'meta_attributes'): string {
  return item
    .childrenNamed(set)
    .flatMap(({ children }) => children)
    .map((pair) => `${pair.get('name')}=${pair.get('value')}`)
    .join(' ');
}

function operations(text: string, options: Partial<ImportOptions>): string[] {
  const session = imported(text, options);
  return [...session.cib.descendants()]
    .filter(({ name }) => name === 'op')
    .map((op) => `${op.get('name')} ${op.get('role') ?? ''} ${op.get('interval')} ${op.get('timeout')}`);
}

const COMMAND = { crmMode: 'command' } as const;
const S = 'primitive s ocf:pacemaker:Stateful meta target-role=Master\nclone c s\nprimitive a Dummy\n';

test('roles by release and schema', () => {
  const roleOf = (text: string, options: Partial<ImportOptions>): string | undefined =>
    element(imported(`${S}colocation co inf: a c:${text}`, options), 'co').get('with-rsc-role');
  assert.is(roleOf('Master', {}), 'Master');
  assert.is(roleOf('Promoted', {}), 'Promoted');
  assert.is(roleOf('Master', { crmsh: version('5.0.0') }), 'Promoted');
  assert.is(roleOf('master', { crmsh: version('5.0.0') }), 'Master');
  const old = platformNamed('sles12')!;
  assert.is(roleOf('Promoted', { platform: old }), 'Master');
  assert.is(pairs(element(imported(S, { crmsh: version('5.0.0') }), 's')), 'target-role=Promoted');
});

test('the schema of the CIB decides', () => {
  const session = newSession();
  session.cib.set('validate-with', 'pacemaker-3.0');
  importCrmsh(session, { file: 'x.crm', text: `${S}colocation co inf: a c:Promoted` });
  assert.is(element(session, 'co').get('with-rsc-role'), 'Master');
});

test('intervals', () => {
  const text = 'primitive a Dummy op start op monitor interval=10 timeout=20';
  assert.equal(operations(text, {}), ['start  0 undefined', 'monitor  10 20']);
  assert.equal(operations(text, { crmsh: version('4.6.2') }), ['start  0s undefined', 'monitor  10 20']);
  assert.equal(operations(text, { ...COMMAND, crmsh: version('4.6.2') }), [
    'start  0s undefined',
    'monitor  10s 20s',
  ]);
});

test('operations that the agent advises: 4.5 to 4.6.0, as a command', () => {
  const text = 'primitive a ocf:heartbeat:Dummy op start timeout=99s';
  assert.is(operations(text, { ...COMMAND }).length, 1);
  assert.is(operations(text, { crmsh: version('4.6.0') }).length, 1);
  const added = operations(text, { ...COMMAND, crmsh: version('4.6.0') });
  assert.equal(added, ['start  0s 99s', 'stop  0s 20s', 'monitor  10s 20s']);
  assert.is(operations(text, { ...COMMAND, crmsh: version('4.6.1') }).length, 1);
});

test('clones as commands of newer releases', () => {
  const options = { ...COMMAND, crmsh: version('4.6.2') };
  assert.is(pairs(element(imported(S, {}), 'c')), '');
  assert.is(pairs(element(imported(S, options), 'c')), 'promotable=true interleave=true');
  assert.is(
    pairs(element(imported('primitive a Dummy\nclone c a meta interleave=false', options), 'c')),
    'interleave=false',
  );
  assert.is(pairs(element(imported('primitive a Dummy\ngroup g a\nclone c g', options), 'c')), '');
});

test('a bare fence agent', () => {
  const classOf = (crmsh: string): string | undefined =>
    element(imported('primitive f fence_apc', { crmsh: version(crmsh) }), 'f').get('class');
  assert.is(classOf('4.4.1'), 'ocf');
  assert.is(classOf('4.6.2'), 'stonith');
});

test('podman, rkt and types of nodes', () => {
  const errors = (text: string, crmsh: string): number =>
    imported(text, { crmsh: version(crmsh) }).diagnostics.filter(({ severity }) => severity === 'error')
      .length;
  assert.is(errors('bundle b podman image=x', '4.4.1'), 1);
  assert.is(errors('bundle b podman image=x', '4.6.2'), 0);
  assert.is(errors('bundle b rkt image=x', '5.0.0'), 1);
  assert.is(errors('node n1:ping', '5.0.0'), 1);
  assert.is(errors('node n1:ping', '4.6.2'), 0);
});

test('letters that are not ASCII are kept as they are', () => {
  const session = imported('primitive a Dummy params fake="Ärger 😀"');
  assert.is(pairs(element(session, 'a'), 'instance_attributes'), 'fake=Ärger 😀');
});

test('levels for the nodes of the file', () => {
  const session = imported('node n2\nnode n1\nfencing_topology f1 f2');
  const levels = [...session.cib.descendants()].filter(({ name }) => name === 'fencing-level');
  const shown = levels.map((level) => `${level.get('target')} ${level.get('index')} ${level.get('devices')}`);
  assert.equal(shown, ['n1 1 f1', 'n1 2 f2', 'n2 1 f1', 'n2 2 f2']);
});

test('comments go to the object below, and to the file at its end', () => {
  const session = imported('# one\n## two\n#\nprimitive a Dummy\n# about it\nproperty x=1\n# end\n');
  assert.equal(element(session, 'a').comments, ['one', 'two']);
  assert.equal(element(session, 'cib-bootstrap-options').comments, ['about it']);
  assert.equal(session.comments, ['end']);
});

test('places', () => {
  const text = 'primitive a Dummy \\\n  params fake="x y" \\\n  op monitor interval=10s\n';
  const session = imported(text);
  const at = (item: CibElement, name: string): string => {
    const { pos, end } = item.originOf(name)!;
    return text.slice(pos, end);
  };
  const a = element(session, 'a');
  assert.is(at(a, 'id'), 'a');
  assert.is(at(a, 'type'), 'Dummy');
  const pair = a.child('instance_attributes')!.children[0]!;
  assert.is(at(pair, 'value'), 'x y');
  assert.is(at(pair, 'name'), 'fake');
  assert.is(at(a.child('operations')!.children[0]!, 'interval'), '10s');
  assert.is(text.slice(a.origin!.pos, a.origin!.end), text.trimEnd());
});

test('a mode that a file shows', () => {
  const noted = (text: string): string[] => imported(text).diagnostics.map(({ name }) => name);
  assert.equal(noted('configure\nprimitive a Dummy\ncommit\n'), []);
  assert.equal(noted('crm configure\nprimitive a Dummy\ncommit\nbye\n'), []);
  assert.equal(noted('crm(live/n1)configure# primitive a Dummy\ncrm(live/n1)configure# commit\n'), []);
  assert.equal(noted('primitive a Dummy\n'), []);
});

// ---------------------------------------------------------------- shell

function script(text: string): ImportSession {
  const session = newSession();
  importCrmsh(session, { file: 'x.sh', text: `#!/bin/bash\n${text}` });
  return session;
}

test('calls of crm in a script', () => {
  const session = script(
    'crm configure primitive a Dummy params fake="x y" \\\n  op monitor interval=10s\nsudo crm -F configure group g a\ncrm resource stop g\n',
  );
  assert.equal(session.diagnostics, []);
  assert.is(pairs(element(session, 'a'), 'instance_attributes'), 'fake=x y');
  assert.is(pairs(element(session, 'g')), 'target-role=Stopped');
});

test('quotes that the shell leaves count for crm', () => {
  const session = script(`crm configure primitive a Dummy params fake='"x"' state='"a b"'\n`);
  const [fake, state] = element(session, 'a').child('instance_attributes')!.children;
  assert.is(fake!.get('value'), 'x');
  // add_quotes: what has a blank keeps its own quotes.
  assert.is(state!.get('value'), '"a b"');
});

test('a whole statement in one argument', () => {
  const session = script('crm configure "primitive a Dummy"\n');
  assert.is(session.diagnostics[0]?.name, 'crm-no-such-command');
});

test('text on the standard input', () => {
  const session = script(
    'crm configure load update - <<EOF\nprimitive a Dummy\ngroup g a\nEOF\ncrm configure <<EOF\nprimitive b Dummy\ncommit\nEOF\n',
  );
  assert.equal(session.diagnostics, []);
  assert.is(element(session, 'g').children[0]!.id, 'a');
  assert.ok(element(session, 'b'));
});

test('other programs are named once', () => {
  const session = script('zypper in x\nzypper in y\nsystemctl start pacemaker\ncrm configure property a=1\n');
  assert.equal(
    session.diagnostics.map(({ message }) => message),
    [
      '"zypper" is no crm command; such lines are left out',
      '"systemctl" is no crm command; such lines are left out',
    ],
  );
});

test('arguments of the script stay parameters', () => {
  const session = script('crm configure primitive a IPaddr2 params ip="$1"\n');
  assert.match(pairs(element(session, 'a'), 'instance_attributes'), /^ip=\uE002\w+\uE003$/);
  assert.is(session.diagnostics.filter(({ severity }) => severity === 'error').length, 0);
});

test('moving and banning', () => {
  const session = imported(
    'configure node n1\nconfigure primitive a Dummy\nresource move a n1\nresource ban a n1\n',
    COMMAND,
  );
  assert.is(
    serialize(toXml(element(session, 'cli-prefer-a'))).trim(),
    '<rsc_location id="cli-prefer-a" rsc="a" role="Started" node="n1" score="INFINITY"/>',
  );
  assert.is(element(session, 'cli-ban-a-on-n1').get('score'), '-INFINITY');
  const cleared = imported(
    'configure node n1\nconfigure primitive a Dummy\nresource move a n1\nresource clear a\n',
    COMMAND,
  );
  assert.not([...cleared.cib.descendants()].some(({ name }) => name === 'rsc_location'));
});

test('standby', () => {
  const text = 'configure node n1\nconfigure node n2\nnode standby n1\nnode standby --all\nnode online n2\n';
  const session = imported(text, COMMAND);
  assert.is(pairs(element(session, 'n1'), 'instance_attributes'), 'standby=on');
  assert.is(pairs(element(session, 'n2'), 'instance_attributes'), 'standby=off');
});

test('replace and push', () => {
  const load = (method: string, text: string): ImportSession =>
    script(
      `crm configure load update - <<EOF\nnode n1\nnode n2\nprimitive a Dummy\nprimitive b Dummy\nlocation l a 1: n1\nEOF\ncrm configure load ${method} - <<EOF\n${text}EOF\n`,
    );
  const ids = (session: ImportSession): string[] =>
    [...session.cib.descendants()].flatMap(({ name, id }) =>
      ['node', 'primitive', 'rsc_location'].includes(name) ? [id!] : [],
    );
  assert.equal(ids(load('replace', 'primitive c Dummy\n')), ['n1', 'n2', 'c']);
  assert.equal(ids(load('push', 'node n2\nprimitive b Dummy\n')), ['n2', 'b']);
  assert.equal(ids(load('update', 'primitive c Dummy\n')), ['n1', 'n2', 'a', 'b', 'c', 'l']);
});

test.run();
