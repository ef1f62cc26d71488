import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';
import { nearest } from '../../grammar/nearest.js';

/** Exit codes: a contract with scripts and CI. */
export const EXIT = { ok: 0, problems: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Wrong usage, an unreadable file, an unwritable target: exit code 2 and one clear line. */
export class UsageError extends Error {}

export interface Flag {
  readonly name: string;
  readonly short?: string;
  /** Name of the value in the help (`FILE`); undefined: the flag takes none. */
  readonly value?: string;
  readonly repeatable?: boolean;
  readonly choices?: readonly string[];
  readonly help: string;
}

export interface Command {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** `FILE`, `FILES…`; '' for none. */
  readonly operands: string;
  readonly summary: string;
  /** Further paragraphs of the help. */
  readonly details?: string;
  readonly flags: readonly Flag[];
  readonly examples: readonly string[];
  run(args: Arguments): Promise<ExitCode> | ExitCode;
}

/** Parsed command line of one command. */
export class Arguments {
  constructor(
    readonly operands: readonly string[],
    private readonly values: ReadonlyMap<string, readonly string[]>,
  ) {}

  has(flag: string): boolean {
    return this.values.has(flag);
  }

  one(flag: string): string | undefined {
    return this.values.get(flag)?.at(-1);
  }

  all(flag: string): readonly string[] {
    return this.values.get(flag) ?? [];
  }
}

export function parseArguments(command: Command, argv: readonly string[]): Arguments {
  const options: NonNullable<ParseArgsConfig['options']> = {};
  for (const flag of command.flags) {
    options[flag.name] = {
      type: flag.value === undefined ? 'boolean' : 'string',
      multiple: true,
      ...(flag.short && { short: flag.short }),
    };
  }
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(inOurWords(error, command));
  }
  const values = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(parsed.values)) {
    if (value === undefined) continue;
    const list = (Array.isArray(value) ? value : [value]).map(String);
    const flag = command.flags.find((candidate) => candidate.name === name);
    if (list.length > 1 && !flag?.repeatable) throw new UsageError(`--${name} is given more than once`);
    const wrong = list.find((item) => flag?.choices && !flag.choices.includes(item));
    if (wrong !== undefined) {
      throw new UsageError(`--${name} takes ${flag!.choices!.join(', ')}, not ${JSON.stringify(wrong)}`);
    }
    values.set(name, list);
  }
  return new Arguments(parsed.positionals, values);
}

/** What `parseArgs` complains about. */
function inOurWords(error: unknown, command: Command): string {
  const message = error instanceof Error ? error.message : String(error);
  const option = /'(?:-\w, )?(--?[^\s'=]+)/.exec(message)?.[1];
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && option !== undefined) {
    const guess = nearest(
      option,
      command.flags.map((flag) => `--${flag.name}`),
    );
    return `unknown option ${option}${guess ? `; did you mean ${guess}?` : ''} (hadsl ${command.name} --help lists them)`;
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && option !== undefined) {
    const flag = command.flags.find((candidate) => `--${candidate.name}` === option);
    if (flag !== undefined && flag.value === undefined) return `${option} takes no value`;
    return `${option} needs a value; one that starts with "-" is written ${option}=-…`;
  }
  return (message.split(/\. /)[0] ?? message).replace(/\.$/, '');
}
