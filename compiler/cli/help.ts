import type { Command, Flag } from './command.js';

/** `hadsl --help`. */
export function overview(commands: readonly Command[], version: string): string {
  const width = Math.max(...commands.map((c) => usage(c).length));
  return `hadsl ${version}: a compiler for Pacemaker/Corosync clusters

Usage: hadsl COMMAND …

${commands.map((c) => `  ${usage(c).padEnd(width)}  ${c.summary}`).join('\n')}

  ${'--version'.padEnd(width)}  print the version
  ${'--help'.padEnd(width)}  this help; "hadsl COMMAND --help" for one command

Exit codes: 0 nothing found; 1 problems found; 2 wrong usage, unreadable file, internal failure.
`;
}

/** `hadsl COMMAND --help`. */
export function commandHelp(command: Command): string {
  const flags = command.flags.map((flag) => [flagUsage(flag), flag.help] as const);
  const width = Math.min(26, Math.max(...flags.map(([left]) => left.length)));
  const aliases = command.aliases ? ` (also: ${command.aliases.join(', ')})` : '';
  return [
    `Usage: hadsl ${usage(command)} [flags]\n\n${command.summary}${aliases}\n`,
    ...(command.details ? [command.details + '\n'] : []),
    `Flags:\n${flags.map(([left, help]) => flagLine(left, help, width)).join('\n')}\n`,
    `Examples:\n${command.examples.map((example) => `  ${example}`).join('\n')}\n`,
  ].join('\n');
}

function flagLine(left: string, help: string, width: number): string {
  if (left.length > width) return `  ${left}\n  ${' '.repeat(width)}  ${help}`;
  return `  ${left.padEnd(width)}  ${help}`;
}

function usage(command: Command): string {
  return command.operands === '' ? command.name : `${command.name} ${command.operands}`;
}

function flagUsage(flag: Flag): string {
  const long = flag.value === undefined ? `--${flag.name}` : `--${flag.name} ${flag.value}`;
  return flag.short ? `-${flag.short}, ${long}` : `    ${long}`;
}
