import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { ImportResult } from '../../import/import.js';
import { importFiles } from '../../import/import.js';
import type { Arguments, Command, ExitCode } from '../command.js';
import { EXIT, UsageError } from '../command.js';
import { HELP, PROGRAM_FLAGS, REPORT_FLAGS } from '../flags.js';
import { FOREIGN_FLAGS, importRequest, readSource } from '../foreign.js';
import { report } from '../report/index.js';
import { fails } from '../report/report.js';
import { TARGETS } from '../targets.js';
import { writeOutputs } from '../write-output.js';
import { threshold } from './check.js';

export const importCommand: Command = {
  name: 'import',
  operands: 'FILES…',
  summary: 'make .ha source of a CIB, crm shell text, a pcs script or a corosync.conf',
  details: `The files together describe one cluster: a CIB and the corosync.conf beside it, or a CIB and the script that changes
it. They are applied in the given order, a CIB first. Scripts are read, never run.

What hadsl would refuse in new source, but the cluster has, is kept with a comment above it
("// hadsl-ignore-next-line …"). Nothing is written when there is an error.`,
  flags: [
    {
      name: 'to',
      short: 't',
      value: 'T',
      choices: Object.keys(TARGETS),
      help: 'write this target instead of .ha source',
    },
    { name: 'output', short: 'o', value: 'OUT', help: 'a file instead of standard output' },
    ...FOREIGN_FLAGS,
    ...PROGRAM_FLAGS,
    ...REPORT_FLAGS,
    HELP,
  ],
  examples: [
    'cibadmin -Q | hadsl import - -o cluster.ha',
    'hadsl import cib.xml /etc/corosync/corosync.conf -o cluster.ha',
    'hadsl import setup.sh --pcs 0.9.169 --set vip=10.0.0.50 -o cluster.ha',
    'hadsl import cluster.crm --to pcs --platform rhel9 -o cluster.sh',
  ],
  run(args) {
    if (args.operands.length === 0)
      throw new UsageError('name the files to import, or "-" for standard input');
    const files = [...new Set(args.operands)].map((operand) => readSource(operand, args));
    const result = importFiles(files, importRequest(args));
    const diagnostics = [...result.diagnostics, ...whatWasKept(result)];
    if (result.source === undefined) return finish(args, result, diagnostics);
    const target = args.one('to');
    if (target === undefined) {
      return finish(args, result, diagnostics, { name: 'cluster.ha', text: result.source });
    }
    return convert(args, result, diagnostics, target);
  },
};

/** Errors that the source tolerates are warnings here: the import has succeeded. */
function whatWasKept({ source, checks }: ImportResult): Diagnostic[] {
  const errors = checks.filter(({ severity }) => severity === 'error');
  return source === undefined ? errors : errors.map((error) => ({ ...error, severity: 'warning' }));
}

function convert(
  args: Arguments,
  result: ImportResult,
  diagnostics: readonly Diagnostic[],
  target: string,
): ExitCode {
  const { compiled, sources } = result;
  if (!compiled?.model) {
    // All that is left are parameters without a value.
    const errors = compiled?.diagnostics.filter(({ severity }) => severity === 'error') ?? [];
    return finish(args, { ...result, sources: new Map([...sources, ...(compiled?.sources ?? [])]) }, [
      ...diagnostics,
      ...errors,
    ]);
  }
  const emitted = TARGETS[target]!(compiled.model, compiled.platform, {
    secrets: undefined,
    source: args.operands[0]!,
    isSilenced: compiled.isSilenced,
  });
  return finish(args, result, [...diagnostics, ...emitted.diagnostics], emitted.files[0]);
}

interface Output {
  readonly name: string;
  readonly text: string;
  readonly secret?: boolean;
  readonly executable?: boolean;
}

function finish(
  args: Arguments,
  { sources }: ImportResult,
  diagnostics: readonly Diagnostic[],
  output?: Output,
): ExitCode {
  process.stderr.write(report({ diagnostics, sources, files: args.operands.length }, args, process.stderr));
  if (!output || fails(diagnostics, 'error') || fails(diagnostics, threshold(args))) return EXIT.problems;
  const out = args.one('output');
  if (out === undefined || out === '-') process.stdout.write(output.text);
  else {
    const file = { secret: false, executable: false, ...output };
    for (const path of writeOutputs(out, [file])) process.stderr.write(`wrote ${path}\n`);
  }
  return EXIT.ok;
}
