import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import type { AnyNode } from '../../grammar/ast.js';
import { lineStarts, positionAt } from '../../grammar/lines.js';
import { editDistance, nearest } from '../../grammar/nearest.js';
import { parse } from '../../grammar/parse.js';
import { visit, visitorKeys } from '../../grammar/visit.js';

const test = suite('grammar: helpers');
const everything = readFileSync(join(import.meta.dirname, 'cases', 'everything.ha'), 'utf8');

test('lines and columns count from one', () => {
  const starts = lineStarts('a\nbc\r\nd\re');
  assert.equal(starts, [0, 2, 6, 8]);
  assert.equal(positionAt(starts, 0), { line: 1, column: 1 });
  assert.equal(positionAt(starts, 1), { line: 1, column: 2 });
  assert.equal(positionAt(starts, 3), { line: 2, column: 2 });
  assert.equal(positionAt(starts, 8), { line: 4, column: 1 });
  assert.equal(positionAt(starts, 99), { line: 4, column: 92 });
  assert.equal(positionAt(lineStarts(''), 0), { line: 1, column: 1 });
});

test('edit distance', () => {
  assert.is(editDistance('abc', 'abc'), 0);
  assert.is(editDistance('abc', 'acb'), 1);
  assert.is(editDistance('', 'abc'), 3);
  assert.is(editDistance('kitten', 'sitting'), 3);
  assert.ok(editDistance('aaaaaaaa', 'bbbbbbbb', 2) > 2);
});

test('nearest', () => {
  const words = ['primitive', 'promotable', 'property', 'group', 'ms'];
  assert.is(nearest('primtive', words), 'primitive');
  assert.is(nearest('PRIMITIVE', words), 'primitive');
  assert.is(nearest('gruop', words), 'group');
  assert.is(nearest('sm', words), 'ms');
  assert.is(nearest('xyz', words), undefined);
  assert.is(nearest('group', words), undefined, 'the word itself is no suggestion');
  assert.is(nearest('', words), undefined);
});

test('the walk meets every kind of node, in source order', () => {
  const { file, issues } = parse(everything);
  assert.equal(issues, []);
  const seen = new Set<string>();
  let last = 0;
  const depth: AnyNode[] = [];
  visit(file, {
    enter(node, ancestors) {
      seen.add(node.kind);
      assert.is(ancestors.length, depth.length);
      assert.ok(node.pos >= last || ancestors.length === 0, `${node.kind} at ${node.pos} after ${last}`);
      last = node.pos;
      depth.push(node);
    },
    leave: (node) => assert.is(depth.pop(), node),
  });
  const missing = Object.keys(visitorKeys).filter((kind) => !seen.has(kind));
  assert.equal(missing, ['Comment', 'UnknownDecl', 'UnknownItem']);
});

test('a walk can leave children out', () => {
  let count = 0;
  visit(parse(everything).file, {
    enter: (node) => {
      count++;
      return node.kind === 'File';
    },
  });
  assert.is(count, parse(everything).file.declarations.length + 1);
});

test('the range of a node is its text', () => {
  const text =
    'group g {\n  "a b"\n  primitive p Q { x = [1, "$y"] }\n}  // end\nlocation l: g where a == 1 or b == 2 score=5  \n';
  const ranges = new Map<string, string>();
  visit(parse(text).file, {
    enter: (node) => {
      if (!ranges.has(node.kind)) ranges.set(node.kind, text.slice(node.pos, node.end));
    },
  });
  assert.is(ranges.get('Group'), 'group g {\n  "a b"\n  primitive p Q { x = [1, "$y"] }\n}');
  assert.is(ranges.get('Member'), '"a b"');
  assert.is(ranges.get('Primitive'), 'primitive p Q { x = [1, "$y"] }');
  assert.is(ranges.get('Pair'), 'x = [1, "$y"]');
  assert.is(ranges.get('List'), '[1, "$y"]');
  assert.is(ranges.get('ParamRef'), '$y');
  assert.is(ranges.get('Location'), 'location l: g where a == 1 or b == 2 score=5');
  assert.is(ranges.get('Where'), 'where a == 1 or b == 2');
  assert.is(ranges.get('Or'), 'a == 1 or b == 2');
  assert.is(ranges.get('Comparison'), 'a == 1');
});

test.run();
