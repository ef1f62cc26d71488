/**
 * Who depends on whom, asked of the real scheduler: one resource is banned everywhere, and those that depend on it stop
 * with it. The table is that of docs/language/constraints.md.
 */
import * as assert from 'uvu/assert';
import { suite } from 'uvu';
import { emitCib } from '../../compiler/emit/cib/index.js';
import { compileText, show } from '../support/program.js';
import { crmSimulate, requireOrSkip } from '../support/tools.js';

const plain = suite('check: directions');
const test = requireOrSkip(plain, 'directions of constraints', 'crm_simulate');

const RESOURCES = ['a', 'b', 'c', 'd'];

/** What stops when the resource in front is banned: itself is understood. */
const CASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'colocation a with b': { a: '', b: 'a', c: '' },
  'colocation [a, b, c]': { a: 'bc', b: 'c', c: '' },
  'colocation a with b with c': { a: '', b: 'a', c: 'ab' },
  'colocation (a, b) with c': { a: '', b: '', c: 'ab' },
  'colocation c with (a, b)': { a: 'c', b: 'c', c: '' },
  'colocation [a, b] with [c, d]': { a: 'b', b: '', c: 'abd', d: 'ab' },
  'order a then b': { a: 'b', b: '' },
  'order a then b then c': { a: 'bc', b: 'c', c: '' },
  'order [a, b, c]': { a: 'bc', b: 'c', c: '' },
  'order (a, b) then c': { a: 'c', b: 'c', c: '' },
  'order a then (b, c)': { a: 'bc', b: '', c: '' },
  'order any(a, b) then c': { a: '', b: '', c: '' },
  'order a then b kind=Optional': { a: '', b: '' },
};

for (const [source, stops] of Object.entries(CASES)) {
  test(source, () => {
    for (const [banned, others] of Object.entries(stops)) {
      assert.equal(stopped(source, [banned]), [banned, ...others].sort(), `with ${banned} banned`);
    }
  });
}

test('order any(a, b) then c needs one of the two', () => {
  assert.equal(stopped('order any(a, b) then c', ['a', 'b']), ['a', 'b', 'c']);
});

test('what is an order cycle here is one there', () => {
  for (const orders of [
    'order a then b\norder b then a',
    'order a then b kind=Optional\norder b then a kind=Serialize',
  ]) {
    const { diagnostics } = compileText(source(orders, []));
    assert.equal(
      diagnostics.map(({ name }) => name),
      ['order-cycle'],
    );
  }
});

function source(constraint: string, banned: readonly string[]): string {
  const resources = RESOURCES.map((name) => `primitive ${name} ocf:pacemaker:Dummy`);
  const bans = banned.map((name) => `location ${name} avoids n1, n2`);
  return ['property stonith-enabled=false', 'node n1', 'node n2', ...resources, ...bans, constraint].join(
    '\n',
  );
}

function stopped(constraint: string, banned: readonly string[]): string[] {
  const { model, platform, diagnostics } = compileText(source(constraint, banned));
  if (!model) throw new Error(diagnostics.map(show).join('\n'));
  const { files } = emitCib(model, platform, { source: 'test.ha', secrets: undefined });
  const placement = crmSimulate(files[0]!.text);
  return RESOURCES.filter((name) => placement[name]?.Started === undefined);
}

plain.run();
