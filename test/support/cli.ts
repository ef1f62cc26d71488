/* eslint-disable @typescript-eslint/unbound-method -- the streams get back the very functions they had */
/** The command line in this process: `main` with what it writes caught. */
import { main } from '../../compiler/cli/main.js';

export interface Outcome {
  readonly code: number;
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
