import { compile } from '../../compile.js';
import type { EmitResult } from '../../emit/output.js';
import { leveled } from '../../lint/lint.js';
import type { Command } from '../command.js';
import { EXIT, UsageError } from '../command.js';
import { CONFIG_FLAGS, Configs } from '../configs.js';
import { HELP, PROGRAM_FLAGS, REPORT_FLAGS } from '../flags.js';
import { compileOptions, openInput } from '../inputs.js';
import { lockFor } from '../lock.js';
import { reportOfOne } from '../report/index.js';
import { fails, threshold } from '../report/report.js';
import { readSecrets } from '../secrets.js';
import { TARGETS } from '../targets.js';
import { writeOutputs } from '../write-output.js';

export const compileCommand: Command = {
  name: 'compile',
  operands: 'FILE',
  summary: 'check a .ha file and write one target',
  details: `Targets:
  cib         CIB XML for the platform's schema
  pcs         a bash script that brings the cluster to this configuration through pcs; it can be run again
  pcs-setup   a bash script that creates the cluster itself (host auth, cluster setup, quorum device)
  crmsh       a file for "crm configure load"
  corosync    corosync.conf

Nothing is written when there is an error. Diagnostics go to standard error, the result to standard output or OUT.`,
  flags: [
    {
      name: 'target',
      short: 't',
      value: 'T',
      choices: Object.keys(TARGETS),
      help: 'what to write (required)',
    },
    { name: 'output', short: 'o', value: 'OUT', help: 'a file, or a directory, instead of standard output' },
    ...PROGRAM_FLAGS,
    {
      name: 'secrets-from',
      value: 'env|FILE',
      help: 'put the values of secrets into the output: from HADSL_SECRET_NAME variables, or a JSON file',
    },
    ...CONFIG_FLAGS,
    ...REPORT_FLAGS,
    HELP,
  ],
  examples: [
    'hadsl compile cluster.ha --target pcs -o cluster.sh',
    'hadsl compile cluster.ha --target cib --platform rhel9 --values site-a.json',
    'hadsl compile cluster.ha --target crmsh --set vip_ip=10.0.0.50 | crm configure load update -',
  ],
  run(args) {
    const target = args.one('target');
    if (target === undefined)
      throw new UsageError(`--target is missing: one of ${Object.keys(TARGETS).join(', ')}`);
    const [operand, ...more] = args.operands;
    if (operand === undefined)
      throw new UsageError('name the .ha file to compile, or "-" for standard input');
    if (more.length > 0) throw new UsageError(`compile takes one file, not ${args.operands.length}`);

    const input = openInput(operand, args);
    const configs = new Configs(args);
    const { settings, platform: defaultPlatform, failOn } = configs.ofFile(input.file);
    const lock = lockFor(input.file, configs);
    const result = compile(input.host, input.file, { ...compileOptions(args), lock, defaultPlatform });
    const diagnostics = [...configs.diagnostics, ...leveled(result.diagnostics, settings)];
    let emitted: EmitResult | undefined;
    if (result.model) {
      const secrets = readSecrets(args.one('secrets-from'), result.model);
      emitted = TARGETS[target]!(result.model, result.platform, {
        secrets,
        source: input.file,
        isSilenced: result.isSilenced,
      });
      const spoken = emitted.diagnostics.filter((problem) => !result.isSilenced(problem));
      diagnostics.push(...leveled(spoken, settings));
    }
    const level = threshold(args, failOn);
    const refused =
      fails(diagnostics, 'error') || emitted?.files[0] === undefined || fails(diagnostics, level);
    const exitCode = configs.diagnostics.length > 0 ? EXIT.usage : refused ? EXIT.problems : EXIT.ok;
    const sources = new Map([...result.sources, ...configs.sources]);
    const outcome = { diagnostics, sources, files: [input.file], level, exitCode };
    process.stderr.write(reportOfOne(outcome, args, process.stderr));
    if (exitCode !== EXIT.ok || !emitted?.files[0]) return exitCode;
    const out = args.one('output');
    if (out === undefined || out === '-') process.stdout.write(emitted.files[0].text);
    else for (const path of writeOutputs(out, emitted.files)) process.stderr.write(`wrote ${path}\n`);
    return EXIT.ok;
  },
};
