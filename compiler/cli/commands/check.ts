import { compile } from '../../compile.js';
import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.js';
import type { Arguments, Command } from '../command.js';
import { EXIT, UsageError } from '../command.js';
import type { CompileOptions } from '../../compile.js';
import { detectFormat } from '../../import/detect.js';
import { importFiles } from '../../import/import.js';
import { FOREIGN_FLAGS, importRequest } from '../foreign.js';
import { HELP, PROGRAM_FLAGS, REPORT_FLAGS } from '../flags.js';
import { DEFAULT_SETTINGS } from '../../lint/settings.js';
import type { Input } from '../inputs.js';
import { compileOptions, openInput } from '../inputs.js';
import { report } from '../report/index.js';
import { fails } from '../report/report.js';

export function threshold(args: Arguments): Severity {
  return (args.one('fail-on') as Severity | undefined) ?? 'error';
}

export const checkCommand: Command = {
  name: 'check',
  aliases: ['lint'],
  operands: 'FILES…',
  summary: 'report everything that is wrong with .ha files, CIBs, crm shell text and pcs scripts',
  details: `Syntax, names, types, agents and structure. Each file is a program of its own; imports are followed.
A CIB, crm shell text, a pcs script or a corosync.conf is checked as it is; places are those in that file.`,
  flags: [...FOREIGN_FLAGS, ...PROGRAM_FLAGS, ...REPORT_FLAGS, HELP],
  examples: [
    'hadsl check cluster.ha',
    'hadsl check --format concise clusters/*.ha',
    'cibadmin -Q | hadsl check -',
  ],
  run(args) {
    if (args.operands.length === 0)
      throw new UsageError('name the .ha files to check, or "-" for standard input');
    const diagnostics: Diagnostic[] = [];
    const sources = new Map<string, string>();
    const options = compileOptions(args);
    const known = new Set<string>();
    let files = 0;
    let unreadable = false;
    for (const operand of new Set(args.operands)) {
      let input: Input;
      try {
        input = openInput(operand, args);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        // The other files are checked all the same.
        process.stderr.write(`hadsl: ${error.message}\n`);
        unreadable = true;
        continue;
      }
      files++;
      const result = checkFile(input, args, options);
      // A file that several programs import is reported once.
      for (const d of result.diagnostics) {
        const key = JSON.stringify([d.code, d.message, d.at]);
        if (!known.has(key)) diagnostics.push(d);
        known.add(key);
      }
      for (const [file, text] of result.sources) sources.set(file, text);
    }
    if (files > 0) {
      process.stdout.write(report({ diagnostics, sources, files }, args, process.stdout));
    }
    if (unreadable) return EXIT.usage;
    return fails(diagnostics, threshold(args)) ? EXIT.problems : EXIT.ok;
  },
};

/** In UTF-16 code units: 10,000 resources are about 3 MB. */
const LARGEST_SOURCE = 32 * 1024 * 1024;

interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

function checkFile({ host, file }: Input, args: Arguments, options: CompileOptions): Checked {
  const settings = DEFAULT_SETTINGS;
  const text = host.readFile(file) ?? '';
  const from = args.one('from') ?? detectFormat(file, text);
  // Source that is too large to be any is refused like all the others.
  if ((from === undefined || from === 'ha') && text.length <= LARGEST_SOURCE)
    return compile(host, file, { ...options, tolerant: true, lint: { settings } });
  const request = { ...importRequest(args), lint: settings };
  const { diagnostics, checks, sources } = importFiles([{ file, text }], request);
  return { diagnostics: byPlace([...diagnostics, ...checks]), sources };
}

function byPlace(diagnostics: Diagnostic[]): Diagnostic[] {
  return diagnostics.sort((a, b) => a.at.pos - b.at.pos || a.at.end - b.at.end);
}
