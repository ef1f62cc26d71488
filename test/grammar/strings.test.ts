import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import type { LetDecl, StringPart } from '../../grammar/ast.js';
import { parse } from '../../grammar/parse.js';
import { blockText, isBareWord, quoteName, quoteString, quoteValue } from '../../grammar/strings.js';

const test = suite('grammar: strings');

function value(source: string) {
  const { file, issues } = parse(`let x = ${source}`);
  return { value: (file.declarations[0] as LetDecl).value, issues };
}

function parts(source: string): StringPart[] {
  const found = value(source).value;
  if (found?.kind !== 'String') throw new Error(`${source} is no string`);
  return [...found.parts];
}

test('escapes', () => {
  assert.equal(parts('"a\\"b\\\\c\\nd\\te\\$f\\u{1F600}"'), [
    { kind: 'Text', pos: 9, end: 34, text: 'a"b\\c\nd\te$f😀' },
  ]);
  assert.equal(parts('""'), []);
  assert.equal(parts('"plain"'), [{ kind: 'Text', pos: 9, end: 14, text: 'plain' }]);
});

test('an unknown escape stands for itself, with an issue', () => {
  const { issues } = value('"a\\q\\u{D800}\\u{110000}"');
  assert.equal(
    issues.map((issue) => [issue.name, issue.found, issue.pos]),
    [
      ['bad-escape', '\\q', 10],
      ['bad-escape', '\\u{D800}', 12],
      ['bad-escape', '\\u{110000}', 20],
    ],
  );
  const [part] = parts('"a\\qb"');
  assert.is(part?.kind === 'Text' && part.text, 'a\\qb');
});

test('parameters in a string', () => {
  assert.equal(parts('"a$b-${c_d}e$"'), [
    { kind: 'Text', pos: 9, end: 10, text: 'a' },
    { kind: 'ParamRef', pos: 10, end: 12, name: 'b' },
    { kind: 'Text', pos: 12, end: 13, text: '-' },
    { kind: 'ParamRef', pos: 13, end: 19, name: 'c_d' },
    { kind: 'Text', pos: 19, end: 21, text: 'e$' },
  ]);
  assert.equal(parts('"\\$b"'), [{ kind: 'Text', pos: 9, end: 12, text: '$b' }]);
});

test('block strings lose their first and last newline and their common indentation', () => {
  assert.is(blockText('\n    a\n      b\n\n    c\n  '), 'a\n  b\n\nc');
  assert.is(blockText('one line'), 'one line');
  assert.is(blockText('  keep  '), '  keep  ');
  assert.is(blockText('\r\n  a\r\n  b\r\n'), 'a\nb');
  assert.is(blockText('\n\ta\n  b\n'), '\ta\n  b');
  assert.is(blockText('\n'), '');
  assert.is(blockText('first\n  second\n'), 'first\n  second');
  const { value: node, issues } = value('"""\n  a "q" \\n $x\n  """');
  assert.equal(issues, []);
  assert.is(node?.kind === 'BlockString' && node.text, 'a "q" \\n $x');
});

test('names and values: bare where possible', () => {
  assert.is(quoteValue('vip'), 'vip');
  assert.is(quoteValue('2001:db8::1'), '2001:db8::1');
  assert.is(quoteValue('with'), 'with');
  assert.is(quoteValue('a b'), '"a b"');
  assert.is(quoteValue(''), '""');
  assert.is(quoteValue('a:'), '"a:"');
  assert.is(quoteValue('a..b'), '"a..b"');
  assert.is(quoteValue('//x'), '"//x"');
  assert.is(quoteValue('/*x'), '"/*x"');
  assert.is(quoteValue('$x'), '"\\$x"');
  assert.is(quoteValue('a"b\\c\nd'), '"a\\"b\\\\c\\nd"');
  assert.is(quoteValue('\r\0'), '"\\u{d}\\u{0}"');
  assert.is(quoteName('vip'), 'vip');
  assert.is(quoteName('with'), '"with"', 'a keyword may be read as one');
  assert.is(quoteName('Promoted'), '"Promoted"');
});

test('every text survives being quoted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const found = parts(quoteString(text));
      assert.is(found.map((part) => (part.kind === 'Text' ? part.text : '?')).join(''), text);
    }),
    { numRuns: 300 },
  );
});

test('a bare word is exactly what the lexer reads as one word', () => {
  const unit = fc.constantFrom(...'ab1_-.:/%@+~*?#$"=,é—\u3000 ');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 6 }), (text) => {
      const { value: node, issues } = value(text);
      const word = issues.length === 0 && node?.kind === 'Word' && node.text === text;
      assert.is(isBareWord(text), word, JSON.stringify(text));
    }),
    { numRuns: 1000 },
  );
});

test.run();
