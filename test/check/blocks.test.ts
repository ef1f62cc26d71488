import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { compileText, show } from '../support/program.js';

const test = suite('check: blocks');

function misplaced(text: string): string[] {
  return compileText(text)
    .diagnostics.filter((one) => one.name === 'misplaced-statement')
    .map(show);
}

test('a statement in the wrong block says where it belongs', () => {
  assert.equal(misplaced('node n1 {\n  op monitor interval=10s\n  meta a=b\n  params x=y\n}\n'), [
    'misplaced-statement | the operation "monitor" cannot stand in a node | "op" belongs in a primitive or a template',
    'misplaced-statement | "meta" cannot stand in a node | "meta" belongs in a resource, an operation or an alert',
    'misplaced-statement | "params" cannot stand in a node | "params" belongs in a resource, an operation or an alert',
  ]);
  assert.equal(misplaced('property {\n  meta a=b\n}\n'), [
    'misplaced-statement | "meta" cannot stand in "property { }" | "meta" belongs in a resource, an operation or an alert',
  ]);
});

test('a bare name is no setting', () => {
  assert.match(
    misplaced('property {\n  stonith-enabled\n}\n').join('\n'),
    'a setting is written "name = value"',
  );
});

test.run();
