import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { OutputFile } from '../emit/output.js';
import { UsageError } from './command.js';

/**
 * Writes a file so that it is either the old one or the whole new one: into a temporary file beside it, then renamed.
 * A file that holds a secret has mode 0600 from its first byte.
 */
export function writeAtomically(path: string, file: OutputFile): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const mode = file.secret ? (file.executable ? 0o700 : 0o600) : file.executable ? 0o755 : 0o644;
  try {
    const handle = openSync(temporary, 'wx', mode);
    try {
      const bytes = Buffer.from(file.text, 'utf8');
      for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    // The umask may have taken bits away from a script, but never adds any to a secret.
    if (!file.secret && file.executable) chmodSync(temporary, mode);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new UsageError(`cannot write ${path}: ${reason(error)}`);
  }
}

/** Where `-o OUT` puts the files: `OUT` itself, or below it when it is a directory (then all of them). */
export function writeOutputs(out: string, files: readonly OutputFile[]): string[] {
  if (!isDirectory(out) && !out.endsWith('/')) {
    writeAtomically(out, files[0]!);
    return [out];
  }
  try {
    mkdirSync(out, { recursive: true });
  } catch (error) {
    throw new UsageError(`cannot make the directory ${out}: ${reason(error)}`);
  }
  return files.map((file) => {
    const path = join(out, file.name);
    writeAtomically(path, file);
    return path;
  });
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = (error as NodeJS.ErrnoException).code;
  const texts: Record<string, string> = {
    ENOENT: 'no such file or directory',
    EACCES: 'permission denied',
    EISDIR: 'it is a directory',
    ENOTDIR: 'a part of the path is not a directory',
    ENOSPC: 'no space left on the device',
    EROFS: 'the file system is read-only',
  };
  return (code && texts[code]) ?? error.message;
}
