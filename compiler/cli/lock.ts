/** Finds and reads the `hadsl.lock.json` of a file. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { AgentLock } from '../agents/lock.js';
import { LOCK_NAME, readLock } from '../agents/lock-file.js';
import { CONFIG_NAME } from '../config/config.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { UsageError } from './command.js';
import { decode, shownPath } from './node-host.js';
import { reason } from './write-output.js';

export interface FoundLock {
  /** Undefined: there is none, or it is broken. */
  readonly lock?: AgentLock;
  /** What is wrong with it. */
  readonly diagnostics: readonly Diagnostic[];
  /** Its text, if there are diagnostics. */
  readonly sources: ReadonlyMap<string, string>;
}

const NONE: FoundLock = { diagnostics: [], sources: new Map() };

/** By path: the files of one run mostly have the same lock, which is read each time and parsed once. */
const known = new Map<string, { readonly text: string; readonly found: FoundLock }>();

/** The nearest lock above a file, which need not exist. @throws UsageError when there is one that cannot be read */
export function lockOf(file: string): FoundLock {
  const path = lockPathAbove(dirname(resolve(file)));
  if (path === undefined) return NONE;
  return lockAt(path);
}

/** The same, with what is wrong with it said where the problems of configurations are. */
export function lockFor(file: string, { diagnostics, sources }: ProblemList): AgentLock | undefined {
  const found = lockOf(file);
  for (const problem of found.diagnostics) if (!diagnostics.includes(problem)) diagnostics.push(problem);
  for (const [name, text] of found.sources) sources.set(name, text);
  return found.lock;
}

interface ProblemList {
  readonly diagnostics: Diagnostic[];
  readonly sources: Map<string, string>;
}

export function lockAt(path: string): FoundLock {
  let text: string;
  try {
    text = decode(readFileSync(path));
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${reason(error)}`);
  }
  const earlier = known.get(path);
  if (earlier?.text === text) return earlier.found;
  const shown = shownPath(resolve(path));
  const { lock, diagnostics } = readLock(text, shown);
  const sources = diagnostics.length > 0 ? new Map([[shown, text]]) : NONE.sources;
  const found = { ...(lock && { lock }), diagnostics, sources };
  known.set(path, { text, found });
  return found;
}

function lockPathAbove(folder: string): string | undefined {
  return nearestAbove(folder, LOCK_NAME);
}

/** Where the lock of a file is, or belongs: beside the configuration, else beside the file. */
export function lockPlace(file: string): string {
  const folder = dirname(resolve(file));
  const lock = lockPathAbove(folder);
  if (lock !== undefined) return lock;
  const config = nearestAbove(folder, CONFIG_NAME);
  return join(config === undefined ? folder : dirname(config), LOCK_NAME);
}

function nearestAbove(folder: string, name: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, name);
    if (existsSync(path)) return path;
    if (dirname(at) === at) return undefined;
  }
}
