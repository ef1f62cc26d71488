/** Every script is clean for shellcheck at its default severity, and knows no bash newer than 4.2 (RHEL 7). */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { emitPcs, emitPcsSetup } from '../../../compiler/emit/pcs/index.js';
import { PLATFORM_NAMES } from '../../../compiler/platforms/table.js';
import { requireOrSkip, run } from '../../support/tools.js';
import { CASES } from './cases.js';
import { goldenModel } from './golden-model.js';
import { OPTIONS, platform } from './support.js';

const all = suite('pcs: shellcheck');
const test = requireOrSkip(all, 'pcs: shellcheck', 'shellcheck');

test('the scripts of all constructs, and of all platforms', async () => {
  const scripts = new Map<string, string>();
  for (const [name, build] of Object.entries(CASES)) {
    const [file] = emitPcs(build(), platform(), OPTIONS).files;
    scripts.set(name.replace(/\W+/g, '-'), file!.text);
  }
  for (const name of PLATFORM_NAMES) {
    const on = platform(name);
    if (!on.pcs) continue;
    const model = goldenModel(on);
    for (const file of [...emitPcs(model, on, OPTIONS).files, ...emitPcsSetup(model, on, OPTIONS).files]) {
      scripts.set(`${name}-${file.name}`, file.text);
    }
  }
  const directory = await mkdtemp(join(tmpdir(), 'hadsl-shellcheck-'));
  try {
    for (const [name, text] of scripts) await writeFile(join(directory, name), text);
    const { code, stdout, stderr } = run('shellcheck', [...scripts.keys()], { cwd: directory });
    assert.is(code, 0, stdout + stderr);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});

all.run();
