import { existsSync, readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { unifiedDiff } from './diff.js';
import {
  crmSimulate,
  crmVerify,
  emptyCib,
  forInstalledPacemaker,
  hasTool,
  requireOrSkip,
  run,
  simulate,
  validateSchema,
  withOnlineNodes,
  withTempFile,
} from './tools.js';
import { descendants, parseXml } from './xml-tree.js';

const test = suite('test support: tools');
const oracle = requireOrSkip(
  test,
  'the test support with Pacemaker',
  'crm_verify',
  'crm_simulate',
  'xmllint',
);

const OPTION =
  '<cluster_property_set id="s"><nvpair id="o" name="stonith-enabled" value="false"/></cluster_property_set>';
const STATEFUL =
  '<clone id="c"><meta_attributes id="m"><nvpair id="p" name="promotable" value="true"/></meta_attributes>' +
  '<primitive id="db" class="ocf" provider="pacemaker" type="Stateful"/></clone>';

function cib(resources: string): string {
  return emptyCib(['n1', 'n2'])
    .replace('<resources/>', `<resources>${resources}</resources>`)
    .replace('<crm_config/>', `<crm_config>${OPTION}</crm_config>`);
}

test('a tool that is not there', () => {
  assert.not(hasTool('no-such-tool-of-hadsl'));
  const skipped: string[] = [];
  const fake = Object.assign(() => assert.unreachable(), { skip: (name = '') => void skipped.push(name) });
  const before = process.env.HADSL_REQUIRE_TOOLS;
  try {
    delete process.env.HADSL_REQUIRE_TOOLS;
    requireOrSkip(fake, 'nothing', 'no-such-tool-of-hadsl')('one', () => {});
    assert.equal(skipped, ['one']);
    process.env.HADSL_REQUIRE_TOOLS = '1';
    let body: (() => unknown) | undefined;
    const recording = Object.assign((_: string, run: () => unknown) => void (body = run), { skip: () => {} });
    requireOrSkip(recording, 'nothing', 'no-such-tool-of-hadsl')('one', () => {});
    assert.throws(() => body?.(), /no-such-tool-of-hadsl not found/);
  } finally {
    if (before === undefined) delete process.env.HADSL_REQUIRE_TOOLS;
    else process.env.HADSL_REQUIRE_TOOLS = before;
  }
});

test('run gives code, output and input, and ends what takes too long', () => {
  assert.equal(run('sh', ['-c', 'cat; echo err >&2; exit 3'], { input: 'in' }), {
    code: 3,
    stdout: 'in',
    stderr: 'err\n',
  });
  const slow = run('sleep', ['20'], { timeout: 50 });
  assert.is(slow.code, -1);
  assert.match(slow.stderr, 'SIGTERM');
});

test('temporary files are removed, after an error too', () => {
  let path = '';
  assert.throws(() =>
    withTempFile('x', 'text', (file) => {
      path = file;
      assert.is(readFileSync(file, 'utf8'), 'text');
      throw new Error('stop');
    }),
  );
  assert.not(existsSync(path));
});

test('values are read as an XML reader reads them', () => {
  const { attributes } = parseXml('<a x="1&#10;2\n3&amp;lt;&quot;&apos;&#x1F418;&unknown;"/>');
  assert.is(attributes.x, '1\n2 3&lt;"\'🐘&unknown;');
});

test('online nodes: all members, or those that are named', () => {
  const states = (xml: string) =>
    [...descendants(parseXml(xml))]
      .filter(({ name }) => name === 'node_state')
      .map(({ attributes }) => attributes.uname);
  assert.equal(states(withOnlineNodes(cib(''))), ['n1', 'n2']);
  assert.equal(states(withOnlineNodes(cib(''), { online: ['n2'] })), ['n2']);
});

test('a newer CIB is brought down to the installed tools', () => {
  const newer = cib('').replace('pacemaker-3.9', 'pacemaker-4.0').replace('3.16.1', '3.20.0');
  assert.match(forInstalledPacemaker(newer), 'crm_feature_set="3.16.1"');
  assert.match(forInstalledPacemaker(newer), 'validate-with="pacemaker-3.9"');
  const older = cib('').replace('pacemaker-3.9', 'pacemaker-2.10').replace('3.16.1', '3.0.9');
  assert.match(forInstalledPacemaker(older), 'crm_feature_set="3.0.9"');
  assert.match(forInstalledPacemaker(older), 'validate-with="pacemaker-2.10"');
});

oracle('schema, crm_verify and crm_simulate', () => {
  assert.is(validateSchema(cib(STATEFUL)), undefined);
  assert.match(validateSchema(cib('<primitive id="x"/>')) ?? '', 'fails to validate');
  assert.equal(crmVerify(cib(STATEFUL)).code, 0);
  const wrong = crmVerify(
    cib(
      STATEFUL.replace(
        '<primitive',
        '<meta_attributes id="q"><nvpair id="w" name="requires" value="x"/></meta_attributes><primitive',
      ),
    ),
  );
  assert.is(wrong.code, 78);
  assert.match(wrong.messages.join('\n'), "Resetting 'requires'");
  assert.equal(crmSimulate(cib(STATEFUL), { attributes: { n2: { 'master-db': '9' } } }), {
    db: { Promoted: ['n2'], Unpromoted: ['n1'] },
  });
  assert.throws(() => crmSimulate('<cib/>'));
  const scores = simulate(cib(STATEFUL), {}, '--show-scores');
  assert.match(scores.stdout, 'node_weight');
});

test('differences with three lines around', () => {
  const lines = Array.from({ length: 20 }, (_, i) => `line ${i}`);
  const changed = lines.with(10, 'other');
  assert.is(
    unifiedDiff(lines.join('\n'), changed.join('\n')),
    [
      '@@',
      ' line 7',
      ' line 8',
      ' line 9',
      '-line 10',
      '+other',
      ' line 11',
      ' line 12',
      ' line 13',
      '@@',
    ].join('\n'),
  );
  assert.is(unifiedDiff('same', 'same'), undefined);
});

test.run();
