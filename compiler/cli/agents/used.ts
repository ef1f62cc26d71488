/** Which agents files use. */
import { formatAgent } from '../../agents/names.js';
import { loadProgram } from '../../bind/program.js';
import { agentOf } from '../../check/agent-of.js';
import type { Host } from '../../host.js';
import { detectFormat } from '../../import/detect.js';
import { importFiles } from '../../import/import.js';
import type { Arguments } from '../command.js';
import { UsageError } from '../command.js';
import { importRequest } from '../foreign.js';
import { compileOptions, openInput } from '../inputs.js';
import { LOCKABLE } from '../../agents/lock-file.js';
import { lockOf } from '../lock.js';

/** Full names of ocf and fence agents, sorted. @throws UsageError when a file cannot be understood */
export function usedAgents(files: readonly string[], args: Arguments): string[] {
  const names = new Set<string>();
  for (const operand of files) {
    for (const name of agentsOfFile(operand, args)) if (LOCKABLE.test(name)) names.add(name);
  }
  return [...names].sort();
}

function agentsOfFile(operand: string, args: Arguments): string[] {
  const { file, host } = openInput(operand, args);
  const text = host.readFile(file) ?? '';
  const from = args.one('from') ?? detectFormat(file, text);
  if (from === undefined || from === 'ha') return agentsOfProgram(host, file, args);
  const { source } = importFiles([{ file, text }], importRequest(args));
  if (source === undefined)
    throw new UsageError(`${file} cannot be read as ${from}; "hadsl check ${file}" says why`);
  return agentsOfProgram({ ...host, readFile: () => source }, file, args);
}

/** Also of a file that has errors: an agent that nobody knows yet is one. */
function agentsOfProgram(host: Host, file: string, args: Arguments): string[] {
  const { lock } = lockOf(file);
  const { symbols } = loadProgram(host, file, { ...compileOptions(args), lock });
  return [...symbols.resources.values(), ...symbols.templates.values()].flatMap((symbol) => {
    const agent = agentOf(symbol, symbols);
    return agent ? [formatAgent(agent)] : [];
  });
}
