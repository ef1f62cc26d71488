import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { ImportResult } from '../../import/import.js';
import { importFiles } from '../../import/import.js';
import { isSuppressible } from '../../bind/suppressions.js';
import type { OutputFile } from '../../emit/output.js';
import type { Arguments, Command } from '../command.js';
import { EXIT, UsageError } from '../command.js';
import { CONFIG_FLAGS, Configs } from '../configs.js';
import { HELP, PROGRAM_FLAGS, REPORT_FLAGS } from '../flags.js';
import { FOREIGN_FLAGS, importRequest, readSource } from '../foreign.js';
import { lockFor } from '../lock.js';
import { reportOfOne } from '../report/index.js';
import { fails, threshold } from '../report/report.js';
import { TARGETS } from '../targets.js';
import { writeOutputs } from '../write-output.js';

export const importCommand: Command = {
  name: 'import',
  operands: 'FILES…',
  summary: 'make .ha source of a CIB, crm shell text, a pcs script or a corosync.conf',
  details: `The files together describe one cluster: a CIB and the corosync.conf beside it, or a CIB and the script that changes
it. They are applied in the given order, a CIB first. Scripts are read, never run.

What hadsl would refuse in new source, but the cluster has, is kept with a comment above it
("// hadsl-ignore-next-line …") and a warning. Nothing is written when there is an error.
A variable of a script that has no value in it becomes a param; --set and --values give it one.`,
  flags: [
    {
      name: 'to',
      short: 't',
      value: 'T',
      choices: Object.keys(TARGETS),
      help: `write this target instead of .ha source: ${Object.keys(TARGETS).join(', ')}`,
    },
    { name: 'output', short: 'o', value: 'OUT', help: 'a file, or a directory, instead of standard output' },
    ...FOREIGN_FLAGS,
    ...PROGRAM_FLAGS,
    ...CONFIG_FLAGS,
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
    const configs = new Configs(args);
    const { platform: defaultPlatform, failOn } = configs.ofFile(files[0]!.file);
    const lock = lockFor(files[0]!.file, configs);
    const result = importFiles(files, { ...importRequest(args), lock, defaultPlatform });
    const { diagnostics, outputs } = outcome(args, result);
    const found = inOrder(
      [...result.diagnostics, ...whatWasFound(result), ...diagnostics],
      [...result.sources.keys()],
    );
    const all = [...configs.diagnostics, ...found];
    const sources = new Map([...result.sources, ...configs.sources]);
    const level = threshold(args, failOn);
    const refused = !outputs[0] || fails(all, 'error') || fails(all, level);
    const exitCode = configs.diagnostics.length > 0 ? EXIT.usage : refused ? EXIT.problems : EXIT.ok;
    const shown = { diagnostics: all, sources, files: files.map(({ file }) => file), level, exitCode };
    process.stderr.write(reportOfOne(shown, args, process.stderr));
    if (exitCode !== EXIT.ok || !outputs[0]) return exitCode;
    const out = args.one('output');
    if (out === undefined || out === '-') process.stdout.write(outputs[0].text);
    else for (const path of writeOutputs(out, outputs)) process.stderr.write(`wrote ${path}\n`);
    return EXIT.ok;
  },
};

/**
 * What the compiler says about the source. Errors that the source tolerates are warnings here: they are no reason to write
 * nothing. Warnings are for "check".
 */
function whatWasFound({ checks }: ImportResult): Diagnostic[] {
  const errors = checks.filter(({ severity }) => severity === 'error');
  return errors.map((error) => (isSuppressible(error.name) ? { ...error, severity: 'warning' } : error));
}

interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  /** Empty when something cannot be delivered. */
  readonly outputs: readonly OutputFile[];
}

/** The source, or the target that is made of it. A file with somebody's password is for its owner only. */
function outcome(args: Arguments, result: ImportResult): Outcome {
  const { source, compiled, missing, secret, toForeign } = result;
  const target = args.one('to');
  if (source === undefined || !compiled) return { diagnostics: [], outputs: [] };
  if (target === undefined) {
    const file = { name: 'cluster.ha', text: source, secret, executable: false };
    return { diagnostics: [], outputs: [file] };
  }
  if (!compiled.model) return { diagnostics: missing, outputs: [] };
  const { files, diagnostics } = TARGETS[target]!(compiled.model, compiled.platform, {
    secrets: undefined,
    source: args.operands[0]!,
    isSilenced: compiled.isSilenced,
  });
  return {
    diagnostics: diagnostics.flatMap((found) => toForeign(found) ?? []),
    outputs: files.map((file) => ({ ...file, secret: file.secret || secret })),
  };
}

/** By file, in the order of the command line, and place. */
function inOrder(diagnostics: readonly Diagnostic[], files: readonly string[]): Diagnostic[] {
  const rank = new Map(files.map((file, index) => [file, index]));
  const rankOf = ({ at }: Diagnostic): number => rank.get(at.file) ?? files.length;
  return diagnostics.toSorted((a, b) => rankOf(a) - rankOf(b) || a.at.pos - b.at.pos || a.at.end - b.at.end);
}
