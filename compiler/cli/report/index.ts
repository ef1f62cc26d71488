import type { Arguments } from '../command.js';
import { conciseReport } from './concise.js';
import { fullReport } from './full.js';
import { jsonReport } from './json.js';
import type { ReportInput } from './report.js';

/** The report in the format the user asked for, for a stream that may be a terminal. */
export function report(input: ReportInput, args: Arguments, stream: NodeJS.WriteStream): string {
  switch (args.one('format')) {
    case 'json':
      return jsonReport(input);
    case 'concise':
      return conciseReport(input);
    default:
      return fullReport(input, useColor(args.one('color'), stream));
  }
}

function useColor(when: string | undefined, stream: NodeJS.WriteStream): boolean {
  if (when === 'always') return true;
  if (when === 'never') return false;
  // https://no-color.org: present and not empty
  if ((process.env.NO_COLOR ?? '') !== '') return false;
  return stream.isTTY === true;
}
