/** The real tools: which of them are here, and running them. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Tools of the super user are looked for as well: crm_verify and corosync are there on some systems. */
const PATH = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'].filter(Boolean);

const known = new Map<string, boolean>();

export function hasTool(name: string): boolean {
  const answer = known.get(name) ?? PATH.some((directory) => isExecutable(join(directory, name)));
  known.set(name, answer);
  return answer;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** CI sets it, so that a missing tool is a failure there and not a suite that silently does nothing. */
export function toolsRequired(): boolean {
  return process.env.HADSL_REQUIRE_TOOLS === '1';
}

/** `uvu`'s test function and its skip, as far as needed. */
interface Suite {
  (name: string, body: () => void | Promise<void>): void;
  skip(name?: string, body?: () => void | Promise<void>): void;
}

/**
 * A `test` for tests that need the tools: the suite's own when they are all here. Otherwise one line says so and the
 * tests are skipped, or fail when CI requires them.
 */
export function requireOrSkip(suite: Suite, what: string, ...tools: readonly string[]): Suite {
  const missing = tools.filter((tool) => !hasTool(tool));
  if (missing.length === 0) return suite;
  if (toolsRequired()) {
    const fail: Suite = (name) =>
      suite(name, () => {
        throw new Error(`${missing.join(', ')} not found, and HADSL_REQUIRE_TOOLS is set`);
      });
    fail.skip = (...args) => suite.skip(...args);
    return fail;
  }
  console.log(`skipped: ${what} (missing: ${missing.join(', ')})`);
  const skip: Suite = (name, body) => suite.skip(name, body);
  skip.skip = (...args) => suite.skip(...args);
  return skip;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Milliseconds; default one minute. */
  readonly timeout?: number;
  readonly cwd?: string;
}

export interface RunResult {
  /** -1 when the tool was ended by a signal or a time-out; then `stderr` says so. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export function run(command: string, args: readonly string[], options: RunOptions = {}): RunResult {
  const result = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', PATH: PATH.join(delimiter), ...options.env },
    input: options.input ?? '',
    timeout: options.timeout ?? 60_000,
    maxBuffer: 64 * 1024 * 1024,
    ...(options.cwd !== undefined && { cwd: options.cwd }),
  });
  if (result.error && result.pid === 0) throw result.error;
  const ended = result.signal ? `\n${command}: ended by ${result.signal}` : '';
  return { code: result.status ?? -1, stdout: result.stdout, stderr: `${result.stderr}${ended}` };
}

/** A directory of its own under the system's temporary directory, removed afterwards. */
export function withTempDir<T>(use: (directory: string) => T): T {
  const directory = mkdtempSync(join(tmpdir(), 'hadsl-test-'));
  try {
    return use(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

export function withTempFile<T>(name: string, text: string, use: (path: string) => T): T {
  return withTempDir((directory) => {
    const path = join(directory, name);
    writeFileSync(path, text);
    return use(path);
  });
}

export {
  crmSimulate,
  crmVerify,
  emptyCib,
  forInstalledPacemaker,
  hasSchema,
  simulate,
  validateSchema,
  withOnlineNodes,
} from './pacemaker.js';
export type { OnlineOptions, Placement, VerifyResult } from './pacemaker.js';
