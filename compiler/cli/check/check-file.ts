/** Checks one file. Takes and gives plain data, so that it can be done in another thread. */
import { resolve } from 'node:path';
import type { CompileOptions } from '../../compile.js';
import { compile } from '../../compile.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { detectFormat } from '../../import/detect.js';
import type { ImportRequest } from '../../import/import.js';
import { importFiles } from '../../import/import.js';
import { leveled } from '../../lint/lint.js';
import type { LintSettings } from '../../lint/settings.js';
import { UsageError } from '../command.js';
import { internalError } from '../internal-error.js';
import type { Input } from '../inputs.js';
import { openFile } from '../inputs.js';
import { lockOf } from '../lock.js';
import { fixProgram } from './fix-file.js';
import { textHost } from '../node-host.js';

/** The same for every file of a run. */
export interface CheckOptions {
  readonly compile: CompileOptions;
  readonly foreign: Omit<ImportRequest, 'env'>;
  /** Apply the fixes of `.ha` files: those that cannot change what works, or all. */
  readonly fix?: 'safe' | 'unsafe' | undefined;
}

export interface CheckJob {
  /** The path, and the name in messages. */
  readonly file: string;
  /** Of standard input; else the file is read. */
  readonly text?: string | undefined;
  readonly settings: LintSettings;
  /** Of a file that names none. */
  readonly platform?: string | undefined;
}

export interface CheckedFile {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The texts that the diagnostics point into. Passwords of imported files are asterisks. */
  readonly sources: ReadonlyMap<string, string>;
  /** The files that it imports, themselves and through others; absolute. */
  readonly imports: readonly string[];
  /** Why it could not be checked. */
  readonly problem?: string;
  readonly fixed?: {
    /** The text of the file itself before. */
    readonly before: string;
    /** The texts that changed, by name: of the file and of what it imports. */
    readonly changed: ReadonlyMap<string, string>;
    readonly count: number;
  };
}

/** Never throws: what is wrong with one file must not hide another. */
export function checkFile(job: CheckJob, options: CheckOptions): CheckedFile {
  try {
    return checked(job, options);
  } catch (error) {
    const problem =
      error instanceof UsageError ? error.message : internalError(error, `while checking ${job.file}`);
    return failed(job, problem);
  }
}

export function failed({ file }: CheckJob, problem: string): CheckedFile {
  return { file, diagnostics: [], sources: new Map(), imports: [], problem };
}

/** In UTF-16 code units: 10,000 resources are about 3 MB. */
const LARGEST_SOURCE = 32 * 1024 * 1024;

function checked(job: CheckJob, options: CheckOptions): CheckedFile {
  const { file, text: given, settings, platform: defaultPlatform } = job;
  const { host }: Input = given === undefined ? openFile(file) : { file, host: textHost(file, given) };
  const text = host.readFile(file) ?? '';
  const { lock } = lockOf(file);
  const from = options.foreign.from ?? detectFormat(file, text);
  // Source that is too large to be any is refused like all the others.
  if ((from === undefined || from === 'ha') && text.length <= LARGEST_SOURCE) {
    const request = { ...options.compile, lock, defaultPlatform, tolerant: true, lint: { settings } };
    const fixed = options.fix && fixProgram(file, text, request, options.fix);
    const { diagnostics, sources } = fixed ?? compile(host, file, request);
    const imports = [...sources.keys()].filter((name) => name !== file).map((name) => resolve(name));
    const result = { file, diagnostics, sources: pointedAt(diagnostics, sources), imports };
    return fixed ? { ...result, fixed: { ...fixed, before: text } } : result;
  }
  const env = (name: string): string | undefined => process.env[name];
  const request = { ...options.foreign, lock, defaultPlatform, lint: settings, env };
  const { diagnostics: read, checks, sources } = importFiles([{ file, text }], request);
  const diagnostics = byPlace([...leveled(read, settings), ...checks]);
  return { file, diagnostics, sources: pointedAt(diagnostics, sources), imports: [] };
}

function byPlace(diagnostics: Diagnostic[]): Diagnostic[] {
  return diagnostics.sort((a, b) => a.at.pos - b.at.pos || a.at.end - b.at.end);
}

function pointedAt(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const names = new Set(
    diagnostics.flatMap(({ at, related, fixes }) => [
      at.file,
      ...related.map((one) => one.at.file),
      ...fixes.flatMap((fix) => fix.edits.map((edit) => edit.file)),
    ]),
  );
  return new Map([...sources].filter(([name]) => names.has(name)));
}
