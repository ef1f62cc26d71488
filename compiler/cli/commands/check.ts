import { compile } from '../../compile.js';
import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.js';
import type { Arguments, Command } from '../command.js';
import { EXIT, UsageError } from '../command.js';
import { HELP, PROGRAM_FLAGS, REPORT_FLAGS } from '../flags.js';
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
  summary: 'report everything that is wrong with .ha files',
  details:
    'Syntax, names, types, agents and structure. Each file is a program of its own; imports are followed.',
  flags: [...PROGRAM_FLAGS, ...REPORT_FLAGS, HELP],
  examples: [
    'hadsl check cluster.ha',
    'hadsl check --format concise clusters/*.ha',
    'cat cluster.ha | hadsl check -',
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
      const result = compile(input.host, input.file, options);
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
