/** How the constructs read (golden files), and that each of them gives its model back. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from '../../grammar/parse.js';
import { parameterMark } from '../../compiler/import/shell/command.js';
import { renderModel } from '../../compiler/render/index.js';
import { golden } from '../support/golden.js';
import { unifiedDiff } from '../support/diff.js';
import * as build from '../support/model-builder.js';
import { compileText, modelOf } from '../support/program.js';
import { comparable, OPTIONS } from './support/comparable.js';
import { CONSTRUCTS } from './support/constructs.js';

const test = suite('render');

const VALUES = { number: '0', address: '10.0.0.1' };

for (const [name, { model, comments, header }] of Object.entries(CONSTRUCTS)) {
  test(`golden: ${name}`, () => {
    const options = { ...OPTIONS, ...(comments && { comments }), ...(header && { header }) };
    const { text } = renderModel(model, options);
    golden(`test/render/golden/${name}.ha`, text);
    const result = compileText(text, { values: name === 'quoting' ? VALUES : {} });
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
    assert.equal(
      errors.map(({ message }) => message),
      [],
    );
    // What a parameter stands for, and white space in a description, do not come back.
    if (name === 'quoting') return;
    assert.is(
      unifiedDiff(comparable(model), comparable(result.model!, model.setup !== undefined)),
      undefined,
    );
  });
}

test('the lines of a text are not longer than 110 where they can be broken', () => {
  const { text } = renderModel(CONSTRUCTS['long-lines']!.model, OPTIONS);
  for (const line of text.split('\n')) assert.ok(line.length <= 110, line);
});

test('every comment is there, once', () => {
  const { model, comments, header } = CONSTRUCTS.comments!;
  const { text } = renderModel(model, { comments: comments!, header: header! });
  for (const line of [...comments!.values()].flat().flatMap((comment) => comment.split('\n'))) {
    assert.is(text.split(`// ${line}\n`).length, 2, line);
  }
});

test('an instruction in a foreign comment is none here', () => {
  const [a] = [build.primitive('a', 'ocf:pacemaker:Dummy')];
  const comments = new Map([[a, ['hadsl-ignore-next-line unknown-agent: really']]]);
  const { text } = renderModel(build.model({ resources: [a] }), { comments });
  assert.is(compileText(text).diagnostics.filter(({ severity }) => severity === 'error').length, 0, text);
});

test('characters that a file cannot hold', () => {
  const value = 'a\nb\tc\ufffdd\u2028e\u0001f';
  const description = 'odd \u0001\ufffd';
  const a = build.primitive('a', 'ocf:custom:Thing', { params: { x: value }, description });
  const { text } = renderModel(build.model({ resources: [a] }), { platform: { platform: 'debian13' } });
  assert.equal(parse(text).issues, []);
  assert.match(text, String.raw`x = "a\nb\tc\u{fffd}d\u{2028}e\u{1}f"`);
});

test('parameters are declared once, in order of appearance', () => {
  const a = build.primitive('a', 'ocf:custom:Thing', {
    params: { x: `${parameterMark('p2')}-${parameterMark('p1')}`, y: parameterMark('p2') },
  });
  const { text } = renderModel(build.model({ resources: [a] }), {});
  assert.is(
    text,
    [
      'param p2: string',
      'param p1: string',
      '',
      'primitive a ocf:custom:Thing {',
      '  x = "${p2}-${p1}"',
      '  y = $p2',
      '}',
      '',
    ].join('\n'),
  );
});

test('secrets stay references', () => {
  const source = 'secret pw\nprimitive a ocf:custom:Thing {\n  x = $pw\n  y = "u:${pw}@h"\n}\n';
  const { text } = renderModel(modelOf(source), {});
  assert.match(text, 'secret pw\n');
  assert.match(text, '  x = $pw\n  y = "u:${pw}@h"\n');
});

test('node ids that the compiler gives are not written, others are', () => {
  const text = (...nodes: readonly (readonly [string, string])[]): string =>
    renderModel(build.model({ nodes: nodes.map(([name, id]) => build.node(name, id)) }), {}).text;
  assert.is(text(['a', '1'], ['b', '2']), 'node a\nnode b\n');
  assert.is(text(['a', '2'], ['b', '1']), 'node a { id = 2 }\nnode b { id = 1 }\n');
});

test('the set of cluster options that Pacemaker puts first stays that set', () => {
  const properties = [
    build.nvset({ 'batch-limit': '10' }),
    build.nvset({ 'stonith-enabled': 'true' }, { id: 'cib-bootstrap-options', idGiven: true }),
  ];
  const model = build.model({ properties });
  const { text } = renderModel(model, {});
  assert.is(
    text,
    'property id=cib-bootstrap-options-1 { batch-limit = 10 }\n\nproperty {\n  stonith-enabled = true\n}\n',
  );
  assert.is(unifiedDiff(comparable(model), comparable(modelOf(text))), undefined);
});

test('a cluster without a setup is named when the platform is', () => {
  const { text } = renderModel(build.model(), { platform: { pacemaker: '3.0.2', pcs: '0.12' } });
  assert.is(text, 'cluster cluster {\n  pacemaker = 3.0.2\n  pcs = 0.12\n}\n');
});

test('nothing', () => {
  assert.is(renderModel(build.model(), {}).text, '');
});

test('a long file has titles', () => {
  const resources = Array.from({ length: 41 }, (_, n) => build.primitive(`r${n}`, 'ocf:pacemaker:Dummy'));
  assert.match(renderModel(build.model({ resources }), {}).text, /^\/\/ -+ resources$/m);
  assert.not.match(renderModel(build.model({ resources: resources.slice(1, 4) }), {}).text, '//');
});

test.run();
