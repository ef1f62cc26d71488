/** Applies compiled outputs with the real tools to a CIB file, without a cluster. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { XmlElement } from '../../compiler/emit/cib/xml.js';
import { element, serialize } from '../../compiler/emit/cib/xml.js';
import { childNamed, parseXml } from '../support/xml-tree.js';

export interface Applied {
  readonly code: number;
  readonly output: string;
  /** The CIB file afterwards. */
  readonly cib: string;
}

/** A cluster that has just been set up: the nodes of `cib` and nothing else. */
export function freshCib(cib: string): string {
  const root = parseXml(cib);
  const configuration = childNamed(root, 'configuration');
  const nodes = configuration && childNamed(configuration, 'nodes');
  const bare = (nodes?.children ?? []).map(({ attributes: { id, uname, type } }) =>
    element('node', { id, uname, type }),
  );
  const fresh: XmlElement = {
    ...root,
    children: [
      element('configuration', {}, [
        element('crm_config'),
        element('nodes', {}, bare),
        element('resources'),
        element('constraints'),
      ]),
      element('status'),
    ],
  };
  return `${serialize(fresh)}\n`;
}

/** Runs the pcs script on a file, and once more: the second run must find nothing to do. */
export async function applyPcs(script: string, base: string): Promise<{ first: Applied; second: Applied }> {
  return inDirectory(async (directory) => {
    const cib = join(directory, 'cib.xml');
    const path = join(directory, 'cluster.sh');
    await writeFile(cib, base);
    await writeFile(path, script);
    // The agents of a sample need not be installed here.
    const once = async (): Promise<Applied> => {
      const { code, output } = await exec('bash', [path, '-f', cib, '--force'], {});
      return { code, output, cib: await readFile(cib, 'utf8') };
    };
    const first = await once();
    const second = first.code === 0 ? await once() : first;
    return { first, second };
  });
}

/** Runs the pcs script on a file, once. `env`: for a `pcs` of its own. */
export async function applyPcsOnce(
  script: string,
  base: string,
  env: Readonly<Record<string, string>>,
): Promise<Applied> {
  return inDirectory(async (directory) => {
    const cib = join(directory, 'cib.xml');
    const path = join(directory, 'cluster.sh');
    await writeFile(cib, base);
    await writeFile(path, script);
    const { code, output } = await exec('bash', [path, '-f', cib, '--force'], env);
    return { code, output, cib: await readFile(cib, 'utf8') };
  });
}

/**
 * `crm configure load` on one file, or on several, one after the other. `-F`: agents that are not installed here are
 * warned about, not refused.
 */
export async function applyCrm(texts: string | readonly string[], base: string): Promise<Applied> {
  return inDirectory(async (directory) => {
    const cib = join(directory, 'cib.xml');
    const path = join(directory, 'cluster.crm');
    await writeFile(cib, base);
    const environment = { CIB_file: cib, HOME: directory };
    let said = '';
    for (const text of [texts].flat()) {
      await writeFile(path, text);
      const { code, output } = await exec('crm', ['-F', 'configure', 'load', 'update', path], environment);
      said += output;
      if (code !== 0) return { code, output: said, cib: await readFile(cib, 'utf8') };
    }
    return { code: 0, output: said, cib: await readFile(cib, 'utf8') };
  });
}

async function inDirectory<T>(use: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'hadsl-oracle-'));
  try {
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function exec(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(
      command,
      args,
      {
        env: { ...process.env, LC_ALL: 'C.UTF-8', PATH: `${process.env.PATH}:/usr/sbin:/sbin`, ...env },
        maxBuffer: 64 * 1024 * 1024,
        timeout: 600_000,
      },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
        resolve({ code, output: stdout + stderr });
      },
    );
  });
}
