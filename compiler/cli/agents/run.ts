/** Runs the harvest script on a node, and bounds what it may cost here. */
import { spawn } from 'node:child_process';
import { UsageError } from '../command.js';

/** `undefined` is this machine. */
export type Place = string | undefined;

const LARGEST_OUTPUT = 128 * 1024 * 1024;
/** Ten seconds for each agent, and an hour for a cluster whose agents all hang, are too much to wait for. */
const LONGEST_MS = 15 * 60 * 1000;
const KEPT_MESSAGE = 2000;

/** Everything that the script printed. @throws UsageError with one clear line */
export async function runScript(place: Place, script: string): Promise<Uint8Array> {
  const [command, args] =
    place === undefined
      ? (['sh', ['-s']] as const)
      : (['ssh', ['-o', 'BatchMode=yes', '-o', 'ConnectTimeout=15', '--', place, 'sh', '-s']] as const);
  const who = place ?? 'this machine';
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    let size = 0;
    let message = '';
    let stopped: string | undefined;
    const stop = (why: string): void => {
      stopped ??= why;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => stop('it takes too long'), LONGEST_MS);
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST_OUTPUT) stop('it prints without end');
      else chunks.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (message.length < KEPT_MESSAGE) message += chunk.toString('utf8');
    });
    // It may end before it has read all of the script; the exit code says why.
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => {
      clearTimeout(timer);
      fail(new UsageError(`cannot ask ${who}: ${command} cannot be run (${error.message})`));
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (stopped === undefined && code === 0) return done(Buffer.concat(chunks));
      const reason =
        stopped ?? firstLine(message) ?? `${command} ended with the exit code ${code ?? 'of a signal'}`;
      fail(new UsageError(`cannot ask ${who}: ${reason}`));
    });
    child.stdin.end(script);
  });
}

/** Of what ssh says; without what a terminal would obey. */
function firstLine(message: string): string | undefined {
  const lines = message.split('\n').map((line) => line.replace(/[\p{Cc}\p{Cf}]/gu, '').trim());
  return lines.findLast((line) => line !== '')?.slice(0, 300);
}

/** A name that ssh would take for an option, or that no host can have. */
export function checkHost(host: string): void {
  if (host.startsWith('-') || !/^[A-Za-z0-9_.@:%[\]+-]+$/.test(host))
    throw new UsageError(`${JSON.stringify(host)} is no host to ask: write HOST or USER@HOST`);
}
