/* eslint-disable @typescript-eslint/unbound-method -- the streams get back the very functions they had */
/** The command line in this process: `main` with what it writes caught. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { main } from '../../compiler/cli/main.js';
import { ROOT } from './compile-file.js';

export interface Outcome {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export async function hadsl(...args: readonly string[]): Promise<Outcome> {
  const written = { out: '', err: '' };
  const { stdout, stderr } = process;
  const originals = [stdout.write, stderr.write] as const;
  stdout.write = (chunk: unknown) => ((written.out += String(chunk)), true);
  stderr.write = (chunk: unknown) => ((written.err += String(chunk)), true);
  try {
    return { code: await main(args), ...written };
  } finally {
    [stdout.write, stderr.write] = originals;
  }
}

/** The same as a process of its own, with something on its standard input. */
export function piped(input: string, ...args: readonly string[]): Outcome {
  const tsx = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/esm/index.mjs')).href;
  const node = ['--import', tsx, join(ROOT, 'compiler/cli/bin.ts')];
  const result = spawnSync(process.execPath, [...node, ...args], { encoding: 'utf8', input });
  return { code: result.status, out: result.stdout, err: result.stderr };
}
