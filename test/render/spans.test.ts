/** Places of the text lead back to what they were made from. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { ClusterModel, Origin } from '../../compiler/model/model.js';
import { renderModel } from '../../compiler/render/index.js';
import { coverageCases } from '../oracle/cases.js';
import { compileFile } from '../support/compile-file.js';
import { CONSTRUCTS } from './support/constructs.js';
import { OPTIONS } from './support/comparable.js';

const test = suite('render: spans');

/** The model with another place for every element: `pos` is a number of its own. */
function numbered(model: ClusterModel): { model: ClusterModel; origins: Map<number, unknown> } {
  const origins = new Map<number, unknown>();
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((item: unknown) => walk(item));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      key === 'origin' ? inner : walk(inner),
    ]);
    const copy = Object.fromEntries(entries) as Record<string, unknown>;
    if ('origin' in copy) {
      const pos = origins.size;
      copy.origin = { file: 'foreign', pos, end: pos + 1 } satisfies Origin;
      origins.set(pos, copy);
    }
    return copy;
  };
  return { model: walk(model) as ClusterModel, origins };
}

const models = [
  ...Object.entries(CONSTRUCTS).map(([name, { model }]) => [name, model] as const),
  ...coverageCases()
    .filter(({ name }) => !name.startsWith('values-'))
    .map((one) => [one.name, compileFile(one.path, { values: one.values }).model] as const),
];

for (const [name, model] of models) {
  test(`${name}: every element has its place, in order and nested`, () => {
    const { model: own, origins } = numbered(model);
    const { text, spans } = renderModel(own, OPTIONS);
    const open: { pos: number; end: number }[] = [];
    let last = 0;
    for (const span of spans) {
      assert.ok(span.pos >= last && span.end > span.pos && span.end <= text.length, text.slice(span.pos));
      last = span.pos;
      while (open.length > 0 && open.at(-1)!.end <= span.pos) open.pop();
      assert.ok(open.length === 0 || span.end <= open.at(-1)!.end, 'nested');
      open.push(span);
    }
    const placed = new Set(spans.map(({ origin }) => origin.pos));
    const missing = [...origins].filter(([pos, element]) => !placed.has(pos) && !hasNoPlace(element));
    assert.equal(
      missing.map(([, element]) => element),
      [],
    );
  });
}

/** `spec(…)` is the condition that it stands in; a description stands above its statement. */
function hasNoPlace(element: unknown): boolean {
  if (typeof element !== 'object' || element === null) return false;
  return 'fields' in element || ('name' in element && element.name === 'description');
}

test('the innermost place of a word is that of its element', () => {
  const { model } = CONSTRUCTS.resources!;
  const { model: own, origins } = numbered(model);
  const { text, spans } = renderModel(own, OPTIONS);
  const at = (word: string): unknown => {
    const pos = text.indexOf(word);
    const span = spans.findLast((one) => one.pos <= pos && pos < one.end);
    return origins.get(span!.origin.pos);
  };
  assert.is((at('10.0.0.5') as { name: string }).name, 'ip');
  assert.is((at('on-fail') as { value: string }).value, 'restart');
  assert.is((at('group web') as { id: string }).id, 'web');
  assert.is((at('drbd-watch') as { name: string }).name, 'monitor');
});

test.run();
