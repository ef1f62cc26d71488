/** What cannot be known without running a script: parameters, conditions, branches. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { lines, readScript } from './support.js';

const test = suite('import: shell: unknown');

test('variables from elsewhere become parameters', () => {
  const text = 'ip=$(getip)\npcs a ip=$ip "$1" $HOME/x ${SITE}\nread -p "Name: " name\npcs b $name `date`';
  assert.equal(lines(text), ['pcs|a|ip=<ip>|<arg1>|<HOME>/x|<SITE>', 'pcs|b|<name>|<value>']);
  const { names, session } = readScript(text);
  assert.equal(names, Array(6).fill('shell-parameter'));
  assert.match(session.diagnostics[0]!.message, 'another program prints this value');
});

test('values given by the user', () => {
  assert.equal(lines('pcs a $VIP ${NET:-24} $1', { VIP: '192.0.2.1', arg1: 'x' }), ['pcs|a|192.0.2.1|24|x']);
  assert.equal(lines('V=$(f)\npcs $V', { V: 'given' }), ['pcs|given']);
  assert.equal(readScript('pcs a $VIP', { VIP: 'x' }).names, []);
});

test('each unknown assignment is a parameter of its own', () => {
  assert.equal(lines('a=$(f); pcs $a; a=$(f); pcs $a $a'), ['pcs|<a>', 'pcs|<a_2>|<a_2>']);
  assert.equal(lines('for n in 1 2; do a=$(f); pcs $a; done'), ['pcs|<a>', 'pcs|<a_2>']);
});

test('conditions that nobody knows', () => {
  const text = 'if grep -q x /etc/f; then\n  pcs a\nelse\n  pcs b\nfi';
  assert.equal(lines(text), ['pcs|a']);
  assert.equal(readScript(text).names, ['shell-condition', 'shell-not-taken']);
  const { diagnostics } = readScript(text).session;
  assert.is(text.slice(diagnostics[0]!.at.pos, diagnostics[0]!.at.end), 'if grep -q x /etc/f; then');
  assert.is(text.slice(diagnostics[1]!.at.pos, diagnostics[1]!.at.end), 'pcs b');
});

test('the branch with commands of the cluster is the one that counts', () => {
  const text = 'if ! systemctl is-active pcsd; then echo no; exit 1; else pcs a; fi\npcs b';
  assert.equal(lines(text).slice(-2), ['pcs|a', 'pcs|b']);
  assert.equal(readScript(text).names, ['shell-condition']);
});

test('no command of the cluster, no word about it', () => {
  const text = 'if [ -z "$1" ]; then echo usage; exit 1; fi\nuntil ping -c1 n1; do sleep 1; done\npcs a';
  assert.equal(readScript(text).names, []);
  assert.equal(lines(text).at(-1), 'pcs|a');
});

test('a value that depends on a condition', () => {
  assert.equal(lines('N=1\nif [ "$X" = a ]; then N=2; fi\npcs $N'), ['pcs|<N>']);
  assert.equal(lines('if [ -z "$N" ]; then N=2; fi\npcs $N'), ['pcs|2']);
  const text = 'A=(x)\nif [ "$X" = a ]; then A+=(y); fi\npcs "${A[@]}"';
  assert.equal(lines(text), ['pcs|x|y']);
  assert.equal(readScript(text).names, ['shell-condition']);
});

test('loops over a list that is not there', () => {
  const text = 'for n in $NODES; do pcs node $n; done';
  assert.equal(lines(text), ['pcs|node|<n>']);
  assert.equal(readScript(text).names, ['shell-condition', 'shell-parameter']);
  assert.equal(lines(text, { NODES: 'n1 n2' }), ['pcs|node|n1', 'pcs|node|n2']);
});

test('and, or', () => {
  assert.equal(lines('pcs resource show x || pcs resource create x'), [
    'pcs|resource|show|x',
    'pcs|resource|create|x',
  ]);
  assert.equal(lines('pcs resource create x || pcs resource update x'), ['pcs|resource|create|x']);
  assert.equal(readScript('pcs resource create x || pcs resource update x').names, ['shell-not-taken']);
  assert.equal(readScript('[ -f /x ] && pcs a').names, ['shell-condition']);
  assert.equal(readScript('pcs a && pcs b || exit 1').names, []);
});

test('functions', () => {
  assert.equal(readScript('f() { pcs a; }\npcs b').names, ['shell-not-taken']);
  assert.equal(lines('f() { f; pcs a $1; }\nf x').length > 0, true);
  assert.equal(readScript('f() { pcs a; exit 0; }\nf\npcs b').names, ['shell-not-taken']);
  assert.equal(lines('exit 0\npcs b'), []);
});

test('case', () => {
  const text = 'case $1 in start) pcs a;; stop) pcs b;; *) echo;; esac';
  assert.equal(lines(text), ['pcs|a']);
  assert.equal(readScript(text).names, ['shell-condition', 'shell-not-taken']);
  assert.equal(lines(text, { arg1: 'stop' }), ['pcs|b']);
});

test('loops end', () => {
  const text = 'for a in {1..400}; do for b in {1..400}; do pcs $a $b; done; done';
  const { names, commands } = readScript(text);
  assert.equal(names, ['shell-too-long']);
  assert.ok(commands.length <= 20_400);
  assert.equal(
    readScript('for a in {1..400}; do for b in {1..400}; do for c in {1..400}; do :; done; done; done').names,
    [],
  );
});

test('other shells', () => {
  assert.equal(lines("ssh -o A=b root@n1 'pcs a $X'"), ['pcs|a|<X>']);
  assert.equal(lines('X=1; ssh n1 "pcs a $X"'), ['pcs|a|1']);
  assert.equal(lines('ssh n1 pcs a b'), ['pcs|a|b']);
  assert.equal(lines('ssh n1 <<E\npcs a\npcs b\nE'), ['pcs|a', 'pcs|b']);
  assert.equal(lines('ssh n1 bash -s <<E\npcs a\nE'), ['pcs|a']);
  assert.equal(lines('sudo -u root -n A=b pcs a'), ['pcs|a']);
  assert.equal(lines('su - root -c "pcs a"'), ['pcs|a']);
  assert.equal(lines('timeout -k 5 60 pcs a'), ['pcs|a']);
  assert.equal(lines('docker exec -it node1 pcs a; kubectl exec -n x pod -- pcs b'), ['pcs|a', 'pcs|b']);
  assert.equal(lines('time nohup /usr/sbin/pcs a &'), ['pcs|a']);
});

test('places inside of words', () => {
  const text = 'X=val\nssh n1 "sudo pcs create one ip=$X && pcs two"';
  const { commands } = readScript(text);
  const [first, second] = commands;
  const source = (word: { readonly origin: { readonly pos: number; readonly end: number } }): string =>
    text.slice(word.origin.pos, word.origin.end);
  assert.equal(first!.words.map(source), ['pcs', 'create', 'one', 'ip=$']);
  assert.equal(second!.words.map(source), ['pcs', 'two']);
});

test('items of an array stand where the array is', () => {
  const text = 'A=(one two)\npcs "${A[@]}" three';
  const [command] = readScript(text).commands;
  assert.equal(
    command!.words.map(({ origin }) => text.slice(origin.pos, origin.end)),
    ['pcs', 'one', 'two', 'three'],
  );
});

test('input of a command', () => {
  const inputs = (text: string): (string | undefined)[] =>
    readScript(text).commands.map(({ input }) => input?.text);
  assert.equal(inputs('N=5\ncrm configure <<E\nprimitive x$N\nE'), ['primitive x5\n']);
  assert.equal(inputs("crm configure <<'E'\nprimitive x$N\nE"), ['primitive x$N\n']);
  assert.equal(inputs('crm configure <<< "property a=b"'), ['property a=b']);
  assert.equal(inputs('echo "property a=b" | crm configure'), ['property a=b']);
  assert.equal(inputs('cat <<E | crm configure load update -\nx\nE'), ['x\n']);
  assert.equal(inputs('cat > f.crm <<E\nx\nE\ncrm configure load update f.crm'), ['x\n']);
  assert.equal(inputs('cat <<E > f.crm\nx\nE\ncrm configure < f.crm'), ['x\n']);
});

test('comments', () => {
  const text = '#!/bin/sh\n# About\n# this.\n\n# far\n\n# one\n# two\npcs a # three\n#pcs no\npcs b';
  const { commands, session } = readScript(text);
  assert.equal(session.comments, ['About', 'this.', 'far']);
  assert.equal(
    commands.map(({ comments }) => comments),
    [['one', 'two', 'three'], ['pcs no']],
  );
});

test('commands in a substitution and in another file are reported', () => {
  assert.equal(readScript('x=$(pcs resource create a b)\npcs c').names, ['shell-not-taken']);
  assert.equal(readScript('x=$(pcs status)\npcs c').names, []);
  assert.equal(readScript('source ./env.sh\npcs c').names, ['shell-not-taken']);
  assert.equal(readScript('. env\npcs c').names, ['shell-not-taken']);
});

test.run();
