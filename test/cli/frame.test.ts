import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Source } from '../../compiler/cli/report/frame.js';

const test = suite('source frames');

/** The line, the marks below it, and the place; the place in the text is what stands between « and ». */
function framed(marked: string): string {
  const pos = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const frame = new Source('x.ha', marked.replace(/[«»]/g, '')).frame(pos, end);
  return `${frame.line}:${frame.column}\n${frame.text}\n${frame.indent}${frame.marks}`;
}

const FRAMES: readonly (readonly [title: string, marked: string, expected: string])[] = [
  ['a word', 'a\n  ip = «10»\n', '2:8\n  ip = 10\n       ^^'],
  ['an empty range', 'ip =«»\n', '1:5\nip =\n    ^'],
  ['the end of the file', 'ip =\n«»', '2:1\n\n^'],
  ['an empty text', '«»', '1:1\n\n^'],
  ['tabs', '\tip\t= «x»\t\n', '1:7\n ip = x \n      ^'],
  ['CRLF', 'a\r\nb «c»\r\n', '2:3\nb c\n  ^'],
  ['a lone CR', 'a\rb «c»\r', '2:3\nb c\n  ^'],
  ['a byte order mark', '\ufeffnode «n»', '1:6\nnode n\n     ^'],
  ['wide characters', 'x = "日本" «日本»', '1:10\nx = "日本" 日本\n           ^^^^'],
  ['emoji and combining marks', '👍 e\u0301 «👍e\u0301»', '1:7\n👍 e\u0301 👍e\u0301\n     ^^^'],
  ['control characters', 'a\x1b[31m «b»\x07', '1:8\na·[31m b·\n       ^'],
  ['bidirectional marks', 'a\u202e «b»', '1:4\na· b\n   ^'],
  ['several lines', '  group «g {\n  a\n}»\n', '1:9\n  group g {\n        ^^^…'],
  ['a range that ends with its line', '«abc\n»d', '1:1\nabc\n^^^…'],
  ['the start of a long line', `«ab»${'x'.repeat(200)}`, `1:1\nab${'x'.repeat(98)}…\n^^`],
  [
    'the middle of a long line',
    `${'x'.repeat(200)}«ab»${'y'.repeat(200)}`,
    `1:201\n…${'x'.repeat(50)}ab${'y'.repeat(48)}…\n${' '.repeat(51)}^^`,
  ],
  ['the end of a long line', `${'x'.repeat(200)}«ab»`, `1:201\n…${'x'.repeat(50)}ab\n${' '.repeat(51)}^^`],
  ['a long range', `a «${'x'.repeat(300)}»`, `1:3\na ${'x'.repeat(98)}…\n  ${'^'.repeat(98)}`],
  [
    'characters are not cut in two',
    `a${'👍'.repeat(100)}«b»${'👍'.repeat(100)}`,
    `1:202\n…${'👍'.repeat(25)}b${'👍'.repeat(24)}…\n${' '.repeat(51)}^`,
  ],
];

for (const [title, marked, expected] of FRAMES) test(title, () => assert.is(framed(marked), expected));

test('places outside of the text are moved into it', () => {
  const frame = new Source('x.ha', 'abc').frame(10, 20);
  assert.equal([frame.line, frame.column, frame.text], [1, 4, 'abc']);
});

test.run();
