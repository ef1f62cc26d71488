import { readFileSync, statSync } from 'node:fs';
import type { CompileOptions } from '../compile.js';
import type { Host } from '../host.js';
import type { Arguments } from './command.js';
import { UsageError } from './command.js';
import { decode, nodeHost } from './node-host.js';
import { reason } from './write-output.js';

/** Larger than any cluster; a mistake such as `hadsl check disk.img` ends at once. */
const LARGEST = 100 * 1024 * 1024;

export interface Input {
  /** The name it has in messages. */
  readonly file: string;
  readonly host: Host;
}

/** Opens the operand of a command: a path, or `-` for standard input. */
export function openInput(operand: string, args: Arguments): Input {
  if (operand === '-') {
    const file = args.one('stdin-filename') ?? '<stdin>';
    return { file, host: nodeHost(new Map([[file, readStandardInput()]])) };
  }
  try {
    const { size } = statSync(operand);
    if (size > LARGEST)
      throw new UsageError(
        `${operand} is too large (${Math.round(size / 1024 / 1024)} MB; the limit is 100 MB)`,
      );
    return { file: operand, host: nodeHost(new Map([[operand, decode(readFileSync(operand))]])) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot read ${operand}: ${reason(error)}`);
  }
}

function readStandardInput(): string {
  try {
    return decode(readFileSync(0));
  } catch (error) {
    throw new UsageError(`cannot read standard input: ${reason(error)}`);
  }
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
