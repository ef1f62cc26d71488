/** Flags and inputs of the commands that read what other tools have written. */
import type { ImportRequest } from '../import/import.js';
import type { ForeignFormat, ImportSource } from '../import/session.js';
import type { Version } from '../platforms/platform.js';
import { parseVersion } from '../platforms/platform.js';
import type { Arguments, Flag } from './command.js';
import { UsageError } from './command.js';
import { compileOptions, openInput } from './inputs.js';

export const FOREIGN_FLAGS: readonly Flag[] = [
  {
    name: 'from',
    value: 'F',
    choices: ['cib', 'crmsh', 'pcs', 'corosync'],
    help: 'what the files are: cib, crmsh, pcs or corosync (default: detected)',
  },
  { name: 'pcs', value: 'VERSION', help: 'the pcs release that the script is for (0.9.169, 0.11, …)' },
  { name: 'crmsh', value: 'VERSION', help: 'the crmsh release that the text is for (4.4.1, 5.0, …)' },
  {
    name: 'mode',
    value: 'M',
    choices: ['file', 'command'],
    help: 'crm text as for "crm configure load" (file) or line by line (command); default: as it looks',
  },
];

export function importRequest(args: Arguments): ImportRequest {
  return { ...foreignOptions(args), env: (name) => process.env[name] };
}

/** The same as plain data. */
export function foreignOptions(args: Arguments): Omit<ImportRequest, 'env'> {
  const { platform, set, values } = compileOptions(args);
  const given = Object.entries(values ?? {}).map(([name, value]) => [name, String(value)] as const);
  return {
    platform,
    pcs: version(args, 'pcs'),
    crmsh: version(args, 'crmsh'),
    crmMode: args.one('mode') as ImportRequest['crmMode'],
    variables: { ...Object.fromEntries(given), ...set },
    from: args.one('from') as ForeignFormat | undefined,
  };
}

/** Reads an operand whole. */
export function readSource(operand: string, args: Arguments): ImportSource {
  const { file, host } = openInput(operand, args);
  return { file, text: host.readFile(file) ?? '' };
}

function version(args: Arguments, flag: string): Version | undefined {
  const text = args.one(flag);
  if (text === undefined) return undefined;
  const parsed = parseVersion(text);
  if (!parsed) throw new UsageError(`--${flag} takes a version such as 0.11.5, not ${JSON.stringify(text)}`);
  return parsed;
}
