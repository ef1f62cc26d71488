import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { lex } from '../../grammar/lexer.js';
import { parse } from '../../grammar/parse.js';
import type { SyntaxIssue } from '../../grammar/syntax-issues.js';
import { visit } from '../../grammar/visit.js';

const test = suite('grammar: lexer');

function images(text: string): string[] {
  return lex(text).tokens.map((token) => token.image);
}

function brief(issues: readonly SyntaxIssue[]): string[] {
  return issues.map(
    (issue) => `${issue.name} ${issue.pos}-${issue.end}${issue.expected ? ` ${issue.expected}` : ''}`,
  );
}

const WORDS = [
  'vip',
  'ms-drbd0',
  'node1.example.com',
  '10.0.0.1/24',
  '2001:db8::1',
  '::1',
  '/dev/drbd0',
  '10s',
  '-INFINITY',
  '+INFINITY',
  'ocf:heartbeat:IPaddr2',
  'ocf:heartbeat:*',
  'http://localhost/server-status',
  '/dev//x',
  'a/*b',
  'httpd@1',
  '@template',
  '~user',
  'what?',
  '50%',
  '00:16:3e:aa:bb:cc',
  'Größe',
  '数据库',
  'Ωmega',
  'a.b.c.',
];

for (const word of WORDS) {
  test(`one word: ${word}`, () => {
    assert.equal(images(word), [word]);
    assert.equal(images(` ${word}\t`), [word]);
  });
}

test('a word neither ends in a colon nor contains two dots', () => {
  assert.equal(images('a: b'), ['a', ':', 'b']);
  assert.equal(images('a::'), ['a', ':', ':']);
  assert.equal(images('0..32'), ['0', '..', '32']);
  assert.equal(images('-10..10'), ['-10', '..', '10']);
  assert.equal(images('2026-01-01..'), ['2026-01-01', '..']);
  assert.equal(images('..b'), ['..', 'b']);
});

test('punctuation', () => {
  assert.equal(images('{}()[],:=== !=<=<>=>..'), [
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ',',
    ':',
    '==',
    '=',
    '!=',
    '<=',
    '<',
    '>=',
    '>',
    '..',
  ]);
  assert.equal(images('a=b'), ['a', '=', 'b']);
  assert.equal(images('#uname==n1'), ['#uname', '==', 'n1']);
});

test('a comment starts only where a token could', () => {
  assert.equal(images('http://x // y'), ['http://x']);
  assert.equal(images('a /* b */ c'), ['a', 'c']);
  assert.equal(images('a/* b'), ['a/*', 'b']);
  assert.equal(
    lex('// a\n/* b\nc */\n/// d\n//// e').comments.map((comment) => [comment.style, comment.text]),
    [
      ['line', '// a'],
      ['block', '/* b\nc */'],
      ['doc', '/// d'],
      ['line', '//// e'],
    ],
  );
});

test('line ends', () => {
  for (const end of ['\n', '\r\n', '\r', '\n\n  \n\t']) {
    const { file, issues } = parse(`node a${end}node b${end}`);
    assert.equal(issues, []);
    assert.is(file.declarations.length, 2);
  }
});

test('a byte order mark and tabs are skipped', () => {
  const { file, issues } = parse('\ufeffnode\ta');
  assert.equal(issues, []);
  assert.is(file.declarations[0]?.pos, 1);
});

test('an empty file and one of comments', () => {
  assert.equal(parse(''), {
    file: { kind: 'File', pos: 0, end: 0, declarations: [], comments: [] },
    issues: [],
  });
  assert.equal(parse('// x').file.comments.length, 1);
});

test('doc comments belong to the declaration below', () => {
  const text = `/// lost

/// First.
///   indented
node a
// plain
/// Second.
node b /// trailing belongs to c
node c
group g {
  /// Inner.
  primitive p Q
}
/// at the end`;
  const docs: (string | undefined)[] = [];
  visit(parse(text).file, {
    enter: (node) => {
      if ('doc' in node) docs.push(node.doc);
    },
  });
  assert.equal(docs, ['First.\n  indented', 'Second.', 'trailing belongs to c', undefined, 'Inner.']);
});

test('characters that belong to no token', () => {
  assert.equal(brief(lex('a `` b').issues), ['unexpected-character 2-4 a double quote (")']);
  assert.equal(brief(lex('a && b || c').issues), [
    'unexpected-character 2-4 "and"',
    'unexpected-character 7-9 "or"',
  ]);
  assert.equal(brief(lex('a; b').issues), ['unexpected-character 1-2 a new line or ","']);
  assert.equal(brief(lex("x = 'a b'").issues), ['unexpected-character 4-9 double quotes']);
  assert.equal(brief(lex('# remark').issues), ['unexpected-character 0-8 "//"']);
  assert.equal(brief(lex('a\u00a0b').issues), ['unexpected-character 1-2 a plain blank']);
  assert.equal(brief(lex('a\0b').issues), ['unexpected-character 1-2']);
  assert.equal(brief(lex('“a”').issues), [
    'unexpected-character 0-1 a double quote (")',
    'unexpected-character 2-3 a double quote (")',
  ]);
  assert.equal(brief(lex('😀').issues), ['unexpected-character 0-2']);
});

test('strings and comments that nothing closes', () => {
  assert.equal(brief(lex('a = "b c\nd').issues), ['unclosed-string 4-8 a closing double quote']);
  assert.equal(brief(lex('a = "b\\"\nd').issues), ['unclosed-string 4-8 a closing double quote']);
  assert.equal(brief(lex('a = """b\nd').issues), ['unclosed-string 4-7 a closing """']);
  assert.equal(brief(lex('a /* b\nd').issues), ['unclosed-comment 2-4 "*/"']);
});

test('a binary file is one issue', () => {
  const bytes = Array.from({ length: 4000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join('');
  for (const text of [bytes, '\0\0\0\0', 'n\0o\0d\0e\0']) {
    const { file, issues } = parse(text);
    assert.equal(
      issues.map((issue) => issue.name),
      ['binary-input'],
    );
    assert.equal(file.declarations, []);
  }
});

test.run();
