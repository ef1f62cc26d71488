/** Secrets that only the script sees: it must not hand on what Pacemaker would change. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { emitPcs } from '../../../compiler/emit/pcs/index.js';
import { platformNamed } from '../../../compiler/platforms/table.js';
import { model, nodes, primitive, secret, withIds } from '../../support/model-builder.js';
import { requireOrSkip, run, withTempFile } from '../../support/tools.js';

const test = suite('pcs: secrets at run time');
const withBash = requireOrSkip(test, 'pcs: secrets at run time', 'bash');

function script(platformName: string): string {
  const built = withIds(
    model({
      nodes: nodes('n1'),
      resources: [primitive('a', 'ocf:pacemaker:Dummy', { params: { fake: secret('token') } })],
      secrets: [{ name: 'token' }],
    }),
  );
  const { files } = emitPcs(built, platformNamed(platformName)!, { secrets: undefined, source: 'test.ha' });
  return files[0]!.text;
}

/** What the script says when it has no CIB to read: it gets there only when the secret is accepted. */
function outcome(text: string, value: string): string {
  return withTempFile('script.sh', text, (path) => {
    const { code, stderr } = run('bash', [path, '-f', `${path}.missing`], {
      env: { HADSL_SECRET_TOKEN: value },
    });
    assert.is.not(code, 0);
    return /would change a part of it/.test(stderr) ? 'refused' : 'accepted';
  });
}

withBash('a secret that Pacemaker before 2.1.8 would change stops the script before anything is done', () => {
  const text = script('debian12');
  for (const value of ['two\nlines', 'a\ttab', 'é & x', 'é "x"'])
    assert.is(outcome(text, value), 'refused', value);
  for (const value of ['plain', '& "q" <t> $x `id` \'q\'', 'é ok'])
    assert.is(outcome(text, value), 'accepted', value);
});

withBash('newer releases keep every text', () => {
  assert.is(outcome(script('rhel9'), 'two\nlines'), 'accepted');
});

test.run();
