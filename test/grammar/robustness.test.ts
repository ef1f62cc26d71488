import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { lex } from '../../grammar/lexer.js';
import { parse, parseWhole } from '../../grammar/parse.js';
import { HaParser } from '../../grammar/parser.js';
import { assertRanges } from './support/assert-ranges.js';

const test = suite('grammar: robustness');
const everything = readFileSync(join(import.meta.dirname, 'cases', 'everything.ha'), 'utf8');

function survives(text: string): number {
  const { file, issues } = parse(text);
  assertRanges(text, file, issues);
  return issues.length;
}

test("the grammar passes Chevrotain's validations", () => {
  // Chevrotain 13 calls Object.groupBy, which Node 20 does not have.
  const target = Object as unknown as { groupBy?: unknown };
  const native = target.groupBy;
  target.groupBy ??= <T>(items: Iterable<T>, key: (item: T) => string) => {
    const groups: Record<string, T[]> = {};
    for (const item of items) (groups[key(item)] ??= []).push(item);
    return groups;
  };
  try {
    assert.ok(new HaParser({ skipValidations: false }));
  } finally {
    if (native === undefined) delete target.groupBy;
  }
});

test('random tokens', () => {
  const words = [
    ...new Set(lex(everything).tokens.map((token) => token.image.trim())),
    '\n',
    '\n',
    '\n  ',
    '{',
    '}',
    '"',
    "'",
    ';',
    '/*',
  ];
  const soup = fc.array(fc.constantFrom(...words), { maxLength: 40 });
  fc.assert(
    fc.property(soup, fc.constantFrom(' ', ''), (tokens, glue) => void survives(tokens.join(glue))),
    { numRuns: 500 },
  );
});

test('random characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void survives(text)),
    { numRuns: 500 },
  );
  const unit = fc.constantFrom(...'ab:.,={}()[]"\\$#/*\n\r \'<>!;');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => void survives(text)),
    { numRuns: 500 },
  );
});

test('random damage to a real file', () => {
  const tokens = lex(everything).tokens;
  const edit = fc.record({
    at: fc.nat({ max: tokens.length - 1 }),
    how: fc.constantFrom('delete', 'double', 'swap', 'other'),
    other: fc.nat({ max: tokens.length - 1 }),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      let text = everything;
      for (const { at, how, other } of [...edits].sort((a, b) => b.at - a.at)) {
        const { startOffset: pos = 0, image = '' } = tokens[at] ?? {};
        const replacement = {
          delete: '',
          double: `${image} ${image}`,
          swap: `x${image}`,
          other: tokens[other]?.image ?? '',
        }[how];
        text = text.slice(0, pos) + replacement + text.slice(pos + image.length);
      }
      survives(text);
    }),
    { numRuns: 120 },
  );
});

test('deep nesting costs one issue and no stack', () => {
  const deep = 100_000;
  for (const [open, close] of [
    ['{', '}'],
    ['[', ']'],
    ['(', ')'],
    ['x {', '}'],
    ['{a = ', '}'],
  ] as const) {
    assert.ok(survives(open.repeat(deep)) <= 4, open);
    assert.ok(survives(close.repeat(deep)) <= 1, close);
    assert.ok(survives(open.repeat(deep) + close.repeat(deep)) <= 4, open + close);
  }
  assert.is(survives(`let a = ${'['.repeat(150)}${']'.repeat(150)}`), 0);
  assert.is(survives(`let a = ${'['.repeat(deep)}${']'.repeat(deep)}`), 1);
  assert.is(survives(`location a where ${'('.repeat(deep)}x == 1${')'.repeat(deep)}`), 1);
  for (const head of ['let a = ', 'location a where ', 'tag t ', 'group g { a = ']) {
    for (const open of ['[', '(', '{', '{ a = ']) {
      assert.ok(survives(head + open.repeat(1000)) <= 3, head + open);
      assert.ok(survives(head + open.repeat(deep)) <= 3, head + open);
      assert.ok(survives(`${head}${open.repeat(1000)}\nnode n1\n`) <= 3, head + open);
    }
  }
  assert.is(survives(`let a = ${'['.repeat(1000)}`), 1);
  assert.ok(survives('group g\n  a }\n'.repeat(20_000)) > 0);
});

test('long lines and long tokens', () => {
  const mega = 1_000_000;
  assert.is(survives(`let a = [${'abc, '.repeat(mega / 5)}d]`), 0);
  for (const unit of ['a', 'a.', ':', '"', '"""', '/*', '\\', '.', ';', '\n', '#', '$', "'"]) {
    assert.ok(survives(`let a = ${unit.repeat(mega / 4)}`) <= 3, unit);
  }
});

test('many errors take linear time', () => {
  const units = [
    'primitive\n',
    '  a =\n',
    'resuorce a b\n',
    '= = =\n',
    'tag t [a, b\n',
    'group g {\n',
    'node a\n}\n',
    'order (a then\n',
    'let x = "a\n',
  ];
  for (const unit of units) {
    const time = (count: number) => {
      const text = unit.repeat(count);
      const started = performance.now();
      survives(text);
      return performance.now() - started;
    };
    time(500);
    const small = Math.min(time(1000), time(1000));
    const large = Math.min(time(8000), time(8000));
    // Eight times the text: quadratic would be sixty-four times the time. Generous, for a machine that others use.
    assert.ok(large < Math.max(30, small * 30), `${JSON.stringify(unit)}: ${small} ms, then ${large} ms`);
  }
});

test('a large text read in pieces gives the same tree', () => {
  const large = everything.repeat(Math.ceil(400_000 / everything.length));
  const filler = 'primitive a B {\n  c = d\n}\n\n'.repeat(6000);
  const texts = [
    large,
    filler,
    filler.replaceAll('\n', '\r\n'),
    `${filler}/* open ${filler}*/\n${filler}`,
    `let x = """\n${filler}"""\n${filler}`,
    'order a then\n\nb\n'.repeat(20_000),
    'order a then\n\nnode b\n'.repeat(20_000),
    '/// doc\n\nnode a\n\n'.repeat(20_000),
    '// comment\n\n'.repeat(20_000),
    'group g {\n  a\n\n  b\n\n}\n\n'.repeat(10_000),
    `${filler}primitive a {\n${filler}`,
    `${filler}x = "\\q"\n\n${filler}`,
    '\ufeff' + filler,
  ];
  for (const text of texts) {
    assert.ok(JSON.stringify(parse(text)) === JSON.stringify(parseWhole(text)), text.slice(0, 60));
  }
});

test('one parser serves many texts in turn', () => {
  const first = JSON.stringify(parse(everything));
  parse('primitive a {{{ [ ( "');
  assert.is(JSON.stringify(parse(everything)), first);
});

test.run();
