import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import type { SetSpec } from '../../compiler/check/attribute-sets.js';
import { nvsets } from '../../compiler/check/attribute-sets.js';
import { itemsOf, setsOf } from '../../compiler/check/blocks.js';
import type { EntryFacts } from '../../compiler/check/entry-values.js';
import type { NvSet } from '../../compiler/model/model.js';
import { load, show } from '../support/program.js';

const test = suite('check: attribute sets');

const TYPES: Readonly<Record<string, EntryFacts>> = {
  ip: { type: { kind: 'ip' } },
  score: { type: { kind: 'score' } },
  flag: { type: { kind: 'boolean', vocabulary: 'pacemaker' } },
  node: { type: { kind: 'node' } },
  nodes: { type: { kind: 'list', of: { kind: 'node' }, separator: ',' } },
  words: { type: { kind: 'string' }, listSeparator: ',' },
  map: { type: { kind: 'string' }, map: { entrySeparator: ' ', keySeparator: '=' } },
  old: { name: 'new', type: { kind: 'string' } },
};

const SPEC: SetSpec = {
  place: 'the parameters of "x"',
  rules: 'params',
  lookup: (name) => (Object.hasOwn(TYPES, name) ? TYPES[name] : undefined),
};

/** The sets of the block of a primitive, and what is reported about them. */
function sets(body: string, rest = ''): { sets: NvSet[]; problems: string[] } {
  const { declarations, entry, sink } = load(
    `${rest}\nnode n1\nnode n2\nprimitive x systemd:x {\n${body}\n}\n`,
  );
  for (const { decl } of declarations) {
    if (decl.kind !== 'Primitive') continue;
    const items = decl.body?.items ?? [];
    const found = nvsets(entry, [...itemsOf(items, 'Pair'), ...setsOf(items, 'params')], SPEC);
    return { sets: found, problems: sink.sorted([]).map(show) };
  }
  throw new Error('no primitive');
}

function value(line: string, rest = ''): unknown {
  const { sets: found, problems } = sets(line, rest);
  assert.equal(problems, []);
  return found[0]?.pairs[0]?.value;
}

test('direct lines and plain statements are one set, others their own', () => {
  const { sets: found, problems } = sets(`
a = 1
params { b = 2 }
params c=3
params id=other { d = 4 }
params score=inf { e = 5 }
params when #uname == n1 { f = 6 }
params { }
`);
  assert.equal(problems, []);
  assert.equal(
    found.map((set) => [set.id, set.score, Boolean(set.rule), set.pairs.map((pair) => pair.name).join('')]),
    [
      ['', undefined, false, 'abc'],
      ['other', undefined, false, 'd'],
      ['', 'INFINITY', false, 'e'],
      ['', undefined, true, 'f'],
    ],
  );
});

test('values stay as written', () => {
  assert.is(value('flag = Yes'), 'Yes');
  assert.is(value('score = +INFINITY'), '+INFINITY');
  assert.match(sets('score = inf').problems.join('\n'), 'Pacemaker would read "inf" as 0');
  assert.is(value('anything = "a b"'), 'a b');
  assert.is(value('a = """x y"""'), 'x y');
});

test('lists and maps are joined as their parameter wants it', () => {
  assert.is(value('unknown = [a, b]'), 'a b');
  assert.is(value('words = [a, b]'), 'a,b');
  assert.is(value('nodes = [n1, n2]'), 'n1,n2');
  assert.is(value('unknown = { a = 1, b = [3, 4] }'), 'a:1;b:3,4');
  assert.is(value('map = { a = 1, b = 2 }'), 'a=1 b=2');
  assert.is(value('ip = [10.0.0.1]'), '10.0.0.1');
  assert.is(value('words = $l', 'let l = [a, b]'), 'a,b');
});

test('secrets stay references, also in lists', () => {
  assert.equal(value('words = [a, $s, b]', 'secret s'), { parts: ['a,', { secret: 's' }, ',b'] });
  assert.equal(value('ip = $s', 'secret s'), { parts: [{ secret: 's' }] });
  assert.equal(value('m = { a = "x$s" }', 'secret s'), { parts: ['a:x', { secret: 's' }] });
});

test('types are checked, and names looked up', () => {
  assert.match(sets('ip = 10.0.0.300').problems.join('\n'), 'wrong-type | "ip" is "10.0.0.300"');
  assert.match(
    sets('ip = [10.0.0.1, 10.0.0.2]').problems.join('\n'),
    'wrong-type | "ip" is "[10.0.0.1, 10.0.0.2]"',
  );
  assert.match(sets('ip = { a = 1 }').problems.join('\n'), 'refused-value | "ip" is "{ a = 1 }"');
  assert.match(sets('nodes = [n1, n3]').problems.join('\n'), 'no node is called "n3"');
  assert.match(sets('nodes = "n1,n3"').problems.join('\n'), 'no node is called "n3"');
  assert.match(sets('words = [[a], { b = 1 }]').problems.join('\n'), 'refused-value');
});

test('the name of the target is written', () => {
  const { sets: found, problems } = sets('old = 1\nnew = 2\nparams id=p { old = 3, other = 4 }');
  assert.equal(
    found.map((set) => set.pairs.map((pair) => pair.name)),
    [
      ['new', 'new'],
      ['new', 'other'],
    ],
  );
  assert.is(problems.length, 1);
  assert.match(problems[0] ?? '', 'repeated-entry | "new" stands twice in the parameters of "x"');
});

test('an entry without a usable value is still there', () => {
  const { sets: found, problems } = sets('ip = $nope');
  assert.equal(
    found[0]?.pairs.map((pair) => [pair.name, pair.value]),
    [['ip', undefined]],
  );
  assert.is(problems.length, 1);
});

test('options in front of the block', () => {
  assert.match(sets('params when #uname == n1 idd=x { a = 1 }').problems.join('\n'), 'did you mean "id"?');
  assert.match(sets('params score=5 score=6 { a = 1 }').problems.join('\n'), 'duplicate-entry');
});

test.run();
