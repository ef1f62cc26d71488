import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { emitCib } from '../../../compiler/emit/cib/index.js';
import type { ClusterModel } from '../../../compiler/model/model.js';
import { diffCanonical } from '../../support/canonical.js';
import { golden } from '../../support/golden.js';
import * as m from '../../support/model-builder.js';
import { emptyCib, requireOrSkip, run, withTempDir, withTempFile } from '../../support/tools.js';
import { DEBIAN, emit, load, members } from './crm.js';

const test = suite('emit/crmsh/secrets');
const withCrm = requireOrSkip(test, 'crmsh secrets against crm', 'crm', 'bash');
const withShellcheck = requireOrSkip(test, 'crmsh scripts with shellcheck', 'shellcheck');

const MODEL: ClusterModel = m.withIds(
  m.model({
    nodes: m.nodes('n1', 'n2'),
    resources: [
      m.primitive('f1', 'stonith:fence_ipmilan', {
        params: { ip: '10.0.0.1', username: 'admin $HOME `id`', password: m.secret('ipmi-password') },
      }),
      m.primitive('a', 'ocf:pacemaker:Dummy', {
        params: { fake: m.secret('token', 'key="', '"!'), state: 'C:\\dir\\file' },
      }),
      m.primitive('b', 'ocf:pacemaker:Dummy', { params: { fake: m.secret('token'), 'odd name': 'x' } }),
      // The first word of a list: it must not turn into a score when the secret ends in a colon.
      m.primitive('c', 'ocf:pacemaker:Dummy', { params: { fake: m.secret('token'), state: '/run/c' } }),
    ],
    properties: [m.nvset({ 'stonith-enabled': 'false' })],
    secrets: [{ name: 'ipmi-password' }, { name: 'token' }],
  }),
);

const VALUES = new Map([
  ['ipmi-password', `it's "50" $%& \\a \`x\` <&amp;>  two`],
  ['token', 'a&b<c>"d"  e\\f:'],
]);

function script(): string {
  const { files, diagnostics } = emit(MODEL);
  assert.equal(
    diagnostics.filter(({ severity }) => severity === 'error'),
    [],
  );
  const [file] = files;
  assert.is(file!.name, 'cluster.crm.sh');
  assert.ok(file!.executable);
  assert.not(file!.secret);
  return file!.text;
}

interface Ran {
  readonly code: number;
  readonly stderr: string;
  readonly cib: string;
}

function runScript(variables: Readonly<Record<string, string>>): Ran {
  return withTempDir((directory) => {
    const cib = join(directory, 'cib.xml');
    writeFileSync(cib, emptyCib(members(MODEL)));
    const path = join(directory, 'cluster.crm.sh');
    writeFileSync(path, script());
    const env = { CIB_file: cib, HOME: directory, TMPDIR: directory, ...variables };
    const { code, stderr } = run('bash', [path, '-F'], { env });
    return { code, stderr, cib: readFileSync(cib, 'utf8') };
  });
}

withCrm('the script loads what the model says, whatever is in the secrets', () => {
  const { code, stderr, cib } = runScript({
    HADSL_SECRET_IPMI_PASSWORD: VALUES.get('ipmi-password')!,
    HADSL_SECRET_TOKEN: VALUES.get('token')!,
  });
  assert.is(code, 0, stderr);
  const expected = emitCib(MODEL, DEBIAN, { secrets: VALUES, source: 'test.ha' });
  const difference = diffCanonical(expected.files[0]!.text, cib);
  assert.is(difference, undefined, difference);
});

withCrm('the script refuses what crmsh would spoil', () => {
  const good = { HADSL_SECRET_IPMI_PASSWORD: 'x', HADSL_SECRET_TOKEN: 'y' };
  for (const value of ['two\nlines', 'Grüße', 'tab\t', 'ends in \\', 'a\\"b']) {
    const { code, stderr, cib } = runScript({ ...good, HADSL_SECRET_TOKEN: value });
    assert.is(code, 1, value);
    assert.match(stderr, /^HADSL_SECRET_TOKEN: crmsh/);
    assert.not.match(stderr, value);
    assert.not.match(cib, '<primitive');
  }
  const { code, stderr } = runScript({ HADSL_SECRET_TOKEN: 'y' });
  assert.is(code, 1);
  assert.match(stderr, 'HADSL_SECRET_IPMI_PASSWORD: set it');
});

withCrm('values that are known are in the file', () => {
  const { files } = emit(MODEL, DEBIAN, VALUES);
  const [file] = files;
  assert.is(file!.name, 'cluster.crm');
  assert.ok(file!.secret);
  const { code, output, cib } = load(file!.text, members(MODEL));
  assert.is(code, 0, output);
  const expected = emitCib(MODEL, DEBIAN, { secrets: VALUES, source: 'test.ha' });
  assert.is(diffCanonical(expected.files[0]!.text, cib), undefined);
});

test('a known value that crmsh cannot take is an error that does not show it', () => {
  const { files, diagnostics } = emit(MODEL, DEBIAN, new Map([...VALUES, ['token', 'hush\n']]));
  assert.equal(files, []);
  assert.ok(diagnostics.some(({ name }) => name === 'crmsh-cannot-express'));
  assert.not.match(JSON.stringify(diagnostics), 'hush');
});

test('the script', () => {
  golden('test/emit/crmsh/golden/secrets.crm.sh', script());
});

withShellcheck('shellcheck has nothing to say', () => {
  withTempFile('cluster.crm.sh', script(), (path) => {
    const { code, stdout } = run('shellcheck', [path]);
    assert.is(code, 0, stdout);
  });
});

test.run();
