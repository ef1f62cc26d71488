/**
 * The coverage cases together use the whole language: every construct of the table, and, independent of that table,
 * every kind of node the parser can make in every form it can have.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { AnyNode } from '../../grammar/ast.js';
import { parse } from '../../grammar/parse.js';
import { visit, visitorKeys } from '../../grammar/visit.js';
import { readJson } from '../support/compile-file.js';
import { coverageCases } from './cases.js';

const test = suite('oracle: language coverage');
const directory = join(import.meta.dirname, 'cases');

interface Row {
  readonly section: string;
  readonly construct: string;
  readonly cases: readonly string[];
}

test('every construct of the table has a case that is run', () => {
  const rows = readJson<readonly Row[]>(join(directory, 'constructs.json'));
  const files = new Set(coverageCases().map(({ path }) => path.slice(directory.length + 1)));
  const uncovered = rows.filter(({ cases }) => !cases.some((name) => files.has(name)));
  assert.equal(
    uncovered.map(({ construct }) => construct),
    [],
  );
  const listed = new Set(rows.flatMap(({ cases }) => cases));
  assert.equal(
    [...files].filter((name) => !listed.has(name)),
    [],
    'cases that no construct names',
  );
  console.log(
    `  [constructs covered: ${rows.length - uncovered.length} of ${rows.length}, in ${files.size} files]`,
  );
});

/** What distinguishes nodes of one kind: each value is a form of the language. */
const FORMS = [
  'which',
  'form',
  'style',
  'access',
  'by',
  'op',
  'type',
  'source',
  'negated',
  'attributes',
] as const;

test('every kind of node, in every form, occurs in a case', () => {
  const kinds = new Set<string>();
  const forms = new Set<string>();
  for (const { path } of coverageCases()) {
    const { file, issues } = parse(readFileSync(path, 'utf8'));
    assert.equal(issues, [], path);
    for (const comment of file.comments) forms.add(`Comment.style=${comment.style}`);
    visit(file, {
      enter(node: AnyNode) {
        kinds.add(node.kind);
        for (const field of FORMS) {
          const value = (node as unknown as Record<string, unknown>)[field];
          if (typeof value === 'string' || typeof value === 'boolean')
            forms.add(`${node.kind}.${field}=${value}`);
        }
        if (node.kind === 'Prefers') forms.add(`Prefers.${node.keyword}`);
      },
    });
  }
  const errors = new Set(['UnknownDecl', 'UnknownItem']);
  const missing = Object.keys(visitorKeys).filter(
    (kind) => !kinds.has(kind) && !errors.has(kind) && kind !== 'Comment',
  );
  assert.equal(missing, []);
  assert.equal(
    EVERY_FORM.filter((form) => !forms.has(form)),
    [],
  );
});

const EVERY_FORM = [
  ...['line', 'block', 'doc'].map((style) => `Comment.style=${style}`),
  ...['rsc_defaults', 'op_defaults'].map((which) => `Defaults.which=${which}`),
  ...['params', 'meta', 'utilization', 'attributes'].map((which) => `AttributeSet.which=${which}`),
  ...['port-mapping', 'storage-mapping'].map((which) => `Mapping.which=${which}`),
  ...['user', 'acl_group'].map((which) => `AclSubject.which=${which}`),
  ...['independent', 'sequential', 'any', 'long'].map((form) => `Set.form=${form}`),
  ...['read', 'write', 'deny'].map((access) => `Permission.access=${access}`),
  ...['xpath', 'reference', 'element'].map((by) => `PermissionScope.by=${by}`),
  ...['==', '!=', '<', '<=', '>', '>='].map((op) => `Comparison.op=${op}`),
  ...['string', 'integer', 'number', 'version'].map((type) => `Comparison.type=${type}`),
  ...['literal', 'param', 'meta'].map((source) => `Comparison.source=${source}`),
  ...['<', '>'].map((op) => `DateCompare.op=${op}`),
  'Defined.negated=true',
  'Defined.negated=false',
  'Select.attributes=true',
  'Select.attributes=false',
  'Prefers.prefers',
  'Prefers.avoids',
];

test.run();
