import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import type { CheckJob, CheckOptions, CheckedFile } from '../check/check-file.js';
import { checkFile } from '../check/check-file.js';
import type { Found } from '../check/find.js';
import { findFiles } from '../check/find.js';
import { Fixer } from '../check/fixes.js';
import { checkAll } from '../check/pool.js';
import { programsOf } from '../check/programs.js';
import type { Arguments, Command, ExitCode } from '../command.js';
import { EXIT, UsageError } from '../command.js';
import type { FoundConfig } from '../configs.js';
import { CONFIG_FLAGS, Configs, LINT_FLAGS } from '../configs.js';
import { HELP, PROGRAM_FLAGS, REPORT_FLAGS } from '../flags.js';
import { FOREIGN_FLAGS, foreignOptions } from '../foreign.js';
import { compileOptions, readStandardInput, stdinName } from '../inputs.js';
import { lockFor } from '../lock.js';
import { report } from '../report/index.js';
import { fails, threshold } from '../report/report.js';

export const checkCommand: Command = {
  name: 'check',
  aliases: ['lint'],
  operands: 'FILES…',
  summary: 'report everything that is wrong with .ha files, CIBs, crm shell text and pcs scripts',
  details: `Syntax, names, types, agents, structure, and what harms a cluster in production.
FILES are files, folders (what is in them by its name), patterns such as "clusters/**/*.ha", or "-" for standard
input. Each .ha file is a program of its own; one that another of them imports is checked as a part of that.
A CIB, crm shell text, a pcs script or a corosync.conf is checked as it is; places are those in that file.

Settings come from the nearest hadsl.config.json above each file; flags override them.`,
  flags: [
    ...LINT_FLAGS,
    ...CONFIG_FLAGS,
    ...FOREIGN_FLAGS,
    ...PROGRAM_FLAGS,
    ...REPORT_FLAGS,
    { name: 'fix', help: 'apply the fixes of .ha files that cannot change what works' },
    { name: 'unsafe-fixes', help: 'with --fix or --diff: apply those too that may change what is meant' },
    { name: 'diff', help: 'show what --fix would change, and change nothing' },
    { name: 'quiet', short: 'q', help: 'show errors and warnings only' },
    HELP,
  ],
  examples: [
    'hadsl check cluster.ha',
    'hadsl check --format concise clusters/',
    'hadsl check --fix cluster.ha',
    'hadsl check --preset strict --profile sap-hana --rule fencing-disabled=error "sites/*/cib.xml"',
    'cibadmin -Q | hadsl check -',
  ],
  async run(args) {
    if (args.operands.length === 0)
      throw new UsageError('name the files or folders to check, or "-" for standard input');
    const options: CheckOptions = { compile: compileOptions(args), foreign: foreignOptions(args) };
    const configs = new Configs(args);
    const found = findFiles(args.operands, configs);
    const jobs = found.files.map((file) => jobFor(file, args, configs));
    const fixer = fixerFor(args);
    if (!fixer) {
      const results = await checkAll(
        jobs.map(({ job }) => job),
        options,
      );
      return conclude({ args, configs, found, results, jobs });
    }
    const fix = args.has('unsafe-fixes') ? 'unsafe' : 'safe';
    const results = jobs.map(({ job, operand }) => {
      const result = checkFile(job, { ...options, fix });
      fixer.take(result, operand);
      return result;
    });
    process.stdout.write(fixer.output);
    if (args.has('diff')) {
      process.stderr.write(`hadsl: ${fixer.summary}\n`);
      return fixer.fixes > 0 ? EXIT.problems : EXIT.ok;
    }
    const code = conclude({ args, configs, found, results, jobs }, fixer.output !== '');
    process.stderr.write(`hadsl: ${fixer.summary}\n`);
    return code;
  },
};

/** Undefined when nothing is to be fixed. */
function fixerFor(args: Arguments): Fixer | undefined {
  if (args.has('fix') && args.has('diff')) throw new UsageError('--fix and --diff exclude each other');
  if (args.has('fix') || args.has('diff')) return new Fixer(args.has('fix'));
  if (args.has('unsafe-fixes')) throw new UsageError('--unsafe-fixes goes with --fix or --diff');
  return undefined;
}

interface PlannedJob {
  readonly operand: string;
  readonly job: CheckJob;
  readonly config: FoundConfig;
}

function jobFor(operand: string, args: Arguments, configs: Configs): PlannedJob {
  const file = operand === '-' ? stdinName(args) : operand;
  const config = configs.ofFile(file);
  const { settings, platform } = config;
  lockFor(file, configs);
  const text = operand === '-' ? readStandardInput() : undefined;
  return { operand, job: { file, settings, platform, text }, config };
}

interface Run {
  readonly args: Arguments;
  readonly configs: Configs;
  readonly found: Found;
  readonly jobs: readonly PlannedJob[];
  readonly results: readonly CheckedFile[];
}

/**
 * Shows what there is to show.
 * @param outputTaken standard output has the fixed source: the report goes to standard error
 */
function conclude({ args, configs, found, results, jobs }: Run, outputTaken = false): ExitCode {
  const programs = programsOf(results);
  const diagnostics = [...configs.diagnostics];
  const sources = new Map(configs.sources);
  const failing = new Set<Diagnostic>(configs.diagnostics);
  const known = new Set<string>();
  for (const [index, result] of results.entries()) {
    if (!programs.has(result)) continue;
    const level = threshold(args, jobs[index]!.config.failOn);
    // A file that several programs import is reported once.
    for (const one of result.diagnostics) {
      const key = JSON.stringify([one.code, one.message, one.at]);
      if (known.has(key)) continue;
      known.add(key);
      diagnostics.push(one);
      if (fails([one], level)) failing.add(one);
    }
    for (const [file, text] of result.sources) sources.set(file, text);
  }
  const lost = [...programs].flatMap(({ file, problem }) => (problem === undefined ? [] : { file, problem }));
  const problems = [...found.problems, ...lost.map(({ problem }) => problem)];
  for (const line of [...found.notes, ...problems]) process.stderr.write(`hadsl: ${line}\n`);

  const wrongUsage = problems.length > 0 || configs.diagnostics.length > 0;
  const exitCode = wrongUsage ? EXIT.usage : failing.size > 0 ? EXIT.problems : EXIT.ok;
  const files = [...programs].filter(({ problem }) => problem === undefined).map(({ file }) => file);
  if (files.length > 0 || configs.diagnostics.length > 0) {
    const shown = args.has('quiet') ? diagnostics.filter((one) => one.severity !== 'info') : diagnostics;
    const input = { diagnostics: shown, sources, files, failing, problems, exitCode };
    const stream = outputTaken ? process.stderr : process.stdout;
    stream.write(report(input, args, stream));
  }
  return exitCode;
}
