import { nearest } from '../../grammar/nearest.js';
import { VERSION } from '../version.js';
import type { Command, ExitCode } from './command.js';
import { EXIT, UsageError, parseArguments } from './command.js';
import { internalError } from './internal-error.js';
import { agentsCommand } from './commands/agents.js';
import { checkCommand } from './commands/check.js';
import { compileCommand } from './commands/compile.js';
import { describeCommand } from './commands/describe.js';
import { explainCommand } from './commands/explain.js';
import { importCommand } from './commands/import.js';
import { commandHelp, overview } from './help.js';

export const COMMANDS: readonly Command[] = [
  compileCommand,
  checkCommand,
  importCommand,
  describeCommand,
  explainCommand,
  agentsCommand,
];

/**
 * Runs one command line.
 * @param argv without node and script
 * @returns the exit code; what the user must know has been written
 */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  try {
    return await dispatch(argv);
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`hadsl: ${error.message}\n`);
      return EXIT.usage;
    }
    process.stderr.write(`hadsl: ${internalError(error)}\n`);
    return EXIT.usage;
  }
}

async function dispatch(argv: readonly string[]): Promise<ExitCode> {
  const [verb, ...rest] = argv;
  if (verb === undefined) {
    process.stderr.write(overview(COMMANDS, VERSION));
    return EXIT.usage;
  }
  if (verb === '--version' || verb === '-V') {
    process.stdout.write(`hadsl ${VERSION}\n`);
    return EXIT.ok;
  }
  if (verb === '--help' || verb === '-h' || verb === 'help') {
    const topic = rest[0] === undefined ? undefined : commandNamed(rest[0]);
    process.stdout.write(topic ? commandHelp(topic) : overview(COMMANDS, VERSION));
    return EXIT.ok;
  }
  const command = commandNamed(verb);
  if (!command) {
    const guess = nearest(
      verb,
      COMMANDS.flatMap((c) => [c.name, ...(c.aliases ?? [])]),
    );
    throw new UsageError(
      `unknown command ${JSON.stringify(verb)}${guess ? `; did you mean "${guess}"?` : ''} (hadsl --help lists them)`,
    );
  }
  const args = parseArguments(command, rest);
  if (args.has('help')) {
    process.stdout.write(commandHelp(command));
    return EXIT.ok;
  }
  return command.run(args);
}

function commandNamed(name: string): Command | undefined {
  return COMMANDS.find((command) => command.name === name || command.aliases?.includes(name));
}
