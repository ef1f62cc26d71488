import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { agentNames } from '../../agents/data.js';
import type { AgentLock } from '../../agents/lock.js';
import { LOCK_NAME, lockText } from '../../agents/lock-file.js';
import { loadProgram } from '../../bind/program.js';
import { DEFAULT_PLATFORM, platformNamed } from '../../platforms/table.js';
import { Configs } from '../configs.js';
import { findFiles } from '../check/find.js';
import { differences } from '../agents/differences.js';
import { harvest } from '../agents/harvest.js';
import type { Place } from '../agents/run.js';
import { checkHost } from '../agents/run.js';
import type { Wanted } from '../agents/script.js';
import { usedAgents } from '../agents/used.js';
import type { Arguments, Command, ExitCode } from '../command.js';
import { EXIT, UsageError } from '../command.js';
import { HELP, PROGRAM_FLAGS } from '../flags.js';
import { FOREIGN_FLAGS } from '../foreign.js';
import { openInput } from '../inputs.js';
import { lockAt, lockOf, lockPlace } from '../lock.js';
import { nearest } from '../../../grammar/nearest.js';
import { shownPath } from '../node-host.js';
import { writeOutputs } from '../write-output.js';

const VERBS = { list, lock, diff } as const;
const WORDS = Object.keys(VERBS).join(', ');

export const agentsCommand: Command = {
  name: 'agents',
  operands: 'list|lock|diff [FILES…]',
  summary: 'list the known agents, lock what the nodes have, show what has changed there',
  details: `list    the agents that are known: those that come with hadsl, of the lock, and declared in FILES
lock    ask the nodes for the metadata of the agents that FILES use, and write it to ${LOCK_NAME}
diff    ask again, and show what has changed since

The nodes are this machine, or every --host, over ssh. Nothing is installed there: one shell script is piped to "sh -s",
which runs each agent with the action "meta-data" and no other. Without FILES the agents of the lock are meant.
"check" and "compile" use the nearest ${LOCK_NAME} above a file; they never ask anybody.`,
  flags: [
    { name: 'host', value: 'USER@HOST', repeatable: true, help: 'ask this node over ssh, not this machine' },
    { name: 'all', help: 'every agent that is installed, not only those that are used' },
    { name: 'anonymous', help: 'call the nodes node1, node2 … in the lock' },
    { name: 'check', help: 'with lock: write nothing, exit with 1 if the lock would change' },
    { name: 'output', short: 'o', value: 'FILE', help: `the lock, instead of the nearest ${LOCK_NAME}` },
    { name: 'class', value: 'CLASS', choices: ['ocf', 'stonith'], help: 'with list: only this class' },
    ...FOREIGN_FLAGS,
    ...PROGRAM_FLAGS,
    HELP,
  ],
  examples: [
    'hadsl agents lock cluster.ha --host root@node1 --host root@node2',
    'hadsl agents lock --check --host root@node1',
    'hadsl agents diff --host root@node1',
    'hadsl agents list --class stonith',
  ],
  run(args) {
    const [verb, ...files] = args.operands;
    if (verb === undefined) throw new UsageError(`say what to do with agents: ${WORDS}`);
    if (!Object.hasOwn(VERBS, verb)) {
      const guess = nearest(verb, Object.keys(VERBS));
      throw new UsageError(
        `agents has ${WORDS}, not ${JSON.stringify(verb)}${guess ? `; did you mean "${guess}"?` : ''}`,
      );
    }
    for (const [flag, verbs] of Object.entries(ONLY)) {
      if (args.has(flag) && !verbs.includes(verb))
        throw new UsageError(`--${flag} is for "agents ${verbs.join('" and "agents ')}"`);
    }
    return VERBS[verb as keyof typeof VERBS](files, args);
  },
};

/** Flags that only some of the verbs have. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  host: ['lock', 'diff'],
  all: ['lock', 'diff'],
  anonymous: ['lock', 'diff'],
  output: ['lock', 'diff'],
  check: ['lock'],
  class: ['list'],
};

/** Every name once, with what it is known from. */
function list(files: readonly string[], args: Arguments): ExitCode {
  const profile = platformNamed(args.one('platform') ?? DEFAULT_PLATFORM)!.agents;
  const sources = new Map<string, string[]>(agentNames(profile).map((name) => [name, []]));
  const add = (name: string, source: string): void => {
    const known = sources.get(name) ?? [];
    if (!known.includes(source)) sources.set(name, [...known, source]);
  };
  for (const operand of files.length > 0 ? files : [undefined]) {
    const read = lockOf(operand ?? join(process.cwd(), LOCK_NAME)).lock;
    for (const name of read?.agents.keys() ?? []) add(name, 'locked');
    if (operand === undefined) continue;
    const { file, host } = openInput(operand, args);
    for (const name of loadProgram(host, file).entry.agents.declared.keys()) add(name, 'declared');
  }
  const wanted = args.one('class');
  const lines = [...sources]
    .filter(([name]) => wanted === undefined || name.startsWith(`${wanted}:`))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, known]) => (known.length === 0 ? name : `${name}  (${known.join(', ')})`));
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return EXIT.ok;
}

async function lock(files: readonly string[], args: Arguments): Promise<ExitCode> {
  const { path, before, now } = await ask(files, args);
  const changes = before ? differences(before, now) : undefined;
  if (args.has('check')) {
    if (!before)
      throw new UsageError(`there is no ${shownPath(resolve(path))} to check; make it without --check`);
    return showChanges(changes ?? []);
  }
  const name = shownPath(resolve(path));
  writeOutputs(path, [{ name: LOCK_NAME, text: lockText(now), secret: false, executable: false }]);
  const count = (size: number, what: string): string => `${size} ${what}${size === 1 ? '' : 's'}`;
  process.stderr.write(
    `wrote ${name}: ${count(now.agents.size, 'agent')} of ${count(now.nodes.size, 'node')}\n`,
  );
  for (const line of changes ?? []) process.stderr.write(`  ${line}\n`);
  return EXIT.ok;
}

async function diff(files: readonly string[], args: Arguments): Promise<ExitCode> {
  const { path, before, now } = await ask(files, args);
  if (!before)
    throw new UsageError(
      `there is no ${shownPath(resolve(path))} to compare with; make it with "hadsl agents lock"`,
    );
  return showChanges(differences(before, now));
}

function showChanges(changes: readonly string[]): ExitCode {
  process.stdout.write(changes.length > 0 ? `${changes.join('\n')}\n` : '');
  return changes.length > 0 ? EXIT.problems : EXIT.ok;
}

interface Answer {
  readonly path: string;
  /** The lock that there is. */
  readonly before: AgentLock | undefined;
  readonly now: Omit<AgentLock, 'file'>;
}

async function ask(files: readonly string[], args: Arguments): Promise<Answer> {
  const hosts = args.all('host');
  for (const host of hosts) checkHost(host);
  const path = args.one('output') ?? lockPlace(placeOf(files[0]));
  const before = existsSync(path) ? readableLock(path) : undefined;
  const wanted = wantedAgents(files, args, before);
  const places: readonly Place[] = hosts.length > 0 ? [...new Set(hosts)] : [undefined];
  const { lock: now, remarks } = await harvest(places, wanted, args.has('anonymous'));
  for (const remark of remarks) process.stderr.write(`hadsl: ${remark}\n`);
  for (const [name, nodes] of now.missing)
    if (wanted.kind === 'named')
      process.stderr.write(`hadsl: ${name} is not installed on ${nodes.join(', ')}\n`);
  return { path, before, now };
}

/** A file in the folder that the first operand means. */
function placeOf(operand: string | undefined): string {
  if (operand === undefined || operand === '-') return join(process.cwd(), LOCK_NAME);
  return statSync(operand, { throwIfNoEntry: false })?.isDirectory() ? join(operand, LOCK_NAME) : operand;
}

/** Files, folders and patterns, as for "check". */
function filesIn(operands: readonly string[], args: Arguments): readonly string[] {
  const { files, problems } = findFiles(operands, new Configs(args));
  if (problems.length > 0) throw new UsageError(problems.join('\nhadsl: '));
  return files;
}

function readableLock(path: string): AgentLock | undefined {
  const { lock: read, diagnostics } = lockAt(path);
  const problem = diagnostics[0];
  // Writing over it would hide what became of it.
  if (problem) throw new UsageError(`${problem.at.file}: ${problem.message}; remove it to make it anew`);
  return read;
}

function wantedAgents(files: readonly string[], args: Arguments, before: AgentLock | undefined): Wanted {
  if (args.has('all')) return { kind: 'all' };
  if (files.length > 0) return { kind: 'named', names: usedAgents(filesIn(files, args), args) };
  if (!before) throw new UsageError('name the files whose agents are meant, or --all');
  if (before.scope === 'all') return { kind: 'all' };
  return { kind: 'named', names: [...new Set([...before.agents.keys(), ...before.missing.keys()])].sort() };
}
