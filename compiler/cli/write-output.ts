import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { OutputFile } from '../emit/output.js';
import { UsageError } from './command.js';

/** Writes through links, and into devices and pipes as they are: to replace `/dev/full` would be a mischief. */
function writeFile(path: string, file: OutputFile): void {
  try {
    const known = statSync(path, { throwIfNoEntry: false });
    if (known === undefined) return writeAtomically(path, file);
    if (known.isFile()) return writeAtomically(realpathSync(path), file, known.mode & 0o777);
    const handle = openSync(path, 'w');
    try {
      writeAll(handle, file.text);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`cannot write ${path}: ${reason(error)}`);
  }
}

function writeAll(handle: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
}

/**
 * Writes a file so that it is either the old one or the whole new one: into a temporary file beside it, then renamed.
 * A file that holds a secret has mode 0600 from its first byte.
 * @param known the mode of the file that is replaced; it is kept, but for a secret
 */
export function writeAtomically(path: string, file: OutputFile, known?: number): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const mode = file.secret ? (file.executable ? 0o700 : 0o600) : file.executable ? 0o755 : 0o644;
  try {
    const handle = openSync(temporary, 'wx', mode);
    try {
      writeAll(handle, file.text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    // The umask may have taken bits away from a script, but never adds any to a secret.
    if (!file.secret && known !== undefined) chmodSync(temporary, known | (mode & 0o111));
    else if (!file.secret && file.executable) chmodSync(temporary, mode);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new UsageError(`cannot write ${path}: ${reason(error)}`);
  }
}

/** Where `-o OUT` puts the files: `OUT` itself, or below it when it is a directory (then all of them). */
export function writeOutputs(out: string, files: readonly OutputFile[]): string[] {
  if (!isDirectory(out) && !out.endsWith('/')) {
    writeFile(out, files[0]!);
    return [out];
  }
  try {
    mkdirSync(out, { recursive: true });
  } catch (error) {
    throw new UsageError(`cannot make the directory ${out}: ${reason(error)}`);
  }
  return files.map((file) => {
    const path = join(out, file.name);
    writeFile(path, file);
    return path;
  });
}

export function isDirectory(path: string): boolean {
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
    ELOOP: 'its links lead in a circle',
    ENAMETOOLONG: 'the name is too long',
    EEXIST: 'there is a file in the way',
    ENXIO: 'there is no such device',
    EPIPE: 'nobody reads it',
  };
  return (code && texts[code]) ?? error.message;
}
