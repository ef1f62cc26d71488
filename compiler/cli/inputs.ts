import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import type { CompileOptions } from '../compile.js';
import type { Host } from '../host.js';
import type { Arguments } from './command.js';
import { UsageError } from './command.js';
import { decode, textHost } from './node-host.js';
import { reason } from './write-output.js';

/** Larger than any cluster; a mistake such as `hadsl check disk.img` ends at once. */
const LARGEST = 100 * 1024 * 1024;
const CHUNK = 256 * 1024;

export interface Input {
  /** The name it has in messages. */
  readonly file: string;
  readonly host: Host;
}

/** Opens the operand of a command: a path, or `-` for standard input. */
export function openInput(operand: string, args: Arguments): Input {
  if (operand === '-') {
    const file = stdinName(args);
    return { file, host: textHost(file, readStandardInput()) };
  }
  return openFile(operand);
}

export function openFile(path: string): Input {
  return { file: path, host: textHost(path, decode(readPath(path))) };
}

/** The name that standard input has in messages. */
export function stdinName(args: Arguments): string {
  return args.one('stdin-filename') ?? '<stdin>';
}

function readPath(path: string): Uint8Array {
  let handle: number;
  try {
    handle = openSync(path, 'r');
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${reason(error)}`);
  }
  try {
    return readBounded(handle, path);
  } finally {
    closeSync(handle);
  }
}

/** All that a file, pipe or device gives; one that never ends (`/dev/zero`) must not fill the memory. */
function readBounded(handle: number, name: string): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let total = 0; ;) {
    const chunk = new Uint8Array(CHUNK);
    const count = readChunk(handle, chunk, name);
    if (count === 0) return Buffer.concat(chunks);
    total += count;
    if (total > LARGEST)
      throw new UsageError(`${name} is too large; the limit is ${LARGEST / 1024 / 1024} MB`);
    chunks.push(chunk.subarray(0, count));
  }
}

function readChunk(handle: number, chunk: Uint8Array, name: string): number {
  for (;;) {
    try {
      return readSync(handle, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw new UsageError(`cannot read ${name}: ${reason(error)}`);
      // Standard input that somebody made non-blocking: the writer is not ready yet.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

export function readStandardInput(): string {
  return decode(readBounded(0, 'standard input'));
}

/** `--platform`, `--set`, `--values` as the compiler wants them. */
export function compileOptions(args: Arguments): CompileOptions {
  const platform = args.one('platform');
  const values = args.one('values');
  return {
    ...(platform !== undefined && { platform }),
    set: settings(args.all('set')),
    values: values === undefined ? {} : readJsonObject(values, '--values'),
  };
}

function settings(pairs: readonly string[]): Record<string, string> {
  const result: Record<string, string> = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at <= 0) throw new UsageError(`--set takes NAME=VALUE, not ${JSON.stringify(pair)}`);
    const name = pair.slice(0, at);
    if (Object.hasOwn(result, name)) throw new UsageError(`--set ${name} is given more than once`);
    result[name] = pair.slice(at + 1);
  }
  return result;
}

export function readJsonObject(path: string, flag: string): Record<string, unknown> {
  let text: string;
  try {
    text = decode(readFileSync(path));
  } catch (error) {
    throw new UsageError(`cannot read ${path} (${flag}): ${reason(error)}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // The parser's message quotes the text, which may hold a secret.
    throw new UsageError(`${path} (${flag}) is not valid JSON`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError(`${path} (${flag}) must hold a JSON object`);
  }
  return value as Record<string, unknown>;
}
