import type { Severity } from '../../diagnostics/diagnostic.js';
import type { Arguments } from '../command.js';
import { conciseReport } from './concise.js';
import { fullReport } from './full.js';
import { githubReport } from './github.js';
import { jsonReport } from './json.js';
import { junitReport } from './junit.js';
import type { ReportInput } from './report.js';
import { fails } from './report.js';
import { sarifReport } from './sarif.js';

type Format = (input: ReportInput, args: Arguments, stream: NodeJS.WriteStream) => string;

const REPORTS: Readonly<Record<string, Format>> = {
  full: (input, args, stream) => fullReport(input, useColor(args.one('color'), stream)),
  concise: conciseReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  junit: junitReport,
};

export const FORMATS: readonly string[] = Object.keys(REPORTS);

/** The report in the format the user asked for, for a stream that may be a terminal. */
export function report(input: ReportInput, args: Arguments, stream: NodeJS.WriteStream): string {
  return REPORTS[args.one('format') ?? 'full']!(input, args, stream);
}

type OneResult = Pick<ReportInput, 'diagnostics' | 'sources' | 'files' | 'exitCode'> & {
  /** From here on a diagnostic is a failure. */
  readonly level: Severity;
};

/** The report of a command that either makes its one result or does not. */
export function reportOfOne(outcome: OneResult, args: Arguments, stream: NodeJS.WriteStream): string {
  const { diagnostics, level } = outcome;
  const failing = new Set(diagnostics.filter((one) => one.severity === 'error' || fails([one], level)));
  return report({ ...outcome, failing, problems: [] }, args, stream);
}

function useColor(when: string | undefined, stream: NodeJS.WriteStream): boolean {
  if (when === 'always') return true;
  if (when === 'never') return false;
  // https://no-color.org: present and not empty
  if ((process.env.NO_COLOR ?? '') !== '') return false;
  return stream.isTTY === true;
}
