import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { Guesser } from '../../compiler/bind/suggest.js';
import { only } from '../check/problems.js';
import { compileText } from '../support/program.js';

const test = suite('bind: suggestions');

test('words of one or two letters are not guessed at', () => {
  const guesser = new Guesser();
  assert.is(guesser.nearest('x', ['a']), undefined);
  assert.is(guesser.nearest('aa', ['a', 'ab']), undefined);
  assert.is(guesser.nearest('IP', ['ip']), 'ip');
  assert.is(guesser.nearest('ipp', ['ip']), 'ip');
  assert.is(guesser.nearest('abc', ['xyz']), undefined);
});

test('the comparisons of a program are bounded', () => {
  const guesser = new Guesser(10);
  assert.is(guesser.nearest('webb', ['one', 'two', 'three', 'web']), 'web');
  assert.is(guesser.left, 6);
  assert.is(guesser.nearest('webb', ['1', '2', '3', '4', '5', '6', 'web']), undefined);
  assert.is(guesser.left, 0);
  assert.is(guesser.nearest('webb', ['web']), undefined);
});

test('thousands of unknown names are all reported, and only some have a suggestion', () => {
  const declared = Array.from({ length: 3000 }, (_, i) => `primitive resource${i} ocf:pacemaker:Dummy`);
  const wrong = Array.from({ length: 3000 }, (_, i) => `colocation x${i}resource with resource${i}`);
  const { diagnostics } = compileText([...declared, ...wrong].join('\n'));
  assert.is(diagnostics.length, 3000);
  const unknown = diagnostics.filter((found) => found.name === 'unknown-name');
  assert.is(unknown.length, 3000);
  const guessed = unknown.filter((found) => found.fixes.length > 0).length;
  assert.ok(guessed > 0 && guessed <= 150, `${guessed} suggestions`);
});

test('a name that differs in its number, or is of a node, is not replaced unasked', () => {
  const dummies = 'primitive web1 ocf:pacemaker:Dummy\nprimitive proxy ocf:pacemaker:Dummy\n';
  assert.is(only(`${dummies}colocation web2 with proxy`).fixes[0]?.safety, 'unsafe');
  assert.is(only(`${dummies}colocation web1 with prxy`).fixes[0]?.safety, 'safe');
  assert.is(only(`node central\n${dummies}location web1 prefers centrla`).fixes[0]?.safety, 'unsafe');
});

test('the reference to a template keeps its sign', () => {
  const [edit] = only('template web ocf:pacemaker:Dummy\nprimitive a @wbe').fixes[0]?.edits ?? [];
  assert.is(edit?.text, '@web');
});

test.run();
