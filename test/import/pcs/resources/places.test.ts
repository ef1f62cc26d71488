/** What commands for resources make has its places in the script, its comments, and the script's parameters. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { CibElement } from '../../../../compiler/import/tree.js';
import { importPcs } from '../../../../compiler/import/pcs/index.js';
import type { ImportSession } from '../../../../compiler/import/session.js';
import { hasParameterMark, parameterMark } from '../../../../compiler/import/shell/command.js';
import { sessionFor, shown } from '../support.js';

const test = suite('import: pcs: resources: places');

function imported(text: string, release = '0.11.5'): ImportSession {
  const session = sessionFor(release);
  importPcs(session, { file: 'script.sh', text });
  return session;
}

function elementOf({ cib }: ImportSession, id: string): CibElement {
  const found = [...cib.descendants()].find((element) => element.id === id);
  assert.ok(found, `no element ${id}`);
  return found;
}

/** Names of pairs whose words have other places: an address without a name, a parameter of an operation. */
const UNNAMED: ReadonlySet<string> = new Set(['server', 'OCF_CHECK_LEVEL']);

/** Attributes that no word stands for: ids and what pcs adds by itself. */
const MADE: ReadonlySet<string> = new Set(['id', 'class', 'provider', 'type', 'boolean-op']);

const SCRIPT = `pcs resource create web ocf:pacemaker:Dummy state=/run/web op monitor interval=15s OCF_CHECK_LEVEL=10 meta priority=5
pcs resource update web envfile=/etc/web meta failure-timeout=90 op start timeout=33
pcs resource op add web monitor interval=44s role=Stopped
pcs resource utilization web cpu=4
pcs resource bundle create box container docker image=img network control-port=3121 port-map port=8080 storage-map source-dir=/from target-dir=/to
pcs stonith create fence fence_ipmilan ip=192.0.2.7
pcs stonith level add 3 n7 fence
pcs resource defaults set create id=mine score=12 meta resource-stickiness=77
pcs cluster node add-remote far 192.0.2.9
`;

test('the places of values', () => {
  const session = imported(SCRIPT);
  assert.equal(shown(SCRIPT, session.diagnostics), []);
  let checked = 0;
  for (const element of session.cib.descendants()) {
    if (element.origin) assert.is(element.origin.file, 'script.sh');
    for (const [name, { value, origin }] of element.attributes) {
      if (!origin || MADE.has(name)) continue;
      const written = SCRIPT.slice(origin.pos, origin.end);
      // The metadata of the agent, and default intervals, have the place of the agent or of the operation.
      if (element.name === 'op' && !written.includes(value)) continue;
      if (element.name === 'nvpair' && name === 'name') {
        assert.ok(written.startsWith(value) || UNNAMED.has(value), value);
      } else assert.is(written, value, `${element.name} ${name}`);
      checked++;
    }
  }
  assert.ok(checked > 30, `only ${checked} values`);
});

test('ids that the script gives have their places, and refusals too', () => {
  const text = 'pcs resource create web ocf:pacemaker:Dummy bogus=1\npcs resource group add g1 web\n';
  const session = imported(text);
  const places = session.diagnostics.map(({ at }) => text.slice(at.pos, at.end));
  assert.equal(places, ['bogus=1', 'web']);
  const made = imported(
    'pcs resource create web ocf:pacemaker:Dummy op monitor interval=5 id=look clone all\n',
  );
  const at = (id: string): string => {
    const origin = elementOf(made, id).originOf('id')!;
    return 'pcs resource create web ocf:pacemaker:Dummy op monitor interval=5 id=look clone all\n'.slice(
      origin.pos,
      origin.end,
    );
  };
  for (const id of ['web', 'look', 'all']) assert.is(at(id), id);
});

test('comments', () => {
  const session = imported(`# the address
# of the service
pcs resource create vip IPaddr2 ip=192.0.2.1
# keep it there
pcs resource meta vip resource-stickiness=100
# both
pcs resource group add g vip
# everywhere
pcs resource clone g
`);
  assert.equal(elementOf(session, 'vip').comments, ['the address', 'of the service', 'keep it there']);
  assert.equal(elementOf(session, 'g').comments, ['both']);
  assert.equal(elementOf(session, 'g-clone').comments, ['everywhere']);
});

test('parameters of the script in values', () => {
  const session = imported(`VIP=$1
TIMEOUT=$2
pcs resource create vip IPaddr2 ip="$VIP" op monitor interval=10s timeout="$TIMEOUT"
pcs resource update vip nic="$3" op start timeout="$TIMEOUT"
pcs resource create db ocf:pacemaker:Dummy op monitor interval="$2" op monitor interval="$4" meta priority="$5"
pcs resource bundle create b container docker image="$1" replicas="$2" network control-port="$3" port-map port="$4"
pcs resource utilization vip cpu="$1"
`);
  assert.equal(
    session.diagnostics.filter(({ severity }) => severity === 'error'),
    [],
  );
  const marked = [...session.cib.descendants()].flatMap(({ attributes }) =>
    [...attributes].filter(([, { value }]) => hasParameterMark(value)).map(([name]) => name),
  );
  assert.is(marked.length, 12);
  // Ids never have them.
  assert.not(marked.includes('id'));
});

test('parameters of the script in names are refused', () => {
  const text = `pcs resource create "$1" ocf:pacemaker:Dummy
pcs resource create a "$1"
pcs resource create a ocf:pacemaker:Dummy --group "$2"
pcs resource meta "$1" a=1
pcs resource create a ocf:pacemaker:Dummy
pcs resource clone a "$1"
pcs stonith level add 1 n1 "$1"
pcs resource bundle create "$1" container docker image=i
`;
  const session = imported(text);
  const lines = shown(text, session.diagnostics).filter((line) => line.includes(': error:'));
  assert.is(lines.length, 7, lines.join('\n'));
  assert.ok(
    lines.every((line) => line.includes('variable')),
    lines.join('\n'),
  );
  assert.not([...session.cib.descendants()].some(({ id }) => id?.includes(parameterMark('1').slice(0, 1))));
});

test('an agent without metadata', () => {
  const text = 'pcs resource create x ocf:acme:thing a=1 op start timeout=9\n';
  const session = imported(text);
  assert.equal(
    session.diagnostics.map(({ name, severity, at }) => [name, severity, text.slice(at.pos, at.end)]),
    [['pcs-agent-without-metadata', 'info', 'ocf:acme:thing']],
  );
  const names = elementOf(session, 'x')
    .child('operations')!
    .children.map((op) => op.get('name'));
  assert.equal(names, ['monitor', 'start']);
});

test('words that pcs overlooks', () => {
  const text =
    'pcs resource create x ocf:pacemaker:Dummy\npcs resource update x state /run/x meta priority 5 op monitor\n';
  const { diagnostics } = imported(text);
  assert.equal(
    diagnostics.map(({ name, at }) => `${name} ${text.slice(at.pos, at.end)}`),
    ['state', '/run/x', 'priority', '5', 'monitor'].map((word) => `pcs-word-overlooked ${word}`),
  );
});

test.run();
