import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { lex } from '../../grammar/lexer.js';
import { parse } from '../../grammar/parse.js';
import { assertRanges } from './support/assert-ranges.js';
import { declarationsOf, type Found } from './support/declarations.js';
import { dump } from './support/dump.js';

const test = suite('grammar: recovery');
const root = join(import.meta.dirname, '..', '..');

/** Stands around the declaration that is damaged: it must survive everything. */
const BEFORE = 'node before\n';
const AFTER = `
primitive after Dummy {
  op monitor interval=10s
}
group after_group { after }
order o: after then b
`;

function haFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith('.ha'))
    .map((item) => join(item.parentPath, item.name))
    .sort();
}

/** One text for each form of declaration, from the first file that has it; all of them from `everything.ha`. */
function corpus(): string[] {
  const everything = join(root, 'test', 'grammar', 'cases', 'everything.ha');
  const found: string[] = [];
  for (const path of [everything, ...haFiles(join(root, 'samples')).slice(0, 12)]) {
    const text = readFileSync(path, 'utf8');
    for (const node of parse(text).file.declarations) found.push(text.slice(node.pos, node.end));
  }
  return found;
}

function innermost(found: readonly Found[], offset: number): Found | undefined {
  return found
    .filter(({ node }) => node.pos <= offset && offset < node.end)
    .sort((a, b) => a.node.end - a.node.pos - (b.node.end - b.node.pos))[0];
}

/** Checks what holds for every damaged text; returns whether it is free of errors. */
function check(original: readonly Found[], damaged: Found | undefined, text: string): boolean {
  const { file, issues } = parse(text);
  assertRanges(text, file, issues);
  const message = () => `${JSON.stringify(text)}\n${JSON.stringify(issues)}`;
  if (issues.length > 3) assert.unreachable(`${issues.length} issues: ${message()}`);
  const left = new Set(declarationsOf(file, text).map((found) => found.identity));
  for (const found of original) {
    if (found !== damaged && !left.has(found.identity))
      assert.unreachable(`lost ${found.identity}: ${message()}`);
  }
  return issues.length === 0;
}

test('deleting any one token of any declaration', () => {
  let total = 0;
  let silent = 0;
  for (const source of corpus()) {
    const whole = BEFORE + source + AFTER;
    const { file, issues } = parse(whole);
    if (issues.length > 0) continue;
    const original = declarationsOf(file, whole);
    const tree = dump(file);
    for (const token of lex(source).tokens) {
      if (/^\s/.test(token.image)) continue;
      const from = BEFORE.length + token.startOffset;
      const text = whole.slice(0, from) + whole.slice(from + token.image.length);
      total++;
      if (!check(original, innermost(original, from), text)) continue;
      silent++;
      // Without an error the rest must be a sentence of its own: it says something else. Commas are the exception,
      // where the language lets one leave them out.
      if (token.image !== ',' && dump(parse(text).file) === tree) assert.unreachable(text);
    }
  }
  assert.ok(total > 900, String(total));
  assert.ok(silent / total < 0.15, `${silent} of ${total} deletions give no error`);
});

test('cutting any declaration off at any character', () => {
  let total = 0;
  let silent = 0;
  for (const [n, source] of corpus().entries()) {
    // Everything of the file that has every form; a sample of the rest.
    const step = n < 60 ? 1 : 11;
    const whole = BEFORE + source + AFTER;
    const original = declarationsOf(parse(whole).file, whole);
    const end = BEFORE.length + source.length;
    const around = original.filter(({ node }) => node.end <= BEFORE.length || node.pos >= end);
    for (let length = 1; length < source.length; length += step) {
      total++;
      const start = source.slice(0, length);
      const before = around.slice(0, 1);
      const atEnd = BEFORE + start;
      if (check(before, undefined, atEnd)) silent++;
      // A block string or a comment that nothing ends goes on to the end of the file, by definition.
      const swallows = lex(start).issues.some(({ found }) => found === '"""' || found === '/*');
      if (!swallows) check(around, undefined, BEFORE + start + AFTER);
    }
  }
  assert.ok(total > 4000, String(total));
  assert.ok(silent / total < 0.25, `${silent} of ${total} cuts give no error`);
});

test('every prefix of the whole file parses', () => {
  const text = readFileSync(join(root, 'test', 'grammar', 'cases', 'everything.ha'), 'utf8');
  for (let length = 0; length < text.length; length += 7) {
    const start = text.slice(0, length);
    const { file, issues } = parse(start);
    assertRanges(start, file, issues);
    assert.ok(issues.length <= 3, JSON.stringify(issues));
  }
});

/** Source, names of the issues, kinds of the declarations that are left. */
const CASES: readonly (readonly [title: string, source: string, issues: string, kinds: string])[] = [
  [
    'misspelt keyword',
    'resorce x\nprimitve a B { op monitor }\nnode n',
    'unknown-declaration unknown-declaration',
    'UnknownDecl UnknownDecl Node',
  ],
  [
    'misspelt keyword keeps what is inside',
    'gruop g {\n  primitive a B\n}\nnode n',
    'unknown-declaration',
    'UnknownDecl Primitive Node',
  ],
  [
    'deleted { of a block',
    'primitive a B\n  ip = 1\n  op monitor\n}\nnode n',
    'missing-token',
    'Primitive Node',
  ],
  [
    'deleted {, no indentation',
    'primitive a B\nip = 1\nop monitor\nmeta { x = y }\n}\nnode n',
    'unknown-declaration',
    'Primitive UnknownDecl UnknownDecl UnknownDecl UnknownDecl Node',
  ],
  [
    'deleted }',
    'cluster c {\n  totem {\n    token = 1\n\n  quorum { x = y }\n}\nnode n',
    'unclosed-block',
    'Cluster Node',
  ],
  [
    'deleted } at the end',
    'group g {\n  a\n\nprimitive p B {\n}\nnode n',
    'unclosed-block',
    'Group Primitive Node',
  ],
  ['unclosed ( at a line end', 'order o: (a, b\nnode n', 'unclosed-bracket', 'Order Node'],
  ['unclosed ( after a comma', 'order o: (a,\nnode n x=y', 'missing-token', 'Order Node'],
  ['then at a line end', 'order a then\nnode n', 'missing-token', 'Order Node'],
  ['comma at a line end', 'location a prefers n1,\nprimitive x Y', 'missing-token', 'Location Primitive'],
  ['stray }', 'node a\n}\nnode b', 'stray-brace', 'Node UnknownDecl Node'],
  ['semicolon', 'node a; node b;', 'unexpected-character unexpected-character', 'Node Node'],
  ['single quotes', "primitive a B { x = 'y z' }", 'unexpected-character', 'Primitive'],
  [
    'quote without its partner',
    'primitive a B {\n  x = "y\n  z = 1\n}\nnode n',
    'unclosed-string',
    'Primitive Node',
  ],
  ['parameter without =', 'primitive a B {\n  ip 10.0.0.1\n  z = 1\n}', 'unexpected-token', 'Primitive'],
  ['= for ==', 'location a where b = c score=5\nnode n', 'unexpected-token', 'Location Node'],
  ['&& for and', 'location a where b == c && d == e\nnode n', 'unexpected-character', 'Location Node'],
  ['hash comment', '# a comment\nnode n', 'unexpected-character', 'Node'],
  ['no blank after :', 'param x:int = 5\nnode n', 'missing-token', 'Param Node'],
  [
    'errors in a map stay there',
    'primitive a B {\n  m = { a 1, b = 2 }\n  c = d\n}\nnode n',
    'unexpected-token',
    'Primitive Node',
  ],
  ['two statements on a line', 'node a node b\nnode c', 'unexpected-token', 'Node Node'],
  [
    'declaration that cannot be nested',
    'group g {\n  a\n  location x prefers y\n}\nnode n',
    'unknown-statement',
    'Group Node',
  ],
  [
    'two brace faults that hide each other',
    'group g {\n  a\n\nlocation x prefers y\ngroup h\n  b\n}\nnode n',
    'unclosed-block missing-token',
    'Group Location Group Node',
  ],
  ['lonely comma', 'group g { , a,, b }', 'unexpected-token unexpected-token', 'Group'],
];

for (const [title, source, names, kinds] of CASES) {
  test(title, () => {
    const { file, issues } = parse(source);
    assertRanges(source, file, issues);
    assert.is(issues.map((issue) => issue.name).join(' '), names, JSON.stringify(issues));
    assert.is(
      declarationsOf(file, source)
        .map(({ node }) => node.kind)
        .join(' '),
      kinds,
    );
  });
}

test('a declaration that is not finished keeps its parts', () => {
  const tree = (source: string) => parse(source).file.declarations.map(dump).join(' ');
  assert.is(tree('primitive vip'), '(Primitive vip)');
  assert.is(tree('order promote a then'), '(Order terms:[(Term modifier:promote subject:a)])');
  assert.is(
    tree('location a where b == c and'),
    '(Location subject:a choice:(Where rule:(And (Comparison attribute:b op:"==" value:c source:"literal"))))',
  );
  assert.is(tree('primitive a B {\n  ip ='), '(Primitive a agent:B (Block ip=? closed:false))');
  assert.is(tree('node n [a,'), '(Node n addresses:[a])');
  assert.is(tree('param p: int('), '(Param p type:(TypeRef int args:[]))');
});

test('an issue says what was found and what was expected', () => {
  const first = (source: string) => {
    const { found, expected, suggestion } = parse(source).issues[0] ?? {};
    return [found, expected, suggestion];
  };
  assert.equal(first('primitive vip'), [
    'end of file',
    'an agent (IPaddr2, systemd:nginx …) or "@" and a template',
    undefined,
  ]);
  assert.equal(first('order a then\n'), ['end of file', 'a resource name or a set', undefined]);
  assert.equal(first('primitive a B { ip 1 }'), ['1', '"=" after "ip"', undefined]);
  assert.equal(first('primtive a B'), ['primtive', 'a declaration (primitive, group, order …)', 'primitive']);
});

test('a bracket that is not closed says where it was opened', () => {
  const { issues } = parse('tag t [a, b\nnode n');
  assert.equal(issues[0]?.openedAt, { pos: 6, end: 7 });
  assert.equal(parse('group g {\n').issues[0]?.openedAt, { pos: 8, end: 9 });
});

test.run();
