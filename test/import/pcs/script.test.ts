/** The frame of the importer: files, releases, commands that are none. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { importPcs } from '../../../compiler/import/pcs/index.js';
import { ImportSession } from '../../../compiler/import/session.js';
import { platformNamed } from '../../../compiler/platforms/table.js';
import { sessionFor, shown } from './support.js';

const test = suite('import: pcs: script');

function imported(text: string, release?: string): ImportSession {
  const session =
    release === undefined
      ? new ImportSession({ platform: platformNamed('debian12')!, versionsGiven: false })
      : sessionFor(release);
  importPcs(session, { file: 'script.sh', text });
  return session;
}

const said = (text: string, release?: string): string[] => shown(text, imported(text, release).diagnostics);
const ids = (session: ImportSession): string[] =>
  [...session.cib.descendants()].flatMap(({ id, name }) => (name === 'primitive' ? [id!] : []));

const A = 'resource create a ocf:pacemaker:Dummy';
const B = 'resource create b ocf:pacemaker:Dummy';
const C = 'resource create c ocf:pacemaker:Dummy';

test('options anywhere and abbreviated', () => {
  const session = imported(
    `pcs -fx resource create a --no-def ocf:pacemaker:Dummy --disa\npcs cluster cib-push x`,
    '0.11.5',
  );
  assert.equal(session.diagnostics, []);
  const names = [...session.cib.descendants()].flatMap((element) => element.get('name') ?? []);
  assert.equal(names.sort(), ['monitor', 'target-role']);
});

test('options that a release does not have', () => {
  const line = said(`pcs ${A} --future`, '0.11.5').join();
  assert.match(line, 'refuses');
  assert.match(said('pcs resource create --clone', '0.11.5').join(), 'it does not know the option --clone');
  assert.match(said('pcs resource create --no', '0.11.5').join(), 'may be --no-cluster-uuid or');
  assert.match(said('pcs resource create --force=1', '0.11.5').join(), 'takes no value');
  assert.match(said('pcs -f', '0.11.5').join(), 'needs a value');
  assert.match(said('pcs -f a -f b resource', '0.11.5').join(), 'only be given once');
});

test('files that are pushed', () => {
  assert.equal(ids(imported(`pcs cluster cib f\npcs -f f ${A}\npcs cluster cib-push f`, '0.11.5')), ['a']);
  assert.equal(said(`pcs cluster cib f\npcs -f f ${A}\npcs cluster cib-push f --config`, '0.11.5'), []);
});

test('files that are never pushed', () => {
  const text = `pcs ${A}\npcs -f f ${B}`;
  assert.equal(ids(imported(text, '0.11.5')), ['a', 'b']);
  assert.match(said(text, '0.11.5').join(), /^2: info: .* on f are imported/);
});

test('what comes back from a file', () => {
  const both = `pcs cluster cib f\npcs -f f ${A}\npcs ${B}\n`;
  // The whole file replaces the configuration, a difference is added to it.
  assert.equal(ids(imported(`${both}pcs cluster cib-push f --config`, '0.11.5')), ['a']);
  assert.equal(ids(imported(`${both}pcs cluster cib-push f diff-against=f.orig`, '0.11.5')), ['b', 'a']);
  assert.equal(ids(imported(both, '0.11.5')), ['b', 'a']);
  const scope = `pcs cluster cib f\npcs -f f ${A}\npcs -f f property set stonith-enabled=false\npcs cluster cib-push f scope=`;
  assert.equal(ids(imported(`${scope}resources`, '0.11.5')), ['a']);
  assert.equal(ids(imported(`${scope}crm_config`, '0.11.5')), []);
  assert.match(said(`${scope}nothing`, '0.11.5').join(), 'no part "nothing"');
});

test('files that the script does not make', () => {
  assert.match(said('pcs cluster cib-push new.xml --config', '0.11.5').join(), 'what is in new.xml');
  const again = `pcs -f f ${A}\npcs cluster cib f\npcs cluster cib-push f`;
  assert.match(said(again, '0.11.5').join(), 'writes over');
  assert.equal(ids(imported(again, '0.11.5')), ['a']);
});

test('a refused command changes nothing', () => {
  const text = `pcs ${A}\npcs resource group add g a nothing\npcs ${B}`;
  const session = imported(text, '0.11.5');
  assert.equal(ids(session), ['a', 'b']);
  assert.not([...session.cib.descendants()].some(({ name }) => name === 'group'));
  const lines = shown(text, session.diagnostics);
  assert.is(lines.length, 1);
  assert.match(lines[0]!, '2: error: pcs 0.11.5 refuses this command');
  const { at } = session.diagnostics[0]!;
  assert.is(text.slice(at.pos, at.end), 'nothing');
});

test('commands that pcs does not have', () => {
  const text =
    'pcs resorce create a\npcs resource creat a b\npcs constraint colocation ad a with b\npcs xyzzy';
  const session = imported(text, '0.11.5');
  assert.equal(
    session.diagnostics.map(({ hint }) => hint),
    [
      'did you mean "pcs resource"?',
      'did you mean "pcs resource create"?',
      'did you mean "pcs constraint colocation add"?',
      undefined,
    ],
  );
  assert.equal(
    session.diagnostics.map(({ name }) => name),
    Array(4).fill('pcs-unknown-command'),
  );
});

test('commands of other releases', () => {
  for (const [command, release] of [
    ['resource promotable a', '0.9.169'],
    ['resource defaults update a=b', '0.10.6'],
    ['stonith meta a b=c', '0.10.18'],
    ['resource master x a', '0.10.8'],
    ['cluster standby n1', '0.11.5'],
    ['constraint rule add x', '0.12.0'],
    ['cib element description a b', '0.12.1'],
    ['cluster config uuid generate', '0.10.13'],
  ] as const) {
    const { diagnostics } = imported(`pcs ${command}`, release);
    assert.equal(
      diagnostics.map(({ name }) => name),
      ['pcs-command-of-other-version'],
      command,
    );
  }
});

test('commands that configure nothing', () => {
  const text =
    'pcs status\npcs resource\npcs resource show x\npcs cluster start --all\npcs resource create --help\npcs status\nyum install -y pcs\nsystemctl start pcsd\nsystemctl enable pcsd';
  assert.equal(said(text, '0.11.5'), [
    '1: info: 6 pcs commands that configure nothing are not imported: status, resource, resource show, cluster start, help',
    '7: info: 3 commands of other programs are not imported: yum, systemctl',
  ]);
  assert.match(said('pcs quorum expected-votes 2', '0.11.5').join(), 'only until the next start');
});

test('other programs of the cluster', () => {
  const text =
    'crm_mon -1\ncrm_resource --list\ncibadmin --query\ncrm_resource -r a -p x -v y\ncrm configure property a=b\ncrm status';
  assert.equal(
    imported(text, '0.11.5').diagnostics.map(({ name }) => name),
    ['other-cluster-program', 'other-cluster-program', 'other-programs-skipped'],
  );
});

test('crm_attribute', () => {
  const text =
    'pcs cluster setup c n1 n2\ncrm_attribute --node n1 --name site --update east\ncrm_attribute -N n2 -n cpu -v 4 -z\ncrm_attribute -t crm_config -n stonith-enabled -v false\ncrm_attribute -N n1 -n x -l reboot -v 1\ncrm_attribute --node n1 --name site --delete';
  const session = imported(text, '0.11.5');
  assert.equal(session.diagnostics, []);
  const pairs = [...session.cib.descendants()].flatMap((element) =>
    element.name === 'nvpair' ? [`${element.id} ${element.get('name')}=${element.get('value')}`] : [],
  );
  assert.equal(pairs, [
    'cib-bootstrap-options-stonith-enabled stonith-enabled=false',
    'nodes-2-utilization-cpu cpu=4',
  ]);
});

test('the release that a script shows', () => {
  for (const [command, release] of [
    ['cluster setup --name c n1 n2', '0.9.169'],
    [`${A} --clone`, '0.9.169'],
    [`${A} master x=1`, '0.9.169'],
    ['constraint colocation add a b INFINITY', '0.9.169'],
    ['property set --node n1 a=b', '0.9.169'],
    [`${A} clone meta x=y --future`, '0.11.12'],
    ["constraint location a rule 'x eq 1 and y eq 2'", '0.12.0'],
    ['constraint location add i a n1 score=5', '0.12.0'],
  ] as const) {
    assert.match(said(`pcs ${command}`)[0]!, `read as one for pcs ${release},`, command);
    assert.not.match(said(`pcs ${command}`, '0.11.5').join(), 'read as one');
  }
  for (const command of [
    A,
    'cluster setup c n1 n2',
    'constraint colocation add a with b score=5',
    `${A} clone`,
  ]) {
    assert.not.match(said(`pcs ${command}`).join(), 'read as one', command);
  }
  const mixed = said(`pcs ${A} --clone\npcs ${C}\npcs resource promotable c`);
  assert.match(mixed[1]!, '3: warning: "resource promotable" is for another release than line 1');
});

test.run();
