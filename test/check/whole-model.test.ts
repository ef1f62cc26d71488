import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { compileText } from '../support/program.js';
import { BASE, names, only } from './problems.js';

const test = suite('check: the whole model');

test('a pair that is said twice', () => {
  for (const lines of [
    'colocation a with b\ncolocation a with b score=-INFINITY',
    'colocation a with b\ncolocation started a with b',
    'order a then b\norder start a then start b kind=Optional',
    'ticket a needs T\nticket a needs T',
  ]) {
    assert.is(only(BASE + lines).name, 'duplicate-constraint', lines);
  }
  for (const lines of [
    'colocation a with b\ncolocation a with b node-attribute=rack',
    'order start a then start b symmetrical=false\norder stop b then stop a symmetrical=false',
    'ticket a needs T\nticket a needs U',
  ]) {
    assert.equal(names(BASE + lines), [], lines);
  }
});

test('two directions of one colocation', () => {
  for (const lines of [
    'colocation a with b\ncolocation b with a',
    'colocation a with promoted m\ncolocation promoted m with a',
    'colocation [a, b]\ncolocation a with b',
  ]) {
    const problem = only(BASE + lines);
    assert.is(problem.name, 'mutual-colocation', lines);
    assert.is(problem.severity, 'warning');
    assert.is(problem.related.length, 1);
  }
  assert.equal(names(`${BASE}colocation a with b score=-INFINITY\ncolocation b with a score=-INFINITY`), []);
});

test('a group that does not order its members', () => {
  const group =
    'group g { primitive e ocf:pacemaker:Dummy\nprimitive f ocf:pacemaker:Dummy\nmeta ordered=false }\n';
  const said = (lines: string) => names(BASE + group + lines).filter((name) => name !== 'deprecated-option');
  assert.equal(said('order f then e'), []);
  assert.equal(said('order a then e\norder f then a'), []);
  assert.equal(said('order f then e\norder e then f'), ['order-cycle']);
  assert.equal(said('order a then g\norder f then a'), ['order-cycle']);
});

test('longer circles of colocations, also through groups and tags', () => {
  const problem = only(`${BASE}colocation a with b\ncolocation b with c\ncolocation c with a`);
  assert.is(problem.name, 'mutual-colocation');
  assert.match(problem.message, /^"a" is placed with "b", "b" with "c", and "c" with "a"$/);
  assert.is(problem.related.length, 2);
  const group = 'group g { primitive e ocf:pacemaker:Dummy\nprimitive f ocf:pacemaker:Dummy }\n';
  for (const lines of [
    `${group}colocation a with g\ncolocation g with a`,
    `${group}colocation a with f\ncolocation e with a`,
    `${group}colocation a with f\ncolocation g with a`,
    'tag t [a, b]\ncolocation t with c\ncolocation c with a',
  ]) {
    assert.equal(names(BASE + lines), ['mutual-colocation'], lines);
  }
  // Between two members there is room for one that follows the first.
  assert.equal(names(`${BASE}${group}colocation a with e\ncolocation f with a`), []);
  assert.equal(names(`${BASE}colocation a with b\ncolocation b with c\ncolocation a with c`), []);
});

test('orders that go round', () => {
  const problem = only(`${BASE}order a then b\norder b then c\norder c then a`);
  assert.is(problem.name, 'order-cycle');
  assert.match(problem.message, 'start b → start c → start a → start b');
  assert.is(problem.related.length, 2);
  for (const lines of [
    'order a then b kind=Optional\norder b then a kind=Serialize',
    'order [a, b, c]\norder c then a',
    'order a then b then c\norder c then a symmetrical=false',
    'order stop a then stop b\norder stop b then stop a',
    'order promote m then a\norder a then m',
    'group g { primitive e ocf:pacemaker:Dummy\nprimitive f ocf:pacemaker:Dummy }\norder a then e\norder f then a',
    'group g { primitive e ocf:pacemaker:Dummy }\norder a then g\norder g then a',
    'tag t [a, b]\norder t then c\norder c then a',
  ]) {
    assert.equal(names(BASE + lines), ['order-cycle'], lines);
  }
  for (const lines of [
    'order start a then start b symmetrical=false\norder stop b then stop a symmetrical=false',
    'order m then a\norder a then promote m',
    'group g { primitive e ocf:pacemaker:Dummy\nprimitive f ocf:pacemaker:Dummy }\norder a then f\norder e then a',
    'order any(a, b) then c\norder c then a',
    'order stop a then demote m\norder promote m then start a',
  ]) {
    assert.equal(names(BASE + lines), [], lines);
  }
});

const GROUP = `${BASE}group g { primitive e ocf:pacemaker:Dummy\nprimitive f ocf:pacemaker:Dummy }\n`;

test('constraints inside a group', () => {
  assert.is(only(`${GROUP}order e then f`).name, 'redundant-in-group');
  assert.is(only(`${GROUP}colocation f with e`).name, 'redundant-in-group');
  for (const line of [
    'order f then e',
    'order e then g',
    'order g then f',
    'colocation e with g',
    'colocation e with f score=-INFINITY',
    'order [f, e]',
  ]) {
    assert.equal(names(GROUP + line), ['constraint-inside-group'], line);
  }
  assert.equal(names(`${GROUP}order a then f\ncolocation f with a\nlocation f prefers n1 = 10`), []);
});

test('locations that contradict each other', () => {
  assert.is(only(`${BASE}location a prefers n1\nlocation a avoids n1`).name, 'contradicting-locations');
  assert.is(only(`${BASE}location (a, b) avoids n1\nlocation b prefers n1`).name, 'contradicting-locations');
  assert.equal(names(`${BASE}location a avoids n1\nlocation a avoids n1`), []);
  assert.equal(names(`${BASE}location promoted m avoids n1\nlocation m prefers n1`), []);
});

test('two scores for one node', () => {
  const twice = only(`${BASE}location a prefers n1 = 10\nlocation a prefers n1 = 20`);
  assert.is(twice.name, 'repeated-preference');
  assert.is(twice.severity, 'warning');
  assert.match(twice.message, '10 and 20');
  assert.is(only(`${BASE}location a prefers n1 = 100\nlocation a avoids n1`).name, 'repeated-preference');
  assert.equal(names(`${BASE}location a prefers n1 = 10\nlocation a prefers n2 = 10`), []);
  assert.equal(names(`${BASE}location promoted m prefers n1 = 10\nlocation m prefers n1 = 10`), []);
});

test('what commands left behind', () => {
  for (const id of ['cli-prefer-a', 'cli-ban-a-on-n1']) {
    assert.is(only(`${BASE}location ${id}: a prefers n1`).name, 'leftover-cli-constraint', id);
  }
});

test('nothing is reported about what could not be made', () => {
  const { diagnostics } = compileText(`${BASE}order a then nothing\norder b then a\norder a then b`);
  assert.equal(
    diagnostics.map(({ name }) => name),
    ['unknown-name', 'order-cycle'],
  );
});

test.run();
