/** The GitHub Action and the pre-commit hook: their fields, and the script run by bash against the bundle. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { FORMATS } from '../../compiler/cli/report/index.js';
import { VERSION } from '../../compiler/version.js';
import { ROOT } from '../support/compile-file.js';

const test = suite('GitHub Action and pre-commit hook');

const directory = mkdtempSync(join(tmpdir(), 'hadsl-action-'));
test.after(() => rmSync(directory, { recursive: true, force: true }));

interface Step {
  readonly id: string;
  readonly shell: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly [Step] };
}

const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action;
const [step] = action.runs.steps;

test('the action: a composite, every input is used and described, none gets into the script', () => {
  assert.is(action.runs.using, 'composite');
  assert.is(action.inputs.version!.default, VERSION);
  assert.ok(FORMATS.includes(action.inputs.format!.default));
  assert.not.match(step.run, /\$\{\{/);
  const uses = JSON.stringify(action.runs);
  const page = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');
  for (const [name, { description }] of Object.entries(action.inputs)) {
    assert.ok(description.length > 10, name);
    assert.ok(uses.includes(`\${{ inputs.${name} }}`), name);
    assert.ok(page.includes(`\`${name}\``), name);
  }
});

/** `npx` of the test: says what it was asked for, and runs the bundle. */
const NPX = `#!/bin/bash
printf '%s\\n' "$@" > "$NPX_LOG"
[[ $1 = --yes && $2 = hadsl@* ]] || exit 99
shift 2
exec "$NODE" "$CLI" "$@"
`;

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly args: readonly string[];
  readonly outputs: string;
}

function run(inputs: Readonly<Record<string, string>>): Ran {
  const bin = join(directory, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'npx'), NPX);
  chmodSync(join(bin, 'npx'), 0o755);
  const [log, outputs] = [join(directory, 'npx.log'), join(directory, 'outputs')];
  rmSync(log, { force: true });
  writeFileSync(outputs, '');
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(step.env)) {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)![1]!;
    env[name] = inputs[input] ?? action.inputs[input]!.default;
  }
  const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
    cwd: directory,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...env,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      GITHUB_OUTPUT: outputs,
      NPX_LOG: log,
      NODE: process.execPath,
      CLI: join(ROOT, 'dist/cli.js'),
    },
  });
  const args = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [];
  return { code: status, out: stdout, args, outputs: readFileSync(outputs, 'utf8') };
}

function file(name: string, text: string): void {
  writeFileSync(join(directory, name), text);
}

test('the script: names with blanks, quotes and dollars, one on each line', () => {
  file(`it's "a" $(touch pwned) file.ha`, 'primitve x\n');
  file('-dash.ha', 'primitve y\n');
  const { code, out, args, outputs } = run({ files: `\n  \nit's "a" $(touch pwned) file.ha\r\n-dash.ha\n` });
  assert.is(code, 1);
  assert.equal(args, [
    '--yes',
    `hadsl@${VERSION}`,
    'check',
    '--format=github',
    '--',
    `it's "a" $(touch pwned) file.ha`,
    '-dash.ha',
  ]);
  const lines = out.trimEnd().split('\n');
  assert.is(lines.length, 2);
  for (const line of lines)
    assert.match(line, /^::error file=.*,line=1,.*::"primitve" starts no declaration/);
  assert.not(existsSync(join(directory, 'pwned')));
  assert.is(outputs, 'exit-code=1\n');
});

test('the script: everything set, a SARIF file beside', () => {
  file('own.json', '{ "failOn": "info" }');
  file('good.ha', 'let a = 1\n');
  const inputs = {
    files: 'good.ha',
    format: 'concise',
    'fail-on': 'error',
    config: 'own.json',
    'sarif-file': 'with blank.sarif',
  };
  const { code, args, outputs } = run(inputs);
  assert.is(code, 0);
  assert.equal(args.slice(2), [
    'check',
    '--format=sarif',
    '--fail-on=error',
    '--config=own.json',
    '--',
    'good.ha',
  ]);
  assert.is(outputs, 'exit-code=0\n');
  const sarif = JSON.parse(readFileSync(join(directory, 'with blank.sarif'), 'utf8')) as { version: string };
  assert.is(sarif.version, '2.1.0');
});

test('the script: wrong inputs are code 2', () => {
  assert.is(run({ files: 'lost.ha' }).code, 2);
  assert.is(run({ files: '' }).code, 2);
  assert.is(run({ files: 'good.ha', format: 'html' }).code, 2);
  for (const version of ['', '1 --version', '../x', 'file:/x', '$(id)']) {
    const { code, args } = run({ files: 'good.ha', version });
    assert.equal([code, args], [2, []], version);
  }
});

test('the hook: fields, and which names it is for', () => {
  const hooks = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as Record<
    string,
    unknown
  >[];
  assert.is(hooks.length, 1);
  const { id, entry, language, files, pass_filenames: names, require_serial: serial } = hooks[0]!;
  assert.equal([id, entry, language, names, serial], ['hadsl-check', 'hadsl check', 'node', true, true]);
  const pattern = new RegExp(files as string);
  for (const name of ['a.ha', 'x/y.crm', 'cib.xml', 'x/prod.cib.xml', 'a.pcs.sh', 'etc/corosync.conf'])
    assert.match(name, pattern);
  for (const name of ['a.hat', 'pom.xml', 'mycib.xml', 'setup.sh', 'x.ha.orig'])
    assert.not.match(name, pattern);
  // pre-commit installs the package from a clone: it is built then, and brings its command.
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: { prepare: string };
    bin: { hadsl: string };
  };
  assert.match(manifest.scripts.prepare, /build/);
  assert.is(manifest.bin.hadsl, 'dist/cli.js');
});

test.run();
