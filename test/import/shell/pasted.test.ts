/** Scripts out of documentation: prompts, Markdown, characters of web pages, and the usual quoting mistakes. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { lines, readScript } from './support.js';

const test = suite('import: shell: pasted');

test('prompts of all kinds', () => {
  for (const prompt of [
    '# ',
    '$ ',
    '[root@n1 ~]# ',
    '[root@n1 ~]$ ',
    'root@n1:~# ',
    'n1# ',
    'n1:~ # ',
    'user@h:/srv$ ',
    '% ',
  ]) {
    assert.equal(lines(`${prompt}pcs a b\n${prompt}sudo pcs c`), ['pcs|a|b', 'pcs|c'], prompt);
  }
});

test('continued lines and output', () => {
  const text = `[root@n1 ~]# pcs create a \\
>   b=c \\
> d
Error: it's "not" (possible)
[root@n1 ~]# # a comment
[root@n1 ~]# pcs status
Cluster name: x
  * Node n1 (1): online`;
  assert.equal(lines(text), ['pcs|create|a|b=c|d', 'pcs|status']);
  assert.equal(readScript(text).names, []);
});

test('a here-document behind a prompt', () => {
  const { commands } = readScript('$ crm configure <<E\nprimitive a b\nE\ndone.\n$ crm status');
  assert.equal(
    commands.map(({ words, input }) => [words[1]!.text, input?.text]),
    [
      ['configure', 'primitive a b\n'],
      ['status', undefined],
    ],
  );
});

test('a number sign is a prompt only where no command stands without one', () => {
  assert.equal(lines('# pcs a\nsome output\n# pcs b'), ['pcs|a', 'pcs|b']);
  assert.equal(lines('# pcs a\npcs b'), ['pcs|b']);
  assert.equal(readScript('# pcs a\npcs b').commands[0]!.comments, ['pcs a']);
  assert.equal(lines('#!/bin/sh\n# pcs a'), []);
  assert.equal(lines('# pcs a \\\n  b\n# Then wait.\n# crm c'), ['pcs|a|b', 'crm|c']);
});

test('Markdown', () => {
  const text =
    "# Title\n\nIt's `pcs a`:\n\n```bash\npcs b\n```\n\n```xml\npcs c\n```\n~~~\n$ pcs d\nout (put\n~~~\n";
  assert.equal(lines(text), ['pcs|b', 'pcs|d']);
});

test('a document without any marks', () => {
  const text = `Installation of the cluster on two nodes.

It's the user's task to install all the packages (first).
Don't forget the second of the two nodes.
This command makes the address of the service:

pcs create vip \\
    ip=192.0.2.1
SITE=web
for n in n1 n2; do
  pcs node $n $SITE
done
That's all there is to do here.`;
  assert.equal(lines(text), ['pcs|create|vip|ip=192.0.2.1', 'pcs|node|n1|web', 'pcs|node|n2|web']);
  assert.equal(readScript(text).names, []);
});

test('other line ends', () => {
  assert.equal(lines('\uFEFFpcs a \\\r\n  b\r\npcs c\r\n'), ['pcs|a|b', 'pcs|c']);
});

test('typographic characters', () => {
  const text = 'pcs create a ip=“192.0.2.1” b=‘c d’ –force —wait “x $Y”\u00A0z −5 n–m';
  const { words, names } = readScript(text, { Y: '1' });
  assert.equal(words, [
    ['pcs', 'create', 'a', 'ip=192.0.2.1', 'b=c d', '--force', '--wait', 'x 1', 'z', '-5', 'n–m'],
  ]);
  assert.equal(names, Array(7).fill('shell-pasted-character'));
});

test('a backslash with a blank behind it', () => {
  const { words, names } = readScript('pcs a \\ \n  b');
  assert.equal(words, [['pcs', 'a', 'b']]);
  assert.equal(names, ['shell-pasted-character']);
});

test('a list of hosts that bash cuts', () => {
  const text = 'pcs stonith create f x pcmk_host_map=n1:p1;n2:p2;n3:p3 a=b\npcs c;pcs d';
  const { words, names, session } = readScript(text);
  assert.equal(words[0], ['pcs', 'stonith', 'create', 'f', 'x', 'pcmk_host_map=n1:p1;n2:p2;n3:p3', 'a=b']);
  assert.equal(words.length, 3);
  assert.equal(names, ['shell-cut-value']);
  assert.is(text.slice(session.diagnostics[0]!.at.pos).slice(0, 3), ';n2');
});

test('a node attribute that bash takes for a comment', () => {
  const { words, names } = readScript('pcs constraint location a rule #uname eq n1\npcs b #uname is x');
  assert.equal(words[0], ['pcs', 'constraint', 'location', 'a', 'rule', '#uname', 'eq', 'n1']);
  assert.is(names[0], 'shell-cut-value');
  assert.equal(lines('pcs b # uname is x'), ['pcs|b']);
});

test('parentheses', () => {
  const { words, names } = readScript('crm configure colocation c inf: ( a b ) d');
  assert.equal(words, [['crm', 'configure', 'colocation', 'c', 'inf:', '(', 'a', 'b', ')', 'd']]);
  assert.equal(names, ['shell-cut-value', 'shell-cut-value']);
});

test('quotes that are not closed', () => {
  const text = 'pcs a "b c\npcs d "e"\npcs f';
  const { words, names, session } = readScript(text);
  assert.equal(words, [
    ['pcs', 'a', 'b c'],
    ['pcs', 'd', 'e'],
    ['pcs', 'f'],
  ]);
  assert.equal(names, ['shell-syntax']);
  assert.is(session.diagnostics[0]!.at.pos, text.indexOf('"'));
  assert.equal(lines("pcs a 'b\npcs c"), ['pcs|a|b', 'pcs|c']);
});

test('apostrophes', () => {
  const { words, names } = readScript("echo l'autre\npcs a 'b'\npcs c");
  assert.equal(words, [
    ['pcs', 'a', 'b'],
    ['pcs', 'c'],
  ]);
  assert.equal(names, ['shell-pasted-character']);
});

test('patterns for file names', () => {
  assert.equal(readScript('pcs a regexp%x.* "y*" z[12]').names, ['shell-file-pattern', 'shell-file-pattern']);
  assert.equal(readScript('ls *').names, []);
});

test('pieces of scripts', () => {
  const { words, names } = readScript('  pcs a\ndone\nfi\npcs b\nif true; then\npcs c\n');
  assert.equal(
    words.map((list) => list.join(' ')),
    ['pcs a', 'pcs b', 'pcs c'],
  );
  assert.equal(names, ['shell-fragment', 'shell-fragment', 'shell-fragment']);
});

test.run();
