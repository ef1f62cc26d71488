/** Runs the installed crm on a CIB file. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Applied } from '../../oracle/apply.js';
import { applyCrm } from '../../oracle/apply.js';
import { emptyCib } from '../../support/tools.js';

export const SCHEMA = 'pacemaker-3.9';

/** The CIB before, and what crm made of it. */
export interface Ran {
  readonly base: string;
  readonly applied: Applied;
}

/** `crm configure load update`, on an empty CIB or on what was loaded before. */
export async function loaded(text: string, before?: string): Promise<Ran> {
  const base = await baseCib(before);
  return { base, applied: await applyCrm(text, base) };
}

/** `crm -F -f FILE`: line by line. */
export async function executed(text: string, before?: string): Promise<Ran> {
  const base = await baseCib(before);
  const directory = await mkdtemp(join(tmpdir(), 'hadsl-crm-'));
  try {
    const cib = join(directory, 'cib.xml');
    const path = join(directory, 'batch.crm');
    await writeFile(cib, base);
    await writeFile(path, text);
    const { code, output } = await crm(['-F', '-f', path], { CIB_file: cib, HOME: directory });
    return { base, applied: { code, output, cib: await readFile(cib, 'utf8') } };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function baseCib(before: string | undefined): Promise<string> {
  const empty = emptyCib([], SCHEMA);
  return before === undefined ? empty : (await applyCrm(before, empty)).cib;
}

function crm(
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<{ code: number; output: string }> {
  const env = {
    ...process.env,
    LC_ALL: 'C.UTF-8',
    PATH: `${process.env.PATH}:/usr/sbin:/sbin`,
    ...variables,
  };
  return new Promise((resolve) => {
    execFile('crm', args, { env }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, output: stdout + stderr });
    });
  });
}
