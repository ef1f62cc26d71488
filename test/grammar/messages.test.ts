import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { syntaxEntries } from '../../compiler/diagnostics/catalogue/syntax.js';
import { parse } from '../../grammar/parse.js';
import type { SyntaxIssue } from '../../grammar/syntax-issues.js';

const test = suite('grammar: messages');

function entryOf(issue: SyntaxIssue) {
  return syntaxEntries[issue.name];
}

/** Source, the message of its first error, the hint. */
const MESSAGES: readonly (readonly [source: string, message: string, hint?: string])[] = [
  [
    'primitive vip',
    'expected an agent (IPaddr2, systemd:nginx …) or "@" and a template before the end of the file',
  ],
  ['primitive vip A foo { }', 'expected "{" or the end of the line, found "foo"'],
  ['primitive vip A {\n  ip 10.0.0.1\n}', 'expected "=" after "ip", found "10.0.0.1"'],
  [
    'primitive vip A {\n  op monitor x\n}',
    'expected an option (name=value), "{", a new line or ",", found "x"',
  ],
  ['order a the b', 'expected "then" and another resource, found "the"', 'did you mean "then"?'],
  ['colocation a wiht b', 'expected "with" and another resource, found "wiht"', 'did you mean "with"?'],
  [
    'location a prefer n',
    'expected "prefers", "avoids", "where" or "{", found "prefer"',
    'did you mean "prefers"?',
  ],
  ['clone c off r', 'expected "{" or the end of the line, found "off"', 'did you mean "of"?'],
  ['order a then\n', 'expected a resource name or a set before the end of the file'],
  [
    'location a where #uname eq n1',
    'expected a comparison ("==", "!=", "<", "<=", ">" or ">="), found "eq"',
    'write "=="',
  ],
  [
    'location a where b = c',
    'expected a comparison ("==", "!=", "<", "<=", ">" or ">="), found "="',
    'write "=="',
  ],
  ['location a where b ==', 'expected a value before the end of the file'],
  ['location a where defined b', 'expected "(" after "defined", found "b"'],
  ['location a where date', 'expected "<", ">", "in" or "spec(…)" after "date" before the end of the file'],
  ['param x:int', 'expected a blank before "int"', 'a ":" inside a word belongs to it: write "name: type"'],
  ['primtive a B', '"primtive" starts no declaration', 'did you mean "primitive"?'],
  [
    'ip = 1',
    '"ip" starts no declaration',
    'a parameter or an operation belongs inside the { } of its resource',
  ],
  ['#comment here', '"#comment" starts no declaration', 'a comment starts with "//"'],
  ['property @x { }', 'expected the end of the line, found "{"'],
  ['primitive p A { params @x a=1 }', 'expected a new line or ",", found "a"'],
  ['primitive p A { operations start }', 'expected "@" and an id, or "{", found "start"'],
  ['primitive p A { operations id=x }', 'expected "{" before "}"'],
  ['primitive p A { @x as }', 'expected the name that the pair has here before "}"'],
  ['primitive p A { i: a }', 'expected "=" after "i", found ":"'],
  ['primitive p A { a = (b) }', 'expected ")", found "b"'],
  ['primitive p A { op x a=() }', 'expected a value, found "("'],
  ['let x = ()', 'expected a value, found "("'],
  [
    'order a then b lifetime',
    'expected a condition (name == value, defined(name), date …) before the end of the file',
  ],
  [
    'order a then b lifetme a == 1',
    'expected an option (name=value) or the end of the line, found "lifetme"',
    'did you mean "lifetime"?',
  ],
  ['location (a), b prefers n', 'expected another set, found "b"'],
  ['group g { = }', '"=" starts no statement'],
  ['group g { tag x [y] }', '"tag" cannot stand in a block', 'move it out of the { }'],
  ['group g {', 'expected "}" before the end of the file: a block is not closed', 'every "{" needs its "}"'],
  ['tag t [a, b', 'expected "]" before the end of the file: a bracket is not closed'],
  ['}', '"}" closes nothing', 'remove it, or add the "{" that is missing above'],
  [
    'let x = "a',
    'the string "a is not closed on its line',
    'for text of several lines use """ … """; for a quote in the text \\"',
  ],
  ['let x = """a', 'a block string is not closed with """'],
  ['/* x', 'a comment is not closed with "*/"', 'everything behind it was ignored; for one line use "//"'],
  ['node a;', '";" has no meaning here, expected a new line or ","'],
  ['let x = ^', '"^" has no meaning here', 'put a value with special characters in double quotes'],
  [
    'let x = "\\d"',
    'unknown escape \\d in a string',
    'known are \\" \\\\ \\n \\t \\$ \\u{1F600}; for a backslash write \\\\',
  ],
  ['\0\0\0\0', 'this is not a text file', 'a .ha file is UTF-8 text'],
  [
    'primitive vip IPaddr2 params ip=10.0.0.1 op monitor interval=10s',
    'this is a statement of crm shell',
    'in .ha: primitive NAME AGENT { ip = 10.0.0.1, op monitor interval=10s }',
  ],
  [
    'pcs constraint order a then b',
    'this is a pcs command',
    'in .ha: order FIRST then SECOND kind=Mandatory',
  ],
  [
    'role r {\n  permit read xpath "/x"\n}',
    'expected "allow read", "allow write" or "deny", found "permit"',
    'a permission is "allow read", "allow write" or "deny", and then "xpath", "reference" or "element"',
  ],
  ['primitive a B {\n  cidr_netmask: 24\n}', 'expected "=" after "cidr_netmask", found ":"'],
  ['location a where (b == c score=5', 'expected "and", "or" or ")", found "score"'],
  [`let x = ${'['.repeat(300)}${']'.repeat(300)}`, 'brackets are nested more than 200 deep'],
];

for (const [source, message, hint] of MESSAGES) {
  test(message, () => {
    const [issue] = parse(source).issues;
    if (!issue) throw new Error('no issue');
    const entry = entryOf(issue);
    assert.is(entry.message(issue), message);
    assert.is(entry.hint?.(issue), hint);
  });
}

test('every syntax error has a fixture here, and a page with an example that parses', () => {
  const fired = new Set(MESSAGES.map(([source]) => parse(source).issues[0]?.name));
  const codes = new Set<string>();
  for (const [name, entry] of Object.entries(syntaxEntries)) {
    assert.ok(fired.has(name as SyntaxIssue['name']), name);
    assert.match(entry.code, /^HA1\d{3}$/);
    codes.add(entry.code);
    const example = /```ha\n([\s\S]*?)```/.exec(entry.explain)?.[1] ?? '';
    assert.ok(example !== '', name);
    assert.equal(parse(example).issues, [], name);
  }
  assert.is(codes.size, Object.keys(syntaxEntries).length);
});

test.run();
