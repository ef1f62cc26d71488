/** What rules about constraints say, asked of the real scheduler. */
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { emitCib } from '../../compiler/emit/cib/index.js';
import { checkText } from '../support/lint.js';
import { compileText } from '../support/program.js';
import type { Placement } from '../support/tools.js';
import { crmSimulate, requireOrSkip } from '../support/tools.js';

const plain = suite('lint: constraints and the scheduler');
const test = requireOrSkip(plain, 'what colocations do', 'crm_simulate');

const BASE = `
property stonith-enabled=false
node n1
node n2
primitive a ocf:pacemaker:Dummy
primitive b ocf:pacemaker:Dummy
primitive c ocf:pacemaker:Dummy
primitive s ocf:pacemaker:Dummy
clone all of s
`;

function placed(lines: string): Placement {
  const { model, platform } = compileText(BASE + lines, { tolerant: true });
  if (!model) throw new Error(`no model: ${lines}`);
  return crmSimulate(emitCib(model, platform, { source: 'test.ha', secrets: undefined }).files[0]!.text);
}

function names(lines: string): readonly string[] {
  return checkText(BASE + lines)
    .filter(({ code }) => code.startsWith('HA61'))
    .map(({ name }) => name);
}

test('every two members of a negative set keep apart', () => {
  const set = 'colocation [a, b, c] score=-INFINITY\n';
  assert.equal(placed(set).c, { Stopped: [] });
  assert.equal(names(set), ['cannot-all-run']);
});

test('sets keep apart only from the next one', () => {
  const sets = 'colocation a with b with c score=-INFINITY\n';
  const { a, c } = placed(`${sets}location a prefers n1 = 10\nlocation c prefers n1 = 10`);
  assert.equal([a, c], [{ Started: ['n1'] }, { Started: ['n1'] }]);
  assert.equal(names(sets), ['set-does-not-separate']);
});

test('of a sequential set only the first member keeps away from the next set', () => {
  const sets = 'colocation [a, b] with c score=-INFINITY\n';
  const { b, c } = placed(`${sets}location b prefers n1 = 10\nlocation c prefers n1 = 10`);
  assert.equal([b, c], [{ Started: ['n1'] }, { Started: ['n1'] }]);
  assert.equal(names(sets), ['set-does-not-separate']);
});

test('what must be together and apart is stopped', () => {
  for (const lines of [
    'colocation a with b\ncolocation b with c\ncolocation a with c score=-INFINITY',
    'colocation a with c\ncolocation b with c\ncolocation a with b score=-INFINITY',
  ]) {
    assert.equal(placed(lines).a, { Stopped: [] }, lines);
    assert.ok(names(lines).includes('contradicting-colocations'), lines);
  }
});

test('beside a clone that is everywhere there is no room', () => {
  const ban = 'colocation a with all score=-INFINITY';
  assert.equal(placed(ban).a, { Stopped: [] });
  assert.equal(names(ban), ['cannot-all-run']);
});

test('a clone that follows has one instance left', () => {
  const lines = 'colocation all with a';
  assert.is(placed(lines).s?.Started?.length, 1);
  assert.ok(names(lines).includes('clone-follows-single'));
});

plain.run();
