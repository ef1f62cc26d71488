import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emitCib } from '../../../compiler/emit/cib/index.js';
import type { EmitOptions } from '../../../compiler/emit/output.js';
import { emitPcs, expandTemplates } from '../../../compiler/emit/pcs/index.js';
import type { Diagnostic } from '../../../compiler/diagnostics/diagnostic.js';
import type { ClusterModel } from '../../../compiler/model/model.js';
import type { Platform } from '../../../compiler/platforms/platform.js';
import { platformNamed } from '../../../compiler/platforms/table.js';
import { element, serialize } from '../../../compiler/emit/cib/xml.js';
import { secretVariables } from '../../../compiler/emit/shell.js';

export function platform(name = 'debian12'): Platform {
  const found = platformNamed(name);
  if (!found) throw new Error(`no platform ${name}`);
  return found;
}

export const OPTIONS: EmitOptions = { secrets: undefined, source: 'test.ha' };

/** The values of all secrets in the tests. */
export const SECRET = `s3cret "'$x\`&<>\\ *`;

export interface Emitted {
  readonly text: string;
  readonly secret: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export function emitted(model: ClusterModel, on: Platform = platform(), options = OPTIONS): Emitted {
  const { files, diagnostics } = emitPcs(model, on, options);
  const [file] = files;
  if (!file) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return { text: file.text, secret: file.secret, diagnostics };
}

/** What the script must make: the XML target, without templates. */
export function expectedCib(model: ClusterModel, on: Platform = platform()): string {
  const secrets = new Map(model.secrets.map(({ name }) => [name, SECRET]));
  const { files, diagnostics } = emitCib(expandTemplates(model), on, { ...OPTIONS, secrets });
  if (!files[0]) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return files[0].text;
}

/** A CIB with the nodes of the model and nothing else. */
export function bareCib(model: ClusterModel): string {
  const members = model.nodes.filter(({ type }) => type === 'member');
  const nodes = members.map(({ id, name }) => element('node', { id, uname: name }));
  return `${serialize(
    element(
      'cib',
      {
        'validate-with': 'pacemaker-3.9',
        crm_feature_set: '3.16.1',
        admin_epoch: '0',
        epoch: '1',
        num_updates: '0',
      },
      [
        element('configuration', {}, [
          element('crm_config'),
          element('nodes', {}, nodes),
          element('resources'),
          element('constraints'),
        ]),
        element('status'),
      ],
    ),
  )}\n`;
}

export interface Applied {
  readonly code: number;
  readonly output: string;
  readonly cib: string;
  /** The files beside it afterwards. */
  readonly left: readonly string[];
}

export interface ApplyOptions {
  readonly base?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a script on a file. */
export async function apply(
  script: string,
  model: ClusterModel,
  options: ApplyOptions = {},
): Promise<Applied> {
  return inDirectory((directory) =>
    applyIn(directory, script, options.base ?? bareCib(model), model, options),
  );
}

async function inDirectory<T>(use: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'hadsl-pcs-'));
  try {
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function applyIn(
  directory: string,
  script: string,
  base: string,
  model: ClusterModel,
  { args = [], env = {} }: ApplyOptions,
): Promise<Applied> {
  const cib = join(directory, 'cib.xml');
  const path = join(directory, 'cluster.pcs.sh');
  await writeFile(cib, base);
  await writeFile(path, script);
  const secrets = Object.fromEntries(
    [...secretVariables(model.secrets.map(({ name }) => name)).values()].map((name) => [name, SECRET]),
  );
  const result = await bash([path, '-f', cib, ...args], { ...secrets, TMPDIR: directory, ...env });
  return { ...result, cib: await readFile(cib, 'utf8'), left: await readdir(directory) };
}

/** Without a standard input that bash could take for a network connection. */
export function bash(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn('bash', ['--norc', ...args], {
      env: { ...process.env, LC_ALL: 'C.UTF-8', PATH: `${process.env.PATH}:/usr/sbin:/sbin`, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 300_000,
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('close', (code) =>
      resolve({ code: code ?? -1, output: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}
